/** Reads finished Word files for tests: parts, elements, and the markers Word would print. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { formatNumber } from '../../../../model/numbering/format-number.ts';
import type { NumberFormat } from '../../../../model/numbering/scheme.ts';
import { createWordCounter, type WordCounter } from '../../../../view/word-counting/word-counting.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside the element. */
  text: string;
};

/** The root element of a part; throws where the part is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.write(xml).close();
  return root.children[0] as XmlElement;
}

/** All elements of a name at any depth, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The first element of a name at any depth, or `null`. */
export function findFirst(element: XmlElement, name: string): XmlElement | null {
  return findAll(element, name)[0] ?? null;
}

/** `w:val` of the first element of a name inside `element`, or `null`. */
export function readValue(element: XmlElement, name: string): string | null {
  return findFirst(element, name)?.attributes['w:val'] ?? null;
}

const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };

/** What a reader sees in an element: text, line breaks and tabs; field instructions are not text. */
export function readText(element: XmlElement): string {
  return findVisible(element)
    .map(({ name, text }) => SIGNS[name] ?? text)
    .join('');
}

function findVisible(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'w:t' || child.name in SIGNS ? [child] : findVisible(child),
  );
}

/** Parts as text, by path. */
export function readParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Word's format names, for those that it prints as we do. */
const PRINTED_FORMATS: Readonly<Record<string, NumberFormat>> = {
  chineseCountingThousand: 'chinese',
  decimal: 'decimal',
  decimalEnclosedCircle: 'circled',
  upperLetter: 'letter-upper',
  lowerLetter: 'letter-lower',
  upperRoman: 'roman-upper',
  lowerRoman: 'roman-lower',
  ideographTraditional: 'heavenly-stem',
};

type ReadLevel = { format: string; text: string; restartsBelow: number; start: number; suffix: string };
type ReadInstance = {
  numId: number;
  abstractId: string;
  startOverrides: Map<number, number>;
  levels: Map<number, ReadLevel>;
};

function readLevel(level: XmlElement): ReadLevel {
  return {
    format: readValue(level, 'w:numFmt') ?? '',
    text: readValue(level, 'w:lvlText') ?? '',
    restartsBelow: Number(readValue(level, 'w:lvlRestart') ?? level.attributes['w:ilvl']),
    start: Number(readValue(level, 'w:start')),
    suffix: readValue(level, 'w:suff') ?? 'tab',
  };
}

function readLevels(element: XmlElement): Map<number, ReadLevel> {
  return new Map(findAll(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]));
}

/** The markers Word would print, one a paragraph: with what follows them, or `null` for paragraphs without a number. */
export function readMarkers(parts: Readonly<Record<string, string>>): (string | null)[] {
  const numbering = parseXml(parts['word/numbering.xml'] ?? '');
  const lists = new Map(
    findAll(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', readLevels(list)]),
  );
  const counters = new Map<string, WordCounter>(
    [...lists].map(([id, levels]) => [id, createWordCounter([...levels.values()])]),
  );
  const instances = new Map(
    findAll(numbering, 'w:num').map((num): [string, ReadInstance] => {
      const starts = findAll(num, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const value = readValue(override, 'w:startOverride');
        return value === null ? [] : [[Number(override.attributes['w:ilvl']), Number(value)]];
      });
      const numId = num.attributes['w:numId'] ?? '';
      return [
        numId,
        {
          numId: Number(numId),
          abstractId: readValue(num, 'w:abstractNumId') ?? '',
          startOverrides: new Map(starts),
          levels: readLevels(num),
        },
      ];
    }),
  );
  return findAll(parseXml(parts['word/document.xml'] ?? ''), 'w:p').map((paragraph) => {
    const numId = readValue(paragraph, 'w:numId');
    if (numId === null || numId === '0') return null;
    const index = Number(readValue(paragraph, 'w:ilvl'));
    const instance = instances.get(numId);
    const levels = instance && lists.get(instance.abstractId);
    const level = instance?.levels.get(index) ?? levels?.get(index);
    if (!instance || !levels || !level) throw new Error(`list ${numId} has no level ${index}`);
    const counts = counters.get(instance.abstractId)?.next(instance, index) ?? [];
    const printed = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const format = at === index ? level.format : (levels.get(at)?.format ?? '');
      return formatNumber(counts[at] ?? 0, PRINTED_FORMATS[format] as NumberFormat);
    });
    return printed + (level.suffix === 'space' ? ' ' : '');
  });
}
