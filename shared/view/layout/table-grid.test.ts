import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedTable } from '../resolve/resolved-plan.ts';
import { isKeptWithNext, layOutTable } from './table-grid.ts';

type Spans = readonly (readonly [colSpan: number, rowSpan: number])[];

function tableOf(columnCount: number, rows: readonly Spans[]): ResolvedTable {
  return {
    type: 'table',
    id: 't',
    kind: 'plain',
    columns: Array.from({ length: columnCount }, () => 1),
    rows: rows.map((cells) => ({
      isHeader: false,
      cells: cells.map(([colSpan, rowSpan]) => ({ runs: [], colSpan, rowSpan, align: null })),
    })),
    caption: null,
    isLandscape: false,
  };
}

describe('the grid of a table', () => {
  it('leaves the places that a cell covers to it', () => {
    const rows = layOutTable(
      tableOf(3, [
        [
          [1, 1],
          [2, 2],
        ],
        [[1, 1]],
      ]),
    );
    expect(rows.map((row) => row.map(({ column, colSpan, merge }) => `${column}+${colSpan} ${merge}`))).toEqual([
      ['0+1 none', '1+2 start'],
      ['0+1 none', '1+2 continue'],
    ]);
  });

  it('fills missing cells, and cuts spans that reach too far', () => {
    const rows = layOutTable(tableOf(2, [[[5, 9]], []]));
    expect(rows.map((row) => row.map(({ column, colSpan, merge }) => `${column}+${colSpan} ${merge}`))).toEqual([
      ['0+2 start'],
      ['0+2 continue'],
    ]);
    expect(layOutTable(tableOf(2, [[]]))[0]?.map(({ cell }) => cell)).toEqual([null, null]);
  });

  it('covers every column of every row exactly once, whatever the spans', () => {
    const spans = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    const rows = fc.array(fc.array(spans, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), rows, (columnCount, cells) => {
        for (const row of layOutTable(tableOf(columnCount, cells))) {
          const columns = row.flatMap(({ column, colSpan }) => Array.from({ length: colSpan }, (_, at) => column + at));
          expect(columns).toEqual(Array.from({ length: columnCount }, (_, at) => at));
        }
      }),
    );
  });

  it('keeps the first two rows with the header, and the last two together', () => {
    const rows = layOutTable(
      tableOf(
        1,
        Array.from({ length: 7 }, (): Spans => [[1, 1]]),
      ),
    );
    expect(rows.map((_, index) => isKeptWithNext(rows, index, 1))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('keeps rows together that a cell joins, unless they are many', () => {
    const joined = (rowSpan: number): Spans[] => [
      [
        [1, rowSpan],
        [1, 1],
      ],
      ...Array.from({ length: rowSpan - 1 }, (): Spans => [[1, 1]]),
    ];
    const kept = (rowSpan: number) => {
      const plain = Array.from({ length: 3 }, () => joined(1)).flat();
      const rows = layOutTable(tableOf(2, [...plain, ...joined(rowSpan), ...plain]));
      return rows.map((_, index) => isKeptWithNext(rows, index, 0)).slice(3, 3 + rowSpan);
    };
    expect(kept(3)).toEqual([true, true, false]);
    expect(kept(1)).toEqual([false]);
    expect(kept(9)).not.toContain(true);
  });
});
