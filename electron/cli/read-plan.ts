/** The plan a command works on. */
import type { Plan } from '../../shared/plan/plan.ts';
import { readPlanFile } from '../files/plan-file.ts';
import { stopForError } from './outcome.ts';

export async function readPlan(path: string): Promise<Plan> {
  const read = await readPlanFile(path);
  return read.ok ? read.value.plan : stopForError(3, read.error);
}
