/**
 * What one state of a plan adds to the state before it, as plain data: only the blocks that changed, so that handing on a key
 * press costs next to nothing. `diffPlans` and `applyDelta` change together.
 */
import type { Block } from './block.ts';
import type { Asset, Attachment, Plan } from './plan.ts';

/** One run of a list taken out and another put in its place. */
export type Splice<Item> = { readonly at: number; readonly removed: number; readonly added: readonly Item[] };

type Fields = Omit<Plan, 'blocks' | 'attachments' | 'assets'>;
type AttachmentDelta = Omit<Attachment, 'blocks'> & {
  /** From the blocks that the attachment of this id had before. */
  readonly blocks: Splice<Block>;
};

export type PlanDelta = {
  /** Members that changed, and those that are no longer there. */
  readonly fields: Partial<Fields>;
  readonly dropped: readonly string[];
  readonly blocks: Splice<Block>;
  /** All attachments in their order, or `null` where none changed. */
  readonly attachments: readonly AttachmentDelta[] | null;
  readonly assets: Splice<Asset>;
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

/** What `after` adds to `before`; `null` for a receiver that has nothing yet. Parts are told apart by identity. */
export function diffPlans(before: Plan | null, after: Plan): PlanDelta {
  const { blocks, attachments, assets, ...fields } = after;
  const old: Readonly<Record<string, unknown>> = before ?? {};
  const changed = Object.entries(fields).filter(([key, value]) => value !== undefined && old[key] !== value);
  const isGone = (key: string) =>
    old[key] !== undefined && (after as Readonly<Record<string, unknown>>)[key] === undefined;
  return {
    fields: Object.fromEntries(changed) as Partial<Fields>,
    dropped: Object.keys(old).filter(isGone),
    blocks: diffLists(before?.blocks ?? [], blocks),
    attachments: diffAttachments(before?.attachments ?? [], attachments),
    assets: diffLists(before?.assets ?? [], assets),
  };
}

/** The state that the delta leads to. Throws where it was made from another state than `before`. */
export function applyDelta(before: Plan | null, delta: PlanDelta): Plan {
  const { blocks = [], attachments = [], assets = [], ...fields } = before ?? {};
  const known = new Map(attachments.map((attachment) => [attachment.id, attachment.blocks]));
  const kept = Object.entries(fields).filter(([key]) => !delta.dropped.includes(key));
  return {
    ...(Object.fromEntries(kept) as Fields),
    ...delta.fields,
    blocks: applySplice(blocks, delta.blocks),
    attachments:
      delta.attachments === null
        ? attachments
        : delta.attachments.map((own) => ({ ...own, blocks: applySplice(known.get(own.id) ?? [], own.blocks) })),
    assets: applySplice(assets, delta.assets),
  };
}
