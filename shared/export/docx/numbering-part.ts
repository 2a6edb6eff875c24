/**
 * `word/numbering.xml`: one multi-level list whose levels are linked to the heading styles, and its instances.
 *
 * Written here because the docx library overrides starts at the first level alone and knows neither `w:lvlRestart` nor
 * `w:pStyle`. Source: ECMA-376 Part 1, 17.9 Numbering.
 */
import { FOLLOW_TEXT, type Level, type NumberingScheme } from '../../numbering/scheme.ts';
import type { Layout } from '../layout.ts';
import { writeFonts } from './fonts.ts';
import { getLevelShape, type LevelShape, type NumberingInstance } from './plan-numbering.ts';
import { writeIndent, writeSize } from './properties.ts';
import { getLevelStyleId } from './styles-part.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

const ABSTRACT_ID = 0;
/** Word tells lists apart by this number when text is pasted from one document into another. */
const LIST_SIGNATURE = '5A4E4701';
const TEMPLATE_SIGNATURE = '5A4E4702';

/** `w:lvl`, its members in the order the schema demands. `styleId` links the level to its paragraph style. */
function writeLevel(index: number, level: Level, shape: LevelShape, layout: Layout, styleId: string | null): string {
  const bold = level.bold === true ? '<w:b/><w:bCs/>' : '';
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${shape.numberFormat}"/>` +
    (level.restart === 'never' ? '<w:lvlRestart w:val="0"/>' : '') +
    (styleId === null ? '' : `<w:pStyle w:val="${styleId}"/>`) +
    `<w:suff w:val="${shape.suffix}"/><w:lvlText w:val="${escapeXml(shape.text)}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr>${writeIndent({ firstLineCells: layout.firstLineCharacters }, layout)}</w:pPr>` +
    `<w:rPr>${writeFonts(level.font)}${bold}${writeSize(layout.body.sizePt)}</w:rPr></w:lvl>`
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
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${ABSTRACT_ID}"/>${overrides.join('')}</w:num>`;
}

/** The whole part. */
export function writeNumberingPart(
  scheme: NumberingScheme,
  instances: readonly NumberingInstance[],
  layout: Layout,
): string {
  const levels = scheme.levels.map((level, index) => {
    const shape = getLevelShape(index, level.format, level.affix, FOLLOW_TEXT[level.follow]);
    return writeLevel(index, level, shape, layout, getLevelStyleId(index));
  });
  return (
    `${XML_DECLARATION}<w:numbering xmlns:w="${WORD_NAMESPACE}">` +
    `<w:abstractNum w:abstractNumId="${ABSTRACT_ID}"><w:nsid w:val="${LIST_SIGNATURE}"/>` +
    `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${TEMPLATE_SIGNATURE}"/>${levels.join('')}</w:abstractNum>` +
    `${instances.map((instance) => writeInstance(instance, scheme, layout)).join('')}</w:numbering>`
  );
}
