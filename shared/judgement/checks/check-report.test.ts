import { expect, it } from 'vitest';
import type { Plan } from '../../model/plan/plan.ts';
import { numbered, plan } from '../../testing/builders.ts';
import { NO_REPORT, reportChecks, shareReport } from './check-report.ts';

const gappy = (...texts: [string, string, string]): Plan =>
  plan(numbered({}, texts[0]), numbered({ start: 4 }, texts[1]), numbered({ start: 9 }, texts[2]));

it('names each place by its number and first words', () => {
  const { findings, places } = reportChecks(gappy('甲', '乙'.repeat(80), '丙'));
  expect(findings.map(({ rule }) => rule)).toEqual(['N01', 'N01']);
  expect(places.get(findings[0]?.blockId ?? '')).toEqual({ marker: '四、', text: '乙'.repeat(60) });
});

it('stays the same report where nothing of it changed', () => {
  const before = reportChecks(gappy('甲', '乙', '丙'));
  expect(shareReport(before, reportChecks(gappy('别的', '乙', '丙')))).toBe(before);
});

it('keeps what is equal and takes what is new', () => {
  const before = reportChecks(gappy('甲', '乙', '丙'));
  const next = shareReport(before, reportChecks(gappy('甲', '乙', '丁')));
  expect(next).not.toBe(before);
  expect(next.findings[0]).toBe(before.findings[0]);
  expect(next.places.get(before.findings[1]?.blockId ?? '')?.text).toBe('丁');
});

it('loses what is gone', () => {
  const before = reportChecks(gappy('甲', '乙', '丙'));
  expect(shareReport(before, reportChecks(plan(numbered({}, '甲')))).findings).toEqual([]);
  expect(shareReport(NO_REPORT, before)).toEqual(before);
});
