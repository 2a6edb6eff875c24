/**
 * What one state of a plan adds to the state before it, as plain data: only the blocks that changed, so that handing on a key
 * press costs next to nothing. `diffPlans` and `applyDelta` change together.
 */
import type { Block } from './block.ts';
import type { Asset, Attachment, Plan, PlanContent, Tracked } from './plan.ts';
import { getContent } from './tracked.ts';

/** One run of a list taken out and another put in its place. */
export type Splice<Item> = { readonly at: number; readonly removed: number; readonly added: readonly Item[] };

type Lists = 'blocks' | 'attachments';
type AttachmentDelta = Omit<Attachment, 'blocks'> & {
  /** From the blocks that the attachment of this id had before. */
  readonly blocks: Splice<Block>;
};

/** Of what has blocks and attachments: a plan, or what it said before its tracked changes. */
type ContentDelta<Fields> = {
  /** Members that changed, and those that are no longer there. */
  readonly fields: Partial<Fields>;
  readonly dropped: readonly string[];
  readonly blocks: Splice<Block>;
  /** All attachments in their order, or `null` where none changed. */
  readonly attachments: readonly AttachmentDelta[] | null;
};

type Fields = Omit<Plan, Lists | 'assets' | 'tracked'>;
export type PlanDelta = ContentDelta<Fields> & {
  readonly assets: Splice<Asset>;
  /** `null` where nothing of it changed; its base from the base before, or from the plan before where nothing was tracked. */
  readonly tracked: (Omit<Tracked, 'base'> & { readonly base: ContentDelta<Omit<PlanContent, Lists>> }) | null;
};

/** From what is the same object at both ends inwards. */
function diffLists<Item>(before: readonly Item[], after: readonly Item[]): Splice<Item> {
  const shortest = Math.min(before.length, after.length);
  let at = 0;
  while (at < shortest && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shortest - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { at, removed: before.length - at - end, added: after.slice(at, after.length - end) };
}

function applySplice<Item>(before: readonly Item[], { at, removed, added }: Splice<Item>): Item[] {
  if (at + removed > before.length) throw new Error(`splice at ${at} of ${before.length}`);
  return [...before.slice(0, at), ...added, ...before.slice(at + removed)];
}

const isEmpty = ({ removed, added }: Splice<unknown>) => removed === 0 && added.length === 0;

function diffAttachments(before: readonly Attachment[], after: readonly Attachment[]): PlanDelta['attachments'] {
  const known = new Map(before.map((attachment) => [attachment.id, attachment]));
  const deltas = after.map(({ blocks, ...own }) => ({
    ...own,
    blocks: diffLists(known.get(own.id)?.blocks ?? [], blocks),
  }));
  const isUntouched = ({ blocks, ...own }: AttachmentDelta, was: Attachment | undefined) =>
    was?.id === own.id && was.title === own.title && was.isLandscape === own.isLandscape && isEmpty(blocks);
  const isSame = before.length === after.length && deltas.every((delta, index) => isUntouched(delta, before[index]));
  return isSame ? null : deltas;
}

type Holder = Pick<PlanContent, Lists>;

function diffContents<Content extends Holder>(
  before: Content | null,
  { blocks, attachments, ...fields }: Content,
): ContentDelta<Omit<Content, Lists>> {
  const { blocks: oldBlocks = [], attachments: oldAttachments = [], ...oldFields } = before ?? ({} as Partial<Content>);
  const old = oldFields as Readonly<Record<string, unknown>>;
  const now = fields as Readonly<Record<string, unknown>>;
  const changed = Object.entries(now).filter(([key, value]) => value !== undefined && old[key] !== value);
  return {
    fields: Object.fromEntries(changed) as Partial<Omit<Content, Lists>>,
    dropped: Object.keys(old).filter((key) => old[key] !== undefined && now[key] === undefined),
    blocks: diffLists(oldBlocks, blocks),
    attachments: diffAttachments(oldAttachments, attachments),
  };
}

function applyToContent<Content extends Holder>(
  before: Content | null,
  { fields, dropped, blocks, attachments }: ContentDelta<Omit<Content, Lists>>,
): Content {
  const { blocks: oldBlocks = [], attachments: old = [], ...oldFields } = before ?? ({} as Partial<Content>);
  const known = new Map(old.map((attachment) => [attachment.id, attachment.blocks]));
  const kept = Object.entries(oldFields).filter(([key]) => !dropped.includes(key));
  return {
    ...Object.fromEntries(kept),
    ...fields,
    blocks: applySplice(oldBlocks, blocks),
    attachments:
      attachments === null
        ? old
        : attachments.map((own) => ({ ...own, blocks: applySplice(known.get(own.id) ?? [], own.blocks) })),
  } as unknown as Content;
}

/** What a base is built on: the one before, or what the plan said when tracking began. */
const getBaseBefore = (before: Plan | null) => (before === null ? null : (before.tracked?.base ?? getContent(before)));

function diffTracked(before: Plan | null, tracked: Tracked | undefined): PlanDelta['tracked'] {
  if (tracked === undefined || tracked === before?.tracked) return null;
  return { ...tracked, base: diffContents(getBaseBefore(before), tracked.base) };
}

/** What `after` adds to `before`; `null` for a receiver that has nothing yet. Parts are told apart by identity. */
export function diffPlans(before: Plan | null, after: Plan): PlanDelta {
  const { assets, tracked, ...content } = after;
  const { assets: oldAssets = [], tracked: wasTracked, ...old } = before ?? ({} as Partial<Plan>);
  const delta = diffContents(before === null ? null : (old as Omit<Plan, 'assets' | 'tracked'>), content);
  const isUntracked = wasTracked !== undefined && tracked === undefined;
  return {
    ...delta,
    dropped: isUntracked ? [...delta.dropped, 'tracked'] : delta.dropped,
    assets: diffLists(oldAssets, assets),
    tracked: diffTracked(before, tracked),
  };
}

/** The state that the delta leads to. Throws where it was made from another state than `before`. */
export function applyDelta(before: Plan | null, { assets, tracked, ...delta }: PlanDelta): Plan {
  const { assets: oldAssets = [], ...old } = before ?? ({} as Partial<Plan>);
  return {
    ...applyToContent(before === null ? null : (old as Omit<Plan, 'assets'>), delta),
    ...(tracked === null ? {} : { tracked: { ...tracked, base: applyToContent(getBaseBefore(before), tracked.base) } }),
    assets: applySplice(oldAssets, assets),
  };
}
