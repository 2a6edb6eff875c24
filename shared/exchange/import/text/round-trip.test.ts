import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCHEMES } from '../../../model/numbering/schemes/index.ts';
import type { Block, Numbered } from '../../../model/plan/block.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { giveIds } from '../../../testing/arbitrary-plan.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import type { Imported } from '../imported.ts';
import { importLines } from './import-text.ts';

function read(lines: readonly string[]): Imported {
  const imported = importLines(lines, { mode: 'keep' });
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

/** How many generated plans each property tries; a plan has up to 400 blocks. */
const RUNS = 60;

const HEADINGS = ['值班人员立即报告', '疏散到操场', '检查消防器材', '“四查”制度', '拨打119报警', '人员分工'];

/** Shapes each format is met in; letters and Roman numbers are not read from text. */
const SHAPES: readonly Partial<Numbered>[] = [
  { format: 'chinese', affix: '{}、' },
  { format: 'chinese', affix: '（{}）' },
  { format: 'chinese', affix: '({})' },
  { format: 'chinese', affix: '第{}章', follow: 'space' },
  { format: 'decimal', affix: '{}、' },
  { format: 'decimal', affix: '{}.' },
  { format: 'decimal', affix: '{}．' },
  { format: 'decimal', affix: '（{}）' },
  { format: 'decimal', affix: '（{}）、' },
  { format: 'decimal', affix: '{}）' },
  { format: 'decimal-fullwidth', affix: '{}、' },
  { format: 'circled', affix: '{}' },
  { format: 'chinese-enclosed', affix: '{}' },
];

/** Plans of any built-in scheme with skips, starts and deviating shapes, up to 400 blocks. */
const arbitrarySource = fc.constantFrom(...BUILT_IN_SCHEMES).chain((scheme) => {
  const numbered = fc
    .tuple(
      fc.integer({ min: 0, max: scheme.levels.length - 1 }),
      fc.constantFrom(...HEADINGS),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant({}) },
        fc.integer({ min: 1, max: 40 }).map((start) => ({ start })),
        fc.constantFrom(...SHAPES),
      ),
    )
    .map(
      ([level, words, deviation]): Block => ({
        type: 'numbered',
        id: '',
        level,
        content: [{ type: 'text', text: words }],
        ...deviation,
      }),
    );
  const paragraph = fc.constant<Block>({
    type: 'paragraph',
    id: '',
    content: [{ type: 'text', text: '到此说明完毕。' }],
  });
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: numbered }, paragraph), { minLength: 1, maxLength: 400, size: 'max' })
    .map((blocks) => giveIds({ ...createPlan('plan', scheme), title: [{ type: 'text', text: '预案' }], blocks }));
});

const print = (plan: Plan) =>
  resolvePlan(plan).blocks.map((block) =>
    block.type === 'numbered'
      ? block.marker.text + block.marker.follow + getRunsText(block.runs)
      : block.type === 'paragraph'
        ? getRunsText(block.runs)
        : '',
  );

/** Bare numbers are markers only beside paths: a plan with fewer than two prints what no reader could tell from a count. */
const canBeRead = (plan: Plan) =>
  plan.scheme.id !== 'decimal' ||
  resolvePlan(plan).blocks.filter(
    (block) => block.type === 'numbered' && block.marker.format === 'decimal-path' && block.level > 0,
  ).length >= 2;

/** Generated plans are long; a busy machine may need its time. */
const TIMEOUT_MS = 60_000;

describe('a plan written as text and read back', { timeout: TIMEOUT_MS }, () => {
  it(`prints the same lines, number for number (${RUNS} plans)`, () => {
    fc.assert(
      fc.property(arbitrarySource.filter(canBeRead), (plan) => {
        const lines = ['预案', ...print(plan)];
        const imported = read(lines);
        expect(print(imported.whole.plan)).toEqual(lines.slice(1));
        expect(imported.report.entries.filter(({ kind }) => kind === 'change')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it(`keeps what is numbered and what is not (${RUNS} plans)`, () => {
    fc.assert(
      fc.property(arbitrarySource.filter(canBeRead), (plan) => {
        const imported = read(['预案', ...print(plan)]);
        expect(imported.whole.plan.blocks.map(({ type }) => type)).toEqual(plan.blocks.map(({ type }) => type));
      }),
      { numRuns: RUNS },
    );
  });
});
