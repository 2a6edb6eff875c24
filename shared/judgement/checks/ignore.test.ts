import { expect, it } from 'vitest';
import { parsePlanFile } from '../../model/file/parse-plan-file.ts';
import { serializePlan } from '../../model/file/serialize-plan.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { numbered, plan } from '../../testing/builders.ts';
import type { Finding } from '../document/finding.ts';
import { checkPlan } from './check.ts';
import { findReason, ignoreFinding, restoreFinding } from './ignore.ts';

const gappy = (): Plan => plan(numbered({}, '甲'), numbered({ start: 4 }, '乙'), numbered({ start: 9 }, '丙'));
const findings = (source: Plan) => checkPlan(source) as [Finding, Finding];

it('ignores one finding and leaves its neighbour of the same rule', () => {
  const source = gappy();
  const [first, second] = findings(source);
  const ignoring = ignoreFinding(source, first, ' 原件如此 ');
  expect(findReason(ignoring, first)).toBe('原件如此');
  expect(findReason(ignoring, second)).toBeNull();
});

it('takes a newer reason for the same finding', () => {
  const source = gappy();
  const [first] = findings(source);
  const twice = ignoreFinding(ignoreFinding(source, first, '甲'), first, '乙');
  expect(twice.ignoredFindings).toHaveLength(1);
  expect(findReason(twice, first)).toBe('乙');
});

it('restores to the plan as it was', () => {
  const source = gappy();
  const [first] = findings(source);
  expect(restoreFinding(ignoreFinding(source, first, ''), first)).toEqual(source);
});

it('keeps ignored findings in the plan file', () => {
  const source = gappy();
  const [first] = findings(source);
  const ignoring = ignoreFinding(source, first, '原件如此');
  const parsed = parsePlanFile(new TextEncoder().encode(serializePlan(ignoring)), '预案.zplan');
  expect(parsed).toMatchObject({ ok: true, value: { ignoredFindings: ignoring.ignoredFindings } });
});
