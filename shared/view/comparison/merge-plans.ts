/**
 * What somebody else changed in a copy of a plan, offered one by one and taken into the plan in hand. With the state that both came from, what
 * only we changed is no offer, and what both changed is a conflict; without it, everything that differs is offered.
 */
import type { Block } from '../../model/plan/block.ts';
import { mapBlocks } from '../../model/plan/blocks.ts';
import type { Attachment, Plan } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { comparePlans, type PlanChange } from './compare-plans.ts';
import { alignComments, takeComments } from './merge-comments.ts';
import { takeFacts } from './merge-facts.ts';
import { listAttributions } from './tell-changes.ts';
import { listTrackedChanges } from './tracked-changes.ts';

/** `added`: theirs to take in; `removed`: ours to take out; `changed`, `moved`: ours to become theirs. */
export type MergeOffer = PlanChange & {
  /** We changed the same place since: taking theirs gives up ours. */
  readonly isConflict: boolean;
  /** Whose it is as far as their file says; none where it does not. */
  readonly authors: readonly string[];
};

/** Answers whose change of a block it is, where the plan tracks its changes. */
function createAuthorsOf(theirs: Plan): (id: string) => readonly string[] {
  const { tracked } = theirs;
  if (tracked === undefined) return () => [];
  const changes = listTrackedChanges(tracked.base, getContent(theirs));
  const changed = new Set(changes.flatMap((change) => (change.kind === 'moved' ? change.ids : [change.id])));
  return (id) => {
    const authors = changed.has(id) ? listAttributions(tracked, id).map(({ author }) => author) : [];
    return [...new Set(authors)].filter((author) => author !== '');
  };
}

/** Blocks of the plan and its copy have the same ids where they are the same. `base` is `null` where nothing is known of it. */
export function listMergeOffers(base: Plan | null, ours: Plan, theirs: Plan): MergeOffer[] {
  const { changes } = comparePlans(ours, theirs);
  const authorsOf = createAuthorsOf(theirs);
  if (base === null) return changes.map((change) => ({ ...change, isConflict: false, authors: authorsOf(change.id) }));
  const index = (plan: Plan) => new Map(comparePlans(base, plan).changes.map((change) => [change.id, change]));
  const byUs = index(ours);
  const byThem = index(theirs);
  return changes.flatMap((change): MergeOffer[] => {
    const isTheirs = byThem.has(change.id);
    // What is the same in their copy as it was is our own work.
    return isTheirs ? [{ ...change, isConflict: byUs.has(change.id), authors: authorsOf(change.id) }] : [];
  });
}

type Named = { readonly id: string };
type Part = { readonly blocks: readonly Block[] };

/** Where a block or an attachment belongs among ours: behind the nearest one before it in theirs that we have. */
function findPlace(ours: readonly Named[], theirs: readonly Named[], id: string): number {
  const at = theirs.findIndex((member) => member.id === id);
  for (let before = at - 1; before >= 0; before--) {
    const place = ours.findIndex((member) => member.id === theirs[before]?.id);
    if (place !== -1) return place + 1;
  }
  return 0;
}

function mergeBlocks(ours: Part, theirs: Part, taken: ReadonlyMap<string, PlanChange['kind']>): Block[] {
  const theirBlocks = new Map(theirs.blocks.map((block) => [block.id, block]));
  const blocks = ours.blocks.flatMap((block): Block[] => {
    const kind = taken.get(block.id);
    // What is moved is put in again at its new place.
    if (kind === 'removed' || kind === 'moved') return [];
    return kind === 'changed' ? [theirBlocks.get(block.id) ?? block] : [block];
  });
  for (const block of theirs.blocks) {
    const kind = taken.get(block.id);
    if (kind !== 'added' && kind !== 'moved') continue;
    blocks.splice(findPlace(blocks, theirs.blocks, block.id), 0, block);
  }
  return blocks;
}

function mergeAttachments(ours: Plan, theirs: Plan, taken: ReadonlyMap<string, PlanChange['kind']>): Attachment[] {
  const theirAttachments = new Map(theirs.attachments.map((attachment) => [attachment.id, attachment]));
  const merged = ours.attachments.flatMap((attachment): Attachment[] => {
    const kind = taken.get(attachment.id);
    if (kind === 'removed') return [];
    const other = theirAttachments.get(attachment.id);
    if (other === undefined) return [attachment];
    const title = kind === 'changed' ? other.title : attachment.title;
    return [{ ...attachment, title, blocks: mergeBlocks(attachment, other, taken) }];
  });
  for (const attachment of theirs.attachments) {
    if (taken.get(attachment.id) !== 'added') continue;
    const added = { ...attachment, blocks: mergeBlocks({ blocks: [] }, attachment, taken) };
    merged.splice(findPlace(merged, theirs.attachments, attachment.id), 0, added);
  }
  return merged;
}

/** Their plan with pictures under other ids where ours has another picture under the same. */
function partAssets(theirs: Plan, ours: Plan): Plan {
  const known = new Map(ours.assets.map(({ id, data }) => [id, data]));
  const ids = new Map(
    theirs.assets.flatMap(({ id, data }) => (known.has(id) && known.get(id) !== data ? [[id, `${id}'`] as const] : [])),
  );
  if (ids.size === 0) return theirs;
  const change = (block: Block): Block =>
    block.type === 'figure' && block.kind === 'image'
      ? { ...block, assetId: ids.get(block.assetId) ?? block.assetId }
      : block;
  const assets = theirs.assets.map((asset) => ({ ...asset, id: ids.get(asset.id) ?? asset.id }));
  return { ...mapBlocks(theirs, change), assets };
}

/** The plan in hand with these offers taken, and with their comments. */
export function takeMergeOffers(ours: Plan, other: Plan, offers: readonly PlanChange[]): Plan {
  const theirs = alignComments(partAssets(other, ours), ours);
  const taken = new Map(offers.map(({ id, kind }) => [id, kind]));
  const blocks = mergeBlocks(ours, theirs, taken);
  const attachments = mergeAttachments(ours, theirs, taken);
  const shown = new Set(
    [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].flatMap((block) =>
      block.type === 'figure' && block.kind === 'image' ? [block.assetId] : [],
    ),
  );
  const known = new Set(ours.assets.map(({ id }) => id));
  const brought = theirs.assets.filter(({ id }) => shown.has(id) && !known.has(id));
  const merged = {
    ...ours,
    facts: takeFacts(ours.facts, theirs.facts, new Set(taken.keys())),
    ...(taken.has('title') ? { title: theirs.title } : {}),
    ...(taken.has('signature') ? { signature: theirs.signature } : {}),
    blocks,
    attachments,
    assets: [...ours.assets, ...brought],
  };
  return takeComments(merged, theirs);
}
