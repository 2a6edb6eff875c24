/** A clause the user's unit keeps for itself, and the file of them in the data folder (`own-clauses.json`). */
import * as z from 'zod';
import { clauseSchema, findNotationFault } from './schema.ts';

/** Ids of own clauses begin with this, so that none is ever taken for a built-in one. */
const OWN_PREFIX = 'own.';

/** Where a clause came from that was taken from a colleague's pack. */
const originSchema = z.strictObject({
  pack: z.string().min(1).max(60),
  signedOffBy: z.string().max(60),
  /** The version that was taken; a higher one of the clause itself says that it was changed here since. */
  version: z.number().int().min(1),
});

export const ownClauseSchema = clauseSchema
  .extend({
    id: clauseSchema.shape.id.refine((id) => id.startsWith(OWN_PREFIX), { message: 'own ids begin with own.' }),
    /** Name of the subject it is listed under; one of the built-in subjects or any other. */
    subjectName: z.string().min(1).max(30),
    /** Who answers for the wording; '' where nobody has signed. */
    signedOffBy: z.string().max(60),
    /** When it was last changed, in milliseconds since 1970. Two changes that began from the same state are told apart by it. */
    changedAt: z.number().int().min(0),
    origin: originSchema.optional(),
  })
  .superRefine((clause, context) => {
    const place = findNotationFault(clause);
    if (place !== null) context.addIssue(place);
  });
export type OwnClause = z.infer<typeof ownClauseSchema>;

export const OWN_CLAUSES_FORMAT = 'zhangfa-own-clauses';
export const OWN_CLAUSES_VERSION = 1;

/** The file's frame; its clauses are read one by one, so that a damaged one costs no other. */
export const ownClausesFileSchema = z.object({
  format: z.literal(OWN_CLAUSES_FORMAT),
  formatVersion: z.number().int().min(1),
  clauses: z.array(z.unknown()),
});

export const isOwnClauseId = (id: string): boolean => id.startsWith(OWN_PREFIX);

/** The id of a new clause; `random` is a string no other clause has (a UUID). */
export const createOwnClauseId = (random: string): string => `${OWN_PREFIX}${random.toLowerCase()}`;

/** What a reader sees of two clauses is the same: everything but when and from where. */
export function isSameContent(left: OwnClause, right: OwnClause): boolean {
  const show = ({ changedAt: _changedAt, origin: _origin, ...content }: OwnClause) => content;
  return toCanonicalJson(show(left)) === toCanonicalJson(show(right));
}

/** JSON with the members of every object in the order of their names: equal values are equal texts. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** An edited clause as it is stored: another wording raises the version, another title or keyword does not. */
export function reviseClause(before: OwnClause, edited: OwnClause, now: number): OwnClause {
  const wordings = ({ text, variants }: OwnClause) => toCanonicalJson([text, variants ?? []]);
  const isReworded = wordings(before) !== wordings(edited);
  return { ...edited, id: before.id, version: before.version + (isReworded ? 1 : 0), changedAt: now };
}
