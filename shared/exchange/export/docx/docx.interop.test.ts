/**
 * What LibreOffice makes of our Word files: every marker, the header row of a long table, page numbers. One conversion
 * serves all tests, because starting LibreOffice costs seconds. Beside the named cases it reads 24 generated plans of up
 * to 200 blocks with up to two attachments; the seed is fixed, so that a failure can be looked at again.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice, OFFICE_TEXT, runProgram } from '../../../../build/interop/office.ts';
import { NUMBER_FORMATS, type NumberingScheme } from '../../../model/numbering/scheme.ts';
import { BUILT_IN_SCHEMES, findScheme } from '../../../model/numbering/schemes/index.ts';
import type { Block, Table } from '../../../model/plan/block.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { attachment, block, item, numbered, planOf, section, skip, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { exportDocx } from './index.ts';

const GENERATED_PLANS = 24;
const SEED = 20260301;
const folder = mkdtempSync(join(tmpdir(), 'zhangfa-interop-'));

function convert(format: string, names: readonly string[]): void {
  convertWithOffice(
    names.map((name) => join(folder, `${name}.docx`)),
    format,
    folder,
  );
}

const scheme = (id: string) => findScheme(id) as NumberingScheme;
const many = (count: number) => Array.from({ length: count }, (_, index) => item(`第${index}`));

/** Plans with the markers that LibreOffice has to print; written by hand, so that nothing is compared with itself. */
const CASES: Record<string, { plan: Plan; markers: string }> = {
  official: {
    plan: planOf(
      {},
      section('a', section('b', section('c', section('d', item('e'), item('e')))), item('b')),
      item('a'),
    ),
    markers: '一、 （一） 1. （1） ① ② （二） 二、',
  },
  'work-plan': {
    plan: planOf({ scheme: scheme('work-plan') }, section('a', section('b', section('c', item('d'))))),
    markers: '一、 (一) 1、 (1)',
  },
  'work-plan-fullwidth': {
    plan: planOf({ scheme: scheme('work-plan-fullwidth') }, section('a', section('b', section('c', item('d'))))),
    markers: '一、 （一） 1、 （1）',
  },
  enclosed: {
    plan: planOf({ scheme: scheme('enclosed') }, section('a', ...many(12), item('x'))),
    markers: '一、 ㈠ ㈡ ㈢ ㈣ ㈤ ㈥ ㈦ ㈧ ㈨ ㈩ （十一） （十二） （十三）',
  },
  'articles run on through chapters and sections': {
    plan: planOf(
      { scheme: scheme('regulation') },
      section('章', skip(1, item('条'), numbered({}, '条', item('款'), item('款')))),
      section('章', section('节', numbered({}, '条', item('款'))), section('节', item('条'))),
    ),
    markers: '第一章 第一条 第二条 （一） （二） 第二章 第一节 第三条 （一） 第二节 第四条',
  },
  parts: {
    plan: planOf({ scheme: scheme('parts') }, section('a', section('b', section('c', section('d', item('e')))))),
    markers: '第一部分 一、 （一） 1. （1）',
  },
  'decimal paths, with skipped levels': {
    plan: planOf(
      { scheme: scheme('decimal') },
      section('a', section('b', item('c'), item('c'))),
      section('a', skip(1, item('c')), section('b', section('c', section('d', item('e'))))),
    ),
    markers: '1 1.1 1.1.1 1.1.2 2 2.1.1 2.1 2.1.1 2.1.1.1 （1）',
  },
  'deeper before shallower': {
    plan: planOf({}, section('a', skip(2, item('d'), item('d')), item('b'), skip(1, item('c')), item('b'))),
    markers: '一、 （1） （2） （一） 1. （二）',
  },
  'restarts and starts': {
    plan: planOf(
      {},
      section('a', item('b'), numbered({ start: 5 }, 'b', item('c')), item('b', { start: 1 }), item('b')),
      numbered({ start: 7 }, 'a', item('b')),
      section('a', item('b')),
    ),
    markers: '一、 （一） （五） 1. （一） （二） 七、 （一） 八、 （一）',
  },
  'affixes and formats of one block': {
    plan: planOf(
      {},
      section(
        'a',
        item('b', { affix: '({})' }),
        item('b', { format: 'decimal-fullwidth', affix: '{}．' }),
        item('b', { follow: 'fullwidth-space' }),
        item('b', { affix: '第{}条', start: 9 }),
        item('b'),
        item('b', { format: 'heavenly-stem', affix: '{}、' }),
      ),
    ),
    markers: '一、 (一) ２． （三） 第九条 （十） 11、',
  },
  'circled numbers beyond 20': {
    plan: planOf(
      {},
      section('a', skip(3, item('x', { start: 19 }), ...many(4), item('x', { start: 35 }), ...many(16))),
    ),
    markers: `一、 ⑲ ⑳ ㉑ ㉒ ㉓ ㉟ ㊱ ㊲ ㊳ ㊴ ㊵ ㊶ ㊷ ㊸ ㊹ ㊺ ㊻ ㊼ ㊽ ㊾ ㊿ （51）`,
  },
  'Chinese numbers beyond 100': {
    plan: planOf(
      {},
      item('a', { start: 99 }),
      item('a'),
      item('a'),
      item('a', { start: 110 }),
      item('a', { start: 120 }),
    ),
    markers: '九十九、 一百、 一百〇一、 一百一十、 一百二十、',
  },
  attachments: {
    plan: planOf(
      {
        attachments: [attachment('甲', section('a', item('b'))), attachment('乙', item('a'), section('a', item('b')))],
      },
      section('a', item('b'), item('b')),
      item('a'),
    ),
    markers: '一、 （一） （二） 二、 一、 （一） 一、 二、 （一）',
  },
};

