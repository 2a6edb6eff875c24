/**
 * The plan a Word file carries in a part of its own, and what its pictures were when it was written. docs/word-files.md says what is in
 * the file and what is believed of it.
 */
import { type Result, succeed } from '../../base/errors/result.ts';
import { parsePlanFile } from '../../model/file/parse-plan-file.ts';
import { serializePlan } from '../../model/file/serialize-plan.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { acceptTracked } from '../../model/plan/tracked.ts';

/** Namespace of the part's root element. */
export const CARRIED_NAMESPACE = 'urn:zhangfa:plan';

/** A figure as it was put into the file. */
export type WrittenPicture = {
  /** Sums of its bytes as `hashBytes` makes them: of a drawing, and of the picture that older programs show in its place. */
  readonly hashes: readonly string[];
  readonly widthMm: number;
  /** Height over width. */
  readonly proportion: number;
};

export type Carried = {
  /** Without the bytes of its pictures: they are the file's own. */
  readonly plan: Plan;
  /** By id of the figure. */
  readonly pictures: ReadonlyMap<string, WrittenPicture>;
};

/** What JSON allows and XML does not. */
const FORBIDDEN = /[\u007f-\u009f\ufdd0\ufffe\uffff]/g;

/** The plan as a text that XML can hold: that of its file, without the bytes of pictures, and without what it said before. */
export function serializeCarriedPlan(plan: Plan): string {
  const bare: Plan = { ...acceptTracked(plan), assets: plan.assets.map((asset) => ({ ...asset, data: '' })) };
  return serializePlan(bare).replace(
    FORBIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Errors: those of `parsePlanFile`. */
export function parseCarriedPlan(text: string): Result<Plan> {
  const parsed = parsePlanFile(new TextEncoder().encode(text.trim()), '');
  return parsed.ok ? succeed({ ...parsed.value, assets: [] }) : parsed;
}
