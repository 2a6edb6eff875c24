import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placeThreads, stripComments } from '../../../model/plan/comments.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { getPlaceBlockId, listWords } from '../../../model/plan/words.ts';
import { arbitraryCommentedPlan } from '../../../testing/arbitrary-comments.ts';
import { plan as planOf } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { exportDocx } from '../../export/docx/index.ts';
import { buildDocx, paragraph, run } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

const RUNS = 20;
const write = (plan: Plan, carries = true) =>
  exportDocx(resolvePlan(plan), { hasComments: true, ...(carries ? { carries: plan } : {}) });

function read(bytes: Uint8Array) {
  const result = importDocx(bytes, { mode: 'keep' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { whole, report } = result.value;
  return { plan: whole.plan, keys: report.entries.map(({ messageKey }) => messageKey) };
}

const getThreads = (plan: Plan) =>
  (plan.comments ?? []).map(({ author, time, text, isResolved, replies }) => ({
    author,
    time,
    text,
    isResolved,
    replies: replies.map((reply) => [reply.author, reply.time, reply.text]),
  }));

/** The typed words of each thread, by block. */
function listWordsByThread(plan: Plan): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { place, content } of listWords(plan)) {
    for (const inline of content) {
      if (inline.type === 'line-break') continue;
      const words = inline.type === 'text' ? inline.text : `{${inline.type}}`;
      for (const id of inline.comments ?? []) {
        const key = `${id} ${getPlaceBlockId(place)}`;
        found[key] = (found[key] ?? '') + words;
      }
    }
  }
  return found;
}

function listCells(plan: Plan): string[] {
  return plan.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flatMap((row, at) =>
          row.cells.flatMap(({ comments = [] }, cell) => comments.map((id) => `${block.id} ${at} ${cell} ${id}`)),
        )
      : [],
  );
}

