/** Tracked changes as a reader is told of them: where each stands, what went and what came, and whose it is. All of it is plain data. */
import type { Block } from '../../model/plan/block.ts';
import { getContents } from '../../model/plan/blocks.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getInlinesText, type Member } from '../../model/plan/inlines.ts';
import type { Attribution, Plan, PlanContent, Tracked } from '../../model/plan/plan.ts';
import { getContent, rejectTracked } from '../../model/plan/tracked.ts';
import { TITLE_ID } from '../../model/plan/words.ts';
import { BLANK_TEXT, resolveFact, resolvePerson } from '../resolve/facts.ts';
import { createPlaceNamer, type PlaceName } from '../resolve/place-names.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedPlan } from '../resolve/resolved-plan.ts';
import { getBlockWords } from './block-text.ts';
import { sliceInlines } from './inline-differences.ts';
import { getChangeKey, listTrackedChanges, type Range, type TrackedChange } from './tracked-changes.ts';

/** What is told of a change: `format` are the same words in other marks, `level` a block that became deeper, shallower or plain text. */
export type ToldKind = TrackedChange['kind'] | 'format' | 'level';

export type ToldChange = {
  readonly key: string;
  readonly kind: ToldKind;
  readonly change: TrackedChange;
  /** Whose it is, several where several changed the block; '' where a file does not say. */
  readonly authors: readonly string[];
  /** Of the last of them, `2026-03-01T09:30:00`; '' where it is not known. */
  readonly time: string;
  /** As it is called now, or was called where it is gone; `null` where it has no name of its own. */
  readonly place: PlaceName | null;
  /** The block it stands at now: for what is gone, the nearest before it that stands, `null` where there is none. */
  readonly blockId: string | null;
  /** The words that went and that came. */
  readonly before: string;
  readonly after: string;
  /** Levels from 0, `null` for plain text, where they are what changed. */
  readonly levels?: { readonly before: number | null; readonly after: number | null };
};

/** The changes of `author` since `since`, but for those that are attributed. */
export function listAttributions({ attributions = [], author, since }: Tracked, blockId: string): Attribution[] {
  const own = attributions.filter((one) => one.blockId === blockId);
  return own.length > 0 ? own : [{ blockId, author, time: since }];
}

type Side = {
  readonly content: PlanContent;
  readonly blocks: ReadonlyMap<string, Block>;
  /** The words of a block or an attachment with everything in it. */
  readonly read: (id: string) => string;
  readonly name: (id: string) => PlaceName | null;
};

