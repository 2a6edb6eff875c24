/** Headers and footers: the words a layout has for the margins, with fields that are filled in from the plan or counted by page. */
import { getRunsText, getTitleText, type ResolvedPlan } from '../resolve/resolved-plan.ts';
import type { Layout } from './layout.ts';

export type RunningPiece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'page' | 'pages' };
export type RunningLine = Readonly<Record<'left' | 'center' | 'right', readonly RunningPiece[]>>;

/** The fields as they are typed, in braces. */
export const RUNNING_FIELDS = ['单位名称', '标题', '日期', '页码', '页数'] as const;
type Field = (typeof RUNNING_FIELDS)[number];
const FIELD = new RegExp(`\\{(${RUNNING_FIELDS.join('|')})\\}`);

function fill(field: Field, plan: ResolvedPlan): RunningPiece {
  switch (field) {
    case '页码':
      return { kind: 'page' };
    case '页数':
      return { kind: 'pages' };
    case '单位名称':
      return { kind: 'text', text: plan.unitName };
    case '标题':
      return { kind: 'text', text: getTitleText(plan.title) };
    case '日期':
      return { kind: 'text', text: getRunsText(plan.signature?.date ?? plan.parts.cover?.date ?? []) };
  }
}

function split(words: string, plan: ResolvedPlan): RunningPiece[] {
  // Every second piece is the name of a field.
  return words.split(FIELD).flatMap((piece, index): RunningPiece[] => {
    if (index % 2 === 1) return [fill(piece as Field, plan)];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** `null` where the line says nothing. */
export function resolveRunningLine(line: Layout['header'], plan: ResolvedPlan): RunningLine | null {
  const filled = { left: split(line.left, plan), center: split(line.center, plan), right: split(line.right, plan) };
  return Object.values(filled).every((pieces) => pieces.length === 0) ? null : filled;
}

const DASHED = (pieces: readonly RunningPiece[]): RunningPiece[] => [
  { kind: 'text', text: '— ' },
  ...pieces,
  { kind: 'text', text: ' —' },
];

/** The page's number at its place in a line, behind what stands there. */
export function addPageNumber(
  line: RunningLine,
  { placement, hasDashes }: Layout['pageNumber'],
  isEven: boolean,
): RunningLine {
  if (placement === 'none') return line;
  const place = placement === 'center' ? 'center' : isEven ? 'left' : 'right';
  const number: RunningPiece[] = hasDashes ? DASHED([{ kind: 'page' }]) : [{ kind: 'page' }];
  const before = line[place];
  return { ...line, [place]: before.length === 0 ? number : [...before, { kind: 'text', text: '\u3000' }, ...number] };
}
