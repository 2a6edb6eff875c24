/**
 * 版记: 抄送, then 印发机关 and 印发日期 on one line, in 4号仿宋 between a thick, a thin and a thick rule.
 * Source: GB/T 9704-2012.
 */
import { getRunsText, type ResolvedParts, type ResolvedRun } from '../resolve/resolved-plan.ts';
import type { Layout, TextStyle } from './layout.ts';
import { formatCopies, formatIssuedOn } from './official-terms.ts';

export type ImprintRow = {
  readonly left: string;
  readonly right: string;
  /** Turned lines begin so many characters in. */
  readonly hangCells: number;
};

export const IMPRINT_RULES_PT = { thick: 1, thin: 0.75 } as const;
const COPIES_LABEL_CELLS = 3;
const SIZE_SHARE = 14 / 16;

/** 4号 beside a body of 3号, and in its proportion on other pages. */
export function getImprintStyle({ body }: Layout): TextStyle {
  return { ...body, sizePt: Math.round(body.sizePt * SIZE_SHARE * 2) / 2 };
}

const read = (runs: readonly ResolvedRun[]) => getRunsText(runs).replaceAll('\n', '').trim();

/** None where the plan has no 版记, or nothing in it. */
export function listImprintRows({ imprint }: ResolvedParts): readonly ImprintRow[] {
  if (imprint === undefined) return [];
  const [copies, office, date] = [read(imprint.copies), read(imprint.office), read(imprint.date)];
  return [
    ...(copies === '' ? [] : [{ left: formatCopies(copies), right: '', hangCells: COPIES_LABEL_CELLS }]),
    ...(office === '' && date === ''
      ? []
      : [{ left: office, right: date === '' ? '' : formatIssuedOn(date), hangCells: 0 }]),
  ];
}
