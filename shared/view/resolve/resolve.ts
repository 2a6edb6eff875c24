/** Plan → ResolvedPlan: the only place where numbers, facts and references turn into characters. */

import type { Marker } from '../../model/numbering/number-blocks.ts';
import type { Block, Figure, Numbered, Table } from '../../model/plan/block.ts';
import type { Diagram, PlainStep } from '../../model/plan/diagram.ts';
import { getDrawable } from '../../model/plan/drawable-picture.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline, Mark } from '../../model/plan/inline.ts';
import { mapParts } from '../../model/plan/parts.ts';
import type { Attachment, Plan } from '../../model/plan/plan.ts';
import { describeGraph } from '../figures/describe.ts';
import { type Countable, countPlan } from './count-plan.ts';
import { createGraphDeriver } from './drawings/derive.ts';
import type { DecisionWords, StepWords } from './drawings/derive-steps.ts';
import { BLANK_TEXT, resolveFact, resolvePerson } from './facts.ts';
import { findHeadingEnd } from './heading-words.ts';
import { MISSING_SOURCE_TEXTS } from './labels.ts';
import { BROKEN_REFERENCE_TEXT, listNamedIds, type ReferenceTarget } from './references.ts';
import type { ResolvedBlock, ResolvedPlan, ResolvedRun } from './resolved-plan.ts';
import { getRunsText, getTitleText } from './resolved-plan.ts';
import { createSeriesCounter } from './series.ts';
import { readTitleText } from './title-text.ts';

/** Everything inlines need to become runs. */
type InlineContext = {
  readonly plan: Plan;
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
  readonly series: ReturnType<typeof createSeriesCounter>;
};

function isDiagram(block: Block): block is Diagram {
  return block.type === 'figure' && block.kind === 'diagram';
}

const NO_MARKS: readonly Mark[] = [];

function resolveInline(inline: Inline, context: InlineContext): ResolvedRun {
  if (inline.type === 'line-break') return { type: 'line-break' };
  // Written out kind by kind: a long plan has tens of thousands of runs, and objects that are spread cost several times more.
  const type = 'text';
  const marks = inline.marks ?? NO_MARKS;
  const isHeading = false;
  switch (inline.type) {
    case 'text':
      return { type, text: inline.text, marks, origin: 'text', isHeading };
    case 'fact': {
      const live = resolveFact(context.plan.facts, inline.key);
      return { type, text: live.text, marks, origin: live.isBlank ? 'blank' : 'fact', isHeading, member: inline };
    }
    case 'person': {
      const live = resolvePerson(context.plan.facts, inline.personId, inline.field);
      return { type, text: live.text, marks, origin: live.isBlank ? 'blank' : 'fact', isHeading, member: inline };
    }
    case 'blank':
      return { type, text: BLANK_TEXT, marks, origin: 'blank', isHeading, member: inline };
    case 'series':
      return { type, text: context.series.next(inline), marks, origin: 'series', isHeading, member: inline };
    case 'reference': {
      const target = context.targets.get(inline.blockId);
      const text = target?.[inline.form] ?? BROKEN_REFERENCE_TEXT;
      const targetId = target === undefined ? null : inline.blockId;
      return { type, text, marks, origin: 'reference', isHeading, targetId, member: inline };
    }
  }
}

function resolveInlines(inlines: readonly Inline[], context: InlineContext): ResolvedRun[] {
  return inlines.map((inline) => {
    const run = resolveInline(inline, context);
    const look = inline.type === 'line-break' ? undefined : inline.look;
    if (inline.comments === undefined && look === undefined) return run;
    return { ...run, ...(look && { look }), ...(inline.comments && { comments: inline.comments }) };
  });
}

/** Marks the heading of a numbered block, as far as `findHeadingEnd` says. */
export function markHeading(runs: readonly ResolvedRun[]): ResolvedRun[] {
  let left = findHeadingEnd(getRunsText(runs));
  const result: ResolvedRun[] = [];
  for (const run of runs) {
    const length = run.type === 'text' ? run.text.length : 1;
    if (run.type !== 'text' || left === 0) result.push(run);
    else if (length <= left) result.push({ ...run, isHeading: true });
    else {
      result.push({ ...run, text: run.text.slice(0, left), isHeading: true }, { ...run, text: run.text.slice(left) });
    }
    left = Math.max(0, left - length);
  }
  return result;
}

/** Everything in a plan that counts, by block and attachment. */
function listCountables({ blocks, attachments }: Plan): Countable<Block | Attachment>[] {
  const entries: Countable<Block | Attachment>[] = [];
  const add = (block: Block) => {
    const { id } = block;
    if (block.type === 'numbered') entries.push({ kind: 'numbered', key: block, id, fields: block });
    else if (block.type === 'table' || block.type === 'figure') {
      entries.push({ kind: block.type, key: block, id, fields: block });
    }
  };
  blocks.forEach(add);
  for (const attachment of attachments) {
    entries.push({ kind: 'attachment', key: attachment, id: attachment.id });
    attachment.blocks.forEach(add);
  }
  return entries;
}

function readCountableText(entry: Block | Attachment, facts: Facts): string {
  if ('title' in entry) return readTitleText(entry.title, facts);
  return entry.type === 'numbered' ? readTitleText(entry.content, facts) : '';
}

