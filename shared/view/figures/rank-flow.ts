/** Ranks and places of a flow chart's boxes from left to right, by dagre; rows get their heights in `layout-flow.ts`. */
import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { Flow, FlowEdge } from './graph.ts';

/** Gap between neighbours in a row, in ems. */
export const NEIGHBOUR_EM = 1.2;
/** Rows this far apart cannot run into each other, whatever the heights: only the order of the rows is read. */
const ROW_PT = 1000;
const NODE_HEIGHT_PT = 10;

export type Ranked = {
  /** Rows from the top, each a list of node ids. */
  readonly rows: readonly (readonly string[])[];
  /** Middle of each node. */
  readonly middles: ReadonlyMap<string, number>;
  /** For an edge that passes rows: where it crosses them, one place a row passed. */
  readonly crossings: ReadonlyMap<FlowEdge, readonly number[]>;
  readonly width: number;
};

/** Places nodes of the given widths. Two edges between the same nodes are one to dagre, which does no harm to their places. */
export function rankFlow(flow: Flow, widths: ReadonlyMap<string, number>, sizePt: number): Ranked {
  const graph = new DagreGraph();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: NEIGHBOUR_EM * sizePt,
    edgesep: 2 * sizePt,
    ranksep: ROW_PT - NODE_HEIGHT_PT,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of flow.nodes) graph.setNode(id, { width: widths.get(id) ?? 0, height: NODE_HEIGHT_PT });
  for (const { from, to } of flow.edges) graph.setEdge(from, to);
  // Ways stand from left to right as they are written.
  const constraints = flow.nodes.flatMap(({ id }) => {
    const targets = flow.edges.filter(({ from }) => from === id).map(({ to }) => to);
    return targets.slice(1).map((right, index) => ({ left: targets[index] ?? right, right }));
  });
  layout(graph, { constraints });
  const rowsByPlace = new Map<number, string[]>();
  const middles = new Map<string, number>();
  for (const { id } of flow.nodes) {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    const row = Math.floor(y / ROW_PT);
    rowsByPlace.set(row, [...(rowsByPlace.get(row) ?? []), id]);
    middles.set(id, x);
  }
  const places = [...rowsByPlace.keys()].sort((a, b) => a - b);
  const crossings = new Map<FlowEdge, readonly number[]>();
  for (const edge of flow.edges) {
    const { points = [] } = (graph.edge(edge.from, edge.to) ?? {}) as { points?: { x: number; y: number }[] };
    // Dagre bends edges between the rows too; only where they pass a row has room been kept for them.
    const passed = points
      .slice(1, -1)
      .filter(({ y }) => places.some((place) => Math.floor(y / ROW_PT) === place && y % ROW_PT < ROW_PT / 4));
    crossings.set(
      edge,
      passed.map(({ x }) => x),
    );
  }
  const { width = 0 } = graph.graph() as { width?: number };
  // Dagre's width is that of the nodes: a line that passes a row may do so beside all of them.
  const passings = [...crossings.values()].flat();
  const left = Math.min(0, ...passings);
  const right = Math.max(width, ...passings);
  return {
    rows: places.map((place) => rowsByPlace.get(place) ?? []),
    middles: new Map([...middles].map(([id, x]) => [id, x - left])),
    crossings: new Map([...crossings].map(([edge, xs]) => [edge, xs.map((x) => x - left)])),
    width: right - left,
  };
}
