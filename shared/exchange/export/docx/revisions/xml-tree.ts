/** The XML that the writers of this room make, as a tree and back, character for character. It is ours: well-formed, without comments and CDATA. */

/** Text as it is escaped, or a processing instruction. */
export type XmlNode = string | XmlElement;
export type XmlElement = {
  readonly name: string;
  /** The whole tag: `<w:p w:rsidR="1">`, `<w:br/>`. */
  readonly tag: string;
  readonly children: readonly XmlNode[];
};

const TOKENS = /<[^>]+>|[^<]+/g;

export function readXml(xml: string): XmlNode[] {
  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  for (const [token] of xml.matchAll(TOKENS)) {
    if (token.startsWith('</')) open.pop();
    else if (!token.startsWith('<') || token.startsWith('<?')) open.at(-1)?.push(token);
    else {
      const children: XmlNode[] = [];
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
      open.at(-1)?.push({ name, tag: token, children });
      if (!token.endsWith('/>')) open.push(children);
    }
  }
  return root;
}

export function writeXml(nodes: readonly XmlNode[]): string {
  let xml = '';
  for (const node of nodes) {
    if (typeof node === 'string') xml += node;
    else xml += node.tag.endsWith('/>') ? node.tag : `${node.tag}${writeXml(node.children)}</${node.name}>`;
  }
  return xml;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export function findChild(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child): child is XmlElement => isElement(child) && child.name === name) ?? null;
}

export function listChildren(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Counterpart of `escapeXml`. */
export const unescapeXml = (text: string) => text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? '');

const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };

/** What a reader sees of it; instructions of fields are no text. */
export function readText(nodes: readonly XmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.name === 'w:t') text += unescapeXml(node.children.filter((child) => typeof child === 'string').join(''));
    else if (node.name !== 'w:pPr') text += SIGNS[node.name] ?? readText(node.children);
  }
  return text;
}
