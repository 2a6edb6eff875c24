/** The state that a document is held against, written with the same page, scheme and lists, so that only what it says can differ. */
import type { Attribution, Plan } from '../../../../model/plan/plan.ts';
import type { Layout } from '../../../../view/layout/layout.ts';
import { resolvePlan } from '../../../../view/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedPlan } from '../../../../view/resolve/resolved-plan.ts';
import { hashText } from '../../../carried/hash.ts';
import type { BlockContext } from '../blocks.ts';
import { createCarrier, NO_CARRIER } from '../carrier.ts';
import { createDrawings, type Drawings, type Rasterize } from '../figures.ts';
import { type NumberingInstance, planNumbering } from '../plan-numbering.ts';
import { createReferenceWriter } from '../references.ts';
import { writeBlockMark } from './revise-body.ts';
import type { Author } from './revision.ts';

export type Against = {
  /** Blocks have the ids of those they became. Its scheme and page do not count. */
  readonly base: Plan;
  /** Whose changes they are and when they were made, but for those in `attributions`. */
  readonly by: Author;
  readonly attributions?: readonly Attribution[] | undefined;
};

type Now = {
  readonly plan: ResolvedPlan;
  readonly layout: Layout;
  readonly instances: readonly NumberingInstance[];
  readonly hasList: boolean;
  readonly rasterize: Rasterize | null;
  /** Whether live members stand in content controls. */
  readonly isLive: boolean;
};

export type Before = {
  readonly plan: ResolvedPlan;
  /** Those of the document, and behind them those that only the older state counts in. */
  readonly instances: readonly NumberingInstance[];
  /** Of figures that are not in the document as they were. */
  readonly drawings: Drawings;
  /** From the document's drawings by figure, and those of `drawings` in their order. */
  createContext(now: ReadonlyMap<string, string>, own: readonly string[]): Omit<BlockContext, 'contents'>;
  by(blockId: string | null): Author;
};

const getSignature = ({ listIndex, startOverrides, shapeOverride }: NumberingInstance) =>
  JSON.stringify([listIndex, [...startOverrides], shapeOverride]);

/** The older state's lists in terms of the document's: those that count alike are one, taken in order. */
function shareInstances(now: readonly NumberingInstance[], own: readonly NumberingInstance[]) {
  const free = [...now];
  const added: NumberingInstance[] = [];
  const numIds = new Map<number, number>();
  for (const instance of own) {
    const signature = getSignature(instance);
    const at = free.findIndex((one) => getSignature(one) === signature);
    const [shared] = at === -1 ? [] : free.splice(at, 1);
    const numId = shared?.numId ?? now.length + added.length + 1;
    numIds.set(instance.numId, numId);
    if (shared === undefined) added.push({ ...instance, numId });
  }
  return { instances: [...now, ...added], numIds };
}

/** Without the figures that stand in the document just so. */
function dropShared(plan: ResolvedPlan, now: ResolvedPlan): ResolvedPlan {
  const list = ({ blocks, attachments }: ResolvedPlan) => [...blocks, ...attachments.flatMap((each) => each.blocks)];
  const shown = new Map(
    list(now).flatMap((block) => (block.type === 'figure' ? [[block.id, JSON.stringify(block)]] : [])) as [
      string,
      string,
    ][],
  );
  const isOwn = (block: ResolvedBlock) => block.type === 'figure' && shown.get(block.id) !== JSON.stringify(block);
  return {
    ...plan,
    blocks: plan.blocks.filter(isOwn),
    attachments: plan.attachments.map((each) => ({ ...each, blocks: each.blocks.filter(isOwn) })),
  };
}

function createAuthors({ by, attributions = [] }: Against): Before['by'] {
  const known = new Map(attributions.map(({ blockId, author, time }) => [blockId, { author, time }]));
  return (blockId) => (blockId === null ? by : (known.get(blockId) ?? by));
}

export function prepareBefore(against: Against, now: Now): Before {
  const { layout, pageSetup, scheme } = now.plan;
  const base: Plan = { ...against.base, scheme, layout, pageSetup };
  const plan = resolvePlan(base);
  const own = now.hasList ? planNumbering(plan) : { instances: [], numIds: new Map<string, number>() };
  const { instances, numIds } = shareInstances(now.instances, own.instances);
  const shared = new Map([...own.numIds].map(([id, numId]) => [id, numIds.get(numId) ?? numId]));
  const drawings = createDrawings(dropShared(plan, now.plan), now.layout, now.rasterize);
  const carrier = now.isLive ? createCarrier(base, hashText('')) : NO_CARRIER;
  return {
    plan,
    instances,
    drawings,
    by: createAuthors(against),
    createContext: (shown, written) => ({
      layout: now.layout,
      scheme,
      hasList: now.hasList,
      numIds: shared,
      drawings: new Map([...shown, ...drawings.ids.map((id, index) => [id, written[index] ?? ''] as const)]),
      references: {
        ...createReferenceWriter(plan, shared),
        ...carrier,
        writeCommented: (_, content) => content,
        writeIdentity: (id, content) => writeBlockMark(id) + content,
      },
    }),
  };
}
