/** Any file beside the plan in hand: another plan, or a Word file, text or web page that is read as one. */
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import type { OtherPlan } from '../../shared/edge/ipc/contract.ts';
import { importFile } from '../../shared/exchange/import/import-file.ts';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { alignPlan } from '../../shared/view/comparison/align-plans.ts';
import { joinFacts, listFactOffers } from '../../shared/view/comparison/merge-facts.ts';
import { listMergeOffers } from '../../shared/view/comparison/merge-plans.ts';
import { toReadable } from '../files/to-readable.ts';

export type OtherRequest = {
  readonly ours: Plan;
  /** A plan, or a file to be read into one. */
  readonly other: Plan | { readonly bytes: Uint8Array; readonly fileName: string };
};

const listIds = (plan: Plan) => [...listBlocks(plan), ...plan.attachments].map(({ id }) => id);

type Read = {
  readonly plan: Plan;
  readonly base: Plan | null;
  readonly isUnreadable: boolean;
  readonly isWord: boolean;
};

async function readOther(other: OtherRequest['other']): Promise<Result<Read>> {
  if (!('bytes' in other)) return succeed({ plan: other, base: null, isUnreadable: false, isWord: false });
  const { bytes, fileName } = other;
  const readable = await toReadable(bytes, fileName);
  if (!readable.ok) return readable;
  const imported = importFile(readable.value, fileName, { mode: 'keep' });
  if (!imported.ok) return imported;
  const { whole, stemsFrom, report } = imported.value;
  const isUnreadable = report.entries.some(({ messageKey }) => messageKey === 'importDocx.carriedUnreadable');
  const isWord = /\.docx$/i.test(fileName);
  return succeed({ plan: whole.plan, base: stemsFrom ?? null, isUnreadable, isWord });
}

function whyNoBase({ base, isUnreadable, isWord }: Read, ours: Plan): OtherPlan['lacksBase'] {
  if (base !== null) return base.id === ours.id ? null : 'other-plan';
  if (isUnreadable) return 'unreadable';
  return isWord ? 'missing' : null;
}

/** Errors: those of the importers. */
export async function compareWithOther({ ours, other }: OtherRequest): Promise<Result<OtherPlan>> {
  const read = await readOther(other);
  if (!read.ok) return read;
  const { plan, base } = read.value;
  // Ids mean the same where both come from one plan; what came into the copy later was only counted.
  const named = base ?? plan;
  const known = new Set(named.id === ours.id ? listIds(named) : []);
  const theirs = alignPlan(plan, ours, (id) => known.has(id));
  const shared = base !== null && base.id === ours.id ? base : null;
  // Every paragraph that mentions a changed fact would be offered too.
  const facts = joinFacts(ours.facts, theirs.facts);
  const under = (state: Plan): Plan => ({ ...state, facts });
  const offers = [
    ...listFactOffers(shared?.facts ?? null, ours.facts, theirs.facts).map((offer) => ({ ...offer, authors: [] })),
    ...listMergeOffers(shared && under(shared), under(ours), under(theirs)),
  ];
  return succeed({ theirs, offers, hasBase: shared !== null, lacksBase: whyNoBase(read.value, ours) });
}
