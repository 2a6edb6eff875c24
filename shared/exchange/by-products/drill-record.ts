/** 演练记录表: who came when, and every step of the plan's response with the time it should take and the time it took. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolveTitleText } from '../../view/resolve/resolve.ts';
import { assemble, cell, headerRow, label, numbered, paragraph, row, table, writeText } from './drafting.ts';
import { findTimeLimit, listDrillSteps, listTopPaths, writeStep } from './response-steps.ts';
import { findHead } from './role-terms.ts';
import { formatOtherSteps, nameDrill, DRILL_WORDS as WORDS } from './words.ts';

const RESULT_LINES = '\n\n';

/** Errors: `by-product.no-steps` where the plan tells nobody what to do in an emergency. */
export function makeDrillRecord(plan: Plan, newId: () => string): Result<Plan> {
  const { steps, omitted } = listDrillSteps(plan);
  if (steps.length === 0) return fail('by-product.no-steps');
  const head = findHead(plan.facts.people);
  const person = (field: 'name' | 'role', personId: string) =>
    cell([{ type: 'person', personId, field }], { align: 'center' });
  const open = (name: string) => row(label(name), cell(writeLines(), { colSpan: 3 }));
  const writeLines = () => [...RESULT_LINES].map(() => ({ type: 'line-break' as const }));
  return succeed(
    assemble(plan, newId, 'sheet', WORDS.recordTitle, [
      table(
        newId,
        [2, 5, 2, 5],
        [
          row(label(WORDS.subject), cell(writeText(nameDrill(resolveTitleText(plan))), { colSpan: 3 })),
          row(label(WORDS.date), WORDS.dateLine, label(WORDS.place), ''),
          row(label(WORDS.scene), cell('', { colSpan: 3 })),
          row(label(WORDS.start), '', label(WORDS.end), ''),
          row(label(WORDS.expected), '', label(WORDS.present), ''),
          row(label(WORDS.conductor), head === null ? '' : person('name', head.id), label(WORDS.observer), ''),
        ],
      ),
      numbered(newId, 0, WORDS.participants),
      table(
        newId,
        [5, 3, 3, 3],
        [
          headerRow(WORDS.role, WORDS.name, WORDS.arrival, WORDS.signature),
          ...plan.facts.people.map(({ id }) => row(person('role', id), person('name', id), '', '')),
        ],
      ),
      numbered(newId, 0, WORDS.steps),
      table(
        newId,
        [1.1, 8, 2, 2, 2],
        [
          headerRow(WORDS.number, WORDS.step, WORDS.limit, WORDS.actual, WORDS.done),
          ...steps.map((step, index) =>
            row(
              cell(writeText(String(index + 1)), { align: 'center' }),
              cell(writeStep(step)),
              cell(writeText(findTimeLimit(step.text) || WORDS.noLimit), { align: 'center' }),
              '',
              '',
            ),
          ),
        ],
      ),
      ...(omitted.length === 0
        ? []
        : [paragraph(newId, writeText(formatOtherSteps(omitted.length, listTopPaths(omitted))))]),
      numbered(newId, 0, WORDS.results),
      table(newId, [3, 4, 3, 4], [open(WORDS.problems), open(WORDS.measures), open(WORDS.comparison)]),
      paragraph(newId, WORDS.signatures),
    ]),
  );
}
