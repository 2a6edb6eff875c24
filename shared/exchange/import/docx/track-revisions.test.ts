import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../model/plan/block.ts';
import { listBlocks } from '../../../model/plan/blocks.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { acceptTracked, rejectTracked } from '../../../model/plan/tracked.ts';
import { arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { numbered, plan } from '../../../testing/builders.ts';
import { getBlockText } from '../../../view/comparison/block-text.ts';
import { compareContents } from '../../../view/comparison/content-changes.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { exportDocx } from '../../export/docx/index.ts';
import { buildDocx, paragraph, run } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

const MODE = { mode: 'keep' } as const;
function read(bytes: Uint8Array): Plan {
  const imported = importDocx(bytes, MODE);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value.whole.plan;
}
const listTexts = (from: Plan) => {
  const { blocks, attachments } = resolvePlan(from);
  return [...blocks, ...attachments.flatMap((each) => each.blocks)]
    .map(getBlockText)
    .filter((text) => text.trim() !== '');
};
const by = (id: number, author = '张某某', day = '01') =>
  `w:id="${id}" w:author="${author}" w:date="2026-03-${day}T09:30:00Z"`;
const inserted = (id: number, text: string, author?: string, day?: string) =>
  `<w:ins ${by(id, author, day)}>${run(text)}</w:ins>`;
const deleted = (id: number, text: string, author?: string, day?: string) =>
  `<w:del ${by(id, author, day)}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const marked = (mark: string, content: string) => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;

describe('a Word file with tracked changes', () => {
  it('reads as it is once they are accepted, and keeps what it was, by whom and when it was changed', () => {
    const body =
      paragraph(run('第一段不变。')) +
      paragraph(run('每') + deleted(1, '季度') + inserted(2, '月') + run('检查一次消防设施。')) +
      marked(`<w:ins ${by(3, '李某某', '02')}/>`, inserted(4, '新加的一段。', '李某某', '02')) +
      marked(`<w:del ${by(5, '张某某', '03')}/>`, deleted(6, '过时的值班安排。', '张某某', '03')) +
      paragraph(run('最后一段。'));
    const now = read(buildDocx({ body }));
    expect(listTexts(acceptTracked(now))).toEqual([
      '第一段不变。',
      '每月检查一次消防设施。',
      '新加的一段。',
      '最后一段。',
    ]);
    expect(listTexts(rejectTracked(now))).toEqual([
      '第一段不变。',
      '每季度检查一次消防设施。',
      '过时的值班安排。',
      '最后一段。',
    ]);
    expect(now.tracked).toMatchObject({ author: '张某某', since: '2026-03-01T09:30:00' });
    expect(now.tracked?.attributions?.map(({ author, time }) => [author, time?.slice(8, 10)])).toEqual([
      ['张某某', '01'],
      ['张某某', '03'],
      ['李某某', '02'],
    ]);
  });

  it('takes a moved paragraph for moved, and a deleted row for a row that was there', () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (cells: string[], mark = '') => `<w:tr><w:trPr>${mark}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
    const body =
      marked(`<w:moveFrom ${by(1)}/>`, `<w:moveFrom ${by(2)}>${run('搬走的一段。')}</w:moveFrom>`) +
      paragraph(run('留下的一段。')) +
      marked(`<w:moveTo ${by(3)}/>`, `<w:moveTo ${by(4)}>${run('搬走的一段。')}</w:moveTo>`) +
      `<w:tbl>${row(['组长', '张某某'])}${row(['组员', '李某某'], `<w:del ${by(5)}/>`)}</w:tbl>`;
    const now = read(buildDocx({ body }));
    expect(listTexts(rejectTracked(now))).toEqual(['搬走的一段。', '留下的一段。', '组长　张某某\n组员　李某某']);
    expect(listTexts(now)).toEqual(['留下的一段。', '搬走的一段。', '组长　张某某']);
    const base = now.tracked?.base;
    if (base === undefined) throw new Error('nothing tracked');
    expect(compareContents(base, now).map(({ kind, of }) => [kind, of])).toEqual([
      ['moved', 'block'],
      ['removed', 'row'],
    ]);
  });

  it('keeps nothing of changes that cancel each other, or that change nothing a plan holds', () => {
    const both = `<w:ins ${by(1)}><w:del ${by(2)}><w:r><w:delText>来去</w:delText></w:r></w:del></w:ins>`;
    const looks = run('字', `<w:kern w:val="2"/><w:rPrChange ${by(3)}><w:rPr/></w:rPrChange>`);
    expect(read(buildDocx({ body: paragraph(run('前') + both + looks) })).tracked).toBeUndefined();
  });

  it('reads revisions that are nested against reason, bear no author or name none of our times', () => {
    const body =
      paragraph(
        `${run('甲')}<w:del w:id="x"><w:ins w:id="-1"><w:r><w:t>乙</w:t></w:r></w:ins>${deleted(2, '丙')}</w:del>`,
      ) + paragraph('<w:ins w:id="1" w:date="gestern"><w:r><w:t>丁</w:t></w:r></w:ins>');
    const now = read(buildDocx({ body }));
    expect(listTexts(now)).toEqual(['甲', '丁']);
    expect(listTexts(rejectTracked(now))).toEqual(['甲丙']);
    expect(now.tracked?.attributions?.map(({ author }) => author)).toContain('');
  });

  it('opens a hundred thousand revisions by a thousand authors', () => {
    const words = (line: number) =>
      Array.from({ length: 50 }, (_, at) => {
        const id = line * 100 + at * 2;
        return deleted(id, '旧', `作者${id % 1000}`) + inserted(id + 1, '新', `作者${id % 1000}`);
      }).join('');
    const body = Array.from({ length: 1000 }, (_, line) => paragraph(run(`第${line}段`) + words(line))).join('');
    const now = read(buildDocx({ body }));
    expect(listBlocks(now)).toHaveLength(1000);
    expect(listTexts(rejectTracked(now))[0]).toBe(`第0段${'旧'.repeat(50)}`);
  }, 60_000);

  it('of ours comes back with both states, live members where they stayed, whatever they are', async () => {
    const small = { maxBlocks: 15, maxAttachments: 1 };
    const write = (now: Plan, base?: Plan) =>
      exportDocx(resolvePlan(now), { carries: now, ...(base && { against: { base, by: { author: '张某某' } } }) });
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(small), arbitraryPlan(small), async (base, now) => {
        const { scheme, layout, facts } = now;
        const before: Plan = { ...base, scheme, layout, facts };
        const back = read(await write(now, before));
        const words = (from: Plan) => listTexts(from).join('\n').replace(/\s/g, '');
        expect(words(acceptTracked(back))).toBe(words(read(await write(now))));
        expect(words(rejectTracked(back))).toBe(words(read(await write(before))));
      }),
      { numRuns: 15 },
    );
  });

  it('of ours keeps a number without words that went where two tables are now parted by a section', async () => {
    const title: Inline[] = [{ type: 'text', text: '值班表' }];
    const table = (id: string): Table => ({
      type: 'table',
      id,
      kind: 'plain',
      columns: [1],
      rows: [{ cells: [{ content: [] }] }],
    });
    const before: Plan = {
      ...plan(),
      attachments: [{ id: 'a', title, blocks: [{ type: 'numbered', id: 'b', level: 0, content: [] }] }],
    };
    const blocks = [table('b'), { ...table('c'), isLandscape: true }];
    const now: Plan = { ...before, attachments: [{ id: 'a', title, blocks }] };
    const bytes = await exportDocx(resolvePlan(now), { carries: now, against: { base: before, by: { author: '甲' } } });
    expect(listTexts(rejectTracked(read(bytes)))).toEqual(listTexts(before));
  });

  it('of ours keeps the ids of blocks and the live members of what only moved', async () => {
    const now = plan(
      numbered({ id: 'a' }, '总则'),
      numbered({ id: 'b' }, [
        { type: 'fact', key: '单位名称' },
        { type: 'text', text: '负责。' },
      ]),
      numbered({ id: 'c' }, '末尾。'),
    );
    const before = { ...now, blocks: [...now.blocks].reverse() };
    const bytes = await exportDocx(resolvePlan(now), { carries: now, against: { base: before, by: { author: '甲' } } });
    const back = read(bytes);
    expect(back.blocks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(back.tracked?.base.blocks.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(back.blocks[1]).toMatchObject({ content: [{ type: 'fact' }, { type: 'text' }] });
  });
});
