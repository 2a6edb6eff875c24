import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../numbering/schemes/decimal.ts';
import { workPlan } from '../numbering/schemes/work-plan.ts';
import { listBlocks } from '../plan/blocks.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { attachment, item, planOf, section, skip, text } from '../testing/builders.ts';
import { buildOutline, type OutlineNode } from './outline.ts';
import { listOutlineLines } from './outline-lines.ts';

const SAMPLE = planOf(
  { scheme: workPlan, attachments: [attachment('通讯录', section('电话', item('报警。立即拨打')))] },
  section('总则', text('说明'), section('目的。为了安全', skip(1, item('细目'))), item('范围')),
  section('职责', skip(1, item('值班'))),
);

const sketch = (nodes: readonly OutlineNode[]): unknown[] =>
  nodes.map((node) => [`${node.marker}${node.text}`, ...(node.children.length > 0 ? [sketch(node.children)] : [])]);

describe('buildOutline', () => {
  it('nests sections under their nearest shallower one and shows headings alone', () => {
    expect(sketch(buildOutline(resolvePlan(SAMPLE)))).toEqual([
      ['一、总则', [['(一)目的', [['(1)细目']]], ['(二)范围']]],
      ['二、职责', [['1、值班']]],
      ['附件通讯录', [['一、电话', [['(一)报警']]]]],
    ]);
  });

  it('holds every numbered block and attachment once, in document order', () => {
    const flatten = (nodes: readonly OutlineNode[]): string[] =>
      nodes.flatMap((node) => [node.blockId, ...flatten(node.children)]);
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const expected = [
          ...plan.blocks.filter((block) => block.type === 'numbered').map(({ id }) => id),
          ...plan.attachments.flatMap(({ id, blocks }) => [
            id,
            ...blocks.filter((block) => block.type === 'numbered').map((block) => block.id),
          ]),
        ];
        expect(flatten(buildOutline(resolvePlan(plan)))).toEqual(expected);
      }),
    );
  });
});

describe('listOutlineLines', () => {
  it('counts lines over all blocks, numbered or not, into the attachments', () => {
    expect(listOutlineLines(resolvePlan(SAMPLE)).map(({ line, marker, level }) => [line, marker, level])).toEqual([
      [1, '一、', 0],
      [3, '(一)', 1],
      [4, '(1)', 3],
      [5, '(二)', 1],
      [6, '二、', 0],
      [7, '1、', 2],
      [8, '一、', 0],
      [9, '(一)', 1],
    ]);
  });

  it('names forms and gives the whole text', () => {
    const lines = listOutlineLines(resolvePlan(SAMPLE));
    expect(lines.map(({ form }) => form).slice(0, 3)).toEqual(['chinese-comma', 'chinese-paren', 'decimal-paren']);
    expect(lines[1]?.text).toBe('目的。为了安全');
  });

  it('gives decimal paths as their printed parts', () => {
    const plan = planOf({ scheme: decimal }, section('总则', item('目的'), skip(1, item('细目'))));
    expect(listOutlineLines(resolvePlan(plan)).map(({ marker, number }) => [marker, number])).toEqual([
      ['1', [1]],
      ['1.1', [1, 1]],
      ['1.1.1', [1, 1, 1]],
    ]);
  });

  it('has one line a numbered block', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const all = listBlocks(plan);
        const lines = listOutlineLines(resolvePlan(plan));
        expect(lines.map(({ line }) => all[line - 1]?.type)).toEqual(lines.map(() => 'numbered'));
        expect(lines).toHaveLength(all.filter((block) => block.type === 'numbered').length);
      }),
    );
  });
});
