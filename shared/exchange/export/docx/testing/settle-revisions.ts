/** All tracked changes of a document accepted or rejected, as Word does it. Source: ECMA-376 Part 1, 17.13.5. */
import { findFirst, type XmlElement } from './read-package.ts';

const GOES = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;

/** Whether what these properties belong to goes: a paragraph's mark, a row. */
function isGone(properties: XmlElement | undefined, how: keyof typeof GOES): boolean {
  return properties?.children.some(({ name }) => (GOES[how] as readonly string[]).includes(name)) === true;
}

const getChild = (element: XmlElement, name: string) => element.children.find((child) => child.name === name);

function settleMembers(element: XmlElement, how: keyof typeof GOES): XmlElement[] {
  const settled: XmlElement[] = [];
  /** Content of paragraphs whose mark goes: it stands before that of the next. */
  let carried: XmlElement[] = [];
  for (const child of element.children) {
    if ((GOES[how] as readonly string[]).includes(child.name)) continue;
    if (child.name === 'w:tr' && isGone(getChild(child, 'w:trPr'), how)) continue;
    if (child.name === 'w:tbl' && findFirst({ ...child, children: settleMembers(child, how) }, 'w:tr') === null)
      continue;
    if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(child.name)) settled.push(...settleMembers(child, how));
    else if (child.name === 'w:p') {
      const properties = getChild(child, 'w:pPr');
      const mark = properties && getChild(properties, 'w:rPr');
      const inner = [...carried, ...settleMembers(child, how)];
      carried = [];
      if (isGone(mark, how)) carried = inner.filter(({ name }) => name !== 'w:pPr');
      else settled.push({ ...child, children: inner });
    } else if (child.name === 'w:delText') settled.push({ ...child, name: 'w:t' });
    else settled.push({ ...child, children: settleMembers(child, how) });
  }
  // The last paragraph of a cell or a document stays.
  if (carried.length > 0) settled.push({ name: 'w:p', attributes: {}, children: carried, text: '' });
  return settled;
}

export function settleRevisions(document: XmlElement, how: 'accept' | 'reject'): XmlElement {
  return { ...document, children: settleMembers(document, how) };
}
