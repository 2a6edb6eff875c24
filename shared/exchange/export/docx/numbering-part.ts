/**
 * `word/numbering.xml`: the scheme's multi-level list (or lists), its levels linked to the heading styles, and the instances.
 *
 * Written here because the docx library overrides starts at the first level alone and knows neither `w:lvlRestart` nor
 * `w:pStyle`. Source: ECMA-376 Part 1, 17.9 Numbering.
 */
import { FOLLOW_TEXT, type Level, type NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { Layout } from '../../../view/layout/layout.ts';
import { getLevelShape, getListIndex, type LevelShape, type NumberingInstance } from './plan-numbering.ts';
import { writeIndent } from './properties.ts';
import { getLevelStyleId } from './styles-part.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Word tells lists apart by these numbers (8 hexadecimal digits) when text is pasted into another document. */
const LIST_SIGNATURE = 0x5a4e4700;
const TEMPLATE_SIGNATURE = 0x5a4e4780;

/** `w:lvl`, its members in the order the schema demands. `styleId` links the level to its paragraph style. */
function writeLevel(index: number, level: Level, shape: LevelShape, layout: Layout, styleId: string | null): string {
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${shape.numberFormat}"/>` +
    (level.restart === 'never' ? '<w:lvlRestart w:val="0"/>' : '') +
    (styleId === null ? '' : `<w:pStyle w:val="${styleId}"/>`) +
    `<w:suff w:val="${shape.suffix}"/><w:lvlText w:val="${escapeXml(shape.text)}"/><w:lvlJc w:val="left"/>` +
    // Its looks are the paragraph's: a heading's face before a heading, the body's before a sentence.
    `<w:pPr>${writeIndent({ firstLineCells: layout.firstLineCharacters }, layout)}</w:pPr></w:lvl>`
  );
}

function writeInstance(instance: NumberingInstance, scheme: NumberingScheme, layout: Layout): string {
  const { numId, startOverrides, shapeOverride } = instance;
  const overridden = new Set(startOverrides.keys());
  if (shapeOverride !== null) overridden.add(shapeOverride.level);
  const overrides = [...overridden]
    .sort((a, b) => a - b)
    .map((index) => {
      const start = startOverrides.get(index);
      const shape = shapeOverride?.level === index ? shapeOverride.shape : null;
      return (
        `<w:lvlOverride w:ilvl="${index}">` +
        (start === undefined ? '' : `<w:startOverride w:val="${start}"/>`) +
        (shape === null ? '' : writeLevel(index, scheme.levels[index] as Level, shape, layout, null)) +
        '</w:lvlOverride>'
      );
    });
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${instance.listIndex}"/>${overrides.join('')}</w:num>`;
}

const writeHex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');

/** One list with all the scheme's levels; those that count in it are linked to their styles. */
function writeList(listIndex: number, scheme: NumberingScheme, layout: Layout): string {
  const levels = scheme.levels.map((level, index) => {
    const shape = getLevelShape(index, level, FOLLOW_TEXT[level.follow]);
    const isOwn = getListIndex(index, scheme) === listIndex;
    return writeLevel(index, level, shape, layout, isOwn ? getLevelStyleId(index) : null);
  });
  return (
    `<w:abstractNum w:abstractNumId="${listIndex}"><w:nsid w:val="${writeHex(LIST_SIGNATURE + listIndex)}"/>` +
    `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${writeHex(TEMPLATE_SIGNATURE + listIndex)}"/>` +
    `${levels.join('')}</w:abstractNum>`
  );
}

/** The whole part. */
export function writeNumberingPart(
  scheme: NumberingScheme,
  instances: readonly NumberingInstance[],
  layout: Layout,
): string {
  const listCount = getListIndex(scheme.levels.length, scheme) + 1;
  const lists = Array.from({ length: listCount }, (_, index) => writeList(index, scheme, layout));
  return (
    `${XML_DECLARATION}<w:numbering xmlns:w="${WORD_NAMESPACE}">${lists.join('')}` +
    `${instances.map((instance) => writeInstance(instance, scheme, layout)).join('')}</w:numbering>`
  );
}
