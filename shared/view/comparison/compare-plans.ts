/** What differs between two states of a plan: paragraph by paragraph, each under the heading of its section. */
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../resolve/resolved-plan.ts';
import { getBlockText, getBlockWords } from './block-text.ts';

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

/** Of places in the older state, in the order of the newer, those of a longest run that kept its order. */
function findKept(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const links = new Map<number, number | undefined>();
  for (const place of places) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    links.set(place, ends[low - 1]);
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = links.get(place)) kept.add(place);
  return kept;
}

/** `before` is the older state; `null` where there was none, so that everything is new. */
export function comparePlans(before: Plan | null, after: Plan): PlanDifference {
  const old = before === null ? [] : [...listRows(before)];
  const now = [...listRows(after)];
  const oldPlaces = new Map(old.map(({ id }, place) => [id, place]));
  const nowIds = new Set(now.map(({ id }) => id));
  const kept = findKept(now.flatMap(({ id }) => oldPlaces.get(id) ?? []));
  const changes: PlanChange[] = [];
  let next = 0;
  /** What stood before this place in the older state and is gone. */
  const passRemoved = (place: number) => {
    for (; next < place; next++) {
      const row = old[next];
      if (row === undefined || nowIds.has(row.id) || row.words === '') continue;
      changes.push({ kind: 'removed', id: row.id, section: row.section, before: row.text, after: '' });
    }
  };
  for (const { id, section, words, text } of now) {
    const place = oldPlaces.get(id);
    const was = place === undefined ? undefined : old[place];
    if (place === undefined || was === undefined) {
      if (words !== '') changes.push({ kind: 'added', id, section, before: '', after: text });
      continue;
    }
    if (kept.has(place)) passRemoved(place);
    if (was.words !== words) changes.push({ kind: 'changed', id, section, before: was.text, after: text });
    else if (!kept.has(place)) changes.push({ kind: 'moved', id, section, before: was.text, after: text });
  }
  passRemoved(old.length);
  const settings =
    before === null ? [] : SETTINGS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return { changes, settings };
}
