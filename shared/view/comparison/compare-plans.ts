/** What differs between two states of a plan: paragraph by paragraph, each under the heading of its section. */
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../resolve/resolved-plan.ts';
import { getBlockText, getBlockWords } from './block-text.ts';
import { pairRows } from './pair-rows.ts';

export type PlanChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Id of the block, of the attachment whose title it is, or of a part that every plan has once: `title`, `signature`. */
  readonly id: string;
  /** The first-level heading it stands under, as it prints; '' in front of the first. */
  readonly section: string;
  /** As it printed before and prints after; '' where it is not. */
  readonly before: string;
  readonly after: string;
};

/** Parts of a plan that are no text of the page. */
const SETTINGS = ['facts', 'scheme', 'layout', 'header', 'assets'] as const;
export type ChangedSetting = (typeof SETTINGS)[number];

export type PlanDifference = {
  /** In the order of the newer state, what was removed at the place where it stood. */
  readonly changes: readonly PlanChange[];
  readonly settings: readonly ChangedSetting[];
};

type Row = { readonly id: string; readonly section: string; readonly words: string; readonly text: string };

const HEADING_LENGTH = 40;

function* listRows(plan: Plan): Generator<Row> {
  const { title, blocks, signature, attachments } = resolvePlan(plan);
  let section = '';
  const row = (id: string, words: string, text = words): Row => ({ id, section, words, text });
  function* listBlocks(listed: readonly ResolvedBlock[]): Generator<Row> {
    for (const block of listed) {
      const text = getBlockText(block);
      if (block.type === 'numbered' && block.level === 0) section = text.slice(0, HEADING_LENGTH);
      yield row(block.id, getBlockWords(block), text);
    }
  }
  yield row('title', getRunsText(title));
  yield* listBlocks(blocks);
  if (signature !== null) {
    yield row('signature', [...signature.units, signature.date].map(getRunsText).join('\n'));
  }
  for (const { id, label, title: own, blocks: inner } of attachments) {
    section = `${label} ${getRunsText(own)}`.slice(0, HEADING_LENGTH);
    yield row(id, getRunsText(own), section);
    yield* listBlocks(inner);
  }
}

/** `before` is the older state; `null` where there was none, so that everything is new. */
export function comparePlans(before: Plan | null, after: Plan): PlanDifference {
  const old = before === null ? [] : [...listRows(before)];
  const changes: PlanChange[] = [];
  for (const pair of pairRows(old, [...listRows(after)])) {
    if (pair.kind === 'removed') {
      const { id, section, words, text } = pair.before;
      if (words !== '') changes.push({ kind: 'removed', id, section, before: text, after: '' });
    } else if (pair.kind === 'added') {
      const { id, section, words, text } = pair.after;
      if (words !== '') changes.push({ kind: 'added', id, section, before: '', after: text });
    } else if (pair.kind !== 'moved-from') {
      const { before: was, after: is } = pair;
      const at = { id: is.id, section: is.section, before: was.text, after: is.text };
      if (was.words !== is.words) changes.push({ kind: 'changed', ...at });
      else if (pair.kind === 'moved-to') changes.push({ kind: 'moved', ...at });
    }
  }
  const settings =
    before === null ? [] : SETTINGS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return { changes, settings };
}