describe('comments of a file of ours', () => {
  it('come back with replies, state and places, and change nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCommentedPlan({ maxBlocks: 12 }), async (generated) => {
        const plan = structuredClone(generated);
        const bare = stripComments(plan);
        const back = read(await write(plan)).plan;
        const bareBack = read(await exportDocx(resolvePlan(bare), { carries: bare })).plan;
        expect(stripComments(back)).toEqual(bareBack);
        expect(getThreads(back)).toEqual(getThreads(plan));
        expect(back.comments?.map(({ id }) => id)).toEqual(plan.comments?.map(({ id }) => id));
        const kept = new Set(back.blocks.map(({ id }) => id));
        const places = placeThreads(plan).filter(({ blockId }) => blockId !== null && kept.has(blockId));
        const placesBack = new Map(placeThreads(back).map(({ thread, blockId }) => [thread.id, blockId]));
        const words = listWordsByThread(plan);
        const wordsBack = listWordsByThread(back);
        for (const [key, text] of Object.entries(words)) {
          if (kept.has(key.split(' ')[1] ?? '')) expect([key, wordsBack[key]]).toEqual([key, text]);
        }
        expect(listCells(back).filter((cell) => kept.has(cell.split(' ')[0] ?? ''))).toEqual(
          listCells(plan).filter((cell) => kept.has(cell.split(' ')[0] ?? '')),
        );
        for (const { thread, blockId } of places) {
          if (thread.anchor.in === 'block') expect(placesBack.get(thread.id)).toBe(blockId);
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('stay on a cell that holds nothing but a line break', async () => {
    const thread = {
      id: 'c1',
      author: '张某某',
      text: '请核实',
      anchor: { in: 'text' as const },
      quote: '',
      replies: [],
    };
    const cell = { content: [{ type: 'line-break' as const }], comments: ['c1'] };
    const rows = [{ cells: [cell] }];
    const commented = {
      ...planOf(),
      blocks: [{ type: 'table' as const, id: 't', kind: 'plain' as const, columns: [1], rows }],
      comments: [thread],
    };
    expect(listCells(read(await write(commented)).plan)).toEqual(['t 0 0 c1']);
  });

  it('say what they said in a file that carries nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCommentedPlan({ maxBlocks: 8 }), async (generated) => {
        const plan = structuredClone(generated);
        const back = read(await write(plan, false)).plan;
        expect(getThreads(back)).toEqual(getThreads(plan));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('stay at home unless they are asked for', async () => {
    const [plan] = fc.sample(arbitraryCommentedPlan(), { numRuns: 1, seed: 5 });
    if (plan === undefined) throw new Error('no plan');
    const files = unzipSync(await exportDocx(resolvePlan(plan), { carries: plan }));
    expect(Object.keys(files).filter((name) => name.includes('comment'))).toEqual([]);
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(all).not.toContain('请核实');
    expect(all).not.toContain('&quot;comments&quot;');
  });
});

const comment = (id: string, text: string, more = '', name = '') =>
  `<w:comment w:id="${id}" w:author="李某某"${more}><w:p${name === '' ? '' : ` w14:paraId="${name}"`}>${run(text)}</w:p></w:comment>`;
const range = (id: string, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Adds `commentsExtended.xml`, which the builder does not know. */
function addExtended(bytes: Uint8Array, entries: string): Uint8Array {
  const files = unzipSync(bytes);
  const rels = strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array);
  const type = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
  files['word/_rels/document.xml.rels'] = strToU8(
    rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdEx" Type="${type}" Target="commentsExtended.xml"/></Relationships>`,
    ),
  );
  files['word/commentsExtended.xml'] = strToU8(
    `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entries}</w15:commentsEx>`,
  );
  return zipSync(files);
}

describe('comments of a file of any make', () => {
  it('stand on their words, across paragraphs too, with answers and state', () => {
    const body =
      paragraph(`${run('发现火情')}<w:commentRangeStart w:id="1"/>${run('立即')}`) +
      paragraph(`${run('报告')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run('。')}`) +
      paragraph(range('3', '组织疏散'));
    const comments =
      comment('1', '请核实', ' w:date="2026-03-01T09:30:00Z"', '0000000A') +
      comment('2', '已核实', '', '0000000B') +
      comment('3', '补充', '', '0000000C');
    const extended =
      '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>';
    const { plan, keys } = read(addExtended(buildDocx({ body, comments }), extended));
    expect(plan.comments).toMatchObject([
      {
        author: '李某某',
        time: '2026-03-01T09:30:00',
        text: '请核实',
        isResolved: true,
        quote: '立即报告',
        replies: [{ text: '已核实' }],
      },
      { text: '补充', quote: '组织疏散', replies: [] },
    ]);
    expect(Object.values(listWordsByThread(plan))).toEqual(['立即', '报告', '组织疏散']);
    expect(keys).toContain('importDocx.comments');
  });

  it('stand on their paragraph or cell where they have no range, or one without an end', () => {
    const reference = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const body =
      paragraph(`${run('甲')}${reference('1')}`) +
      paragraph(`<w:commentRangeStart w:id="2"/>${run('乙')}${reference('2')}`) +
      paragraph(run('丙')) +
      `<w:tbl><w:tr><w:tc>${paragraph(reference('3'))}</w:tc><w:tc>${paragraph(run('丁'))}</w:tc></w:tr></w:tbl>`;
    const { plan } = read(buildDocx({ body, comments: ['1', '2', '3', '4'].map((id) => comment(id, id)).join('') }));
    const ids = plan.blocks.map(({ id }) => id);
    expect(placeThreads(plan).map(({ thread, blockId }) => [thread.text, blockId])).toEqual([
      ['1', ids[0]],
      ['2', ids[1]],
      ['3', ids[3]],
      ['4', null],
    ]);
  });

  it('are kept where ids are doubled, answers lead round or lead nowhere', () => {
    const comments = [
      comment('1', '甲', '', 'A'),
      comment('1', '乙', '', 'B'),
      comment('2', '丙', '', 'C'),
      comment('3', '丁', ' w:date="soon"'),
    ];
    const extended =
      '<w15:commentEx w15:paraId="A" w15:paraIdParent="B"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A"/><w15:commentEx w15:paraId="C" w15:paraIdParent="F"/>';
    const { plan } = read(
      addExtended(buildDocx({ body: paragraph(range('1', '甲')), comments: comments.join('') }), extended),
    );
    expect(plan.comments?.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]).sort()).toEqual(
      ['丁', '丙', '乙', '甲'].sort(),
    );
  });

  it('of thousands of authors over one another are read', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => String(index));
    const starts = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
    const ends = ids
      .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      .join('');
    const words = Array.from({ length: 300 }, () => paragraph(run('正文'))).join('');
    const comments = ids
      .map((id) => `<w:comment w:id="${id}" w:author="作者${id}">${paragraph(run('见'))}</w:comment>`)
      .join('');
    const { plan } = read(
      buildDocx({ body: `${paragraph(starts + run('始'))}${words}${paragraph(run('终') + ends)}`, comments }),
    );
    expect(plan.comments).toHaveLength(4000);
    expect(placeThreads(plan).every(({ isGone }) => !isGone)).toBe(true);
  });

  it('cost nothing else where their part is damaged', () => {
    const files = unzipSync(buildDocx({ body: paragraph(range('1', '正文')), comments: comment('1', '甲') }));
    files['word/comments.xml'] = strToU8('<w:comments><w:comment');
    const { plan, keys } = read(zipSync(files));
    expect(plan.blocks).toMatchObject([{ content: [{ text: '正文' }] }]);
    expect(plan.comments).toBeUndefined();
    expect(keys).toContain('importDocx.commentsDamaged');
  });
});

it('answers that came back as comments of their own are answers again', async () => {
  const [sample] = fc.sample(arbitraryCommentedPlan(), { numRuns: 1, seed: 9 });
  const thread = {
    id: 'c1',
    author: '张某某',
    text: '请核实',
    anchor: { in: 'fact' as const, key: 'unit.name' },
    quote: '',
  };
  const reply = { id: 'r1', author: '李某某', text: '已核实' };
  const plan: Plan = { ...stripComments(sample as Plan), comments: [{ ...thread, replies: [reply] }] };
  const files = unzipSync(await write(plan));
  files['word/commentsExtended.xml'] = strToU8(
    strFromU8(files['word/commentsExtended.xml'] as Uint8Array).replace(/ w15:paraIdParent="\w+"/g, ''),
  );
  expect(read(zipSync(files)).plan.comments).toEqual(plan.comments);
});