const AFFIXES = ['{}、', '（{}）', '({})', '{}.', '{}．', '{}）', '第{}条', '第{}部分', '附件{}'];
const arbitraryDeviation: fc.Arbitrary<object> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  fc.integer({ min: 1, max: 60 }).map((start) => ({ start })),
  fc.constantFrom(...AFFIXES).map((affix) => ({ affix })),
  fc.record({ format: fc.constantFrom(...NUMBER_FORMATS), affix: fc.constantFrom(...AFFIXES) }),
  fc.constantFrom('nothing', 'space', 'fullwidth-space').map((follow) => ({ follow })),
);
const arbitraryBlocks = (levels: number, maxLength: number): fc.Arbitrary<Partial<Block>[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(fc.integer({ min: 0, max: levels - 1 }), arbitraryDeviation)
          .map(([level, deviation]) => ({ type: 'numbered' as const, level, ...deviation })),
      },
      fc.constant({ type: 'paragraph' as const }),
    ),
    { minLength: 1, maxLength, size: 'max' },
  );

/** Blocks with words that no other block has, by which they are found again. */
function nameBlocks(blocks: readonly Partial<Block>[], part: string): Block[] {
  return blocks.map((one, index) => {
    const id = `${part}-${index}`;
    return { ...one, id, content: [{ type: 'text', text: `[${id}]` }] } as Block;
  });
}

const arbitraryPlan = fc.constantFrom(...BUILT_IN_SCHEMES).chain((chosen) =>
  fc
    .tuple(
      arbitraryBlocks(chosen.levels.length, 400),
      fc.array(arbitraryBlocks(chosen.levels.length, 20), { maxLength: 2 }),
    )
    .map(([body, attachments]): Plan => {
      const base = planOf({ scheme: chosen, attachments: attachments.map(() => attachment('件')) });
      return {
        ...base,
        blocks: nameBlocks(body, 'body'),
        attachments: base.attachments.map((one, index) => ({
          ...one,
          blocks: nameBlocks(attachments[index] ?? [], `part${index}`),
        })),
      };
    }),
);
const generated = fc.sample(arbitraryPlan, { numRuns: GENERATED_PLANS, seed: SEED });

/** LibreOffice writes 零 where Word writes 〇, a space behind every number, and a sign of its own for a hyphen that holds; all are as good. */
const simplify = (line: string) => line.replaceAll('零', '〇').replaceAll('\u2011', '-').replace(/\s+/g, '');
const readLines = (name: string) =>
  readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .map(simplify);

const longTable: Table = {
  type: 'table',
  id: 'long',
  kind: 'contacts',
  columns: [1, 1],
  caption: '通讯录',
  rows: Array.from({ length: 60 }, (_, index) => ({
    ...(index === 0 ? { header: true } : {}),
    cells: [
      { content: [{ type: 'text' as const, text: index === 0 ? '姓名栏' : `人员${index}` }] },
      { content: [{ type: 'text' as const, text: index === 0 ? '电话栏' : `${1000 + index}` }] },
    ],
  })),
};
const printed: Plan = {
  ...planOf(
    {},
    section('总则', numbered({ id: 'target' }, '报警')),
    text([
      { type: 'text', text: '参见' },
      { type: 'reference', blockId: 'target', form: 'marker' },
      { type: 'text', text: '和' },
      { type: 'reference', blockId: 'long', form: 'marker' },
    ]),
    text('甲'.repeat(100)),
    block(longTable),
  ),
  header: { urgency: '特急', issuer: '示例小学文件', documentNumber: '示小〔2026〕1号', recipients: '各年级组' },
};

