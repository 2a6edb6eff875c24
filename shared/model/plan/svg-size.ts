/**
 * How much an SVG draws. Elements may show others again (`use`, patterns, masks), so that two kilobytes can stand for billions
 * of shapes: whoever draws it fills the memory and dies. It is counted before anybody does, in one pass over the text.
 */

/** More than any map or plan of a building has. */
export const SVG_ELEMENT_LIMIT = 200_000;
/** Deeper than any drawing program nests. */
const DEPTH_LIMIT = 500;

type Element = { own: string[]; readonly children: Element[]; total: number | null };

/** `&#97;` could hide what is referred to. */
function decode(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What attributes or a style sheet refer to within the picture. */
function listReferences(text: string): string[] {
  const found = text.matchAll(
    /(?:href\s*=\s*["']\s*#([^"'\s]{1,200}))|(?:url\(\s*(?:["']|&quot;)?\s*#([^)"'\s&]{1,200}))/g,
  );
  return [...found].map(([, link, url]) => link ?? url ?? '');
}

/** The end of the tag that begins at `start`: behind the next `>` outside of quotes; -1 where there is none. */
function findTagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

const PASSED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** The elements by id and the outermost one; `null` where the text nests too deep or has too many. */
function readElements(text: string): { readonly root: Element; readonly byId: ReadonlyMap<string, Element> } | null {
  const root: Element = { own: [], children: [], total: null };
  const byId = new Map<string, Element>();
  const open = [root];
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const passed = PASSED_OVER.find(([begin]) => text.startsWith(begin, at));
    if (passed !== undefined) {
      const end = text.indexOf(passed[1], at + passed[0].length);
      if (end === -1) break;
      at = end;
      continue;
    }
    const end = findTagEnd(text, at);
    if (end === -1) break;
    const tag = text.slice(at, end);
    at = end;
    if (tag.startsWith('</')) {
      if (open.length > 1) open.pop();
      continue;
    }
    const attributes = decode(tag);
    // A picture in the picture is counted by nobody.
    const isNested = /href\s*=\s*["']\s*data:image\/svg/i.test(attributes);
    const element: Element = { own: listReferences(attributes), children: [], total: isNested ? Infinity : null };
    const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (id !== null) byId.set(id[1] ?? id[2] ?? '', element);
    open.at(-1)?.children.push(element);
    count += 1;
    if (!tag.endsWith('/>')) open.push(element);
    if (open.length > DEPTH_LIMIT || count > SVG_ELEMENT_LIMIT) return null;
  }
  return { root, byId };
}

/** Elements that are drawn, those shown again counted each time; `Infinity` where they are more than anybody counts. */
export function countDrawnElements(svg: string): number {
  // Entities hide anything.
  if (/<!ENTITY/i.test(svg)) return Infinity;
  const read = readElements(svg);
  if (read === null) return Infinity;
  const { root, byId } = read;
  const visiting = new Set<Element>();
  const count = (element: Element): number => {
    if (element.total !== null) return element.total;
    if (visiting.size > DEPTH_LIMIT) return Infinity;
    // A circle is drawn by nobody.
    if (visiting.has(element)) return 0;
    visiting.add(element);
    let total = 1;
    for (const child of element.children) total += count(child);
    for (const id of element.own) {
      const shown = byId.get(id);
      if (shown !== undefined) total += count(shown);
    }
    visiting.delete(element);
    element.total = total;
    return total;
  };
  return count(root);
}
