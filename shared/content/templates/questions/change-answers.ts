/**
 * Other answers for a plan that was made of a template: what would come and go, and the plan with what is chosen of it. The template is
 * made under the old answers and under the new, and what differs between the two is offered as if somebody else had changed a copy.
 */
import type { Block } from '../../../model/plan/block.ts';
import { listBlocks, listReferredIds, mapReferredIds } from '../../../model/plan/blocks.ts';
import type { Facts } from '../../../model/plan/facts.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { listWords } from '../../../model/plan/words.ts';
import { alignPlan } from '../../../view/comparison/align-plans.ts';
import { measureLikeness } from '../../../view/comparison/match-rows.ts';
import { listMergeOffers, type MergeOffer, takeMergeOffers } from '../../../view/comparison/merge-plans.ts';
import { STANDING_FACTS } from '../../facts/standing-facts.ts';
import { instantiateTemplate } from '../instantiate.ts';
import type { Template } from '../schema.ts';
import type { Answers } from './condition.ts';

export type AnswerChange = {
  /** The template under the old answers and under the new, both with the ids of the plan. */
  readonly base: Plan;
  readonly theirs: Plan;
  /** A conflict would take away or replace what the user wrote: it is taken only if the user says so. */
  readonly offers: readonly MergeOffer[];
  /** Ids of blocks that read as before and speak of another person or fact, which is not filled in yet. */
  readonly unseen: readonly string[];
};

/** Facts with other answers in them. */
function answerFacts({ entries, ...facts }: Facts, answers: Answers): Facts {
  return { ...facts, entries: entries.map((entry) => ({ ...entry, value: answers.get(entry.key) ?? entry.value })) };
}

const byKey = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Block by id, as text that two equal blocks share however they came about. */
function indexBlocks(plan: Plan): Map<string, string> {
  return new Map(listBlocks(plan).map((block) => [block.id, JSON.stringify(block, byKey)]));
}

type Row = { readonly block: Block; readonly part: string; readonly text: string };

/** The blocks of a plan, each with the part it stands in and a text that does not know the ids. */
function listRows(plan: Plan): Row[] {
  const toRow = (part: string) => (block: Block) => ({
    block,
    part,
    text: JSON.stringify({ ...mapReferredIds(block, () => ''), id: part }, byKey),
  });
  return [
    ...plan.blocks.map(toRow('')),
    ...plan.attachments.flatMap(({ title, blocks }) => blocks.map(toRow(JSON.stringify(title)))),
  ];
}

/** Pairs of indices of the longest run that both lists share, by the rows' texts. */
function findCommon(old: readonly Row[], now: readonly Row[]): (readonly [number, number])[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = now.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        old[one]?.text === now[other]?.text
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let one = 0, other = 0; one < old.length && other < now.length; ) {
    if (old[one]?.text === now[other]?.text) pairs.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one++;
    else other++;
  }
  return pairs;
}

/** Two wordings of one block have at least this much in common. */
const ALIKE = 0.5;

/** `plan` with the ids of `like` for what is the same block in both, both being made of one template. */
function shareIds(plan: Plan, like: Plan): Plan {
  const [old, now] = [listRows(like), listRows(plan)];
  const ids = new Map<string, string>();
  const pair = (one: Row | undefined, other: Row | undefined) => {
    if (one !== undefined && other !== undefined) ids.set(other.block.id, one.block.id);
  };
  let [fromOld, fromNow] = [0, 0];
  for (const [one, other] of [...findCommon(old, now), [old.length, now.length] as const]) {
    // Between two that are the same: one wording in the place of the other.
    const open = old.slice(fromOld, one);
    for (const row of now.slice(fromNow, other)) {
      const index = open.findIndex(
        (was) =>
          was.part === row.part && was.block.type === row.block.type && measureLikeness(was.text, row.text) >= ALIKE,
      );
      if (index === -1) continue;
      pair(open[index], row);
      open.splice(0, index + 1);
    }
    pair(old[one], now[other]);
    [fromOld, fromNow] = [one + 1, other + 1];
  }
  const parts = new Map(like.attachments.map(({ id, title }) => [JSON.stringify(title), id]));
  for (const { id, title } of plan.attachments) {
    const known = parts.get(JSON.stringify(title));
    if (known !== undefined) ids.set(id, known);
  }
  const rename = (id: string) => ids.get(id) ?? id;
  const change = (block: Block): Block => ({ ...mapReferredIds(block, rename), id: rename(block.id) });
  return {
    ...plan,
    blocks: plan.blocks.map(change),
    attachments: plan.attachments.map((attachment) => ({
      ...attachment,
      id: rename(attachment.id),
      blocks: attachment.blocks.map(change),
    })),
  };
}

/** A numbered sentence heads nothing, whatever follows it. */
function isSentence({ content }: Extract<Block, { type: 'numbered' }>): boolean {
  const end = content.at(-1);
  return end?.type === 'text' && /[。；：！？]$/.test(end.text);
}

/** Everything that stands under a heading, up to the next as deep. */
function listSection(blocks: readonly Block[], index: number): readonly Block[] {
  const heading = blocks[index];
  if (heading?.type !== 'numbered' || isSentence(heading)) return [];
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.type === 'numbered' && block.level <= heading.level);
  return end === -1 ? rest : rest.slice(0, end);
}

