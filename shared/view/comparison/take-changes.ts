/** Tracked changes accepted or rejected one by one: each is carried from the one state of the content into the other. */
import type { Block } from '../../model/plan/block.ts';
import { getContents, mapContents } from '../../model/plan/blocks.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Attachment, Plan, PlanContent } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { TITLE_ID } from '../../model/plan/words.ts';
import { takeDifferences } from './content-difference.ts';
import type { TrackedChange } from './tracked-changes.ts';

type Changes = readonly TrackedChange[];
type Words = Extract<TrackedChange, { kind: 'words' }>;
type Rows = Extract<TrackedChange, { kind: 'rows' }>;

/** The change that takes this one back. */
function invertChange(change: TrackedChange): TrackedChange {
  switch (change.kind) {
    case 'added':
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'words':
      return { ...change, before: change.after, after: change.before };
    case 'rows':
      return { ...change, before: change.after, after: change.before };
    default:
      return change;
  }
}

function takeWords(content: Inline[], index: number, others: readonly (readonly Inline[])[], words: readonly Words[]) {
  const own = words.filter(({ before }) => before.index === index);
  const [first] = own;
  if (first === undefined) return content;
  return takeDifferences(content, others[first.after.index] ?? [], own);
}

function takeRows(block: Block, other: Block, changes: readonly Rows[]): Block {
  if (block.type !== 'table' || other.type !== 'table' || changes.length === 0) return block;
  const rows = [...block.rows];
  for (const { before, after } of changes.toReversed()) {
    rows.splice(before.from, before.to - before.from, ...other.rows.slice(after.from, after.to));
  }
  // A table without rows is none: what would empty it stays.
  return rows.length === 0 ? block : { ...block, rows };
}

/** `other` with the words or rows of `block`. */
function takeShape(block: Block, other: Block): Block {
  if (block.type === 'table' && other.type === 'table') return { ...other, rows: block.rows };
  return mapContents(other, (_, index) => [...(getContents(block)[index] ?? [])]);
}

/** `changes` are those of this block, in order. */
function takeInBlock(block: Block, other: Block | undefined, changes: Changes): Block {
  if (other === undefined) return block;
  if (changes.some(({ kind }) => kind === 'replaced')) return other;
  const words = changes.filter((change) => change.kind === 'words');
  const rows = changes.filter((change) => change.kind === 'rows');
  const others = getContents(other);
  const worded =
    words.length === 0 ? block : mapContents(block, (content, index) => takeWords(content, index, others, words));
  const shaped = changes.some(({ kind }) => kind === 'shape') ? takeShape(worded, other) : worded;
  return takeRows(shaped, other, rows);
}

type Named = { readonly id: string };

/** `own` without what goes, and what comes behind the nearest before it in `others` that stands. */
function takeOrder<Item extends Named>(
  own: readonly Item[],
  others: readonly Item[],
  goes: (id: string) => boolean,
  comes: (item: Item) => Item | null,
): Item[] {
  const kept = own.filter(({ id }) => !goes(id));
  const standing = new Set(kept.map(({ id }) => id));
  const behind = new Map<string | null, Item[]>();
  let last: string | null = null;
  for (const item of others) {
    const coming = comes(item);
    if (coming !== null) behind.set(last, [...(behind.get(last) ?? []), coming]);
    else if (standing.has(item.id)) last = item.id;
  }
  return [...(behind.get(null) ?? []), ...kept.flatMap((item) => [item, ...(behind.get(item.id) ?? [])])];
}

/**
 * `own` with these of the changes from it to `other` made good. A block goes where `other` has it only if the attachment it stands in there
 * stands here too.
 */
