/**
 * Tracked changes (修订) of a Word file: the document as it was before them, and who made them. The readers of this room read a document with all of
 * them accepted; what it was is the document with all of them rejected, read in the same way. Source: ECMA-376 Part 1, 17.13.5 Revisions.
 */
import { findChild, isElement, listElements, type XmlElement, type XmlNode } from './xml.ts';

export type Revision = {
  readonly author: string;
  /** By the clock of the writer's desk, without a zone: `2026-03-01T09:30:00`. */
  readonly time?: string;
};

const CAME = new Set(['w:ins', 'w:moveTo']);
const WENT = new Set(['w:del', 'w:moveFrom']);
/** Changes of how something looks. Those of sections, tables and cells tell nothing of what it says. */
const CHANGED = new Set(['w:pPrChange', 'w:rPrChange']);

export const isRevision = ({ name }: XmlElement) => CAME.has(name) || WENT.has(name) || CHANGED.has(name);

function readRevision({ attributes }: XmlElement): Revision {
  const [time] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(attributes['w:date'] ?? '') ?? [];
  return { author: (attributes['w:author'] ?? '').slice(0, 500), ...(time !== undefined && { time }) };
}

/** Every revision in an element, each author and time once. */
export function listRevisions(element: XmlElement): Revision[] {
  const found = new Map<string, Revision>();
  const walk = (inner: XmlElement) => {
    if (isRevision(inner)) {
      const revision = readRevision(inner);
      found.set(`${revision.author} ${revision.time}`, revision);
    }
    for (const child of listElements(inner)) walk(child);
  };
  walk(element);
  return [...found.values()];
}

export function hasRevisions(element: XmlElement): boolean {
  return isRevision(element) || listElements(element).some(hasRevisions);
}

/** What paragraph or run properties were: those that their change keeps, and the mark of the paragraph. */
function rejectProperties(properties: XmlElement): readonly XmlNode[] {
  const change = listElements(properties).find(({ name }) => CHANGED.has(name));
  if (change === undefined) return properties.children;
  const kept = listElements(properties).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr');
  return [...(findChild(change, properties.name)?.children ?? []), ...(properties.name === 'w:pPr' ? kept : [])];
}

/** A mark that came is one that goes, by which the readers join paragraphs; one that went stays. */
function rejectMark(properties: XmlElement): XmlElement {
  const children = rejectProperties(properties).flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    if (CAME.has(child.name)) return [{ ...child, name: 'w:del', children: [] }];
    return WENT.has(child.name) ? [] : [child];
  });
  return { ...properties, children };
}

/** The document with every tracked change rejected; `note` is told of each paragraph and table, and of what it stands for in the old one. */
export function rejectRevisions(
  root: XmlElement,
  note: (rejected: XmlElement, original: XmlElement) => void,
): XmlElement {
  const rejectAll = (children: readonly XmlNode[]): XmlNode[] => children.flatMap(reject);
  const reject = (node: XmlNode): XmlNode[] => {
    if (!isElement(node)) return [node];
    const { name } = node;
    if (CAME.has(name)) return [];
    if (WENT.has(name)) return rejectAll(node.children);
    if (name === 'w:delText') return [{ ...node, name: 'w:t' }];
    if (name === 'w:delInstrText') return [{ ...node, name: 'w:instrText' }];
    if (name === 'w:rPr') return [rejectMark(node)];
    if (name === 'w:pPr') return [{ ...node, children: rejectAll(rejectProperties(node)) }];
    if (name === 'w:tr') {
      const properties = findChild(node, 'w:trPr');
      if (properties !== null && listElements(properties).some((child) => CAME.has(child.name))) return [];
    }
    if (name === 'w:trPr')
      return [{ ...node, children: node.children.filter((child) => !isElement(child) || !WENT.has(child.name)) }];
    const rejected = { ...node, children: rejectAll(node.children) };
    if (name === 'w:p' || name === 'w:tbl') note(rejected, node);
    return [rejected];
  };
  return { ...root, children: rejectAll(root.children) };
}
