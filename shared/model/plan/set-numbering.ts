/** Another scheme, or plain counting, for a whole plan. */
import type { NumberingScheme } from '../numbering/scheme.ts';
import type { Block } from './block.ts';
import { mapBlocks } from './blocks.ts';
import type { Plan } from './plan.ts';

/** The block as its level alone says: no start, no shape of its own. */
function countPlainly(block: Block): Block {
  if (block.type !== 'numbered') return block;
  const { start: _start, affix: _affix, format: _format, follow: _follow, ...plain } = block;
  return plain;
}

type PlanNumbering = {
  /** `null` keeps the plan's own. */
  readonly scheme: NumberingScheme | null;
  /** True takes out every restart and deviating shape that was kept from an imported file. */
  readonly isRenumbered: boolean;
};

export function setPlanNumbering(plan: Plan, { scheme, isRenumbered }: PlanNumbering): Plan {
  const counted = isRenumbered ? mapBlocks(plan, countPlainly) : plan;
  return scheme === null ? counted : { ...counted, scheme };
}
