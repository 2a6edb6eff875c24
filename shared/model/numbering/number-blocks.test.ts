import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marker, type NumberedInput, numberBlocks } from './number-blocks.ts';
import type { NumberingScheme } from './scheme.ts';
import { decimal } from './schemes/decimal.ts';
import { enclosed } from './schemes/enclosed.ts';
import { BUILT_IN_SCHEMES } from './schemes/index.ts';
import { official } from './schemes/official.ts';
import { parts } from './schemes/parts.ts';
import { regulation } from './schemes/regulation.ts';
import { workPlan } from './schemes/work-plan.ts';
import { workPlanFullwidth } from './schemes/work-plan-fullwidth.ts';

/** Paths of two parts under headings in Chinese numerals. */
const path = {
  format: 'decimal-path',
  affix: '{}',
  follow: 'space',
  restart: 'parent',
  font: 'fang',
  pathFrom: 2,
} as const;
const mixed: NumberingScheme = { id: 'mixed', name: '混合', levels: [...official.levels.slice(0, 2), path, path] };

type Sketch = number | null | NumberedInput;

const print = (scheme: NumberingScheme, sketches: readonly Sketch[]) =>
  numberBlocks(
    sketches.map((sketch) => (typeof sketch === 'number' ? { level: sketch } : sketch)),
    scheme,
  ).map((marker) => marker && marker.text + marker.follow);

const CASES: readonly (readonly [string, NumberingScheme, readonly Sketch[], readonly (string | null)[]])[] = [
  [
    'counts every level of the official scheme and begins again under each parent',
    official,
    [0, 1, 2, 3, 4, 4, 3, 2, 1, 0],
    ['一、', '（一）', '1.', '（1）', '①', '②', '（2）', '2.', '（二）', '二、'],
  ],
  [
    'clears deeper levels that were skipped',
    workPlan,
    [0, 2, 2, 0, 2, 1, 2],
    ['一、', '1、', '2、', '二、', '1、', '(一)', '1、'],
  ],
  ['begins at the first number after a skip back', official, [0, 4, 4, 1, 4], ['一、', '①', '②', '（一）', '①']],
  [
    'counts on from an explicit start, and not past its parent',
    workPlan,
    [0, 2, { level: 2, start: 4 }, 2, 0, 2],
    ['一、', '1、', '4、', '5、', '二、', '1、'],
  ],
  ['never counts paragraphs', workPlan, [2, null, 2, { level: 2, start: 1 }], ['1、', null, '2、', '1、']],
  [
    'runs articles on across chapters',
    regulation,
    [0, 2, 2, 0, 1, 2, 3, 3, 2, 4],
    ['第一章　', '第一条　', '第二条　', '第二章　', '第一节　', '第三条　', '（一）', '（二）', '第四条　', '1.'],
  ],
  [
    'restarts running articles where told to',
    regulation,
    [2, 2, 0, { level: 2, start: 1 }, 2],
    ['第一条　', '第二条　', '第一章　', '第一条　', '第二条　'],
  ],
  [
    'shows ancestors in decimal paths',
    decimal,
    [0, 1, 1, 2, 0, 1, 2, 4],
    ['1 ', '1.1 ', '1.2 ', '1.2.1 ', '2 ', '2.1 ', '2.1.1 ', '（1）'],
  ],
  ['prints a skipped ancestor of a path as 1', decimal, [0, 2, 2, 1], ['1 ', '1.1.1 ', '1.1.2 ', '1.1 ']],
  ['prints ancestors that never were as 1', decimal, [2, 1], ['1.1.1 ', '1.1 ']],
  ['prints the nought a path starts at', decimal, [0, { level: 1, start: 0 }, 1, 2], ['1 ', '1.0 ', '1.1 ', '1.1.1 ']],
  [
    'begins a path at the level its scheme says',
    mixed,
    [0, 1, 2, 3, 3, 0, 1, 3],
    ['一、', '（一）', '1 ', '1.1 ', '1.2 ', '二、', '（一）', '1.1 '],
  ],
  ['numbers parts', parts, [0, 1, 2, 0, 1], ['第一部分　', '一、', '（一）', '第二部分　', '一、']],
  [
    'numbers with enclosed ideographs up to ten',
    enclosed,
    [0, ...Array<number>(11).fill(1)],
    ['一、', ...'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', '（十一）'],
  ],
  ['numbers with full-width brackets', workPlanFullwidth, [0, 1, 2, 3, 4], ['一、', '（一）', '1、', '（1）', '①']],
  ['keeps the shape of a block that deviates', workPlan, [2, { level: 2, affix: '{}.' }, 2], ['1、', '2.', '3、']],
  [
    'keeps format and follow of a block that deviates',
    workPlan,
    [0, { level: 0, format: 'decimal', affix: '第{}章', follow: 'space' }, 0],
    ['一、', '第2章 ', '三、'],
  ],
  ['starts at nought where told to', official, [{ level: 2, start: 0 }, 2], ['0.', '1.']],
  ['counts levels the scheme lacks as its deepest', official, [4, 8], ['①', '②']],
];

