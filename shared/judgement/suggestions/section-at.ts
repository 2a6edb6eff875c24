/** The section a block of a plan stands in: what its headings say, and at which level a clause would stand there. */

import type { Block, Numbered } from '../../model/plan/block.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getHeadingText } from '../../view/resolve/references.ts';

export type SectionAt = {
  /** Its heading, then those above it, outwards; none in front of the first section. */
  readonly headings: readonly string[];
  /** 0-based; `null` where nothing is numbered yet. */
  readonly level: number | null;
};

const HEADING_MAX = 24;
const NOWHERE: SectionAt = { headings: [], level: null };

/** The words of a numbered block that is a heading, `null` for a sentence. */
function readHeading(block: Numbered): string | null {
  const text = getTypedText(block.content).trim();
  const heading = getHeadingText(text);
  return heading === '' || heading.length < text.length || heading.length > HEADING_MAX || /[，,]/.test(heading)
    ? null
    : heading;
}

function findBlocks(plan: Plan, blockId: string): readonly Block[] | null {
  const parts = [plan.blocks, ...plan.attachments.map(({ blocks }) => blocks)];
  return parts.find((blocks) => blocks.some(({ id }) => id === blockId)) ?? null;
}

export function findSectionAt(plan: Plan, blockId: string | null): SectionAt {
  const blocks = blockId === null ? null : findBlocks(plan, blockId);
  if (blocks === null) return NOWHERE;
  const headings: string[] = [];
  let level: number | null = null;
  let shallowest = Number.POSITIVE_INFINITY;
  for (let at = blocks.findIndex(({ id }) => id === blockId); at >= 0; at--) {
    const block = blocks[at];
    if (block?.type !== 'numbered' || block.level >= shallowest) continue;
    shallowest = block.level;
    const heading = readHeading(block);
    // Under a heading a clause is its member; beside a sentence it is the next of its kind.
    level ??= heading === null ? block.level : block.level + 1;
    if (heading !== null) headings.push(heading);
    if (shallowest === 0) break;
  }
  return { headings, level };
}
