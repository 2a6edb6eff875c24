/** Parts of a template that stand only under some answers, in one of two wordings, or once for each of several. */
import * as z from 'zod';
import { type NotationItem, notationCellSchema, notationTableFields } from '../../../model/notation/build-blocks.ts';
import { notationFigureFields, notationStepSchema, notationWayFields } from '../../../model/notation/build-figure.ts';

const when = z.string().min(1);

/** Cells, alone or under a condition, or once for each member of an answer. */
const partRowSchema = z.union([
  z.array(notationCellSchema),
  z.strictObject({ when: when.optional(), each: z.string().optional(), cells: z.array(notationCellSchema) }),
]);
export const partTableSchema = z.strictObject({ ...notationTableFields, rows: z.array(partRowSchema).min(1) });

const partStepSchema = notationStepSchema.extend({ when: when.optional() });
const partDecisionSchema = z.strictObject({
  when: when.optional(),
  decide: z.string().min(1),
  ways: z
    .array(z.strictObject({ ...notationWayFields, steps: z.array(partStepSchema).optional() }))
    .min(2)
    .max(4),
});
export const partFigureSchema = z.strictObject({
  ...notationFigureFields,
  steps: z
    .array(z.union([partStepSchema, partDecisionSchema]))
    .min(1)
    .optional(),
});

type PlainPart = string | z.infer<typeof partTableSchema> | z.infer<typeof partFigureSchema>;
/** Items under a condition, with other ones where it does not hold. */
export type PartGroup = {
  readonly when: string;
  readonly items: readonly PartItem[];
  readonly else?: readonly PartItem[] | undefined;
};
/** Items once for each name or number of an answer, for which `{每}` stands. */
export type PartRepeat = { readonly each: string; readonly items: readonly PartItem[] };
export type PartItem = PlainPart | PartGroup | PartRepeat;

const partGroupSchema: z.ZodType<PartGroup> = z.strictObject({
  when,
  items: z.array(z.lazy(() => partItemSchema)).min(1),
  else: z
    .array(z.lazy(() => partItemSchema))
    .min(1)
    .optional(),
});
const partRepeatSchema: z.ZodType<PartRepeat> = z.strictObject({
  each: z.string().min(1),
  items: z.array(z.lazy(() => partItemSchema)).min(1),
});
export const partItemSchema: z.ZodType<PartItem> = z.union([
  z.string().min(1),
  partTableSchema,
  partFigureSchema,
  partGroupSchema,
  partRepeatSchema,
]);
export type { NotationItem };
