/** A clause file: the shape of `library/*.json`, one subject a file. Source: docs/writing-content.md, 条款文件. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { buildBlocks, notationItemSchema } from '../../model/notation/build-blocks.ts';
import { CONTENT_ID_PATTERN, UNIT_KINDS } from '../templates/schema.ts';

export const CLAUSE_KINDS = ['职责', '措施', '程序', '时限', '制度', '保障', '培训演练', '奖惩'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

const text = z.array(notationItemSchema).min(1);

export const clauseSchema = z.strictObject({
  /** `<subject>.<name>`, unique in the library and never changed; a new wording raises `version`. */
  id: z.string().regex(CONTENT_ID_PATTERN).max(100),
  version: z.number().int().min(1),
  title: z.string().min(1).max(60),
  kind: z.enum(CLAUSE_KINDS),
  units: z.array(z.enum(UNIT_KINDS)).min(1),
  keywords: z.array(z.string().min(1).max(30)),
  /** The level of the first line is the one suggested; all lines move with it. */
  text,
  /** Law or standard the clause rests on, where that is certain. */
  basis: z.string().min(1).max(300).optional(),
  /** Where its first-aid instructions and limits come from, where no law gives them: guidelines and standards with what is taken from each. */
  sources: z.array(z.string().min(1).max(200)).min(1).optional(),
  /** Other wordings for certain kinds of unit. */
  variants: z.array(z.strictObject({ units: z.array(z.enum(UNIT_KINDS)).min(1), text })).optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

const clauseSubjectSchema = z.strictObject({
  subject: z.string().regex(CONTENT_ID_PATTERN).max(60),
  name: z.string().min(1).max(30),
  clauses: z.array(clauseSchema).min(1),
});
/** A subject (主题) and its clauses. */
export type ClauseSubject = z.infer<typeof clauseSubjectSchema>;

/** What is wrong with the notation of a clause, as a place in the file; `null` where nothing is. */
export function findNotationFault(clause: Clause): string | null {
  const texts = [clause.text, ...(clause.variants ?? []).map((variant) => variant.text)];
  for (const [index, lines] of texts.entries()) {
    let last = 0;
    const built = buildBlocks(lines, () => `b${++last}`);
    if (built.ok) continue;
    const where = index === 0 ? 'text' : `variants[${index - 1}].text`;
    return `${clause.id}.${where}[${built.index ?? 0}]: ${built.fault} ${built.text}`;
  }
  return null;
}

/**
 * Reads a clause file's JSON, notation included.
 *
 * @returns `clauses.invalid` with `name` (the file) and `place` (`fire.alarm.text[2]: brace-unbalanced …`).
 */
export function readClauseSubject(name: string, data: unknown): Result<ClauseSubject> {
  const parsed = clauseSubjectSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('clauses.invalid', { name, place: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  for (const clause of parsed.data.clauses) {
    const place = findNotationFault(clause);
    if (place !== null) return fail('clauses.invalid', { name, place });
  }
  return succeed(parsed.data);
}
