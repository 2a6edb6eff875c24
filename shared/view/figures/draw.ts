/** A graph → its picture for the room it has on the page. */
import { mmToPt, ptToMm } from '../../base/units/length.ts';
import type { Graph } from './graph.ts';
import { layoutFlow } from './layout-flow.ts';
import { layoutOrganization } from './layout-organization.ts';
import type { Scene } from './scene.ts';
import { writeSvg } from './write-svg.ts';

/** 五号, and 小五 where that is too large for the page. */
const SIZE_PT = 10.5;
const SMALL_SIZE_PT = 9;
/** What the text block's height leaves to a picture with its caption. */
export const FIGURE_HEIGHT_MM = 195;

export type Drawing = {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

function layoutIn(graph: Graph, widthPt: number, sizePt: number): Scene {
  return graph.kind === 'flow' ? layoutFlow(graph, widthPt, sizePt) : layoutOrganization(graph, widthPt, sizePt);
}

/** A flow chart whose stages show fewer lines; other graphs as they are. */
function trimStages(graph: Graph, lineCount: number): Graph {
  if (graph.kind !== 'flow') return graph;
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, lines: node.lines.slice(0, lineCount) })) };
}

/** Lays a graph out in `widthPt`: in the larger type where it then fits the height, or else with fewer lines in its stages. */
export function layoutGraph(graph: Graph, widthPt: number, heightPt: number): Scene {
  const fits = (scene: Scene) => scene.heightPt <= heightPt && scene.widthPt <= widthPt + 0.5;
  const scene = layoutIn(graph, widthPt, SIZE_PT);
  if (fits(scene)) return scene;
  let smaller = layoutIn(graph, widthPt, SMALL_SIZE_PT);
  for (const lineCount of [2, 1]) {
    if (smaller.heightPt <= heightPt) break;
    smaller = layoutIn(trimStages(graph, lineCount), widthPt, SMALL_SIZE_PT);
  }
  return smaller;
}

/**
 * Draws a graph no wider than `widthMm` and no higher than a page leaves. What does not fit in the smallest type is made smaller as a
 * whole.
 *
 * @param label what a screen reader says
 */
export function drawGraph(graph: Graph, widthMm: number, label: string): Drawing {
  const room = { width: mmToPt(widthMm), height: mmToPt(FIGURE_HEIGHT_MM) };
  const scene = layoutGraph(graph, room.width, room.height);
  const scale = Math.min(1, room.width / scene.widthPt, room.height / scene.heightPt);
  return {
    svg: writeSvg(scene, label, scale),
    widthMm: ptToMm(scene.widthPt * scale),
    heightMm: ptToMm(scene.heightPt * scale),
  };
}
