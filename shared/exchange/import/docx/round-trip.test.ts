import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regulation } from '../../../model/numbering/schemes/regulation.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { printFormat } from '../../../model/plan/inlines.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { arbitraryNumberedPlan, arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { planOf, section, text } from '../../../testing/builders.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import { exportDocx } from '../../export/docx/index.ts';
import { importDocx } from './index.ts';

/** How many generated plans each property tries; a plan of numbered blocks has up to 400. */
const RUNS = 60;

/** Runs as a reader sees them: neighbouring characters of the same format are one. */
function readRuns(runs: readonly ResolvedRun[]): string {
  let text = '';
  let last = '';
  for (const run of runs) {
    const format = run.type === 'text' ? printFormat({ ...run, marks: [...run.marks] }) : last;
    if (format !== last) text += `<${format}>`;
    last = format;
    text += run.type === 'text' ? run.text : '\n';
  }
  return text.trim();
}

function readBlock(block: ResolvedBlock): unknown[] {
  switch (block.type) {
    case 'numbered':
      return [['numbered', block.level, block.marker.text, block.marker.follow, readRuns(block.runs)]];
    case 'paragraph':
      return readRuns(block.runs) === '' ? [] : [['paragraph', readRuns(block.runs)]];
    case 'table':
      return [
        [
          'table',
          block.caption,
          block.isLandscape,
          block.columns,
          block.rows.map(({ cells }) => cells.map(({ runs, colSpan, rowSpan }) => [readRuns(runs), colSpan, rowSpan])),
        ],
      ];
    case 'figure':
      return [['figure', block.asset?.data, block.widthMm, block.caption]];
    case 'page-break':
      return [['page-break']];
  }
}

/** What a plan prints, without what a Word file has no place for: ids, facts, empty paragraphs. */
function readPlan(plan: Plan) {
  const resolved = resolvePlan(plan);
  // A break that was chosen where a long title turns by itself prints as none does.
  const cells = getTitleCells(getLayout(resolved));
  return {
    title: readRuns(turnTitle(resolved.title, cells)),
    header: resolved.header,
    // A file without a number says nothing of its scheme.
    levels: resolved.blocks.some(({ type }) => type === 'numbered') ? plan.scheme.levels : null,
    blocks: resolved.blocks.flatMap(readBlock),
    signature: resolved.signature && [...resolved.signature.units.map(readRuns), readRuns(resolved.signature.date)],
    attachments: resolved.attachments.map(({ label, title, blocks }) => [
      label,
      readRuns(turnTitle(title, cells)),
      blocks.flatMap(readBlock),
    ]),
  };
}

async function roundTrip(plan: Plan): Promise<Plan> {
  const result = importDocx(await exportDocx(resolvePlan(plan)), { mode: 'keep' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.whole.plan;
}

describe('Plan → DOCX → Plan', () => {
  it.each(['第一部分 总则', '附件1填报说明', '一、关于值班的通知'])(
    'keeps a title that begins as a number does: %s',
    async (title) => {
      const plan = planOf({ title }, section('对象'), text('说明'));
      expect(readPlan(await roundTrip(plan))).toEqual(readPlan(plan));
    },
  );

  it('keeps a paragraph that is nothing but a reference to a heading without words', async () => {
    const reference: Inline = { type: 'reference', blockId: 'b', form: 'title' };
    const referring: Plan = {
      ...planOf({}),
      scheme: regulation,
      blocks: [
        { type: 'numbered', id: 'b', level: 0, content: [] },
        { type: 'paragraph', id: 'p', content: [reference] },
      ],
    };
    const back = await roundTrip(referring);
    expect(back.blocks[1]).toMatchObject({
      type: 'paragraph',
      content: [{ ...reference, blockId: back.blocks[0]?.id }],
    });
  });

  it(`gives the same text, levels and markers (${RUNS} plans of numbered blocks)`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNumberedPlan(), async (plan) => {
        expect(readPlan(await roundTrip(plan))).toEqual(readPlan(plan));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it(`gives the same text of every kind of block, captions, signature and attachments (${RUNS} plans)`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (plan) => {
        expect(readPlan(await roundTrip(plan))).toEqual(readPlan(plan));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
