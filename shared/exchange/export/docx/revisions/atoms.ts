/** What stands in a paragraph as a row of parts small enough to be compared: words, signs, and what is only there as a whole. */
import { splitWords } from '../../../../view/comparison/word-differences.ts';
import { escapeXml } from '../xml.ts';
import { findChild, isElement, readText, unescapeXml, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

export type Atom = {
  /** The same for atoms that say the same. */
  readonly key: string;
  /** Bookmarks and marks of comments that stand before it. */
  readonly lead: string;
} & (
  | { readonly kind: 'text'; readonly properties: string; readonly text: string }
  /** A break, a tab, a hyphen, a picture: one element of a run. */
  | { readonly kind: 'sign'; readonly properties: string; readonly xml: string }
  /** A content control, a link or a field; `parts` is what it shows. */
  | {
      readonly kind: 'control' | 'link' | 'field';
      readonly nodes: readonly XmlNode[];
      readonly parts: readonly Atom[];
    }
);

const getProperties = (run: XmlElement) => {
  const properties = findChild(run, 'w:rPr');
  return properties === null ? '' : writeXml([properties]);
};

const isRun = (node: XmlNode): node is XmlElement => isElement(node) && node.name === 'w:r';
const getFieldMark = (node: XmlNode) => {
  const mark = isRun(node) ? findChild(node, 'w:fldChar') : null;
  return mark === null ? null : (/w:fldCharType="(\w+)"/.exec(mark.tag)?.[1] ?? null);
};

/** Where a field that begins at `from` ends. */
function findFieldEnd(nodes: readonly XmlNode[], from: number): number {
  let depth = 0;
  for (let at = from; at < nodes.length; at++) {
    const mark = getFieldMark(nodes[at] as XmlNode);
    if (mark === 'begin') depth += 1;
    if (mark === 'end') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return nodes.length;
}

/** Runs of what a field shows: those behind its separator. */
function listShown(nodes: readonly XmlNode[]): XmlNode[] {
  const separator = nodes.findIndex((node) => getFieldMark(node) === 'separate');
  return separator === -1 ? [] : nodes.slice(separator + 1).filter((node) => getFieldMark(node) === null);
}

/** The word a field begins with: `REF`, `SEQ`. */
const readFieldName = (nodes: readonly XmlNode[]) => /<w:instrText[^>]*>\s*(\w+)/.exec(writeXml(nodes))?.[1] ?? '';

type Piece = { readonly text: string; readonly properties: string; readonly lead: string };

/** Texts behind one another cut into words, wherever runs begin. */
function cutPieces(pieces: readonly Piece[]): Atom[] {
  const words = splitWords(pieces.map(({ text }) => text).join(''));
  const atoms: Atom[] = [];
  let rest = words.shift() ?? '';
  for (const { text, properties, lead } of pieces) {
    let left = text;
    let own = lead;
    while (left !== '') {
      const part = left.slice(0, rest.length);
      atoms.push({ kind: 'text', key: part, text: part, properties, lead: own });
      own = '';
      left = left.slice(part.length);
      rest = rest.slice(part.length);
      if (rest === '') rest = words.shift() ?? '';
    }
  }
  return atoms;
}

/** The atoms of a paragraph's content, and what stands behind the last. */
export function readAtoms(nodes: readonly XmlNode[]): { readonly atoms: Atom[]; readonly trail: string } {
  const atoms: Atom[] = [];
  let pieces: Piece[] = [];
  let lead = '';
  const flush = () => {
    atoms.push(...cutPieces(pieces));
    pieces = [];
  };
  const takeLead = () => {
    const taken = lead;
    lead = '';
    return taken;
  };
  const addWhole = (
    kind: 'control' | 'link' | 'field',
    whole: readonly XmlNode[],
    shown: readonly XmlNode[],
    key: string,
  ) => {
    flush();
    const { atoms: parts } = readAtoms(shown);
    atoms.push({ kind, nodes: whole, parts, key: `${key}\u0000${readText(shown)}`, lead: takeLead() });
  };
  const addRun = (run: XmlElement) => {
    const properties = getProperties(run);
    for (const child of run.children) {
      if (!isElement(child) || child.name === 'w:rPr') continue;
      if (child.name === 'w:t') {
        const text = unescapeXml(writeXml(child.children));
        if (text !== '') pieces.push({ text, properties, lead: takeLead() });
      } else {
        flush();
        const xml = writeXml([child]);
        atoms.push({ kind: 'sign', key: `\u0000${xml}`, xml, properties, lead: takeLead() });
      }
    }
  };
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as XmlNode;
    if (!isElement(node) || /^w:bookmark(?:Start|End)$/.test(node.name)) lead += writeXml([node]);
    else if (getFieldMark(node) === 'begin') {
      const end = findFieldEnd(nodes, at);
      const field = nodes.slice(at, end);
      addWhole('field', field, listShown(field), readFieldName(field));
      at = end - 1;
    } else if (node.name === 'w:sdt') {
      const tag = /<w:tag [^>]*>/.exec(writeXml(node.children))?.[0] ?? '';
      addWhole('control', [node], findChild(node, 'w:sdtContent')?.children ?? [], tag);
    } else if (node.name === 'w:hyperlink') addWhole('link', [node], node.children, node.name);
    else if (node.name === 'w:r') addRun(node);
  }
  flush();
  return { atoms, trail: lead };
}

type Loose = Extract<Atom, { kind: 'text' | 'sign' }>;
const isLoose = (atom: Atom): atom is Loose => atom.kind === 'text' || atom.kind === 'sign';

/** What an atom shows, without what makes it live. */
export const listLoose = (atoms: readonly Atom[]): Loose[] =>
  atoms.flatMap((atom) => (isLoose(atom) ? [atom] : listLoose(atom.parts)));

/** Loose atoms as runs, those of one look in one. `textTag`: `w:t`, or `w:delText` for what is deleted. */
export function writeLoose(atoms: readonly Loose[], textTag: 'w:t' | 'w:delText' = 'w:t'): string {
  let xml = '';
  for (let at = 0; at < atoms.length; ) {
    const { properties } = atoms[at] as Loose;
    let content = '';
    let text = '';
    const flushText = () => {
      if (text !== '') content += `<${textTag} xml:space="preserve">${escapeXml(text)}</${textTag}>`;
      text = '';
    };
    for (let atom = atoms[at]; atom !== undefined && atom.properties === properties; atom = atoms[++at]) {
      if (atom.kind === 'text') text += atom.text;
      else {
        flushText();
        content += atom.xml;
      }
    }
    flushText();
    xml += `<w:r>${properties}${content}</w:r>`;
  }
  return xml;
}
