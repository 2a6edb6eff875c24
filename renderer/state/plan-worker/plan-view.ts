/** What the window draws of a resolved plan beside its text: the figures drawn from it, and the parts before and behind it. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { type Drawing, drawGraph } from '../../../shared/view/figures/draw.ts';
import { type ContentsEntry, listContents } from '../../../shared/view/layout/contents.ts';
import { getTextBlock } from '../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../shared/view/layout/layouts.ts';
import type { ResolvedFigure, ResolvedPlan } from '../../../shared/view/resolve/resolved-plan.ts';
import type { ShownDiagram } from '../../editor/editor-api.ts';

/** The parts of a document: the plan without blocks and attachments, and what its contents page lists of them. */
export type PartsView = { readonly plan: ResolvedPlan; readonly contents: readonly ContentsEntry[] };

export type PlanView = {
  /** By block id. */
  readonly figures: ReadonlyMap<string, ShownDiagram>;
  /** `null` where the plan has no parts beside its text. */
  readonly parts: PartsView | null;
};

function viewParts(resolved: ResolvedPlan): PartsView | null {
  if (Object.values(resolved.parts).every((part) => part === undefined)) return null;
  return { plan: { ...resolved, blocks: [], attachments: [] }, contents: listContents(resolved) };
}

/** Views one plan after another; a figure is laid out again only where something in it changed. */
export function createPlanViewer(): (plan: Plan, resolved: ResolvedPlan) => PlanView {
  let drawn = new Map<string, Drawing>();
  return (plan, resolved) => {
    const { widthMm: textWidthMm } = getTextBlock(getLayout(plan));
    const next = new Map<string, Drawing>();
    const draw = ({ graph, alternativeText, ...figure }: ResolvedFigure): ShownDiagram => {
      if (graph === null) return { drawing: null, text: alternativeText };
      const widthMm = Math.min(figure.widthMm, textWidthMm);
      const source = JSON.stringify([graph, widthMm, alternativeText]);
      const drawing = drawn.get(source) ?? drawGraph(graph, widthMm, alternativeText);
      next.set(source, drawing);
      return { drawing, text: alternativeText };
    };
    const figures = new Map<string, ShownDiagram>();
    for (const { blocks } of [resolved, ...resolved.attachments]) {
      for (const block of blocks) {
        if (block.type === 'figure' && (block.graph !== null || block.missing !== null))
          figures.set(block.id, draw(block));
      }
    }
    drawn = next;
    return { figures, parts: viewParts(resolved) };
  };
}
