/**
 * The cover as lines at fixed places, so that every output sets it alike: what kind of plan it is and whose, its number and version above,
 * unit and date at the foot, in one of several designs.
 */
import { mmToPt } from '../../base/units/length.ts';
import type { Alignment } from '../../model/plan/block.ts';
import { getRunsText, type ResolvedParts, type ResolvedPlan, type ResolvedRun } from '../resolve/resolved-plan.ts';
import { getTextBlock, type Layout, type TextStyle } from './layout.ts';
import { getTitleCells, turnTitle } from './title-lines.ts';

/** A line across the text block, above or under the line it belongs to. */
export type CoverRule = { readonly side: 'above' | 'below'; readonly pt: number };
export type CoverLine = {
  readonly runs: readonly ResolvedRun[];
  readonly style: TextStyle;
  readonly align: Extract<Alignment, 'left' | 'center' | 'right'>;
  /** From the line before, or from the text block's upper edge. */
  readonly beforePt: number;
  readonly rule?: CoverRule;
};
export type Cover = {
  readonly lines: readonly CoverLine[];
  /** A double frame around the text block. */
  readonly hasFrame: boolean;
};

/** Colour of the rules, as of the red head. */
export const COVER_RULE_COLOUR = 'FF0000';
/** Between frame and text block. */
export const COVER_FRAME_GAP_PT = 12;
const TITLE_SCALE = 1.45;
/** Width of the text block that the scale is meant for. */
const FULL_WIDTH_MM = 156;
const TITLE_FROM_TOP = 0.24;
const RULE_PT = 3;
/** A seal is up to 45 mm across and stands over unit and date. */
const SEAL_ROOM_LINES = 2;
/** What stays free at the foot, so that no rounding moves the last line to another page. */
const FOOT_LINES = 1;

const words = (text: string): ResolvedRun => ({ type: 'text', text, marks: [], origin: 'text', isHeading: false });
const isPresent = (runs: readonly ResolvedRun[]) => getRunsText(runs).trim() !== '';

/** 预案编号：…, 版本：…, 签发人：…; what is empty is left out. */
export function listCoverDetails(cover: NonNullable<ResolvedParts['cover']>): readonly (readonly ResolvedRun[])[] {
  const details = [
    ['预案编号', cover.planNumber],
    ['版本', cover.version],
    ['签发人', cover.signer],
  ] as const;
  return details.filter(([, runs]) => isPresent(runs)).map(([label, runs]) => [words(`${label}：`), ...runs]);
}

function splitLines(runs: readonly ResolvedRun[]): ResolvedRun[][] {
  const lines: ResolvedRun[][] = [[]];
  for (const run of runs) {
    if (run.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

/** The title is larger than over the text, as far as the paper's width allows. */
export function getCoverTitleStyle(layout: Layout): TextStyle {
  const scale = TITLE_SCALE * Math.min(1, getTextBlock(layout).widthMm / FULL_WIDTH_MM);
  return {
    ...layout.title,
    sizePt: Math.round(layout.title.sizePt * scale),
    linePt: Math.round(layout.title.linePt * scale),
  };
}

/** `null` where the plan has no cover. */
export function layOutCover({ parts, title }: ResolvedPlan, layout: Layout): Cover | null {
  const { cover } = parts;
  if (cover === undefined) return null;
  const { heightMm } = getTextBlock(layout);
  const linePt = layout.body.linePt;
  const titleStyle = getCoverTitleStyle(layout);
  const details = listCoverDetails(cover);
  const titleLayout = { ...layout, title: titleStyle };
  const titleLines = splitLines(turnTitle(title, getTitleCells(titleLayout)));
  const closing = [cover.unit, cover.date].filter(isPresent);

  const lines: CoverLine[] = [];
  let filledPt = 0;
  const add = (line: CoverLine) => {
    lines.push(line);
    filledPt += line.beforePt + line.style.linePt;
  };
  const totalPt = mmToPt(heightMm);
  const isPlain = cover.design === 'official';
  if (isPlain) for (const runs of details) add({ runs, style: layout.body, align: 'right', beforePt: 0 });
  const titleTopPt = Math.max(filledPt + linePt, totalPt * TITLE_FROM_TOP);
  titleLines.forEach((runs, index) => {
    const isFirst = index === 0;
    const isLast = index === titleLines.length - 1;
    add({
      runs,
      style: titleStyle,
      align: 'center',
      beforePt: isFirst ? titleTopPt - filledPt : 0,
      ...(cover.design === 'ruled' && isLast ? { rule: { side: 'below', pt: RULE_PT } } : {}),
    });
  });
  if (!isPlain) {
    details.forEach((runs, index) => {
      add({ runs, style: layout.body, align: 'center', beforePt: index === 0 ? linePt * 2 : 0 });
    });
  }
  const footLines = FOOT_LINES + (cover.hasSealRoom ? SEAL_ROOM_LINES : 0);
  const closingPt = (closing.length + footLines) * linePt;
  closing.forEach((runs, index) => {
    const beforePt = index > 0 ? 0 : Math.max(linePt, totalPt - filledPt - closingPt);
    add({ runs, style: layout.body, align: 'center', beforePt });
  });
  return { lines, hasFrame: cover.design === 'framed' };
}
