import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../model/plan/block.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { block, numbered, plan, planOf, section } from '../../testing/builders.ts';
import { compareContents } from './content-changes.ts';
import { compareInlines } from './inline-differences.ts';

const before = plan(
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '每季度检查一次消防设施。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长。'), numbered({ id: 'b2' }, '组员。')),
);
const withBlocks = (change: (blocks: Block[]) => Block[]): Plan => ({ ...before, blocks: change([...before.blocks]) });
const reword = (id: string, text: string) => (blocks: Block[]) =>
  blocks.map((each) => (each.id === id ? ({ ...each, content: [{ type: 'text', text }] } as Block) : each));
const getText = (content: readonly Inline[]) =>
  content.map((inline) => (inline.type === 'text' ? inline.text : `{${inline.type}}`)).join('');

const table = (...rows: string[][]): Table => ({
  type: 'table',
  id: 't',
  kind: 'plain',
  columns: [1, 1],
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ content: [{ type: 'text', text }] })) })),
});

describe('the words of one place', () => {
  it('give back both states, whatever they are', () => {
    const bare = (content: readonly Inline[]) => joinTexts(content);
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (one, other) => {
        const [old, now] = [one, other].map(({ blocks }) =>
          blocks.flatMap((each) => ('content' in each ? each.content : [])).slice(0, 40),
        ) as [Inline[], Inline[]];
        const runs = compareInlines(old, now);
        const keep = (gone: string) => bare(runs.flatMap(({ kind, content }) => (kind === gone ? [] : content)));
        expect(keep('added')).toEqual(bare(old));
        expect(keep('removed')).toEqual(bare(now));
      }),
      { numRuns: 60 },
    );
  });

  it('are told apart by Chinese words, and a live member is one of them', () => {
    const name = { type: 'fact' as const, key: '单位名称' };
    const runs = compareInlines(
      [{ type: 'text', text: '每季度检查' }, name],
      [{ type: 'text', text: '每月检查' }, name, { type: 'text', text: '。' }],
    );
    expect(runs.map(({ kind, content }) => [kind, getText(content)])).toEqual([
      ['removed', '每季度'],
      ['added', '每月'],
      ['same', '检查{fact}'],
      ['added', '。'],
    ]);
  });
});

describe('compareContents', () => {
  it('takes a block for the same whatever the order of its members and wherever comments part its words', () => {
    const [one] = plan(numbered({ id: 'a' }, '立即报告。')).blocks as [Block];
    const { id, type, ...rest } = one;
    const content = [
      { type: 'text' as const, text: '立', comments: ['c1'] },
      { type: 'text' as const, text: '即报告。' },
    ];
    const other = { ...rest, content, align: undefined, type, id } as Block;
    const now = { ...before, blocks: [other] };
    expect(compareContents({ ...before, blocks: [one] }, now)).toEqual([]);
  });

  it('finds nothing between a plan and itself, and something wherever contents differ', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (one, other) => {
        expect(compareContents(one, structuredClone(one))).toEqual([]);
        const isSame = JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
        if (!isSame) expect(compareContents(one, other)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells a changed word, a changed level and a changed kind of paragraph', () => {
    const after = withBlocks((blocks) =>
      reword(
        'a1',
        '每月检查一次消防设施。',
      )(blocks).map((each) =>
        each.id === 'b2' ? { ...each, type: 'numbered' as const, level: 2, content: [] } : each,
      ),
    );
    const changes = compareContents(before, after);
    expect(changes.map(({ id, kind, of }) => [id, kind, of])).toEqual([
      ['a1', 'changed', 'words'],
      ['b2', 'changed', 'level'],
      ['b2', 'changed', 'words'],
    ]);
    expect(changes[1]).toMatchObject({ before: 1, after: 2 });
  });

  it('tells what came, went and moved, in the order of the newer state', () => {
    const after = withBlocks(([a, , b, b1, b2]) =>
      [b2, a, b, { type: 'page-break' as const, id: 'n' }, b1].flatMap((x) => x ?? []),
    );
    expect(compareContents(before, after).map(({ kind, id }) => [kind, id])).toEqual([
      ['moved', 'b2'],
      ['removed', 'a1'],
      ['added', 'n'],
    ]);
  });

  it('tells tables apart row by row and cell by cell', () => {
    const old = plan(block(table(['职务', '姓名'], ['组长', '张某某'], ['组员', '李某某'])));
    const now = plan(block(table(['职务', '姓名'], ['副组长', '王某某'], ['组长', '张某某'], ['组员', '赵某某'])));
    const changes = compareContents(old, now);
    expect(changes).toMatchObject([
      { kind: 'added', of: 'row', id: 't', row: 1 },
      { kind: 'changed', of: 'words', place: { index: 7 }, placeBefore: { index: 5 } },
    ]);
  });

  it('tells changed facts by the key that comments know them by, and words outside of all blocks', () => {
    const facts = {
      unit: { name: '甲校', shortName: '', address: '', phone: '' },
      people: [{ id: 'p', role: '组长', name: '张某某', title: '', phone: '' }],
      entries: [],
    };
    const old = planOf({ facts, title: '旧' }, section('总则'));
    const now = { ...old, facts: { ...facts, people: [] }, title: [{ type: 'text' as const, text: '新' }] };
    expect(compareContents(old, now).map(({ of, id }) => [of, id])).toEqual([
      ['words', 'title'],
      ['fact', 'person.p.role'],
      ['fact', 'person.p.name'],
      ['fact', 'person.p.title'],
      ['fact', 'person.p.phone'],
    ]);
  });
});
