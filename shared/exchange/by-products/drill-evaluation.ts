/** 演练评估表: every part of the plan's response as an item to judge, with the plan's own demands as the measure. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolveTitleText } from '../../view/resolve/resolve.ts';
import { assemble, cell, headerRow, label, paragraph, row, table, write, writeText } from './drafting.ts';
import { findTimeLimit, groupByHeading, listDrillSteps, listTopPaths, type Step, writeStep } from './response-steps.ts';
import { formatOtherSteps, nameDrill, DRILL_WORDS as WORDS } from './words.ts';

const POINTS_PER_ITEM = 3;

/** What can be measured comes first: sentences with a time limit, then the first ones. */
function choosePoints(steps: readonly Step[]): readonly Step[] {
  const timed = steps.filter(({ text }) => /\d/.test(findTimeLimit(text)));
  const chosen = new Set([...timed, ...steps].slice(0, POINTS_PER_ITEM));
  return steps.filter((step) => chosen.has(step));
}

function writePoints(steps: readonly Step[]): Inline[] {
  return choosePoints(steps).flatMap((step, index): Inline[] =>
    index === 0 ? writeStep(step) : [{ type: 'line-break' }, ...writeStep(step)],
  );
}

/** Errors: `by-product.no-steps` where the plan tells nobody what to do in an emergency. */
export function makeDrillEvaluation(plan: Plan, newId: () => string): Result<Plan> {
  const { steps: drilled, omitted } = listDrillSteps(plan);
  if (drilled.length === 0) return fail('by-product.no-steps');
  const open = (name: string) =>
    row(label(name), cell([{ type: 'line-break' }, { type: 'line-break' }], { colSpan: 3 }));
  return succeed(
    assemble(plan, newId, 'sheet', WORDS.evaluationTitle, [
      table(
        newId,
        [2, 5, 2, 5],
        [
          row(label(WORDS.subject), cell(writeText(nameDrill(resolveTitleText(plan))), { colSpan: 3 })),
          row(label(WORDS.date), WORDS.dateLine, label(WORDS.place), ''),
        ],
      ),
      table(
        newId,
        [3, 8, 2.4, 2.6],
        [
          headerRow(WORDS.item, WORDS.points, WORDS.verdict, WORDS.remark),
          ...groupByHeading(drilled).map(({ heading, steps }) =>
            row(label(writeText(heading)), writePoints(steps), write(WORDS.verdicts), ''),
          ),
        ],
      ),
      ...(omitted.length === 0
        ? []
        : [paragraph(newId, writeText(formatOtherSteps(omitted.length, listTopPaths(omitted))))]),
      table(newId, [3, 4, 3, 4], [open(WORDS.overall), open(WORDS.problems), open(WORDS.revision)]),
      paragraph(newId, WORDS.evaluators),
    ]),
  );
}
