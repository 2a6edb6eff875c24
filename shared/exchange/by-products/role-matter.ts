/** What a plan asks of each role: duties, steps in an emergency and daily work, in the plan's order. */

import type { Table, TableCell } from '../../model/plan/block.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { writeText } from './drafting.ts';
import { isHeadingPart, isLeadIn, isPointer, listParts, type PlanPart, walkParts } from './plan-parts.ts';
import { createMentionFinder, type MentionFinder } from './role-terms.ts';
import { findFunctionHeading, getZone, sharesFunction, type Zone } from './zones.ts';

export type RoleTask = {
  readonly zone: Exclude<Zone, 'general'>;
  /** `subject`: told to this role; `section`: stands in the section of its function; `mention`: merely speaks of it. */
  readonly relation: 'subject' | 'section' | 'mention';
  readonly content: readonly Inline[];
  /** What the sentence announces, each a line of its own. */
  readonly details: readonly (readonly Inline[])[];
  /** Where it stands in the plan: `三（二）1`. */
  readonly path: string;
};

/** Columns of a table that say what somebody does. */
const TASK_COLUMN = /职责|任务|先做的事|行动|措施|工作内容|查看内容|平时控制|承担/;

function readCell(cell: TableCell | undefined): string {
  return getTypedText(cell?.content ?? []);
}

/** A row that gives somebody a task: `配电室：断开上级电源`. */
function listRowTasks(table: Table, finder: MentionFinder): { personId: string; content: Inline[] }[] {
  const header = table.rows.find((row) => row.header === true);
  const taskColumn = header?.cells.findIndex((cell) => TASK_COLUMN.test(readCell(cell))) ?? -1;
  if (taskColumn < 0) return [];
  return table.rows.flatMap((row) => {
    const task = row.cells[taskColumn];
    // A row with spans does not line up with its header.
    if (row.header === true || task === undefined || row.cells.length !== header?.cells.length) return [];
    const others = row.cells.filter((_, index) => index !== taskColumn).flatMap((cell) => cell.content);
    const first = taskColumn === 0 ? undefined : row.cells[0];
    const isNamed = first === undefined || finder.find(first.content).length > 0;
    const content = isNamed ? task.content : [...first.content, ...writeText('：'), ...task.content];
    return finder.find(others).map(({ personId }) => ({ personId, content }));
  });
}

/** Roles the plan names nowhere get the steps whose words belong to their function: 医疗救护组 those that speak of the injured. */
function addByFunction(
  plan: Plan,
  parts: readonly PlanPart[],
  finder: MentionFinder,
  tasks: ReadonlyMap<string, RoleTask[]>,
): void {
  const idle = plan.facts.people.filter(({ id }) => tasks.get(id)?.length === 0);
  if (idle.length === 0) return;
  for (const part of walkParts(parts)) {
    if (part.text === '' || isHeadingPart(part) || isPointer(part) || getZone(part) !== 'response') continue;
    if (finder.find(part.content).some(({ isSubject }) => isSubject)) continue;
    for (const { id, role } of idle) {
      if (!sharesFunction(role, part.text)) continue;
      const task = {
        zone: 'response',
        relation: 'section',
        content: part.content,
        details: [],
        path: part.path,
      } as const;
      tasks.get(id)?.push(task);
    }
  }
}

/** Everything the plan asks of each person, by the person's id. */
export function collectRoleTasks(plan: Plan): ReadonlyMap<string, readonly RoleTask[]> {
  const finder = createMentionFinder(plan.facts);
  const tasks = new Map<string, RoleTask[]>(plan.facts.people.map(({ id }) => [id, []]));
  const add = (personId: string, task: RoleTask) => tasks.get(personId)?.push(task);

  /** `taken`: people who have this sentence already, as a detail of the one over it. Answers who has those under it now. */
  const takeSentence = (
    part: PlanPart,
    zone: RoleTask['zone'],
    owners: readonly string[],
    taken: ReadonlySet<string>,
  ) => {
    const mentions = finder.find(part.content);
    const hasOtherSubject = (id: string) => mentions.some((each) => each.isSubject && each.personId !== id);
    const takers = new Map<string, RoleTask['relation']>();
    if (zone === 'response' && !mentions.some(({ isSubject }) => isSubject)) {
      const heading = findFunctionHeading(part);
      for (const { id, role } of plan.facts.people) {
        if (sharesFunction(role, heading)) takers.set(id, 'section');
      }
    }
    for (const { personId, isSubject } of mentions) {
      if (isSubject) takers.set(personId, 'subject');
      // Another's duty that merely names this role is no duty of its.
      else if (zone !== 'duty' || !hasOtherSubject(personId)) takers.set(personId, takers.get(personId) ?? 'mention');
    }
    for (const id of owners) if (!hasOtherSubject(id)) takers.set(id, 'subject');
    const details = isLeadIn(part)
      ? [...walkParts(part.children)].filter((child) => child.text !== '').map((child) => child.content)
      : [];
    for (const [personId, relation] of takers) {
      if (!taken.has(personId)) add(personId, { zone, relation, content: part.content, details, path: part.path });
    }
    return isLeadIn(part) ? new Set([...taken, ...takers.keys()]) : taken;
  };

  const visit = (part: PlanPart, owners: readonly string[], taken: ReadonlySet<string>): void => {
    const zone = getZone(part);
    if (zone === 'general') return;
    if (part.block.type === 'table') {
      if (part.block.kind === 'contacts') return;
      for (const { personId, content } of listRowTasks(part.block, finder)) {
        add(personId, { zone, relation: 'subject', content, details: [], path: part.path });
      }
      return;
    }
    if (isPointer(part)) return;
    if (isHeadingPart(part)) {
      const own = finder.findOwners(part.text);
      for (const child of part.children) visit(child, own.length > 0 ? own : owners, taken);
      return;
    }
    const nowTaken = takeSentence(part, zone, owners, taken);
    for (const child of part.children) visit(child, owners, nowTaken);
  };
  const parts = listParts(plan);
  for (const part of parts) visit(part, [], new Set());
  addByFunction(plan, parts, finder, tasks);
  return tasks;
}
