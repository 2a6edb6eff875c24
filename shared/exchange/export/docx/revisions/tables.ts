/** Tables with their changes marked: rows that came and went, and cells word by word. Source: ECMA-376 Part 1, 17.13.5.13, 17.13.5.17. */
import { pairTableRows } from '../../../../view/comparison/table-differences.ts';
import { writeKeptParagraph, writeNewParagraph, writeOldParagraph } from './paragraphs.ts';
import type { Author, Reviser } from './revision.ts';
import { findChild, isElement, listChildren, readText, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What a row is beside its words: whether it repeats, how its cells span. Widths follow from the table. */
function getRowShape(row: XmlElement): string {
  const properties = [findChild(row, 'w:trPr'), ...listChildren(row, 'w:tc').map((cell) => findChild(cell, 'w:tcPr'))];
  return properties.map((each) => (each === null ? '' : writeXml([each]).replace(/<w:tcW [^>]*>/g, ''))).join();
}

const getRowText = (row: XmlElement) =>
  listChildren(row, 'w:tc')
    .map((cell) => readText(cell.children))
    .join('\t');

const replace = (element: XmlElement, change: (child: XmlElement) => string): string =>
  writeXml([{ ...element, children: element.children.map((child) => (isElement(child) ? change(child) : child)) }]);
const write = (node: XmlNode) => writeXml([node]);

/** A row with its cells' paragraphs written by `change`; `mark` stands in its properties. */
function writeRow(row: XmlElement, mark: string, change: (paragraph: XmlElement) => string): string {
  const hasProperties = findChild(row, 'w:trPr') !== null;
  const written = replace(row, (child) => {
    if (child.name === 'w:trPr') return write({ ...child, children: [...child.children, mark] });
    if (child.name !== 'w:tc') return write(child);
    return replace(child, (inner) => (inner.name === 'w:p' ? change(inner) : write(inner)));
  });
  return hasProperties ? written : written.replace(row.tag, `${row.tag}<w:trPr>${mark}</w:trPr>`);
}

const writeNewRow = (row: XmlElement, revise: Reviser, by: Author) =>
  writeRow(row, `<w:ins${revise(by)}/>`, (paragraph) => writeNewParagraph(paragraph, 'ins', revise, by));
const writeOldRow = (row: XmlElement, revise: Reviser, by: Author) =>
  writeRow(row, `<w:del${revise(by)}/>`, (paragraph) => writeOldParagraph(paragraph, 'del', revise, by));

function writeKeptRow(was: XmlElement, now: XmlElement, revise: Reviser, by: Author): string {
  const old = listChildren(was, 'w:tc').flatMap((cell) => listChildren(cell, 'w:p'));
  let next = 0;
  return writeRow(now, '', (paragraph) => {
    const before = old[next++];
    return before === undefined
      ? writeNewParagraph(paragraph, 'ins', revise, by)
      : writeKeptParagraph(before, paragraph, revise, by);
  });
}

const writeRows = (table: XmlElement, rows: string) =>
  writeXml([
    { ...table, children: [...table.children.filter((child) => isElement(child) && child.name !== 'w:tr'), rows] },
  ]);

export function writeNewTable(table: XmlElement, revise: Reviser, by: Author): string {
  return replace(table, (child) => (child.name === 'w:tr' ? writeNewRow(child, revise, by) : write(child)));
}

export function writeOldTable(table: XmlElement, revise: Reviser, by: Author): string {
  return replace(table, (child) => (child.name === 'w:tr' ? writeOldRow(child, revise, by) : write(child)));
}

const countColumns = (table: XmlElement) => findChild(table, 'w:tblGrid')?.children.length ?? 0;

/** Whether one can be shown as the other with changes; else one went and the other came. */
export function isSameGrid(was: XmlElement, now: XmlElement): boolean {
  return countColumns(was) === countColumns(now);
}

export function writeKeptTable(was: XmlElement, now: XmlElement, revise: Reviser, by: Author): string {
  const [old, rows] = [listChildren(was, 'w:tr'), listChildren(now, 'w:tr')];
  const written = pairTableRows(old.map(getRowText), rows.map(getRowText)).map(({ before, after }) => {
    const [one, other] = [old[before ?? -1], rows[after ?? -1]];
    if (one !== undefined && other !== undefined && getRowShape(one) === getRowShape(other)) {
      return writeKeptRow(one, other, revise, by);
    }
    return (
      (one === undefined ? '' : writeOldRow(one, revise, by)) +
      (other === undefined ? '' : writeNewRow(other, revise, by))
    );
  });
  return writeRows(now, written.join(''));
}
