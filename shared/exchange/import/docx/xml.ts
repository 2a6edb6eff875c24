/**
 * XML parts as small trees. Names carry the usual prefix of their namespace (`w:p`, `a:blip`), whatever prefix the file
 * uses and whether it is transitional or strict. Alternate content is decided while reading.
 *
 * Source: ECMA-376 Part 1 (strict namespaces), Part 3, 7 Markup Compatibility, Part 4 (transitional namespaces).
 */
import { SaxesParser } from 'saxes';
import { CARRIED_NAMESPACE } from '../../carried/carried-plan.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const PREFIXES: Readonly<Record<string, string>> = {
  'wordprocessingml/2006/main': 'w',
  'wordprocessingml/main': 'w',
  'officeDocument/2006/relationships': 'r',
  'officeDocument/relationships': 'r',
  'officeDocument/2006/math': 'm',
  'officeDocument/math': 'm',
  'drawingml/2006/main': 'a',
  'drawingml/main': 'a',
  'drawingml/2006/wordprocessingDrawing': 'wp',
  'drawingml/wordprocessingDrawing': 'wp',
  'drawingml/2006/picture': 'pic',
  'drawingml/picture': 'pic',
  'markup-compatibility/2006': 'mc',
  'package/2006/relationships': 'rel',
};
const OTHER_PREFIXES: Readonly<Record<string, string>> = {
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg',
  [CARRIED_NAMESPACE]: 'zf',
};
/** Extensions whose content is understood; a choice that requires others is passed over for the fallback. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|a14|wne|v|o)$/;
/** Deeper nesting is no document but an attack. */
const MAX_DEPTH = 400;

/** What is wrong with a part: a fault of the file, never of this program. */
export class DamagedPart extends Error {}

function getPrefix(uri: string): string | null {
  if (uri === '') return '';
  const key = uri.startsWith(TRANSITIONAL)
    ? uri.slice(TRANSITIONAL.length)
    : uri.startsWith(STRICT)
      ? uri.slice(STRICT.length)
      : null;
  return (key === null ? OTHER_PREFIXES[uri] : PREFIXES[key]) ?? null;
}

function getName(prefix: string, local: string, uri: string): string {
  const known = getPrefix(uri);
  if (known === '') return local;
  return `${known ?? prefix}:${local}`;
}

/** The branch of `mc:AlternateContent` that can be read: the first understood choice, else the fallback, else any: words are words. */
function chooseAlternative(element: XmlElement): readonly XmlNode[] {
  const choices = findChildren(element, 'mc:Choice');
  const choice = choices.find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.test(prefix)),
  );
  return (choice ?? findChild(element, 'mc:Fallback') ?? choices[0])?.children ?? [];
}

/**
 * Parses a part.
 * @throws DamagedPart where the part is not well-formed XML or nested beyond reason; entities of its own are not well-formed here.
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: { children: XmlNode[] } = { children: [] };
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  const current = () => open.at(-1) ?? root;
  parser.on('error', (error) => {
    throw new DamagedPart(error.message);
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns') attributes[getName(prefix, local, uri)] = value;
    }
    open.push({ name: getName(tag.prefix, tag.local, tag.uri), attributes, children: [] });
    if (open.length > MAX_DEPTH) throw new DamagedPart('nested too deep');
  });
  parser.on('text', (text) => {
    if (open.length > 0) current().children.push(text);
  });
  parser.on('cdata', (text) => {
    if (open.length > 0) current().children.push(text);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    if (element.name === 'mc:AlternateContent') current().children.push(...chooseAlternative(element));
    else current().children.push(element);
  });
  parser.write(source).close();
  const [element] = root.children;
  if (element === undefined || typeof element === 'string') throw new DamagedPart('no root element');
  return element;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function listElements(element: XmlElement | null): XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

export function findChild(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

export function findChildren(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** Tracked changes whose content is no longer there. */
export const DELETIONS: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Every element of this name below, in document order; those inside a found one are not looked for. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return listElements(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** `w:val` of a child: `<w:jc w:val="center"/>` under `w:pPr`; `null` where there is no such child or value. */
export function getValue(element: XmlElement | null | undefined, name: string): string | null {
  return findChild(element, name)?.attributes['w:val'] ?? null;
}

/** A whole number from `w:val` of a child, `null` where there is none. */
export function getNumber(element: XmlElement | null | undefined, name: string): number | null {
  return toNumber(getValue(element, name));
}

export function toNumber(value: string | null | undefined): number | null {
  if (value === null || value === undefined || !/^-?\d+(?:\.\d+)?$/.test(value)) return null;
  return Math.round(Number(value));
}

/** An on-off property: `null` where it is not said, else whether it is on. Source: ECMA-376 Part 1, 17.17.4 ST_OnOff. */
export function getToggle(element: XmlElement | null | undefined, name: string): boolean | null {
  const child = findChild(element, name);
  if (child === null) return null;
  return !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}
