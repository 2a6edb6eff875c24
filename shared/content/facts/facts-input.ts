/** Facts as a user or a facts file gives them: any part of them, to be laid over what a template registers. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { PERSON_FIELD_WORDS } from '../../model/notation/parse-inline.ts';
import {
  type FACT_KINDS,
  type Facts,
  factEntrySchema,
  personSchema,
  UNIT_FACT_KEYS,
  unitSchema,
} from '../../model/plan/facts.ts';

const entryInputSchema = factEntrySchema.partial({ kind: true });

const factsInputSchema = z.object({
  unit: unitSchema.partial().optional(),
  people: z.array(personSchema.partial().required({ id: true })).optional(),
  entries: z.array(entryInputSchema).optional(),
});
/** A whole `Facts` is one of these; so is `{ unit: { name: '青山镇示例小学' } }`. */
export type FactsInput = z.infer<typeof factsInputSchema>;

/** Input whose lists are there to be added to. */
type CollectedFacts = { [K in keyof FactsInput]-?: NonNullable<FactsInput[K]> };

/** The structure a flat key stands for: `组长.姓名` is a field of a person, `单位名称` of the unit, others are entries. */
function spreadFlatKey(input: CollectedFacts, key: string, value: string): void {
  if (Object.hasOwn(UNIT_FACT_KEYS, key)) {
    input.unit = { ...input.unit, [UNIT_FACT_KEYS[key as keyof typeof UNIT_FACT_KEYS]]: value };
    return;
  }
  const dot = key.lastIndexOf('.');
  const field = PERSON_FIELD_WORDS[key.slice(dot + 1)];
  if (dot <= 0 || field === undefined) {
    input.entries.push({ key, value });
    return;
  }
  const id = key.slice(0, dot);
  const known = input.people.find((person) => person.id === id);
  if (known === undefined) input.people.push({ id, [field]: value });
  else known[field] = value;
}

/**
 * Reads a facts file: `{"unit": {…}, "people": […], "entries": […]}`, or the placeholders of the notation as keys:
 * `{"单位名称": "…", "组长.电话": "…", "集合地点": "…"}`, or both.
 *
 * @returns `request.invalid` with the place where a value is not text, has line breaks or is too long.
 */
export function readFactsInput(data: unknown): Result<FactsInput> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return fail('request.invalid', { place: 'facts' });
  const { unit, people, entries, ...flat } = data as Record<string, unknown>;
  const structured = factsInputSchema.safeParse({ unit, people, entries });
  if (!structured.success) return fail('request.invalid', { place: structured.error.issues[0]?.path.join('.') ?? '' });
  const input: CollectedFacts = {
    unit: { ...structured.data.unit },
    people: [...(structured.data.people ?? [])],
    entries: [...(structured.data.entries ?? [])],
  };
  for (const [key, value] of Object.entries(flat)) {
    if (typeof value !== 'string' && typeof value !== 'number') return fail('request.invalid', { place: key });
    spreadFlatKey(input, key, String(value));
  }
  const checked = factsInputSchema.safeParse(input);
  return checked.success
    ? succeed(checked.data)
    : fail('request.invalid', { place: checked.error.issues[0]?.path.join('.') ?? '' });
}

const KIND_ENDINGS: readonly (readonly [RegExp, (typeof FACT_KINDS)[number]])[] = [
  [/(?:电话|热线|手机|号码)$/, 'phone'],
  [/(?:日期|时间点|之日)$/, 'date'],
  [/(?:时段|起止|期限|期间)$/, 'period'],
  [/(?:地点|地址|位置|场所|处|室|点|区|医院|门)$/, 'place'],
  [/(?:人数|数量|次数|层数|面积|班级数)$/, 'number'],
];

/** The kind a fact's name suggests: 值班电话 is a phone. */
export function guessFactKind(key: string): (typeof FACT_KINDS)[number] {
  return KIND_ENDINGS.find(([ending]) => ending.test(key))?.[1] ?? 'text';
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** `input` over `base`: what is given wins, people and entries that `base` lacks are added at the end. */
export function mergeFacts(base: Facts, input: FactsInput): Facts {
  const people = new Map(base.people.map((person) => [person.id, person]));
  for (const person of input.people ?? []) {
    const known = people.get(person.id) ?? { id: person.id, role: person.id, name: '', title: '', phone: '' };
    people.set(person.id, { ...known, ...withoutUndefined(person) } as Facts['people'][number]);
  }
  const entries = new Map(base.entries.map((entry) => [entry.key, entry]));
  for (const entry of input.entries ?? []) {
    const known = entries.get(entry.key) ?? { key: entry.key, kind: guessFactKind(entry.key), value: '' };
    entries.set(entry.key, { ...known, ...withoutUndefined(entry) } as Facts['entries'][number]);
  }
  return {
    unit: { ...base.unit, ...withoutUndefined(input.unit ?? {}) } as Facts['unit'],
    people: [...people.values()],
    entries: [...entries.values()],
  };
}
