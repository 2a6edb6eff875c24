/** The bytes of a `.zplan` file → Plan, or the reason why not. Nothing is mended silently and nothing is dropped. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { FORMAT_VERSION, type Plan, planSchema } from '../plan/plan.ts';
import { readChecksum } from './checksum.ts';
import { beginsAsPlan, decodePlanText } from './decode.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_LIMIT_BYTES, PLAN_FILE_LIMIT_MB } from './format.ts';
import { migratePlan } from './migrations/migrate.ts';
import { salvagePlan } from './salvage-plan.ts';

const envelopeSchema = z.object({ format: z.literal(PLAN_FILE_FORMAT) });
const versionSchema = z.object({ formatVersion: z.number().int().min(1) });
const contentSchema = z.object({ plan: z.record(z.string(), z.unknown()) });

/** `blocks[12].content[0].text`: where in the file it is wrong. */
function namePlace(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return place.replace(/^\./, '') || 'plan';
}

/** The first member of the stored value that reading it left out, as a place; `null` where there is none. */
function findUnknownPart(stored: unknown, read: unknown): string | null {
  const find = (one: unknown, other: unknown, path: readonly PropertyKey[]): string | null => {
    if (typeof one !== 'object' || one === null) return null;
    if (typeof other !== 'object' || other === null) return namePlace(path);
    for (const [key, value] of Object.entries(one)) {
      const at = [...path, Array.isArray(one) ? Number(key) : key];
      if (value === undefined) continue;
      const known = (other as Readonly<Record<string, unknown>>)[key];
      const unknown = known === undefined ? namePlace(at) : find(value, known, at);
      if (unknown !== null) return unknown;
    }
    return null;
  };
  return find(stored, read, []);
}

/** The refusal of a file that is too large, or `null`. Ask before reading the file. */
export function checkPlanFileSize(sizeBytes: number, fileName: string): Result<never> | null {
  if (sizeBytes <= PLAN_FILE_LIMIT_BYTES) return null;
  const sizeMb = Math.ceil(sizeBytes / 1024 / 1024);
  return fail('plan-file.too-large', { fileName, sizeMb, limitMb: PLAN_FILE_LIMIT_MB });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a plan file. `fileName` is for the messages alone.
 *
 * Errors: `plan-file.too-large`, `plan-file.empty`, `plan-file.utf16`, `plan-file.not-a-plan` (another kind of file),
 * `plan-file.damaged` (cut short, overwritten, or not what its checksum says), `plan-file.too-new` (saved by a newer program),
 * `plan-file.invalid` (a plan whose content breaks a rule; `place` says where).
 */
export function parsePlanFile(bytes: Uint8Array, fileName: string): Result<Plan> {
  const read = parseAnyPlanFile(bytes, fileName);
  if (!read.ok) return read;
  const { plan, foreign } = read.value;
  if (foreign?.why === 'too-new') return fail('plan-file.too-new', { fileName, version: foreign.version });
  return foreign?.why === 'damaged' ? fail('plan-file.damaged', { fileName }) : succeed(plan);
}

/** What of a file is not in the plan read from it, so that writing it again would lose something. */
export type Foreign =
  /** A newer program saved it. */
  | { readonly why: 'too-new'; readonly version: number }
  /** The first place that is not known. */
  | { readonly why: 'unknown-parts'; readonly place: string }
  /** The file is damaged; so many places of it could not be read. With none, only its checksum tells that something is not as it was. */
  | { readonly why: 'damaged'; readonly lost: number };

type Parsed = Result<{ readonly plan: Plan; readonly foreign: Foreign | null }>;

function salvage(text: string, fileName: string): Parsed {
  const salvaged = salvagePlan(text);
  if (salvaged === null) return fail('plan-file.damaged', { fileName });
  return succeed({ plan: salvaged.plan, foreign: { why: 'damaged', lost: salvaged.lost } });
}

/**
 * The same, also of a file that holds more than this program knows, or of which not everything can be read: `foreign` says so, and the plan is
 * what could be. A file of a newer format is refused only where what it holds breaks the rules of this one.
 */
export function parseAnyPlanFile(bytes: Uint8Array, fileName: string): Parsed {
  const tooLarge = checkPlanFileSize(bytes.byteLength, fileName);
  if (tooLarge !== null) return tooLarge;
  const decoded = decodePlanText(bytes);
  if ('code' in decoded) return fail(decoded.code, { fileName });
  const { text } = decoded;
  const json = decoded.isWhole ? parseJson(text) : undefined;
  if (json === undefined) {
    return beginsAsPlan(text) ? salvage(text, fileName) : fail('plan-file.not-a-plan', { fileName });
  }
  if (!envelopeSchema.safeParse(json).success) return fail('plan-file.not-a-plan', { fileName });

  const version = versionSchema.safeParse(json);
  if (!version.success) return fail('plan-file.invalid', { fileName, place: 'formatVersion' });
  const { formatVersion } = version.data;
  const isNewer = formatVersion > FORMAT_VERSION;
  const isDamaged = !isNewer && readChecksum(text) === 'wrong';
  const content = contentSchema.safeParse(json);
  if (!content.success) return fail('plan-file.invalid', { fileName, place: 'plan' });

  const migrated = migratePlan(content.data.plan, formatVersion);
  const plan = planSchema.safeParse({ ...migrated, formatVersion: FORMAT_VERSION });
  if (plan.success) {
    if (isDamaged) return succeed({ plan: plan.data, foreign: { why: 'damaged', lost: 0 } });
    if (isNewer) return succeed({ plan: plan.data, foreign: { why: 'too-new', version: formatVersion } });
    const unknown = findUnknownPart(migrated, plan.data);
    return succeed({ plan: plan.data, foreign: unknown === null ? null : { why: 'unknown-parts', place: unknown } });
  }
  if (isNewer) return fail('plan-file.too-new', { fileName, version: formatVersion });
  if (isDamaged) return salvage(text, fileName);
  const place = namePlace(plan.error.issues[0]?.path ?? []);
  return fail('plan-file.invalid', { fileName, place }, plan.error.issues[0]?.code);
}
