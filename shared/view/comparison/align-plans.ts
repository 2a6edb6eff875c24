/** Two plans that know nothing of each other, made comparable: blocks that are the same get the same ids. */
import type { Block } from '../../model/plan/block.ts';
import { mapReferredIds } from '../../model/plan/blocks.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getContent, rejectTracked } from '../../model/plan/tracked.ts';
import { mapWords } from '../../model/plan/words.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../resolve/resolved-plan.ts';
import { getBlockWords } from './block-text.ts';
import { type MatchRow, matchRows } from './match-rows.ts';

const KINDS = {
  numbered: 'text',
  paragraph: 'text',
  table: 'table',
  figure: 'figure',
  'page-break': 'page-break',
} as const;

const toRow = (block: ResolvedBlock): MatchRow => ({
  id: block.id,
  kind: KINDS[block.type],
  words: getBlockWords(block).trim(),
});

function listRows(plan: Plan): { blocks: MatchRow[]; attachments: MatchRow[] } {
  const { blocks, attachments } = resolvePlan(plan);
  return {
    blocks: [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].map(toRow),
    attachments: attachments.map(({ id, title }) => ({ id, kind: 'text', words: getRunsText(title) })),
  };
}

/**
 * `plan` with the ids that `like` has for the same blocks. `isKnown` tells ids that mean the same block in both; others
 * are equal by chance, as importers count blocks from 1.
 */
export function alignPlan(plan: Plan, like: Plan, isKnown: (id: string) => boolean): Plan {
  const own = listRows(plan);
  const other = listRows(like);
  const identify = (rows: readonly MatchRow[]) =>
    new Map(rows.filter(({ id }) => isKnown(id)).map(({ id }) => [id, id]));
  const ids = new Map<string, string>();
  const taken = new Set([...other.blocks, ...other.attachments].map(({ id }) => id));
  const addMatches = (rows: readonly MatchRow[], others: readonly MatchRow[]) => {
    for (const [index, match] of matchRows(others, rows, identify(rows)).entries()) {
      const id = rows[index]?.id ?? '';
      const matched = match === null ? undefined : others[match]?.id;
      // What is new keeps its id, unless something else has it.
      let free = id;
      while (matched === undefined && taken.has(free)) free += "'";
      ids.set(id, matched ?? free);
      taken.add(matched ?? free);
    }
  };
  addMatches(own.blocks, other.blocks);
  addMatches(own.attachments, other.attachments);
  const rename = (id: string) => {
    let renamed = ids.get(id) ?? id;
    // What names nothing in its own plan names nothing in the other either.
    while (!ids.has(id) && taken.has(renamed)) renamed += "'";
    return renamed;
  };
  const renameReference = (inline: Inline): Inline =>
    inline.type === 'reference' ? { ...inline, blockId: rename(inline.blockId) } : inline;
  const change = (block: Block): Block => ({ ...mapReferredIds(block, rename), id: rename(block.id) });
  const renameIn = (state: Plan): Plan => {
    const named = mapWords(state, (content, place) => (place.in === 'block' ? content : content.map(renameReference)));
    return {
      ...named,
      blocks: named.blocks.map(change),
      attachments: named.attachments.map((attachment) => ({
        ...attachment,
        id: rename(attachment.id),
        blocks: attachment.blocks.map(change),
      })),
    };
  };
  const renamed = renameIn(plan);
  const { tracked } = plan;
  if (tracked === undefined) return renamed;
  const attributions = tracked.attributions?.map((one) => ({ ...one, blockId: rename(one.blockId) }));
  const base = getContent(renameIn(rejectTracked(plan)));
  return { ...renamed, tracked: { ...tracked, base, ...(attributions && { attributions }) } };
}
