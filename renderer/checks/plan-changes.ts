/**
 * A plan as it goes to the worker that checks it: after the first time only the blocks that changed, so that sending costs
 * the typing nothing. Sender and receiver change together.
 */
import type { Block } from '../../shared/model/plan/block.ts';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import type { Attachment, Plan } from '../../shared/model/plan/plan.ts';

type Part<Whole extends { blocks: unknown }> = Omit<Whole, 'blocks'> & { readonly blockIds: readonly string[] };

export type PlanChanges = {
  readonly plan: Part<Omit<Plan, 'attachments'>> & { readonly attachments: readonly Part<Attachment>[] };
  /** Blocks that the receiver does not have as they are now. */
  readonly blocks: readonly Block[];
};

const getIds = (blocks: readonly Block[]) => blocks.map(({ id }) => id);

/** Answers what a receiver that has got all the plans before lacks of this one. Pictures are not sent. */
export function createPlanSender(): (plan: Plan) => PlanChanges {
  let sent: ReadonlySet<Block> = new Set();
  return ({ blocks, attachments, ...rest }) => {
    const all = listBlocks({ ...rest, blocks, attachments });
    const changed = all.filter((block) => !sent.has(block));
    sent = new Set(all);
    return {
      plan: {
        ...rest,
        assets: [],
        blockIds: getIds(blocks),
        attachments: attachments.map(({ blocks: inner, ...own }) => ({ ...own, blockIds: getIds(inner) })),
      },
      blocks: changed,
    };
  };
}

/** Puts plans together again from what a sender answers, in its order. */
export function createPlanReceiver(): (changes: PlanChanges) => Plan {
  let known: ReadonlyMap<string, Block> = new Map();
  return ({ plan: { blockIds, attachments, ...rest }, blocks }) => {
    const fresh = new Map(blocks.map((block) => [block.id, block]));
    const pick = (ids: readonly string[]): Block[] =>
      ids.map((id) => {
        const block = fresh.get(id) ?? known.get(id);
        if (block === undefined) throw new Error(`block ${id} was never sent`);
        return block;
      });
    const plan: Plan = {
      ...rest,
      blocks: pick(blockIds),
      attachments: attachments.map(({ blockIds: inner, ...own }) => ({ ...own, blocks: pick(inner) })),
    };
    known = new Map(listBlocks(plan).map((block) => [block.id, block]));
    return plan;
  };
}
