/** Requests made at random from the schema of a channel: most near enough to be taken, each with some chance of nonsense anywhere in it. */
import fc from 'fast-check';
import type * as z from 'zod';
import { type Plan, planSchema } from '../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';

/** What no schema asks for. */
const NONSENSE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', '../../../etc/passwd', '__proto__', Number.NaN, -1, 2 ** 53, [], {}),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ minLength: 1000, maxLength: 3000 }),
  fc.uint8Array({ maxLength: 64 }),
  fc.object({ maxDepth: 3 }),
  fc.bigInt(),
);

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
};
const DEPTH_LIMIT = 6;

function fromDef(def: Def, depth: number, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const next = (schema: z.ZodType) => fromSchema(schema, depth + 1, ids);
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, of]) => [key, next(of)])));
    case 'array':
      return depth > DEPTH_LIMIT || def.element === undefined
        ? fc.constant([])
        : fc.array(next(def.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(next));
    case 'record':
      return def.valueType === undefined ? fc.constant({}) : fc.dictionary(ids, next(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(next));
    case 'optional':
    case 'default':
    case 'exactOptional':
      return def.innerType === undefined ? NONSENSE : fc.oneof(fc.constant(undefined), next(def.innerType));
    case 'nullable':
      return def.innerType === undefined ? NONSENSE : fc.oneof(fc.constant(null), next(def.innerType));
    case 'readonly':
      return def.innerType === undefined ? NONSENSE : next(def.innerType);
    case 'pipe':
      return def.in === undefined ? NONSENSE : next(def.in);
    case 'lazy':
      return def.getter === undefined || depth > DEPTH_LIMIT ? NONSENSE : next(def.getter());
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? { none: '' }));
    case 'literal':
      return fc.constantFrom(...(def.values ?? [null]));
    case 'string':
      return ids;
    case 'number':
      return fc.oneof(fc.nat(300), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'undefined':
      return fc.constant(undefined);
    default:
      return fc.oneof(fc.uint8Array({ maxLength: 200 }), NONSENSE);
  }
}

const plans: fc.Arbitrary<Plan> = arbitraryPlan();

function fromSchema(schema: z.ZodType, depth: number, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const wanted = (schema as unknown) === planSchema ? plans : fromDef(schema._zod.def as unknown as Def, depth, ids);
  return fc.oneof({ weight: 30, arbitrary: wanted }, { weight: 1, arbitrary: NONSENSE });
}

/** `ids` are strings worth trying where one is asked for: names of what is there, and of what is not. */
export function arbitraryRequest(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fromSchema(schema, 0, fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 20 })));
}
