/** Paragraphs with their changes marked: those that came or went as a whole, and those that both states have. */
import { compareParts } from '../../../../view/comparison/word-differences.ts';
import { type Atom, listLoose, readAtoms, writeLoose } from './atoms.ts';
import { type Author, type Coming, type Going, type Reviser, writeCome, writeGone } from './revision.ts';
import { findChild, isElement, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Members of `w:pPr` whose change a reader is told of; the others follow from them and from what stands around. */
const TOLD = /^w:(?:pStyle|pageBreakBefore|numPr|ind|jc|outlineLvl)$/;

type Parted = {
  readonly tag: string;
  /** Members of `w:pPr` but for the section, which is apart. */
  readonly properties: readonly XmlElement[];
  readonly section: string;
  readonly content: readonly XmlNode[];
};

function part(paragraph: XmlElement): Parted {
  const properties = findChild(paragraph, 'w:pPr');
  const members = (properties?.children ?? []).filter(isElement);
  return {
    tag: paragraph.tag.replace('/>', '>'),
    properties: members.filter(({ name }) => name !== 'w:sectPr'),
    section: writeXml(members.filter(({ name }) => name === 'w:sectPr')),
    content: paragraph.children.filter((child) => child !== properties),
  };
}

/** `mark`: revisions of the paragraph's mark; `change`: a whole `w:pPrChange` or ''. */
function writeParagraph({ tag, properties, section }: Parted, mark: string, content: string, change = ''): string {
  const members = writeXml(properties) + (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`) + section + change;
  return `${tag}${members === '' ? '' : `<w:pPr>${members}</w:pPr>`}${content}</w:p>`;
}

export function writeNewParagraph(paragraph: XmlElement, kind: Coming, revise: Reviser, by: Author): string {
  const parted = part(paragraph);
  const { atoms, trail } = readAtoms(parted.content);
  const content = writeCome(atoms, kind, () => revise(by)) + trail;
  return writeParagraph(parted, `<w:${kind}${revise(by)}/>`, content);
}

export function writeOldParagraph(paragraph: XmlElement, kind: Going, revise: Reviser, by: Author): string {
  const parted = { ...part(paragraph), section: '' };
  const content = writeGone(readAtoms(parted.content).atoms, kind, revise(by));
  return writeParagraph(parted, `<w:${kind}${revise(by)}/>`, content);
}

/** A paragraph that neither state has: it keeps two tables apart, one that went and one that came. */
export function writeGhostParagraph(style: string, revise: Reviser, by: Author): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr><w:ins${revise(by)}/><w:del${revise(by)}/></w:rPr></w:pPr></w:p>`;
}

/** Words that both have, with the look they had where they have another; `null` where their looks are the same. */
function writeRestyled(now: Atom, was: Atom, revise: () => string): string | null {
  if (now.kind !== 'text' || was.kind !== 'text' || now.properties === was.properties) return null;
  const inner = (properties: string) => properties.replace(/^<w:rPr>|<\/w:rPr>$/g, '');
  const change = `<w:rPrChange${revise()}><w:rPr>${inner(was.properties)}</w:rPr></w:rPrChange>`;
  return writeLoose([{ ...now, properties: `<w:rPr>${inner(now.properties)}${change}</w:rPr>` }]);
}

/** What both have: live as it is now. */
function writeSame(atoms: readonly Atom[], was: readonly Atom[], revise: () => string): string {
  let xml = '';
  let loose: Atom[] = [];
  const flush = () => {
    xml += writeLoose(listLoose(loose));
    loose = [];
  };
  atoms.forEach((atom, index) => {
    const restyled = writeRestyled(atom, was[index] ?? atom, revise);
    if (atom.lead !== '' || restyled !== null || 'nodes' in atom) flush();
    xml += atom.lead;
    if (restyled !== null) xml += restyled;
    else if ('nodes' in atom) xml += writeXml(atom.nodes);
    else loose.push(atom);
  });
  flush();
  return xml;
}

function writeChangedContent(was: readonly XmlNode[], now: readonly XmlNode[], revise: () => string): string {
  const { atoms: old } = readAtoms(was);
  const { atoms, trail } = readAtoms(now);
  const runs = compareParts(old, atoms, ({ key }) => key);
  const written = runs.map(({ kind, parts, was: before }) => {
    if (kind === 'removed') return writeGone(parts, 'del', revise());
    return kind === 'added' ? writeCome(parts, 'ins', revise) : writeSame(parts, before, revise);
  });
  return written.join('') + trail;
}

/** The paragraph as it is now, with what it was. */
export function writeKeptParagraph(was: XmlElement, now: XmlElement, revise: Reviser, by: Author): string {
  const [old, parted] = [part(was), part(now)];
  const told = ({ properties }: Parted) => writeXml(properties.filter(({ name }) => TOLD.test(name)));
  const change =
    told(old) === told(parted)
      ? ''
      : `<w:pPrChange${revise(by)}><w:pPr>${writeXml(old.properties)}</w:pPr></w:pPrChange>`;
  return writeParagraph(
    parted,
    '',
    writeChangedContent(old.content, parted.content, () => revise(by)),
    change,
  );
}
