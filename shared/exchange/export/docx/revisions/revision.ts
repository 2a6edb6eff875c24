/**
 * The marks of one change: who made it and when, each with an id of its own. Source: ECMA-376 Part 1, 17.13.5 Revisions.
 */
import { escapeXml } from '../xml.ts';
import { type Atom, listLoose, writeLoose } from './atoms.ts';
import { isElement, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

export type Author = {
  readonly author: string;
  /** By the clock of the desk, without a zone: `2026-03-01T09:30:00`. */
  readonly time?: string | undefined;
};

/** Ids beside those of bookmarks. */
const FIRST_REVISION_ID = 2_000_000;

/** Gives the attributes of each mark. */
export type Reviser = (by: Author) => string;

export function createReviser(): Reviser {
  let last = FIRST_REVISION_ID;
  return ({ author, time }) => {
    last += 1;
    const date = time === undefined ? '' : ` w:date="${time}Z"`;
    return ` w:id="${last}" w:author="${escapeXml(author)}"${date}`;
  };
}

/** How content came or went: by itself, or with what it stood in to another place. */
export type Coming = 'ins' | 'moveTo';
export type Going = 'del' | 'moveFrom';

/** Content that went: its words alone, since a control or a field that is gone is none. */
export function writeGone(atoms: readonly Atom[], kind: Going, mark: string): string {
  if (atoms.length === 0) return '';
  const runs = writeLoose(listLoose(atoms), kind === 'del' ? 'w:delText' : 'w:t');
  return runs === '' ? '' : `<w:${kind}${mark}>${runs}</w:${kind}>`;
}

/**
 * Content that came, live as it is: both ends of a control are marked beside its words, as Word marks them. In what moved a control gives way to its
 * words, since LibreOffice takes everything behind such marks of a move for changed; coming back, it is told by its words.
 */
export function writeCome(atoms: readonly Atom[], kind: Coming, mark: () => string): string {
  const wrap = (runs: string) => (runs === '' ? '' : `<w:${kind}${mark()}>${runs}</w:${kind}>`);
  const writeRange = () => {
    const attributes = mark();
    const id = /w:id="\d+"/.exec(attributes)?.[0];
    return { start: `<w:customXmlInsRangeStart${attributes}/>`, end: `<w:customXmlInsRangeEnd ${id}/>` };
  };
  const writeControl = (control: XmlElement) => {
    const [head, foot] = [writeRange(), writeRange()];
    const children = control.children.map((child): XmlNode => {
      if (!isElement(child) || child.name !== 'w:sdtContent') return child;
      return { ...child, children: [head.end + wrap(writeXml(child.children)) + foot.start] };
    });
    return head.start + writeXml([{ ...control, children }]) + foot.end;
  };
  let xml = '';
  let loose: Extract<Atom, { kind: 'text' | 'sign' }>[] = [];
  const flush = () => {
    xml += wrap(writeLoose(loose));
    loose = [];
  };
  for (const atom of atoms) {
    if (atom.lead !== '') {
      flush();
      xml += atom.lead;
    }
    if (atom.kind === 'text' || atom.kind === 'sign' || (atom.kind === 'control' && kind === 'moveTo')) {
      loose.push(...listLoose([atom]));
      continue;
    }
    flush();
    const [whole] = atom.nodes;
    if (atom.kind === 'field' || whole === undefined || !isElement(whole)) xml += wrap(writeXml(atom.nodes));
    else if (atom.kind === 'link') xml += writeXml([{ ...whole, children: [wrap(writeXml(whole.children))] }]);
    else xml += writeControl(whole);
  }
  flush();
  return xml;
}
