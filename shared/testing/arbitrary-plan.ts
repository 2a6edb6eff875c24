/** Generated plans for property tests: every kind of block and inline, every built-in scheme, valid by `planSchema`. */
import fc from 'fast-check';
import { NUMBER_FORMATS } from '../model/numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../model/numbering/schemes/index.ts';
import type { Block, Numbered, Paragraph, Table } from '../model/plan/block.ts';
import { EMPTY_FACTS, type Facts } from '../model/plan/facts.ts';
import { type Inline, MARKS, PERSON_FIELDS, REFERENCE_FORMS, SERIES_FORMS } from '../model/plan/inline.ts';
import { joinTexts } from '../model/plan/inlines.ts';
import { createPlan } from '../model/plan/new-plan.ts';
import { LATIN_FONTS } from '../model/plan/page-setup.ts';
import { cleanParagraphLook } from '../model/plan/paragraph-look.ts';
import type { Plan } from '../model/plan/plan.ts';
import { changeTextLook, type Font, HIGHLIGHTS, type TextLook } from '../model/plan/text-look.ts';

const WORDS = [
  '值班人员',
  '立即报告',
  '疏散',
  '到操场',
  '拨打119',
  '。',
  '，',
  '每月1次',
  '“四个到位”',
  'GB/T 9704',
  '检查',
  'A&B',
  '<1>',
];
const PERSON_IDS = ['组长', '副组长'];
const ENTRY_KEYS = ['集合地点', '值班电话'];
const AFFIXES = ['{}、', '（{}）', '({})', '{}.', '{}．', '{}）', '第{}条', '第{}部分'];

/** Text without line breaks, control characters or white space at its ends; Chinese as in plans, and XML's special characters. */
const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(''));

/** No text is raised and lowered at once. */
const arbitraryMarks = fc
  .subarray([...MARKS], { minLength: 1 })
  .map((marks) => (marks.includes('superscript') ? marks.filter((mark) => mark !== 'subscript') : marks));

const arbitraryLook: fc.Arbitrary<TextLook | undefined> = fc
  .record(
    {
      font: fc.constantFrom<Font>('hei', 'kai', 'title', { name: '隶书' }),
      latinFont: fc.constantFrom(...LATIN_FONTS),
      sizePt: fc.constantFrom(10.5, 16, 22),
      colour: fc.constantFrom('C00000', '1F4E79', '595959'),
      highlight: fc.constantFrom(...HIGHLIGHTS),
    },
    { requiredKeys: [] },
  )
  .map((look) => changeTextLook(look, {}));

/** The inline as it is, with marks, with a look or with both. */
function withFormat(inline: fc.Arbitrary<Inline>): fc.Arbitrary<Inline> {
  return fc
    .tuple(inline, fc.option(arbitraryMarks, { nil: undefined }), fc.option(arbitraryLook, { nil: undefined, freq: 1 }))
    .map(([value, marks, look]) => ({ ...value, ...(marks && { marks }), ...(look && { look }) }) as Inline);
}

/** References point at `b1` … `b400`, so that some are broken. */
const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: withFormat(fc.record({ type: fc.constant('text' as const), text: arbitraryText })) },
  withFormat(fc.record({ type: fc.constant('fact' as const), key: fc.constantFrom('单位名称', ...ENTRY_KEYS) })),
  withFormat(
    fc.record({
      type: fc.constant('person' as const),
      personId: fc.constantFrom(...PERSON_IDS),
      field: fc.constantFrom(...PERSON_FIELDS),
    }),
  ),
  withFormat(
    fc.record({
      type: fc.constant('reference' as const),
      blockId: fc.integer({ min: 1, max: 400 }).map((number) => `b${number}`),
      form: fc.constantFrom(...REFERENCE_FORMS),
    }),
  ),
  withFormat(
    fc.record({ type: fc.constant('series' as const), form: fc.constantFrom(...SERIES_FORMS), first: fc.boolean() }),
  ),
  withFormat(fc.record({ type: fc.constant('blank' as const), hint: arbitraryText })),
  fc.constant({ type: 'line-break' as const }),
);

/** Neighbouring texts of the same format are one text, as an editor keeps them. */
const arbitraryContent: fc.Arbitrary<Inline[]> = fc
  .array(arbitraryInline, { maxLength: 5 })
  .map((content) => joinTexts(content));