function carryChanges(own: PlanContent, other: PlanContent, changes: Changes): PlanContent {
  const byId = new Map<string, TrackedChange[]>();
  for (const change of changes) byId.set(change.id, [...(byId.get(change.id) ?? []), change]);
  const has = (id: string, kind: TrackedChange['kind']) =>
    byId.get(id)?.some((change) => change.kind === kind) ?? false;
  const index = ({ blocks, attachments }: PlanContent) =>
    new Map([...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].map((block) => [block.id, block]));
  const [ownBlocks, otherBlocks] = [index(own), index(other)];

  const isAttachmentMoved = (id: string) => has(id, 'moved');
  const attachments = takeOrder<Attachment>(
    own.attachments,
    other.attachments,
    (id) => has(id, 'removed') || isAttachmentMoved(id),
    (attachment) => {
      if (has(attachment.id, 'added')) return { ...attachment, blocks: [] };
      return isAttachmentMoved(attachment.id) ? (own.attachments.find(({ id }) => id === attachment.id) ?? null) : null;
    },
  );

  const moved = new Set(changes.flatMap((change) => (change.kind === 'moved' ? change.ids : [])));
  // What stood in an attachment that goes and stands elsewhere in the other state goes there with it.
  const kept = new Set(attachments.map(({ id }) => id));
  for (const { id, blocks } of own.attachments) if (!kept.has(id)) for (const block of blocks) moved.add(block.id);
  const added = new Set(changes.flatMap(({ kind, id }) => (kind === 'added' ? [id] : [])));
  for (const { id, blocks } of other.attachments) {
    if (has(id, 'added')) for (const block of blocks) if (!ownBlocks.has(block.id)) added.add(block.id);
  }
  const reached = new Set(
    [other, ...other.attachments.filter(({ id }) => kept.has(id))].flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  );
  const change = (block: Block): Block => {
    const inBlock = byId.get(block.id);
    return inBlock === undefined ? block : takeInBlock(block, otherBlocks.get(block.id), inBlock);
  };
  const goes = (id: string) => has(id, 'removed') || (moved.has(id) && reached.has(id));
  const comes = (block: Block): Block | null => {
    const standing = ownBlocks.get(block.id);
    if (standing !== undefined) return goes(block.id) && moved.has(block.id) ? change(standing) : null;
    return added.has(block.id) ? block : null;
  };
  const mergeBlocks = (blocks: readonly Block[], others: readonly Block[]) =>
    takeOrder(blocks, others, goes, comes).map((block) => (ownBlocks.get(block.id) === block ? change(block) : block));

  const mergeAttachment = (attachment: Attachment): Attachment => {
    const others = other.attachments.find(({ id }) => id === attachment.id);
    const blocks = mergeBlocks(attachment.blocks, others?.blocks ?? []);
    const words = (byId.get(attachment.id) ?? []).filter((one) => one.kind === 'words');
    const title = takeWords(attachment.title, 0, [others?.title ?? []], words);
    const { isLandscape, ...bare } = attachment;
    const isAcross = has(attachment.id, 'shape') ? others?.isLandscape : isLandscape;
    return { ...bare, title, ...(isAcross === undefined ? {} : { isLandscape: isAcross }), blocks };
  };

  const words = (byId.get(TITLE_ID) ?? []).filter((one) => one.kind === 'words');
  const { parts: ownParts, ...rest } = own;
  const parts = has('parts', 'member') ? other.parts : ownParts;
  return {
    ...rest,
    ...(parts === undefined ? {} : { parts }),
    header: has('header', 'member') ? other.header : own.header,
    signature: has('signature', 'member') ? other.signature : own.signature,
    facts: has('facts', 'member') ? other.facts : own.facts,
    title: takeWords(own.title, 0, [other.title], words),
    blocks: mergeBlocks(own.blocks, other.blocks),
    attachments: attachments.map(mergeAttachment),
  };
}

/** The plan with these of its tracked changes part of what it said before. The text stays as it is. */
export function acceptChanges(plan: Plan, changes: Changes): Plan {
  const { tracked } = plan;
  if (tracked === undefined) return plan;
  return { ...plan, tracked: { ...tracked, base: carryChanges(tracked.base, getContent(plan), changes) } };
}

/** The plan with these of its tracked changes taken back. Comments stay wherever their words do. */
export function rejectChanges(plan: Plan, changes: Changes): Plan {
  if (plan.tracked === undefined) return plan;
  const { parts: _, ...rest } = plan;
  return { ...rest, ...carryChanges(getContent(plan), plan.tracked.base, changes.map(invertChange)) };
}