/** Headings and attachments that would go from above what the user keeps, and blocks that what stays refers to. */
function findNeeded(plan: Plan, theirs: Plan, offers: readonly MergeOffer[]): ReadonlySet<string> {
  const gone = new Set(offers.flatMap(({ kind, id, isConflict }) => (kind === 'removed' && !isConflict ? [id] : [])));
  const theirIds = new Set(listBlocks(theirs).map(({ id }) => id));
  // What the template has as well stands where the template puts it.
  const isKept = ({ id }: Block) => !gone.has(id) && !theirIds.has(id);
  const needed = new Set<string>();
  for (const blocks of [plan.blocks, ...plan.attachments.map((attachment) => attachment.blocks)]) {
    for (const [index, { id }] of blocks.entries()) {
      if (gone.has(id) && listSection(blocks, index).some(isKept)) needed.add(id);
    }
  }
  for (const { id, blocks } of plan.attachments) if (gone.has(id) && blocks.some(isKept)) needed.add(id);
  const taken = offers.filter(({ id, isConflict }) => !isConflict && !needed.has(id));
  for (const id of listBlocks(takeMergeOffers(plan, theirs, taken)).flatMap(listReferredIds)) {
    if (gone.has(id)) needed.add(id);
  }
  return needed;
}

/** What other answers would change in the plan. The answers are those of all questions of `template`, which the plan was made of. */
export function planAnswerChange(plan: Plan, template: Template, answers: Answers, newId: () => string): AnswerChange {
  const base = alignPlan(instantiateTemplate(template, plan.facts, newId), plan, () => false);
  const theirs = shareIds(instantiateTemplate(template, answerFacts(plan.facts, answers), newId), base);
  const [was, now, own] = [base, theirs, plan].map(indexBlocks) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  let offers = listMergeOffers(base, plan, theirs).flatMap((offer): MergeOffer[] => {
    const block = own.get(offer.id);
    // Places of blocks are the user's, and a reference whose number moves on reads otherwise by itself.
    if (offer.kind === 'moved' || (block !== undefined && block === now.get(offer.id))) return [];
    return [{ ...offer, isConflict: offer.isConflict && block !== was.get(offer.id) }];
  });
  // What one keeps may need another: until nothing is added.
  for (let needed = findNeeded(plan, theirs, offers); needed.size > 0; needed = findNeeded(plan, theirs, offers)) {
    const kept = needed;
    offers = offers.map((offer) => (kept.has(offer.id) ? { ...offer, isConflict: true } : offer));
  }
  const offered = new Set(offers.map(({ id }) => id));
  const unseen = [...own].flatMap(([id, block]) => {
    const isOther = block === was.get(id) && now.has(id) && block !== now.get(id);
    return isOther && !offered.has(id) ? [id] : [];
  });
  return { base, theirs, offers, unseen };
}

/** Ids of people and keys of facts that the words of a plan speak of, its figures included. */
function listSpokenOf(plan: Plan): { readonly people: ReadonlySet<string>; readonly entries: ReadonlySet<string> } {
  const inlines = listWords(plan).flatMap(({ content }) => content);
  return {
    people: new Set(inlines.flatMap((inline) => (inline.type === 'person' ? [inline.personId] : []))),
    entries: new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.key] : []))),
  };
}

const isStanding = ({ key, value }: Facts['entries'][number]) =>
  STANDING_FACTS.some((fact) => fact.key === key && fact.value === value);

/** What `theirs` has more, each behind the one it follows there. */
function addMembers<T>(own: readonly T[], theirs: readonly T[], getKey: (member: T) => string): T[] {
  const members = [...own];
  for (const [index, member] of theirs.entries()) {
    if (members.some((known) => getKey(known) === getKey(member))) continue;
    const before = theirs[index - 1];
    members.splice(
      before === undefined ? 0 : members.findIndex((known) => getKey(known) === getKey(before)) + 1,
      0,
      member,
    );
  }
  return members;
}

/** The plan under the new answers with these offers taken. People and facts that nothing speaks of go unless they are filled in. */
export function takeAnswerChange(
  plan: Plan,
  answers: Answers,
  { base, theirs, unseen }: AnswerChange,
  taken: readonly MergeOffer[],
): Plan {
  const changed = unseen.map((id) => ({ kind: 'changed', id, section: '', before: '', after: '' }) as const);
  const next = takeMergeOffers(plan, theirs, [...taken, ...changed]);
  const spoken = listSpokenOf(next);
  const [was, now] = [listSpokenOf(base), listSpokenOf(theirs)];
  const wasAsked = {
    people: new Set([...was.people, ...now.people]),
    entries: new Set([...was.entries, ...now.entries]),
  };
  const { unit, people, entries } = answerFacts(plan.facts, answers);
  const isWanted = (key: string, kind: keyof typeof spoken) => spoken[kind].has(key) || !wasAsked[kind].has(key);
  return {
    ...next,
    facts: {
      unit,
      people: addMembers(people, theirs.facts.people, ({ id }) => id).filter(
        ({ id, name, phone }) => isWanted(id, 'people') || name !== '' || phone !== '',
      ),
      entries: addMembers(entries, theirs.facts.entries, ({ key }) => key).filter(
        (entry) => isWanted(entry.key, 'entries') || (entry.value !== '' && !isStanding(entry)),
      ),
    },
  };
}