/** Content of plain text alone, for formats that keep nothing else. */
const arbitraryPlainContent: fc.Arbitrary<Inline[]> = arbitraryText.map((text) => [{ type: 'text', text }]);

/** What a numbered block may have beside its level; most have nothing. */
const arbitraryDeviation: fc.Arbitrary<Partial<Numbered>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.integer({ min: 1, max: 30 }).map((start) => ({ start })),
  fc.constantFrom(...AFFIXES).map((affix) => ({ affix })),
  fc
    .tuple(
      fc.constantFrom(...NUMBER_FORMATS.filter((format) => format !== 'decimal-path')),
      fc.constantFrom(...AFFIXES),
    )
    .map(([format, affix]) => ({ format, affix })),
);

/** Few paragraphs have formatting of their own. */
const arbitraryPlacing: fc.Arbitrary<Pick<Paragraph, 'indent' | 'look'>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  fc
    .record(
      {
        linePt: fc.constantFrom(20, 36.5),
        beforePt: fc.constantFrom(6, 15.5),
        afterPt: fc.constantFrom(8, 12),
        leftCharacters: fc.constantFrom(1, 2.5),
        rightCharacters: fc.constantFrom(2, 4),
        keepsWithNext: fc.constant(true as const),
      },
      { requiredKeys: [] },
    )
    .map((look) => {
      const own = cleanParagraphLook(look);
      return own === undefined ? {} : { look: own };
    }),
  fc.constantFrom(0, 4).map((indent) => ({ indent })),
);

/** Numbered blocks of `levels` levels, id '' until put into a plan. */
function arbitraryNumbered(levels: number, content = arbitraryContent): fc.Arbitrary<Numbered> {
  return fc.tuple(fc.integer({ min: 0, max: levels - 1 }), arbitraryDeviation, content, arbitraryPlacing).map(
    ([level, deviation, inlines, placing]): Numbered => ({
      type: 'numbered',
      id: '',
      level,
      content: inlines,
      ...deviation,
      ...placing,
    }),
  );
}

function arbitraryParagraph(content = arbitraryContent): fc.Arbitrary<Paragraph> {
  return fc
    .tuple(content, arbitraryPlacing)
    .map(([inlines, placing]) => ({ type: 'paragraph', id: '', content: inlines, ...placing }));
}

/** Few stand on pages across. */
const arbitraryLandscape = fc
  .integer({ min: 0, max: 5 })
  .map((number) => (number === 0 ? { isLandscape: true as const } : {}));

function standUpright(block: Block): Block {
  if (block.type !== 'table') return block;
  const { isLandscape: _isLandscape, ...rest } = block;
  return rest;
}

/** Without what a file cannot tell: a page break beside a page across makes none, and a file of nothing but such pages is one of wide paper. */
function orient(blocks: readonly Block[]): Block[] {
  const isBesideBreak = (index: number) =>
    [blocks[index - 1], blocks[index + 1]].some((neighbour) => neighbour?.type === 'page-break');
  return blocks.map((block, index) => (index === 0 || isBesideBreak(index) ? standUpright(block) : block));
}

const arbitraryTable: fc.Arbitrary<Table> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.option(arbitraryText, { nil: undefined }),
    arbitraryLandscape,
  )
  .chain(([columns, rows, caption, landscape]) =>
    fc
      .array(fc.array(arbitraryContent, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells): Table => {
        const table: Table = {
          ...landscape,
          type: 'table',
          id: '',
          kind: 'plain',
          columns: Array.from({ length: columns }, () => 1),
          rows: cells.map((row, index) => ({
            ...(index === 0 ? { header: true } : {}),
            cells: row.map((content) => ({ content })),
          })),
        };
        return caption === undefined ? table : { ...table, caption };
      }),
  );

function arbitraryBlocks(levels: number, maxLength: number): fc.Arbitrary<Block[]> {
  return fc.array(
    fc.oneof(
      { weight: 8, arbitrary: arbitraryNumbered(levels) },
      { weight: 3, arbitrary: arbitraryParagraph() },
      arbitraryTable,
      fc.constant<Block>({ type: 'page-break', id: '' }),
    ),
    { maxLength },
  );
}

