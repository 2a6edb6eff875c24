/**
 * Draws the figures that are drawn from the plan, when the editor rests and only where something in them changed. What is
 * drawn is no editor state: it costs no undo step, and typing does not wait for it.
 */
import { HISTORIC_TAG, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { getTextBlock } from '../../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../../shared/view/layout/layouts.ts';
import { resolvePlan } from '../../../../shared/view/resolve/resolve.ts';
import type { ResolvedFigure } from '../../../../shared/view/resolve/resolved-plan.ts';
import { drawDiagram, FigureNode } from '../../nodes/FigureNode.ts';
import type { Numbering } from '../markers/register-markers.ts';

/** The editor rests after this long without a change. */
const REST_MS = 250;

type Figures = ReadonlyMap<string, ResolvedFigure>;

function listDrawings(plan: Plan): Figures {
  const { blocks, attachments } = resolvePlan(plan);
  const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
  return new Map(all.filter((block) => block.type === 'figure').map((figure) => [figure.id, figure]));
}

export function registerFigures(editor: LexicalEditor, numbering: Numbering, readPlan: () => Plan): () => void {
  /** What each figure was last drawn from. */
  const drawn = new Map<NodeKey, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;

  const listDiagrams = () =>
    numbering.index.entries.filter((entry) => entry.kind === 'figure' && entry.fields?.kind === 'diagram');

  const redraw = async (): Promise<void> => {
    if (listDiagrams().length === 0) return;
    // Dagre comes with the first figure that is drawn.
    const { drawGraph } = await import('../../../../shared/view/figures/draw.ts');
    if (isDisposed) return;
    const plan = readPlan();
    const figures = listDrawings(plan);
    const { widthMm: textWidthMm } = getTextBlock(getLayout(plan));
    for (const entry of listDiagrams()) {
      const figure = entry.kind === 'figure' ? figures.get(entry.id) : undefined;
      if (figure === undefined) continue;
      const { graph, alternativeText } = figure;
      const widthMm = Math.min(figure.widthMm, textWidthMm);
      const source = JSON.stringify([graph, widthMm, alternativeText]);
      if (drawn.get(entry.key) === source) continue;
      drawn.set(entry.key, source);
      const drawing = graph === null ? null : drawGraph(graph, widthMm, alternativeText);
      drawDiagram(editor, entry.key, figure.id, { drawing, text: alternativeText });
    }
  };

  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(() => void redraw().catch(reportError)), REST_MS);
  };

  const unregister = mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const hasChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG);
      if (hasChanged && listDiagrams().length > 0) schedule();
    }),
    editor.registerMutationListener(FigureNode, (mutations) => {
      for (const [key, mutation] of mutations) if (mutation === 'destroyed') drawn.delete(key);
      schedule();
    }),
  );
  return () => {
    isDisposed = true;
    clearTimeout(timer);
    unregister();
  };
}
