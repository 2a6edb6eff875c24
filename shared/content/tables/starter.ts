/** What new tables of each kind hold, read once from their files. */
import * as z from 'zod';
import { notationTableSchema } from '../../model/notation/build-blocks.ts';
import checklist from './library/checklist.json' with { type: 'json' };
import contacts from './library/contacts.json' with { type: 'json' };
import drillRecord from './library/drill-record.json' with { type: 'json' };
import roster from './library/roster.json' with { type: 'json' };
import supplies from './library/supplies.json' with { type: 'json' };

/** Kinds that a new table of can be made without asking anything; a duty table is generated. */
export const STARTER_KINDS = ['roster', 'contacts', 'supplies', 'checklist', 'drill-record'] as const;
export type StarterKind = (typeof STARTER_KINDS)[number];

const cells = z.array(z.string()).min(1);
const starterSchema = notationTableSchema.omit({ table: true, id: true, rows: true }).extend({
  kind: z.enum(STARTER_KINDS),
  rows: z.array(notationTableSchema.shape.rows.element),
  /** The row of a person, who is written as 人: `["{人.角色}", "{人.姓名}"]`. One is made for each person of the facts. */
  person: cells.optional(),
  /** The row of a telephone of the facts: `{名称}` is what it is called, `{号码}` its number. */
  phone: cells.optional(),
  /**
   * Stand-ins in the rows, and words of roles by which they are found among the people: the first word that somebody's role or post
   * has decides. Where nobody fits, what is said of a stand-in is left blank.
   */
  roles: z.record(z.string(), z.array(z.string()).min(1)).optional(),
});
export type Starter = z.infer<typeof starterSchema>;

/** @throws ZodError for a file that does not hold what it should; a test reads them all. */
const STARTERS: readonly Starter[] = [roster, contacts, supplies, checklist, drillRecord].map((file) =>
  starterSchema.parse(file),
);

export function getStarter(kind: StarterKind): Starter {
  return STARTERS.find((starter) => starter.kind === kind) as Starter;
}