const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    name: fc.constantFrom('', '青山镇示例小学'),
    people: fc.array(fc.constantFrom('', '张某某', '李某某'), {
      minLength: PERSON_IDS.length,
      maxLength: PERSON_IDS.length,
    }),
    entries: fc.array(fc.constantFrom('', '操场'), { minLength: ENTRY_KEYS.length, maxLength: ENTRY_KEYS.length }),
  })
  .map(({ name, people, entries }) => ({
    unit: { ...EMPTY_FACTS.unit, name },
    people: PERSON_IDS.map((id, index) => ({ id, role: id, name: people[index] ?? '', title: '主任', phone: '' })),
    entries: ENTRY_KEYS.map((key, index) => ({ key, kind: 'text' as const, value: entries[index] ?? '' })),
  }));

/** Gives every block and attachment an id: `b1`, `b2` … in document order. */
export function giveIds(plan: Plan): Plan {
  let last = 0;
  const identify = <T extends { id: string }>(value: T): T => ({ ...value, id: `b${++last}` });
  return {
    ...plan,
    blocks: plan.blocks.map(identify),
    attachments: plan.attachments.map((attachment) => ({
      ...identify(attachment),
      blocks: attachment.blocks.map(identify),
    })),
  };
}

/** Without page breaks that stand before pages across, which a file cannot tell from none. */
function endBeforeTurn(blocks: readonly Block[], next: { readonly isLandscape?: boolean } | undefined): Block[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'page-break');
  return next?.isLandscape === true ? blocks.slice(0, last + 1) : [...blocks];
}

export type ArbitraryPlanOptions = { readonly maxBlocks?: number; readonly maxAttachments?: number };

/** A valid plan of any kind. */
export function arbitraryPlan({ maxBlocks = 40, maxAttachments = 2 }: ArbitraryPlanOptions = {}): fc.Arbitrary<Plan> {
  return fc.constantFrom(...BUILT_IN_SCHEMES).chain((scheme) => {
    const blocks = (maxLength: number) => arbitraryBlocks(scheme.levels.length, maxLength);
    return fc
      .record({
        title: arbitraryContent,
        facts: arbitraryFacts,
        blocks: blocks(maxBlocks),
        attachments: fc.array(
          fc
            .tuple(fc.record({ title: arbitraryPlainContent, blocks: blocks(10) }), arbitraryLandscape)
            .map(([own, landscape]) =>
              'isLandscape' in landscape
                ? { ...own, ...landscape, blocks: own.blocks.map(standUpright) }
                : { ...own, blocks: orient(own.blocks) },
            ),
          { maxLength: maxAttachments },
        ),
        isSigned: fc.boolean(),
        layout: fc.constantFrom('gbt9704' as const, 'plain' as const),
      })
      .map(({ isSigned, attachments, blocks: body, ...parts }) =>
        giveIds({
          ...createPlan('plan', scheme),
          ...parts,
          blocks: endBeforeTurn(orient(body), attachments[0]),
          attachments: attachments.map((attachment, index) => ({
            id: '',
            ...attachment,
            blocks: endBeforeTurn(attachment.blocks, attachments[index + 1]),
          })),
          signature: isSigned
            ? {
                units: [[{ type: 'fact', key: '单位名称' }]],
                date: [{ type: 'text', text: '2026年3月1日' }],
                seal: 'with',
              }
            : null,
        }),
      );
  });
}

/** A plan of numbered blocks and paragraphs of plain text alone, for round trips through text and office formats. */
export function arbitraryNumberedPlan({ maxBlocks = 400 }: ArbitraryPlanOptions = {}): fc.Arbitrary<Plan> {
  return fc
    .constantFrom(...BUILT_IN_SCHEMES)
    .chain((scheme) =>
      fc
        .array(
          fc.oneof(
            { weight: 5, arbitrary: arbitraryNumbered(scheme.levels.length, arbitraryPlainContent) },
            arbitraryParagraph(arbitraryPlainContent),
          ),
          { minLength: 1, maxLength: maxBlocks, size: 'max' },
        )
        .map((blocks) => giveIds({ ...createPlan('plan', scheme), title: [{ type: 'text', text: '预案' }], blocks })),
    );
}
