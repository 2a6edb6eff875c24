/** A template of the user's own: a plan, and what the gallery says of it. */
import * as z from 'zod';
import { planSchema } from '../../../model/plan/plan.ts';
import { EVENT_KINDS, UNIT_KINDS } from '../schema.ts';

/** The id names a file, so it holds nothing a file system refuses. */
export const ownTemplateIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const aboutOwnTemplateSchema = z.object({
  id: ownTemplateIdSchema,
  name: z.string().trim().min(1).max(60),
  summary: z.string().max(300),
  units: z.array(z.enum(UNIT_KINDS)).min(1),
  events: z.array(z.enum(EVENT_KINDS)).min(1),
  /** In milliseconds since 1970. */
  savedAt: z.number().int().min(0),
});
export type AboutOwnTemplate = z.infer<typeof aboutOwnTemplateSchema>;

export const ownTemplateSchema = aboutOwnTemplateSchema.extend({ plan: planSchema });
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;
