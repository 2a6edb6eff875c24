import { describe, expect, it } from 'vitest';
import { measureTextCells } from '../../../base/units/text-width.ts';
import type { Table, TableCell } from '../../../model/plan/block.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { attachment, block, plan, planOf, section, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { renderText } from './text.ts';

const cell = (words: string, spans: Partial<TableCell> = {}): TableCell => ({
  content: words === '' ? [] : [{ type: 'text', text: words }],
  ...spans,
});
const roster: Table = {
  type: 'table',
  id: 'roster',
  kind: 'roster',
  columns: [2, 1],
  caption: '指挥部',
  rows: [
    { header: true, cells: [cell('职务'), cell('姓名')] },
    { cells: [cell('总指挥', { rowSpan: 2 }), cell('张某某')] },
    { cells: [cell('李某某')] },
    { cells: [cell('备注：全天畅通', { colSpan: 2 })] },
  ],
};
const render = (value: Plan) => renderText(resolvePlan(value));

describe('plain text', () => {
  it('writes markers, indents and titles as they print', () => {
    const value = planOf({ title: '预案' }, section('总则', section('目的', text('为了安全。'))));
    expect(render(value)).toBe(`${'　'.repeat(13)}预案\n\n　　一、总则\n　　（一）目的\n　　为了安全。\n`);
  });

  it('draws a table with its spans, and every line as wide as the others', () => {
    const lines = render(plan(block(roster))).split('\n');
    const table = lines.filter((line) => /^[+|]/.test(line));
    expect(table).toEqual([
      '+--------+--------+',
      '| 职务   | 姓名   |',
      '+========+========+',
      '| 总指挥 | 张某某 |',
      '+        +--------+',
      '|        | 李某某 |',
      '+--------+--------+',
      '| 备注：全天畅通  |',
      '+--------+--------+',
    ]);
  });

  it('turns lines in wide tables so that none passes 80 columns', () => {
    const long = '发现火情立即呼喊示警并拨打119。'.repeat(10);
    const wide: Table = { ...roster, rows: [{ cells: [cell(long), cell(long)] }] };
    const widths = render(plan(block(wide)))
      .split('\n')
      .filter((line) => /^[+|]/.test(line))
      .map((line) => measureTextCells(line) * 2);
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBeLessThanOrEqual(80);
  });

  it('names attachments under the body and counts afresh in each', () => {
    const value = planOf(
      { attachments: [attachment('通讯录', section('校内')), attachment('路线图', section('一层'))] },
      section('总则'),
    );
    const lines = render(value).split('\n');
    expect(lines).toContain('　　附件：1.通讯录');
    expect(lines).toContain('　　　　　2.路线图');
    expect(lines.slice(lines.indexOf('附件2'))).toContain('　　一、一层');
  });

  it('sets the signature to the right', () => {
    const value: Plan = {
      ...plan(section('总则')),
      signature: {
        units: [[{ type: 'text', text: '示例小学' }]],
        date: [{ type: 'text', text: '2026年3月1日' }],
        seal: 'with',
      },
    };
    const [unit = '', date = ''] = render(value).trimEnd().split('\n').slice(-2);
    // The date ends four characters before the 28th, the unit is centred over it.
    expect(Math.round(measureTextCells(date))).toBe(24);
    expect(measureTextCells(unit) - 2).toBeCloseTo(measureTextCells(date) - measureTextCells('2026年3月1日') / 2, 0);
  });
});
