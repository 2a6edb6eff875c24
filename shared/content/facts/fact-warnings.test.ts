import { describe, expect, test } from 'vitest';
import type { FactKind } from '../../model/plan/facts.ts';
import { type FactWarning, findFactWarning } from './fact-warnings.ts';

const CASES: readonly (readonly [FactKind, string, FactWarning | null])[] = [
  ['phone', '', null],
  ['phone', '000-0000-0001', null],
  ['phone', '119', null],
  ['phone', '（0000）0000000转8001', null],
  ['phone', '000-0000-0001、000-0000-0002', null],
  ['phone', '张某某', 'phone'],
  ['phone', '12', 'phone'],
  ['phone', '000-0000-0001（张某某）', null],
  ['phone', '1390000000', 'phone-mobile-length'],
  ['phone', '0000001', 'phone-incomplete'],
  ['date', '2026年3月1日', null],
  ['date', '2024年2月29日', null],
  ['date', '2026年2月29日', 'date-impossible'],
  ['date', '2026年13月1日', 'date-impossible'],
  ['date', '2026-03-01', 'date'],
  ['date', '20xx年', 'date'],
  ['number', '约860人', null],
  ['number', '十二', null],
  ['number', '若干', 'number'],
  ['text', '若干', null],
  ['place', '操场西侧', null],
  ['period', '3月1日至3月7日', null],
  ['period', '2026年10月7日至1日', 'period-order'],
  ['period', '2026年2月20日至30日', 'date-impossible'],
  ['date', '2026年3月1日（星期日）', null],
];

describe('findFactWarning', () => {
  test.each(CASES)('%s %j → %j', (kind, value, warning) => {
    expect(findFactWarning(kind, value)).toBe(warning);
  });
});