function resolveNumbered(block: Numbered, marker: Marker, runs: ResolvedRun[]): ResolvedBlock {
  return {
    type: 'numbered',
    id: block.id,
    level: marker.level,
    marker,
    hasStart: block.start !== undefined,
    align: block.align ?? null,
    ...(block.indent !== undefined && { indent: block.indent }),
    ...(block.look && { look: block.look }),
    runs: markHeading(runs),
  };
}

/** The words of a diagram's own steps. */
function resolveSteps({ drawnFrom }: Diagram, context: InlineContext): (StepWords | DecisionWords)[] {
  if (drawnFrom.from !== 'steps') return [];
  const read = (inlines: readonly Inline[]) => getRunsText(resolveInlines(inlines, context)).trim();
  const readStep = ({ who, limit, text }: PlainStep) => ({ who: read(who), limit: read(limit), text: read(text) });
  return drawnFrom.steps.map((step) =>
    step.kind === 'step'
      ? readStep(step)
      : {
          question: read(step.text),
          ways: step.ways.map(({ label, steps, ends = false }) => ({
            label: read(label),
            steps: steps.map(readStep),
            ends,
          })),
        },
  );
}

/** Turns a whole plan into characters. Pure, and the cost grows with the plan: `npm run bench -- resolving` says what 10,000 blocks take. */
export function resolvePlan(plan: Plan): ResolvedPlan {
  const { markers, labels, targets } = countPlan(listCountables(plan), plan.scheme, listNamedIds(plan), (entry) =>
    readCountableText(entry, plan.facts),
  );
  const resolveCaption = (block: Table | Figure) => {
    const label = labels.get(block);
    return label === undefined ? null : { label, text: block.caption ?? '' };
  };
  const context: InlineContext = { plan, targets, series: createSeriesCounter() };
  const assets = new Map(plan.assets.map((asset) => [asset.id, getDrawable(asset)]));

  const resolveBlock = (block: Block): ResolvedBlock => {
    switch (block.type) {
      case 'numbered':
        return resolveNumbered(block, markers.get(block) as Marker, resolveInlines(block.content, context));
      case 'paragraph':
        return {
          type: 'paragraph',
          id: block.id,
          align: block.align ?? null,
          indent: block.indent ?? 2,
          ...(block.look && { look: block.look }),
          runs: resolveInlines(block.content, context),
        };
      case 'table':
        return {
          type: 'table',
          id: block.id,
          kind: block.kind,
          columns: block.columns,
          rows: block.rows.map((row) => ({
            isHeader: row.header ?? false,
            cells: row.cells.map((cell) => ({
              runs: resolveInlines(cell.content, context),
              colSpan: cell.colSpan ?? 1,
              rowSpan: cell.rowSpan ?? 1,
              align: cell.align ?? null,
              ...(cell.comments && { comments: cell.comments }),
            })),
          })),
          caption: resolveCaption(block),
          isLandscape: block.isLandscape ?? false,
        };
      case 'figure':
        return {
          type: 'figure',
          id: block.id,
          asset: block.kind === 'image' ? (assets.get(block.assetId) ?? null) : null,
          graph: null,
          missing: null,
          widthMm: block.widthMm,
          alternativeText: block.alternativeText ?? '',
          caption: resolveCaption(block),
          isLandscape: block.isLandscape ?? false,
        };
      case 'page-break':
        return block;
    }
  };

  const title = resolveInlines(plan.title, context);
  const parts = [plan, ...plan.attachments].map(({ blocks }) => blocks.map(resolveBlock));
  /** Drawings come last: they read what the other blocks say. */
  const deriveGraph = createGraphDeriver(plan.facts, parts);
  const draw = (blocks: readonly Block[], resolved: readonly ResolvedBlock[]): readonly ResolvedBlock[] => {
    if (!blocks.some(isDiagram)) return resolved;
    return resolved.map((block, index) => {
      const diagram = blocks[index];
      if (block.type !== 'figure' || diagram === undefined || !isDiagram(diagram)) return block;
      const steps = resolveSteps(diagram, context);
      const { graph, missing } = deriveGraph(diagram, steps);
      const alternativeText =
        graph === null
          ? MISSING_SOURCE_TEXTS[missing]
          : (diagram.alternativeText ?? describeGraph(graph, diagram.caption ?? ''));
      return { ...block, graph, missing, alternativeText };
    });
  };

  return {
    id: plan.id,
    title,
    header: plan.header,
    parts: mapParts(plan.parts ?? {}, (content) => resolveInlines(content, context)),
    layout: plan.layout,
    ...(plan.pageSetup && { pageSetup: plan.pageSetup }),
    scheme: plan.scheme,
    blocks: draw(plan.blocks, parts[0] ?? []),
    signature: plan.signature && {
      units: plan.signature.units.map((unit) => resolveInlines(unit, context)),
      date: resolveInlines(plan.signature.date, context),
      seal: plan.signature.seal,
    },
    attachments: plan.attachments.map((attachment, index) => ({
      id: attachment.id,
      label: labels.get(attachment) ?? '',
      title: resolveInlines(attachment.title, context),
      isLandscape: attachment.isLandscape ?? false,
      blocks: draw(attachment.blocks, parts[index + 1] ?? []),
    })),
    unitName: plan.facts.unit.name,
    ...(plan.comments && { comments: plan.comments }),
  };
}

/** The plan's title on one line, with facts filled in. */
export function resolveTitleText(plan: Plan): string {
  return getTitleText(resolveInlines(plan.title, { plan, targets: new Map(), series: createSeriesCounter() }));
}
