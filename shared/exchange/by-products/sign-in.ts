/** 培训签到表: everybody of the facts with room to sign, and empty lines for those who come besides. */
import { type Result, succeed } from '../../base/errors/result.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolveTitleText } from '../../view/resolve/resolve.ts';
import { assemble, cell, headerRow, label, paragraph, row, table, writeText } from './drafting.ts';
import { measurePages } from './page-fit.ts';
import { nameDrill, SIGN_IN_WORDS as WORDS } from './words.ts';

/** Lines for those who are not among the facts, at least. */
const SPARE_LINES = 5;

export function makeSignIn(plan: Plan, newId: () => string): Result<Plan> {
  const build = (spareLines: number): Plan => {
    const person = (field: 'name' | 'role' | 'phone', personId: string) =>
      cell([{ type: 'person', personId, field }], { align: 'center' });
    const number = (index: number) => cell(writeText(String(index + 1)), { align: 'center' });
    const { people } = plan.facts;
    return assemble(plan, newId, 'sheet', WORDS.title, [
      table(
        newId,
        [2, 5, 2, 5],
        [
          row(label(WORDS.subject), cell(writeText(nameDrill(resolveTitleText(plan))), { colSpan: 3 })),
          row(label(WORDS.date), WORDS.dateLine, label(WORDS.hours), WORDS.hoursLine),
          row(label(WORDS.place), '', label(WORDS.host), ''),
        ],
      ),
      table(
        newId,
        [1.2, 2.6, 4, 3.4, 3.4],
        [
          headerRow(WORDS.number, WORDS.name, WORDS.role, WORDS.phone, WORDS.signature),
          ...people.map(({ id }, index) =>
            row(number(index), person('name', id), person('role', id), person('phone', id), ''),
          ),
          ...Array.from({ length: spareLines }, (_, index) => row(number(people.length + index), '', '', '', '')),
        ],
      ),
      paragraph(newId, WORDS.counts),
      paragraph(newId, WORDS.recorder),
    ]);
  };
  let spareLines = SPARE_LINES;
  // The page is filled with lines.
  while (measurePages(build(spareLines + 1)).every((share) => share <= 1)) spareLines += 1;
  return succeed(build(spareLines));
}
