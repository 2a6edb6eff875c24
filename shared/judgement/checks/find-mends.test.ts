import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workPlan } from '../../model/numbering/schemes/work-plan.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { item, numbered, plan, planOf, section, text } from '../../testing/builders.ts';
import { arbitraryWordyPlan } from '../../testing/words-everywhere.ts';
import type { Finding } from '../document/finding.ts';
import { RULE_GROUPS } from '../document/rule-groups.ts';
import { checkPlan, checkPlanByRule } from './check.ts';
import { ignoreFinding } from './ignore.ts';
import { mendPlan } from './testing/mend.ts';

const rulesOf = (source: Plan) => checkPlan(source).map(({ rule }) => rule);
const only = (source: Plan) => checkPlan(source)[0] as Finding;

it('mends a finding in a plan that has grown since', () => {
  const source = plan(numbered({}, '甲'), numbered({ start: 4 }, '乙'));
  const finding = only(source);
  const grown = {
    ...source,
    blocks: [...source.blocks, ...plan(text('说明')).blocks.map((b) => ({ ...b, id: 'new' }))],
  };
  expect(rulesOf(mendPlan(grown, finding))).toEqual([]);
});

it('leaves a plan alone that no longer has the finding', () => {
  const source = plan(numbered({}, '甲'), numbered({ start: 4 }, '乙'));
  const mended = mendPlan(source, only(source));
  expect(mendPlan(mended, only(source))).toBe(mended);
});

it('mends several references in one paragraph, one after another', () => {
  const source = plan(section('甲', item('子'), item('丑')), text('见第一部分第（一）项，按照第一部分第（二）项。'));
  expect(rulesOf(source)).toEqual(['N13', 'N13']);
  const mended = mendPlan(source, 'N13');
  expect(rulesOf(mended)).toEqual([]);
  const last = mended.blocks[mended.blocks.length - 1];
  expect(last?.type === 'paragraph' && last.content.map(({ type }) => type)).toEqual([
    'text',
    'reference',
    'text',
    'reference',
    'text',
  ]);
});

it('mends what is not ignored and nothing of other rules', () => {
  const source = planOf(
    { scheme: workPlan },
    section('甲', numbered({ affix: '（{}）' }, '子'), numbered({ affix: '（{}）' }, '丑'), item('寅')),
    numbered({ start: 5 }, '乙'),
  );
  expect(rulesOf(source)).toEqual(['N04', 'N04', 'N01']);
  expect(rulesOf(mendPlan(ignoreFinding(source, only(source), ''), 'N04'))).toEqual(['N04', 'N01']);
});

it('touches no block that it does not mend', () => {
  const source = plan(numbered({}, '甲'), numbered({ start: 4 }, '乙'));
  const mended = mendPlan(source, 'N01');
  expect(mended.blocks[0]).toBe(source.blocks[0]);
  expect(mended.blocks[1]).not.toBe(source.blocks[1]);
});

it('finds by one rule what it finds among all', () => {
  fc.assert(
    fc.property(arbitraryWordyPlan(), (source) => {
      const all = checkPlan(source);
      for (const rule of Object.values(RULE_GROUPS).flat()) {
        expect(checkPlanByRule(source, rule)).toEqual(all.filter((finding) => finding.rule === rule));
      }
    }),
    { numRuns: 10 },
  );
});
