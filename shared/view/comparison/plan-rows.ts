/** Two states of a plan as one list of rows, paragraph by paragraph: what both have stands side by side. */
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../resolve/resolved-plan.ts';
import { getBlockText, getBlockWords } from './block-text.ts';
import { type Pair, pairRows } from './pair-rows.ts';

/** A paragraph as it prints. */
export type RowText = {
  /** Id of the block, of the attachment whose title it is, or of a part that every plan has once: `title`, `signature`. */
  readonly id: string;
  /** The first-level heading it stands under, as it prints; '' in front of the first. */
  readonly section: string;
  readonly isHeading: boolean;
  /** Without its number: a number that moved on is no change. */
  readonly words: string;
  readonly text: string;
};

/** `moved-away` is where something stood that moved: it has the older text alone, and the row where it stands now the newer. */
export type RowKind = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'moved-away';

/** `null` on the side where it is not. */
export type PlanRow = { readonly kind: RowKind; readonly before: RowText | null; readonly after: RowText | null };

const HEADING_LENGTH = 40;

function* listTexts(plan: Plan): Generator<RowText> {
  const { title, blocks, signature, attachments } = resolvePlan(plan);
  let section = '';
  const row = (id: string, isHeading: boolean, words: string, text = words): RowText => ({
    id,
    section,
    isHeading,
    words,
    text,
  });
  function* listBlocks(listed: readonly ResolvedBlock[]): Generator<RowText> {
    for (const block of listed) {
      const text = getBlockText(block);
      const isHeading = block.type === 'numbered' && block.level === 0;
      if (isHeading) section = text.slice(0, HEADING_LENGTH);
      yield row(block.id, isHeading, getBlockWords(block), text);
    }
  }
  yield row('title', true, getRunsText(title));
  yield* listBlocks(blocks);
  if (signature !== null) {
    yield row('signature', false, [...signature.units, signature.date].map(getRunsText).join('\n'));
  }
  for (const { id, label, title: own, blocks: inner } of attachments) {
    section = `${label} ${getRunsText(own)}`.slice(0, HEADING_LENGTH);
    yield row(id, true, getRunsText(own), section);
    yield* listBlocks(inner);
  }
}

function toRow(pair: Pair<RowText>): PlanRow {
  switch (pair.kind) {
    case 'removed':
      return { kind: 'removed', before: pair.before, after: null };
    case 'added':
      return { kind: 'added', before: null, after: pair.after };
    case 'moved-from':
      return { ...pair, kind: 'moved-away' };
    case 'kept':
    case 'moved-to': {
      const stands = pair.kind === 'kept' ? 'same' : 'moved';
      return { ...pair, kind: pair.before.words === pair.after.words ? stands : 'changed' };
    }
  }
}

/**
 * In the order of the newer state, what went at the place where it stood. `before` is the older state; `null` where there was none, so that
 * everything is new. What has no words on either side is left out.
 */
export function listPlanRows(before: Plan | null, after: Plan): PlanRow[] {
  const old = before === null ? [] : [...listTexts(before)];
  return pairRows(old, [...listTexts(after)])
    .map(toRow)
    .filter(({ before: was, after: is }) => (was?.words ?? '') !== '' || (is?.words ?? '') !== '');
}