describe('numberBlocks', () => {
  it.each(CASES)('%s', (_, scheme, sketches, expected) => {
    expect(print(scheme, sketches)).toEqual(expected);
  });

  const arbitrarySketches = fc.constantFrom(...BUILT_IN_SCHEMES).chain((scheme) =>
    fc.tuple(
      fc.constant(scheme),
      fc.array(
        fc.option(
          fc.record(
            {
              level: fc.integer({ min: 0, max: scheme.levels.length - 1 }),
              start: fc.integer({ min: 0, max: 60 }),
              affix: fc.constantFrom('{}、', '({})'),
            },
            { requiredKeys: ['level'] },
          ),
        ),
        { maxLength: 80 },
      ),
    ),
  );

  it('gives markers to numbered blocks alone, and what stands before never depends on what follows', () => {
    fc.assert(
      fc.property(arbitrarySketches, fc.nat(80), ([scheme, blocks], cut) => {
        const markers = numberBlocks(blocks, scheme);
        expect(markers.map((marker) => marker === null)).toEqual(blocks.map((block) => block === null));
        expect(numberBlocks(blocks.slice(0, cut), scheme)).toEqual(markers.slice(0, cut));
      }),
    );
  });

  it('counts one by one at a level until a shallower block, unless a block starts anew', () => {
    fc.assert(
      fc.property(arbitrarySketches, ([scheme, blocks]) => {
        const markers = numberBlocks(blocks, scheme);
        markers.forEach((marker, index) => {
          const block = blocks[index];
          if (marker === null || !block) return;
          if (block.start !== undefined) {
            expect(marker.number).toBe(block.start);
            return;
          }
          const runsOn = scheme.levels[marker.level]?.restart === 'never';
          const before = markers
            .slice(0, index)
            .findLast(
              (other): other is Marker =>
                other !== null &&
                other.level <= (runsOn ? 8 : marker.level) &&
                (!runsOn || other.level === marker.level),
            );
          expect(marker.number).toBe(before?.level === marker.level ? before.number + 1 : 1);
        });
      }),
    );
  });

  it('gives every block its ancestors’ numbers as its path', () => {
    fc.assert(
      fc.property(arbitrarySketches, ([scheme, blocks]) => {
        const markers = numberBlocks(blocks, scheme);
        markers.forEach((marker, index) => {
          if (marker === null) return;
          expect(marker.path).toHaveLength(marker.level + 1);
          expect(marker.path.at(-1)).toBe(marker.number);
          const parent = markers.slice(0, index).findLast((other) => other !== null && other.level < marker.level);
          if (parent) expect(marker.path.slice(0, parent.level + 1)).toEqual(parent.path);
        });
      }),
    );
  });

  it('keeps the count whatever the affix', () => {
    fc.assert(
      fc.property(arbitrarySketches, ([scheme, blocks]) => {
        const plain = blocks.map((block) => block && { ...block, affix: undefined });
        const numbers = (markers: readonly (Marker | null)[]) => markers.map((marker) => marker?.number);
        expect(numbers(numberBlocks(blocks, scheme))).toEqual(numbers(numberBlocks(plain, scheme)));
      }),
    );
  });
});
