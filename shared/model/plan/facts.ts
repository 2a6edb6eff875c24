/** Facts (要素): the unit, people, dates and places that the text refers to. Changed once, they change everywhere. */
import * as z from 'zod';

/** A fact's value is one line of at most this many characters. */
export const FACT_MAX_LENGTH = 5000;
const value = z
  .string()
  .max(FACT_MAX_LENGTH)
  .refine((text) => !/[\r\n]/.test(text), { message: 'a fact is one line' });
const key = z.string().min(1).max(200);

export const unitSchema = z.object({ name: value, shortName: value, address: value, phone: value });
export type Unit = z.infer<typeof unitSchema>;

/** The keys under which text refers to the unit, and the field each stands for. */
export const UNIT_FACT_KEYS = {
  单位名称: 'name',
  单位简称: 'shortName',
  单位地址: 'address',
  单位电话: 'phone',
} as const satisfies Record<string, keyof Unit>;

export const personSchema = z.object({
  id: key,
  /** What the person does in this plan: 组长, 疏散引导组组长. */
  role: value,
  name: value,
  /** Post held outside the plan: 校长, 总务主任. */
  title: value,
  phone: value,
});
export type Person = z.infer<typeof personSchema>;

export const FACT_KINDS = ['text', 'number', 'date', 'period', 'place', 'phone'] as const;
export const factEntrySchema = z.object({
  /** Unique in the plan, shown to the user as it is: 集合地点. */
  key,
  kind: z.enum(FACT_KINDS),
  /** Empty while not filled in; it then prints as a blank. Dates are written as they print: 2026年3月1日. */
  value,
  hint: z.string().max(200).optional(),
});
export type FactEntry = z.infer<typeof factEntrySchema>;
export type FactKind = (typeof FACT_KINDS)[number];

export const factsSchema = z
  .object({ unit: unitSchema, people: z.array(personSchema), entries: z.array(factEntrySchema) })
  .superRefine((facts, context) => {
    const isUnique = (ids: string[]) => new Set(ids).size === ids.length;
    if (!isUnique(facts.people.map((person) => person.id))) context.addIssue('two people share an id');
    if (!isUnique(facts.entries.map((entry) => entry.key))) context.addIssue('two fact entries share a key');
  });
export type Facts = z.infer<typeof factsSchema>;

export const EMPTY_FACTS: Facts = {
  unit: { name: '', shortName: '', address: '', phone: '' },
  people: [],
  entries: [],
};

/** The value of a fact, '' where it is known but not filled in, `null` where the plan has no such fact. */
export function findFactValue(facts: Facts, factKey: string): string | null {
  if (Object.hasOwn(UNIT_FACT_KEYS, factKey)) {
    const field = UNIT_FACT_KEYS[factKey as keyof typeof UNIT_FACT_KEYS];
    // A unit without a short name goes by its full one.
    return field === 'shortName' ? facts.unit.shortName || facts.unit.name : facts.unit[field];
  }
  return facts.entries.find((entry) => entry.key === factKey)?.value ?? null;
}
