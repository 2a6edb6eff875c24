/**
 * What LibreOffice makes of our tracked changes: with all of them accepted it reads what the newer state exports, with all rejected what the
 * older does. LibreOffice 7 does not put back the list a paragraph was in, so that numbers are compared where all is accepted. Generated plans with edits; the seed is fixed, so that a failure can be looked at again.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice, OFFICE_TEXT } from '../../../../../build/interop/office.ts';
import { settleChangesWithOffice } from '../../../../../build/interop/settle-changes.ts';
import { mapBlocks, mapContents } from '../../../../model/plan/blocks.ts';
import type { Plan } from '../../../../model/plan/plan.ts';
import { arbitraryPlan } from '../../../../testing/arbitrary-plan.ts';
import { resolvePlan } from '../../../../view/resolve/resolve.ts';
import { exportDocx } from '../index.ts';

const PLANS = 24;
const SEED = 20260301;
const BY = { author: '张某某', time: '2026-03-01T09:30:00' };
const [marked, plain] = ['marked', 'plain'].map((name) => mkdtempSync(join(tmpdir(), `zhangfa-${name}-`))) as [
  string,
  string,
];

/**
 * Here and there a block goes, moves to the end, is reworded, or goes up or down a level. A paragraph in front of a table is left alone: LibreOffice 7
 * leaves one that is deleted standing there, empty and numbered, which Word does not.
 */
function edit(before: Plan): Plan {
  const fixed = new Set(before.blocks.filter((_, at) => before.blocks[at + 1]?.type === 'table'));
  const kept = before.blocks.filter((each, at) => at % 4 !== 0 || at % 16 >= 8 || fixed.has(each));
  const moved = kept.filter((each, at) => at % 7 === 6 && !fixed.has(each));
  const ordered = { ...before, blocks: [...kept.filter((each) => !moved.includes(each)), ...moved] };
  const places = new Map(ordered.blocks.map((each, at) => [each.id, fixed.has(each) ? 0 : at]));
  return mapBlocks(ordered, (each) => {
    const at = places.get(each.id) ?? 0;
    if (at % 5 === 2) return mapContents(each, (content) => [{ type: 'text', text: '修订' }, ...content.slice(1)]);
    return at % 5 === 4 && each.type === 'numbered' ? { ...each, level: each.level === 0 ? 1 : 0 } : each;
  });
}

const cases = fc
  .sample(arbitraryPlan({ maxBlocks: 40, maxAttachments: 1 }), { numRuns: PLANS, seed: SEED })
  .map((before) => ({ before, now: edit(before) }));

const readLines = (folder: string, name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .replace('\uFEFF', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A number as any scheme prints it, at the beginning of a line. */
const NUMBER = /^第?[（(]?[\d.一二三四五六七八九十①-⑳㈠-㈩]+[）)、.．]?(?:部分|章|节|条)?[\s\u3000]*/;
const withoutNumber = (line: string) => line.replace(NUMBER, '');

beforeAll(async () => {
  for (const [at, { before, now }] of cases.entries()) {
    const write = async (folder: string, name: string, plan: Plan, against?: Plan) => {
      const held = against === undefined ? {} : { against: { base: against, by: BY } };
      writeFileSync(join(folder, `${name}.docx`), await exportDocx(resolvePlan(plan), { carries: plan, ...held }));
    };
    await write(marked, `${at}`, now, before);
    await write(plain, `${at}-now`, now);
    await write(plain, `${at}-before`, before);
  }
  settleChangesWithOffice(marked);
  const names = cases.flatMap((_, at) => [`${at}-now`, `${at}-before`]);
  convertWithOffice(
    names.map((name) => join(plain, `${name}.docx`)),
    OFFICE_TEXT,
    plain,
  );
}, 2 * CONVERSION_LIMIT_MS);

it('has something to accept and to reject', () => {
  const differing = cases.filter(
    (_, at) => readLines(plain, `${at}-now.txt`).join() !== readLines(plain, `${at}-before.txt`).join(),
  );
  expect(differing.length).toBeGreaterThan(PLANS / 2);
});

afterAll(() => {
  for (const folder of [marked, plain]) rmSync(folder, { recursive: true, force: true });
});

it.each(cases.map((_, at) => at))(
  'reads plan %i as it is now once all is accepted, and as it was once all is rejected',
  (at) => {
    expect(readLines(marked, `${at}.docx.Accept.txt`)).toEqual(readLines(plain, `${at}-now.txt`));
    expect(readLines(marked, `${at}.docx.Reject.txt`).map(withoutNumber)).toEqual(
      readLines(plain, `${at}-before.txt`).map(withoutNumber),
    );
  },
);