beforeAll(async () => {
  const plans: [string, Plan][] = [
    ...Object.entries(CASES).map(([, { plan }], index): [string, Plan] => [`case-${index}`, plan]),
    ...generated.map((plan, index): [string, Plan] => [`generated-${index}`, plan]),
    ['printed', printed],
  ];
  for (const [name, plan] of plans) writeFileSync(join(folder, `${name}.docx`), await exportDocx(resolvePlan(plan)));
  const frozen = await exportDocx(resolvePlan(printed), { numbering: 'frozen' });
  writeFileSync(join(folder, 'frozen.docx'), frozen);
  convert(OFFICE_TEXT, [...plans.map(([name]) => name), 'frozen']);
  convert('pdf', ['printed']);
}, CONVERSION_LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('LibreOffice prints the markers of', () => {
  it.each(Object.entries(CASES).map(([name, { plan, markers }], index) => ({ name, plan, markers, index })))(
    '$name',
    ({ plan, markers, index }) => {
      const resolved = resolvePlan(plan);
      const texts = [...resolved.blocks, ...resolved.attachments.flatMap((part) => part.blocks)].flatMap((one) =>
        one.type === 'numbered' ? one.runs.map((each) => (each.type === 'text' ? each.text : '')) : [],
      );
      const wanted = markers.split(' ').map((marker, place) => simplify(marker + texts[place]));
      expect(texts).toHaveLength(wanted.length);
      expect(readLines(`case-${index}`).filter((line) => wanted.includes(line))).toEqual(wanted);
    },
  );

  it.each(generated.map((plan, index) => ({ name: `generated plan ${index} (${plan.scheme.id})`, plan, index })))(
    '$name',
    ({ plan, index }) => {
      const resolved = resolvePlan(plan);
      const wanted = [...resolved.blocks, ...resolved.attachments.flatMap((part) => part.blocks)].map((one) => {
        if (one.type !== 'numbered') return `[${one.id}]`;
        return simplify(`${one.marker.text}[${one.id}]`);
      });
      expect(readLines(`generated-${index}`).filter((line) => line.includes('['))).toEqual(wanted);
    },
  );

  it('a plan with frozen numbers, as text', () => {
    expect(readLines('frozen')).toEqual(expect.arrayContaining(['一、总则', '（一）报警', '参见（一）和表1']));
  });
});

describe('LibreOffice prints', () => {
  const readPage = (page: number) =>
    runProgram('pdftotext', ['-layout', '-f', `${page}`, '-l', `${page}`, join(folder, 'printed.pdf'), '-'])
      .split('\n')
      .map(simplify);
  /** Words of a page with their left edges in points. */
  const readWords = (page: number) => {
    const box = runProgram('pdftotext', ['-bbox', '-f', `${page}`, '-l', `${page}`, join(folder, 'printed.pdf'), '-']);
    return [...box.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, word]) => ({
      x: Number(x),
      y: Number(y),
      word: word ?? '',
    }));
  };

  it('the header of the document and references with their numbers', () => {
    const first = readPage(1).join('');
    for (const part of ['特急', '示例小学文件', '示小〔2026〕1号', '预案', '各年级组：', '参见（一）和表1']) {
      expect(first).toContain(part);
    }
  });

  it('28 characters a line', () => {
    const lines = readPage(1).filter((line) => /^甲+$/.test(line));
    // The first line is indented by two.
    expect(lines.map((line) => line.length)).toEqual([26, 28, 28, 18]);
  });

  it('the header row of a table on every page it reaches', () => {
    const pages = [1, 2, 3, 4].map((page) => readPage(page).join(''));
    const withRows = pages.filter((page) => /人员\d/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain('姓名栏');
  });

  it('page numbers between dashes, right on odd pages and left on even ones', () => {
    for (const page of [1, 2, 3]) {
      const lowest = readWords(page).sort((a, b) => b.y - a.y);
      const line = lowest.filter(({ y }) => Math.abs(y - (lowest[0]?.y ?? 0)) < 3).sort((a, b) => a.x - b.x);
      expect(line.map(({ word }) => word).join('')).toBe(`—${page}—`);
      const isRight = (line[0]?.x ?? 0) > 300;
      expect(isRight).toBe(page % 2 === 1);
    }
  });
});
