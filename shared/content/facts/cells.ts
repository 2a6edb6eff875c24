/** Cells as spreadsheets give them, on the clipboard or in a file, turned into rows of strings. */
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import { formatDay } from '../../language/words/plan-day.ts';

export type CellRows = readonly (readonly string[])[];

/** White space of every kind as one space: cells hold line breaks and full-width blanks. */
function tidy(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, ' ').trim();
}

/** Rows without empty ones at the end, all of the same width. */
function square(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

/** A cell's value as it prints: a day in the official form, a number without exponent, so that telephones stay whole. */
export function cellToText(value: unknown): string {
  if (value instanceof Date) {
    return formatDay({ year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, day: value.getUTCDate() });
  }
  if (typeof value === 'number') return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 });
  return typeof value === 'string' ? tidy(value) : '';
}

export function toCellRows(rows: readonly (readonly unknown[])[]): string[][] {
  return square(rows.map((row) => row.map(cellToText)));
}

/** Reads text with tabs between cells; a cell with tabs, line breaks or quotation marks stands in quotation marks. */
export function readTabbedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '') break;
    rows[rows.length - 1]?.push(tidy(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end !== '\t') rows.push([]);
  }
  return square(rows);
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function listElements(node: Node, names: readonly string[]): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    tree.isElementNode(child) && names.includes(child.tagName) ? [child] : listElements(child, names),
  );
}

function getText(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(getText).join('');
  return tree.isElementNode(node) && ['br', 'p', 'div'].includes(node.tagName) ? ` ${text}` : text;
}

function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** What a cell shows; where that is a number cut short to 1.39E+10, the number Excel sends along with it. */
function getCellText(cell: Element): string {
  const shown = tidy(getText(cell));
  const number = getAttribute(cell, 'x:num');
  return number !== undefined && /^\d(?:\.\d+)?E\+\d+$/i.test(shown) ? number : shown;
}

/**
 * Reads the first table of a web page, as Excel and WPS put one on the clipboard. A merged cell stands in its first place.
 *
 * @returns `null` where there is no table.
 */
export function readHtmlCells(html: string): string[][] | null {
  const [table] = listElements(parse(html), ['table']);
  if (table === undefined) return null;
  /** Columns that a cell above reaches down into, and for how many rows more. */
  const covered = new Map<number, number>();
  const rows = listElements(table, ['tr']).map((row) => {
    const cells: string[] = [];
    const skipCovered = () => {
      for (let left = covered.get(cells.length) ?? 0; left > 0; left = covered.get(cells.length) ?? 0) {
        covered.set(cells.length, left - 1);
        cells.push('');
      }
    };
    for (const cell of listElements(row, ['td', 'th'])) {
      skipCovered();
      const span = (name: string) =>
        Math.min(Math.max(Number.parseInt(getAttribute(cell, name) ?? '1', 10) || 1, 1), 1000);
      const [width, height] = [span('colspan'), span('rowspan')];
      for (let index = 0; index < width; index++) {
        if (height > 1) covered.set(cells.length, height - 1);
        cells.push(index === 0 ? getCellText(cell) : '');
      }
    }
    skipCovered();
    return cells;
  });
  return square(rows);
}
