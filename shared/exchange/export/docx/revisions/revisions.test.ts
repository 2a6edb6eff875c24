import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../../model/plan/block.ts';
import { mapBlocks, mapContents } from '../../../../model/plan/blocks.ts';
import type { Plan } from '../../../../model/plan/plan.ts';
import { arbitraryPlan } from '../../../../testing/arbitrary-plan.ts';
import { block, numbered, plan } from '../../../../testing/builders.ts';
import { resolvePlan } from '../../../../view/resolve/resolve.ts';
import { exportDocx } from '../index.ts';
import { findAll, parseXml, readParts, readText, type XmlElement } from '../testing/read-package.ts';
import { settleRevisions } from '../testing/settle-revisions.ts';

/** Every run writes four documents. */
const SMALL = { maxBlocks: 20, maxAttachments: 1 };
const BY = { author: '张某某', time: '2026-03-01T09:30:00' };
const like = (base: Plan, now: Plan): Plan => ({
  ...base,
  scheme: now.scheme,
  layout: now.layout,
  pageSetup: now.pageSetup,
});

async function read(written: Promise<Uint8Array>): Promise<XmlElement> {
  return parseXml(readParts(await written)['word/document.xml'] ?? '');
}
const write = (now: Plan) => read(exportDocx(resolvePlan(now), { carries: now }));
const mark = (base: Plan, now: Plan) => read(exportDocx(resolvePlan(now), { carries: now, against: { base, by: BY } }));

/** Paragraphs and cells as they read, without those that hold nothing and those of a contents page. */
const listLines = (document: XmlElement) =>
  findAll(document, 'w:p')
    .map(readText)
    .filter((text) => text.trim() !== '');

const before = plan(
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '每季度检查一次消防设施。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长由校长担任。'), numbered({ id: 'b2' }, '组员若干。')),
);
const withBlocks = (change: (blocks: Block[]) => Block[]): Plan => ({ ...before, blocks: change([...before.blocks]) });

describe('a document with changes marked', () => {
  it('is the one once all is accepted and the other once all is rejected, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(SMALL), arbitraryPlan(SMALL), async (base, now) => {
        const marked = await mark(base, now);
        expect(listLines(settleRevisions(marked, 'accept'))).toEqual(listLines(await write(now)));
        expect(listLines(settleRevisions(marked, 'reject'))).toEqual(listLines(await write(like(base, now))));
      }),
      { numRuns: 25 },
    );
  });

  it('is so too where only some places differ, and has no change where none does', async () => {
    const arbitraryEdit = fc.tuple(fc.nat(300), fc.constantFrom('drop', 'move', 'word', 'level'));
    const edit = (from: Plan, [at, how]: [number, string]): Plan => {
      const index = from.blocks.length === 0 ? 0 : at % from.blocks.length;
      const [picked, ...others] = [...from.blocks.slice(index), ...from.blocks.slice(0, index)];
      if (picked === undefined) return from;
      if (how === 'move') return { ...from, blocks: [...others, picked] };
      if (how === 'drop') return { ...from, blocks: from.blocks.filter((each) => each !== picked) };
      return mapBlocks(from, (each) => {
        if (each !== picked) return each;
        if (how === 'level' && each.type === 'numbered') return { ...each, level: each.level === 0 ? 1 : 0 };
        return mapContents(each, (content) => [{ type: 'text', text: '修订' }, ...content.slice(1)]);
      });
    };
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(SMALL), fc.array(arbitraryEdit, { maxLength: 4 }), async (base, edits) => {
        const now = edits.reduce(edit, base);
        const marked = await mark(base, now);
        expect(listLines(settleRevisions(marked, 'accept'))).toEqual(listLines(await write(now)));
        expect(listLines(settleRevisions(marked, 'reject'))).toEqual(listLines(await write(base)));
        const isMarked = ['w:ins', 'w:del', 'w:pPrChange'].some((name) => findAll(marked, name).length > 0);
        if (edits.length === 0) expect(isMarked).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('marks a word that gave way to another, by its author', async () => {
    const now = withBlocks((blocks) =>
      blocks.map((each) =>
        each.id === 'a1' ? ({ ...each, content: [{ type: 'text', text: '每月检查一次消防设施。' }] } as Block) : each,
      ),
    );
    const marked = await mark(before, now);
    expect(findAll(marked, 'w:delText').map(({ text }) => text)).toEqual(['每季度']);
    expect(findAll(marked, 'w:ins').map(readText)).toEqual(['每月']);
    expect(findAll(marked, 'w:ins')[0]?.attributes).toMatchObject({
      'w:author': '张某某',
      'w:date': '2026-03-01T09:30:00Z',
    });
  });

  it('marks a section that moved as one move, and a level that changed as a change of its paragraph', async () => {
    const now = withBlocks(([a, a1, b, b1, b2]) =>
      [b, b1, b2, a, a1].flatMap((each) => (each === undefined ? [] : [each])),
    );
    const marked = await mark(before, now);
    expect(findAll(marked, 'w:moveFromRangeStart').map(({ attributes }) => attributes['w:name'])).toEqual(['move1']);
    expect(findAll(marked, 'w:moveToRangeStart').map(({ attributes }) => attributes['w:name'])).toEqual(['move1']);
    const lower = withBlocks((blocks) =>
      blocks.map((each) => (each.id === 'b2' && each.type === 'numbered' ? { ...each, level: 2 } : each)),
    );
    const changed = await mark(before, lower);
    expect(findAll(changed, 'w:pPrChange')).toHaveLength(1);
    expect(findAll(changed, 'w:ins')).toHaveLength(0);
  });

  it('marks rows of a table that came and went, and words in its cells', async () => {
    const table = (...rows: string[][]): Table => ({
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1, 1],
      rows: rows.map((cells) => ({ cells: cells.map((text) => ({ content: [{ type: 'text', text }] })) })),
    });
    const old = plan(block(table(['职务', '姓名'], ['组长', '张某某'], ['联络员', '钱某某'], ['组员', '李某某'])));
    const now = plan(block(table(['职务', '姓名'], ['副组长', '王某某'], ['组长', '张某某'], ['组员', '赵某某'])));
    const marked = await mark(old, now);
    const rows = findAll(marked, 'w:tr').map((row) => {
      const [properties] = findAll(row, 'w:trPr');
      return ['w:ins', 'w:del']
        .filter((name) => properties !== undefined && findAll(properties, name).length > 0)
        .join();
    });
    expect(rows).toEqual(['', 'w:ins', '', 'w:del', '']);
    expect(
      findAll(marked, 'w:delText')
        .map(({ text }) => text)
        .at(-1),
    ).toBe('李');
  });
});
