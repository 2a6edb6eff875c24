import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema, TABLE_KINDS } from '../plan/block.ts';
import { mapInlines } from '../plan/blocks.ts';
import { type Inline, PERSON_FIELDS, REFERENCE_FORMS, SERIES_FORMS } from '../plan/inline.ts';
import { buildBlocks } from './build-blocks.ts';
import { type WritingOptions, writeNotation } from './write-notation.ts';

const OPTIONS: WritingOptions = {
  describeReference: ({ form }) => `原文${form}`,
  describeInline: (inline) => (inline.type === 'fact' ? inline.key : inline.type),
};

const words = fc.stringMatching(/^[一-龥A-Za-z0-9，。（）]{1,8}$/);
const key = fc.stringMatching(/^[甲-龥]{2,6}$/);
const bold = fc.constantFrom<{ marks?: 'bold'[] }[]>({}, { marks: ['bold'] });

/** Inlines the notation can say in full; references lead to one of the first blocks. */
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.tuple(words, bold).map(([text, marks]): Inline => ({ type: 'text', text, ...marks })),
  fc.tuple(key, bold).map(([name, marks]): Inline => ({ type: 'fact', key: name, ...marks })),
  fc
    .tuple(key, fc.constantFrom(...PERSON_FIELDS))
    .map(([personId, field]): Inline => ({ type: 'person', personId, field })),
  fc
    .tuple(fc.constantFrom(...SERIES_FORMS), fc.boolean())
    .map(([form, first]): Inline => ({ type: 'series', form, first })),
  fc.constant<Inline>({ type: 'series', form: 'xian', first: false, last: true }),
  key.map((hint): Inline => ({ type: 'blank', hint })),
  fc
    .tuple(fc.nat(3), fc.constantFrom(...REFERENCE_FORMS))
    .map(([index, form]): Inline => ({ type: 'reference', blockId: `b${index}`, form })),
  fc.constant<Inline>({ type: 'line-break' }),
);

const isJoined = (left: Inline | undefined, right: Inline) =>
  left?.type === 'text' && right.type === 'text' && JSON.stringify(left.marks) === JSON.stringify(right.marks);

/** As plans hold them: no two texts side by side that are one, nothing but words at the ends. */
const content = fc
  .tuple(words, fc.array(inline, { maxLength: 5 }), words)
  .map(([first, middle, last]): Inline[] =>
    [{ type: 'text' as const, text: first }, ...middle, { type: 'text' as const, text: last }].filter(
      (next, index, all) => !isJoined(all[index - 1], next),
    ),
  );

const draft = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('numbered' as const), level: fc.nat(4), content }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content }) },
  { weight: 1, arbitrary: fc.constant({ type: 'page-break' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...TABLE_KINDS), words, fc.tuple(words, words), fc.tuple(content, content))
      .map(([kind, caption, head, cells]) => ({
        type: 'table' as const,
        kind,
        caption,
        columns: [2, 1],
        rows: [
          { header: true, cells: head.map((text) => ({ content: [{ type: 'text' as const, text }] })) },
          { cells: cells.map((cell) => ({ content: cell })) },
        ],
      })),
  },
);

/** Blocks with ids `b0`, `b1`, …; references to what is no target of the notation lead to the first block. */
const blocks = fc.array(draft, { minLength: 1, maxLength: 6 }).map((drafts): Block[] => {
  const all = drafts.map((block, index): Block => ({ ...block, id: `b${index}` }) as Block);
  const ids = new Set(all.flatMap(({ id, type }) => (type === 'page-break' ? [] : [id])));
  const [fallback = null] = ids;
  return all.map((block) =>
    mapInlines(block, (one) =>
      one.type === 'reference' && !ids.has(one.blockId) ? { ...one, blockId: fallback ?? one.blockId } : one,
    ),
  );
});

/** Builds with the ids the blocks had; names become ids. */
function rebuild(items: ReturnType<typeof writeNotation>): Block[] {
  let last = -1;
  const built = buildBlocks(items, () => `b${++last}`);
  if (!built.ok) throw new Error(`${built.fault} ${built.text}`);
  const { idsByName } = built.value;
  return built.value.blocks.map((block) =>
    mapInlines(block, (one) =>
      one.type === 'reference' ? { ...one, blockId: idsByName.get(one.blockId) ?? 'nowhere' } : one,
    ),
  );
}

describe('writeNotation', () => {
  it('is undone by buildBlocks', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        for (const block of given) expect(blockSchema.safeParse(block).error?.issues ?? []).toEqual([]);
        expect(rebuild(writeNotation(given, OPTIONS))).toEqual(given);
      }),
    );
  });

  const numbered = (level: number, ...own: Inline[]): Block => ({
    type: 'numbered',
    id: `n${level}`,
    level,
    content: own,
  });
  const text = (value: string): Inline => ({ type: 'text', text: value });

  it('raises levels the notation does not have, all together', () => {
    expect(writeNotation([numbered(3, text('甲')), numbered(6, text('乙'))], OPTIONS)).toEqual(['## 甲', '##### 乙']);
    expect(writeNotation([numbered(0, text('甲')), numbered(6, text('乙'))], OPTIONS)).toEqual(['# 甲', '##### 乙']);
  });

  it.each([
    ['signs of the notation', [text('{甲}*')], '｛甲｝＊'],
    ['a typed heading sign', [text('# 甲')], '＃ 甲'],
    ['a typed line of dashes', [text('---')], '－－－'],
    ['white space at the ends', [text('　甲 ')], '甲'],
    ['italics, which it does not have', [{ type: 'text', text: '甲', marks: ['italic'] }], '甲'],
    ['a fact whose name reads otherwise', [{ type: 'fact', key: '一是' }], '{?一是}'],
    ['a person whose id holds signs', [{ type: 'person', personId: '{x', field: 'name' }], '{?｛x}'],
    ['a reference that leads elsewhere', [{ type: 'reference', blockId: 'far', form: 'path' }], '{?原文path}'],
  ] as const)('writes %s', (_, own, line) => {
    const block = { type: 'paragraph', id: 'p', content: own } as unknown as Block;
    expect(writeNotation([block], OPTIONS)).toEqual([line]);
    expect(rebuild([line])).toHaveLength(1);
  });

  it('leaves out empty lines, pictures and tables without a body', () => {
    const empty = { type: 'paragraph', id: 'p', content: [] } as Block;
    const figure = { type: 'figure', id: 'f', kind: 'image', assetId: 'a', widthMm: 10, alternativeText: '' } as Block;
    const table: Block = { type: 'table', id: 't', kind: 'plain', columns: [1], rows: [{ cells: [{ content: [] }] }] };
    expect(writeNotation([empty, figure, table], OPTIONS)).toEqual([]);
  });
});
