/** What a duty table (值班表) was generated from, kept on the table so that it can be generated again. */
import * as z from 'zod';

const id = z.string().min(1).max(200);
const isRealDate = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
/** A day as `2026-10-01`. */
const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, { message: 'no such day' });
/** A time of day as `08:00`. */
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Days from `start` to `end`, both included; `end` is not before `start`. */
const periodSchema = z.object({ start: dateSchema, end: dateSchema }).refine(({ start, end }) => start <= end, {
  message: 'the end is before the start',
});

const shiftSchema = z.object({
  /** 白班, 夜班. */
  name: z.string().min(1).max(50),
  from: timeSchema,
  /** On the next day where it is not after `from`. */
  to: timeSchema,
});

/** `by-day`: the next person's turn comes every day; `by-week`: with every Monday. */
export const DUTY_TURNS = ['by-day', 'by-week'] as const;

export const dutySchema = z.object({
  period: periodSchema,
  shifts: z.array(shiftSchema).min(1).max(6),
  /** 带班领导: one for the whole day. Ids of people of the facts, in the order of their turns. */
  leaderIds: z.array(id),
  /** 值班员: for each shift anew. */
  memberIds: z.array(id),
  /** How many members are on duty in one shift. */
  membersPerShift: z.number().int().min(1).max(6),
  turn: z.enum(DUTY_TURNS),
  /** Whether weekends and holidays have rotations of their own, so that everyone has as many of them. */
  isHolidayApart: z.boolean(),
  /** Whether nobody is to be on duty on two successive days; for turns by the day. */
  avoidsSuccessive: z.boolean(),
  holidays: z.array(periodSchema.and(z.object({ name: z.string().max(50) }))),
  /** Weekends that are worked (调休上班). */
  workdays: z.array(periodSchema),
  /** Who cannot be on duty when. */
  absences: z.array(periodSchema.and(z.object({ personId: id }))),
});
export type Duty = z.infer<typeof dutySchema>;
export type DutyShift = z.infer<typeof shiftSchema>;
export type Period = z.infer<typeof periodSchema>;
export type DutyTurn = (typeof DUTY_TURNS)[number];
