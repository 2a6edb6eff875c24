import { describe, expect, test } from 'vitest';
import type { OutlineEntry } from '../editor/editor-api.ts';
import { findShownRow, isInSection, listOutlineRows } from './outline-tree.ts';

/** `0总则 1目的 1范围 0职责`: depth and text, which is the id as well. */
function outline(text: string): OutlineEntry[] {
  return text.split(' ').map((part) => {
    const words = part.slice(1);
    return { blockId: words, kind: 'numbered', depth: Number(part[0]), marker: '', text: words };
  });
}

const ENTRIES = outline('0总则 1目的 1范围 0职责 2跳级 1小组 2组员');
const NONE: ReadonlySet<string> = new Set();
const ids = (rows: ReturnType<typeof listOutlineRows>) => rows.map((row) => row.entry.blockId);

describe('listOutlineRows', () => {
  test('shows everything while nothing is collapsed', () => {
    expect(ids(listOutlineRows(ENTRIES, NONE, ''))).toEqual(ENTRIES.map((entry) => entry.blockId));
  });

  test('tells level, place and siblings as a tree counts them, skipped depths included', () => {
    const rows = listOutlineRows(ENTRIES, NONE, '');
    expect(rows.map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
      [2, 1, 2],
      [2, 2, 2],
      [3, 1, 1],
    ]);
  });

  test('hides everything under a collapsed row', () => {
    expect(ids(listOutlineRows(ENTRIES, new Set(['职责']), ''))).toEqual(['总则', '目的', '范围', '职责']);
  });

  test('a filter shows matches with what is above them, collapsed or not', () => {
    expect(ids(listOutlineRows(ENTRIES, new Set(['职责']), '组员'))).toEqual(['职责', '小组', '组员']);
  });
});

describe('findShownRow', () => {
  test('finds the row itself', () => {
    expect(findShownRow(listOutlineRows(ENTRIES, NONE, ''), ENTRIES, '小组')).toBe(5);
  });

  test('finds the collapsed section around a hidden row', () => {
    const rows = listOutlineRows(ENTRIES, new Set(['职责']), '');
    expect(findShownRow(rows, ENTRIES, '组员')).toBe(3);
  });

  test('answers -1 for a block the outline does not know', () => {
    expect(findShownRow(listOutlineRows(ENTRIES, NONE, ''), ENTRIES, '?')).toBe(-1);
  });
});

describe('isInSection', () => {
  test.each([
    ['职责', '职责', true],
    ['职责', '组员', true],
    ['总则', '职责', false],
    ['小组', '跳级', false],
  ])('%s holds %s: %s', (section, block, expected) => {
    expect(isInSection(ENTRIES, section, block)).toBe(expected);
  });
});