function describeSide(plan: Plan, resolved: ResolvedPlan): Side {
  const words = new Map<string, string>();
  for (const { blocks } of [resolved, ...resolved.attachments]) {
    for (const block of blocks) words.set(block.id, getBlockWords(block));
  }
  for (const { id, title, blocks } of resolved.attachments) {
    words.set(id, [getRunsText(title), ...blocks.map(getBlockWords)].join('\n'));
  }
  const listed = [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
  return {
    content: getContent(plan),
    blocks: new Map(listed.map((block) => [block.id, block])),
    read: (id) => words.get(id) ?? '',
    name: createPlaceNamer(resolved),
  };
}

function readMember(member: Member, { content: { facts }, name }: Side): string {
  switch (member.type) {
    case 'line-break':
      return '\n';
    case 'fact':
      return resolveFact(facts, member.key).text;
    case 'person':
      return resolvePerson(facts, member.personId, member.field).text;
    case 'blank':
      return BLANK_TEXT;
    case 'reference':
      return name(member.blockId)?.marker ?? '';
    case 'series':
      return '…';
  }
}

function findWords({ content: { title, attachments }, blocks }: Side, id: string, index: number): readonly Inline[] {
  if (id === TITLE_ID) return title;
  const block = blocks.get(id);
  if (block !== undefined) return getContents(block)[index] ?? [];
  return attachments.find((attachment) => attachment.id === id)?.title ?? [];
}

function readWords(side: Side, id: string, { index, from, to }: Range & { readonly index: number }): string {
  return getInlinesText(sliceInlines(findWords(side, id, index), from, to), (member) => readMember(member, side));
}

function readRows(side: Side, id: string, { from, to }: Range): string {
  const block = side.blocks.get(id);
  if (block?.type !== 'table') return '';
  const read = (content: readonly Inline[]) => getInlinesText(content, (member) => readMember(member, side));
  return block.rows
    .slice(from, to)
    .map(({ cells }) => cells.map(({ content }) => read(content)).join('　'))
    .join('\n');
}

type Told = Pick<ToldChange, 'kind' | 'before' | 'after' | 'levels'>;

const getLevel = (block: Block | undefined) => (block?.type === 'numbered' ? block.level : null);

function tell(change: TrackedChange, was: Side, is: Side): Told {
  const { kind, id } = change;
  switch (change.kind) {
    case 'words': {
      const [before, after] = [readWords(was, id, change.before), readWords(is, id, change.after)];
      return { kind: before === after ? 'format' : kind, before, after };
    }
    case 'rows':
      return { kind, before: readRows(was, id, change.before), after: readRows(is, id, change.after) };
    case 'moved': {
      const moved = change.ids.map(is.read).join('\n');
      return { kind, before: moved, after: moved };
    }
    case 'shape': {
      const levels = { before: getLevel(was.blocks.get(id)), after: getLevel(is.blocks.get(id)) };
      const words = { before: is.read(id), after: is.read(id) };
      return levels.before === levels.after ? { kind, ...words } : { kind: 'level', ...words, levels };
    }
    default:
      return { kind, before: was.read(id), after: is.read(id) };
  }
}

/** Every block and attachment of the state before with the nearest before it that stands now; `null` where there is none. */
function findStanding({ content: { blocks, attachments } }: Side, is: Side): Map<string, string | null> {
  const standing = new Map<string, string | null>();
  const attachmentIds = new Set(is.content.attachments.map(({ id }) => id));
  let last: string | null = null;
  const pass = ({ id }: { readonly id: string }) => {
    if (is.blocks.has(id) || attachmentIds.has(id)) last = id;
    standing.set(id, last);
  };
  blocks.forEach(pass);
  for (const attachment of attachments) {
    pass(attachment);
    attachment.blocks.forEach(pass);
  }
  return standing;
}

/** Tells the changes of one plan after another; what was said before is taken apart once. `resolved` is the plan in characters. */
export function createChangeTeller(): (plan: Plan, resolved: ResolvedPlan) => ToldChange[] {
  let known: { readonly base: PlanContent; readonly scheme: Plan['scheme']; readonly side: Side } | null = null;
  return (plan, resolved) => {
    const { tracked } = plan;
    if (tracked === undefined) return [];
    const { base } = tracked;
    const changes = listTrackedChanges(base, getContent(plan));
    if (changes.length === 0) return [];
    if (known?.base !== base || known.scheme !== plan.scheme) {
      const before = rejectTracked(plan);
      known = { base, scheme: plan.scheme, side: describeSide(before, resolvePlan(before)) };
    }
    const was = known.side;
    const is = describeSide(plan, resolved);
    const standing = findStanding(was, is);
    return changes.map((change): ToldChange => {
      const { id } = change;
      const by = listAttributions(tracked, id);
      const isGone = change.kind === 'removed';
      return {
        key: getChangeKey(change),
        change,
        authors: [...new Set(by.map(({ author }) => author))],
        time: by.at(-1)?.time ?? '',
        place: (isGone ? was : is).name(id),
        blockId: isGone ? (standing.get(id) ?? null) : id,
        ...tell(change, was, is),
      };
    });
  };
}

/** The changes of one plan. */
export function tellChanges(plan: Plan): ToldChange[] {
  return plan.tracked === undefined ? [] : createChangeTeller()(plan, resolvePlan(plan));
}
