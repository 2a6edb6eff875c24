/** Styles: what a paragraph or run takes from its style and the styles that one is based on. Source: ECMA-376 Part 1, 17.7. */
import { findChild, findChildren, getNumber, getToggle, getValue, toNumber, type XmlElement } from './xml.ts';

export type NumberingProperties = { readonly numId: number | null; readonly level: number | null };

/** What is set on a paragraph or by one style; `null` where it is not said there. */
export type ParagraphProperties = {
  readonly align: string | null;
  /** First-line indent in hundredths of a character, and in twips. */
  readonly firstLineChars: number | null;
  readonly firstLineTwips: number | null;
  readonly numbering: NumberingProperties | null;
  readonly outlineLevel: number | null;
  readonly breaksPageBefore: boolean | null;
  readonly lineTwips: number | null;
};

/** Source: ECMA-376 Part 1, 17.18.96 ST_VerticalAlignRun. */
const RAISED = ['superscript', 'subscript', 'baseline'] as const;
export type Raised = (typeof RAISED)[number];

export type RunProperties = {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strike: boolean | null;
  readonly hidden: boolean | null;
  readonly raised: Raised | null;
  readonly sizeHalfPoints: number | null;
};

const NO_PARAGRAPH: ParagraphProperties = {
  align: null,
  firstLineChars: null,
  firstLineTwips: null,
  numbering: null,
  outlineLevel: null,
  breaksPageBefore: null,
  lineTwips: null,
};
const NO_RUN: RunProperties = {
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  hidden: null,
  raised: null,
  sizeHalfPoints: null,
};

function readNumberingProperties(properties: XmlElement | null): NumberingProperties | null {
  const element = findChild(properties, 'w:numPr');
  return element === null ? null : { numId: getNumber(element, 'w:numId'), level: getNumber(element, 'w:ilvl') };
}

/** Reads `w:pPr`. */
export function readParagraphProperties(properties: XmlElement | null): ParagraphProperties {
  if (properties === null) return NO_PARAGRAPH;
  const indent = findChild(properties, 'w:ind')?.attributes ?? {};
  const hanging = toNumber(indent['w:hanging']);
  const hangingChars = toNumber(indent['w:hangingChars']);
  return {
    align: getValue(properties, 'w:jc'),
    firstLineChars: hangingChars !== null && hangingChars > 0 ? 0 : toNumber(indent['w:firstLineChars']),
    firstLineTwips: hanging !== null ? 0 : toNumber(indent['w:firstLine']),
    numbering: readNumberingProperties(properties),
    outlineLevel: getNumber(properties, 'w:outlineLvl'),
    breaksPageBefore: getToggle(properties, 'w:pageBreakBefore'),
    lineTwips: toNumber(findChild(properties, 'w:spacing')?.attributes['w:line']),
  };
}

/** Reads `w:rPr`. */
export function readRunProperties(properties: XmlElement | null): RunProperties {
  if (properties === null) return NO_RUN;
  const struck = getToggle(properties, 'w:strike');
  const doubly = getToggle(properties, 'w:dstrike');
  return {
    bold: getToggle(properties, 'w:b'),
    italic: getToggle(properties, 'w:i'),
    underline: getToggle(properties, 'w:u'),
    strike: struck === null ? doubly : struck || doubly === true,
    hidden: getToggle(properties, 'w:vanish'),
    raised: RAISED.find((each) => each === getValue(properties, 'w:vertAlign')) ?? null,
    sizeHalfPoints: getNumber(properties, 'w:sz'),
  };
}

/** What `over` says, and `under` where it says nothing. */
export function overlay<T extends object>(under: T, over: T): T {
  const result = { ...under };
  for (const key of Object.keys(over) as (keyof T)[]) if (over[key] !== null) result[key] = over[key];
  return result;
}

export type Style = {
  readonly id: string;
  /** Built-in styles have English names whatever the language of the program: `heading 1`, `Title`, `toc 2`. */
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** The style that the numbering came from; a list's level may be linked to it. */
  readonly numberingStyleId: string | null;
};

export type Styles = {
  /** The style with all it is based on; the default paragraph style for an unknown or missing id. */
  readonly getParagraphStyle: (id: string | null) => Style;
  readonly getRunProperties: (id: string | null) => RunProperties;
  /** `w:numId` of a numbering style. */
  readonly findNumberingStyle: (id: string) => number | null;
  /** Half-points of body text. */
  readonly defaultSize: number;
};

/** Half-points where nothing is said. Source: ECMA-376 Part 1, 17.3.2.38 sz. */
const DEFAULT_SIZE = 20;

export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map(findChildren(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = findChild(root, 'w:docDefaults');
  const defaultRun = readRunProperties(findChild(findChild(defaults, 'w:rPrDefault'), 'w:rPr'));
  const defaultParagraph = readParagraphProperties(findChild(findChild(defaults, 'w:pPrDefault'), 'w:pPr'));
  const defaultId =
    [...elements.values()].find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'] ?? '';
  const base: Style = { id: '', name: '', paragraph: defaultParagraph, run: defaultRun, numberingStyleId: null };
  const known = new Map<string, Style>();

  const derive = (id: string, element: XmlElement, parent: Style): Style => {
    const own = readParagraphProperties(findChild(element, 'w:pPr'));
    const numbering =
      own.numbering === null || parent.paragraph.numbering === null
        ? (own.numbering ?? parent.paragraph.numbering)
        : overlay(parent.paragraph.numbering, own.numbering);
    return {
      id,
      name: getValue(element, 'w:name') ?? '',
      paragraph: { ...overlay(parent.paragraph, own), numbering },
      run: overlay(parent.run, readRunProperties(findChild(element, 'w:rPr'))),
      numberingStyleId: own.numbering === null ? parent.numberingStyleId : id,
    };
  };
  /** A style with all it is based on, from the one that is based on none; a circle is cut where it closes. */
  const resolve = (id: string): Style => {
    const chain = new Map<string, XmlElement>();
    let at: string | null = id;
    while (at !== null && !known.has(at) && !chain.has(at)) {
      const element = elements.get(at);
      if (element === undefined) break;
      chain.set(at, element);
      at = getValue(element, 'w:basedOn');
    }
    let style = (at === null || chain.has(at) ? undefined : known.get(at)) ?? base;
    for (const [each, element] of [...chain].reverse()) {
      style = derive(each, element, style);
      known.set(each, style);
    }
    return known.get(id) ?? style;
  };

  return {
    getParagraphStyle: (id) => resolve(id !== null && elements.has(id) ? id : defaultId),
    getRunProperties: (id) => (id === null ? NO_RUN : readRunProperties(findChild(elements.get(id), 'w:rPr'))),
    findNumberingStyle: (id) => readNumberingProperties(findChild(elements.get(id), 'w:pPr'))?.numId ?? null,
    defaultSize: resolve(defaultId).run.sizeHalfPoints ?? DEFAULT_SIZE,
  };
}
