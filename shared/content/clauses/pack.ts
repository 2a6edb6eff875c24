/**
 * A clause pack (`.zclauses`): own clauses on their way to colleagues, with the name of whoever signed them off. Its checksum
 * shows that a file was altered or damaged on the way; it proves nothing about who wrote it, for anybody can make a new one.
 */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { MAX_OWN_CLAUSES } from './change-own-clauses.ts';
import { ownClauseSchema, toCanonicalJson } from './own-clause.ts';

const PACK_FORMAT = 'zhangfa-clauses';
const PACK_VERSION = 1;
/** Without the dot. */
export const PACK_EXTENSION = 'zclauses';
/** Larger files are refused before they are read; a thousand clauses take about a megabyte. */
export const PACK_LIMIT_MB = 20;

const line = z.string().max(60);

export const packSchema = z.object({
  name: line.min(1),
  unit: line,
  /** 签发人 */
  signedOffBy: line.min(1),
  /** As it is read: 2026年3月1日. */
  date: line.min(1),
  clauses: z
    .array(ownClauseSchema)
    .min(1)
    .max(MAX_OWN_CLAUSES)
    .refine((clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length, {
      message: 'two clauses share an id',
    }),
});
export type ClausePack = z.infer<typeof packSchema>;

/** SHA-256 of a text's UTF-8, in hexadecimal: the core has none of its own. */
export type Hash = (text: string) => string;

/** A pack as it was read. */
export type OpenedPack = {
  readonly fileName: string;
  readonly pack: ClausePack;
  /** True where the checksum is that of another content: the file was changed after it was exported. */
  readonly isAltered: boolean;
};

export function serializePack(pack: ClausePack, hash: Hash): string {
  const checksum = hash(toCanonicalJson(pack));
  return `${JSON.stringify({ format: PACK_FORMAT, formatVersion: PACK_VERSION, checksum, ...pack }, null, 2)}\n`;
}

const frameSchema = z.object({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.number().int().min(1),
  checksum: z.string().max(200),
});

function parseJson(bytes: Uint8Array): unknown {
  try {
    // TextDecoder drops a byte order mark by itself.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Reads a pack; `fileName` is for messages. Errors: `pack.damaged` (no JSON), `pack.not-a-pack`, `pack.too-new` with `version`,
 * `pack.invalid` with `place`: a pack is taken as a whole or not at all.
 */
export function parsePack(bytes: Uint8Array, fileName: string, hash: Hash): Result<OpenedPack> {
  const data = parseJson(bytes);
  if (data === undefined) return fail('pack.damaged', { fileName });
  const frame = frameSchema.safeParse(data);
  if (!frame.success) return fail('pack.not-a-pack', { fileName });
  const { formatVersion, checksum } = frame.data;
  if (formatVersion > PACK_VERSION) return fail('pack.too-new', { fileName, version: formatVersion });
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('pack.invalid', { fileName, place: issue?.path.join('.') ?? '' }, issue?.message);
  }
  return succeed({ fileName, pack: parsed.data, isAltered: hash(toCanonicalJson(parsed.data)) !== checksum });
}
