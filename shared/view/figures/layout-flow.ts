/**
 * A flow chart's shapes. Dagre decides rows and neighbours; here the rows get their heights, and the arrows run at right
 * angles through the gaps between rows: down, across once, down.
 */
import { drawFlowBox, type FlowBox, measureFlowBox } from './flow-boxes.ts';
import type { Flow, FlowEdge } from './graph.ts';
import { NEIGHBOUR_EM, type Ranked, rankFlow } from './rank-flow.ts';
import { EDGE_PT, LINE_EM, type Point, placeLines, type Scene, type SceneLine, type SceneText } from './scene.ts';
import { breakEvenly, measureLines } from './text-lines.ts';

/** Steps of the main line stay narrow enough to be read at a glance. */
const STEP_CELLS = 18;
const STAGE_CELLS = 36;
/** Narrowing tried until a row fits. */
const NARROWER = 0.8;
const MOST_TURNS = 6;
const LEAST_ROOM_EM = 6;
const STUB_EM = 0.7;
const ARROW_EM = 1.1;
/** Places closer than this are one. */
const SAME_PT = 1e-6;
const LABEL_GAP_EM = 0.4;
const LABEL_TOP_EM = 0.15;
const LEAST_GAP_EM = 1.6;
/** 小五; smaller type does not survive copying. */
const LEAST_LABEL_PT = 9;

type Sized = { readonly boxes: ReadonlyMap<string, FlowBox>; readonly ranked: Ranked };

function getRoom(flow: Flow, id: string, room: number, sizePt: number): number {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  const cells = node?.shape === 'stage' && node.lines.length > 0 ? STAGE_CELLS : STEP_CELLS;
  return Math.min(room, cells * sizePt);
}

/** Sizes boxes for the room a row's nodes have when they share it; narrower where dagre needs more for the arrows. */
function sizeBoxes(flow: Flow, widthPt: number, sizePt: number): Sized {
  let share = 1;
  let sized = sizeOnce(flow, widthPt, sizePt, share, null);
  // The first pass tells which nodes stand side by side.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    sized = sizeOnce(flow, widthPt, sizePt, share, sized.ranked);
    if (sized.ranked.width <= widthPt || (share * widthPt) / 4 < LEAST_ROOM_EM * sizePt) break;
    share *= NARROWER;
  }
  return sized;
}

function sizeOnce(flow: Flow, widthPt: number, sizePt: number, share: number, before: Ranked | null): Sized {
  const rowSizes = new Map(before?.rows.flatMap((row) => row.map((id) => [id, row.length] as const)) ?? []);
  const boxes = new Map<string, FlowBox>();
  for (const node of flow.nodes) {
    const count = rowSizes.get(node.id) ?? 1;
    const row = widthPt - (count - 1) * NEIGHBOUR_EM * sizePt;
    const room = Math.max(LEAST_ROOM_EM * sizePt, (share * row) / count);
    boxes.set(node.id, measureFlowBox(node, getRoom(flow, node.id, room, sizePt), sizePt));
  }
  const evened = evenSizes(flow, boxes, before?.rows ?? [], { widthPt, gapPt: NEIGHBOUR_EM * sizePt });
  const widths = new Map([...evened].map(([id, { width }]) => [id, width]));
  return { boxes: evened, ranked: rankFlow(flow, widths, sizePt) };
}

/**
 * Boxes that stand alone in their rows are of one width per shape, and neighbours are of one size where that fits: a column
 * reads as one line of work, and ways as equals.
 */
function evenSizes(
  flow: Flow,
  boxes: ReadonlyMap<string, FlowBox>,
  rows: readonly (readonly string[])[],
  room: { readonly widthPt: number; readonly gapPt: number },
): Map<string, FlowBox> {
  const rowOf = new Map(rows.flatMap((row) => row.map((id) => [id, row] as const)));
  const isLone = ({ node }: FlowBox) => (rowOf.get(node.id)?.length ?? 1) === 1;
  const kindOf = (box: FlowBox) => (box.titleWidth > 0 ? 'stage' : 'step');
  const isEvened = ({ node }: FlowBox) => node.shape !== 'decision';
  const peersOf = (box: FlowBox) =>
    [...boxes.values()].filter(
      (other) =>
        isEvened(other) &&
        (isLone(box)
          ? isLone(other) && kindOf(other) === kindOf(box)
          : rowOf.get(other.node.id) === rowOf.get(box.node.id)),
    );
  const evened = new Map<string, FlowBox>();
  for (const { id } of flow.nodes) {
    const box = boxes.get(id) as FlowBox;
    if (!isEvened(box)) {
      evened.set(id, box);
      continue;
    }
    const peers = peersOf(box);
    const width = Math.max(...peers.map((peer) => peer.width));
    const rowSize = rowOf.get(id)?.length ?? 1;
    const fits = width * rowSize + room.gapPt * (rowSize - 1) <= room.widthPt;
    const height = isLone(box) ? box.height : Math.max(...peers.map((peer) => peer.height));
    evened.set(id, { ...box, height, width: fits ? width : box.width });
  }
  return evened;
}

type Route = {
  readonly edge: FlowEdge;
  readonly fromRow: number;
  readonly toRow: number;
  /** Places in the rows from the first to the last, both ends included. */
  readonly places: readonly number[];
  /** The gap (after this row) in which its label stands, and the place it stands at. */
  readonly labelRow: number;
  readonly labelX: number;
  readonly isSplit: boolean;
};

function routeEdges(flow: Flow, { ranked }: Sized): Route[] {
  const rowOf = new Map(ranked.rows.flatMap((row, index) => row.map((id) => [id, index] as const)));
  const outgoing = (id: string) => flow.edges.filter(({ from }) => from === id).length;
  return flow.edges.map((edge) => {
    const fromRow = rowOf.get(edge.from) ?? 0;
    const toRow = rowOf.get(edge.to) ?? 0;
    const places = [
      ranked.middles.get(edge.from) ?? 0,
      ...(ranked.crossings.get(edge) ?? []),
      ranked.middles.get(edge.to) ?? 0,
    ];
    const isSplit = outgoing(edge.from) > 1;
    // Ways are named where they part, time limits where they lead to.
    const labelRow = isSplit ? fromRow : toRow - 1;
    const labelX = (isSplit ? places[1] : places[places.length - 1]) ?? 0;
    return { edge, fromRow, toRow, places, labelRow, labelX, isSplit };
  });
}

/** Where a route runs down through the part of a gap in which labels of one kind stand. */
function getVerticalX(route: Route, row: number, isAtSplit: boolean): number {
  const [before = 0, after = 0] = route.places.slice(row - route.fromRow, row - route.fromRow + 2);
  return bendsAtSplit(route, row) || !isAtSplit ? after : before;
}

/** Room between a label's arrow and the next line to its right that runs down beside it. */
function getLabelRoom(route: Route, routes: readonly Route[], widthPt: number): number {
  const others = routes
    .filter(({ fromRow, toRow }) => fromRow <= route.labelRow && toRow > route.labelRow)
    .map((other) => getVerticalX(other, route.labelRow, route.isSplit))
    .filter((x) => x > route.labelX + 1);
  return Math.min(widthPt, ...others) - route.labelX;
}

/** What a gap between two rows holds, from its upper edge down: lines part, ways are named, lines join, limits are named. */
type Gap = {
  readonly splitY: number;
  readonly wayTop: number;
  readonly joinY: number;
  readonly limitTop: number;
  readonly height: number;
};

function measureGap(
  row: number,
  routes: readonly Route[],
  labels: ReadonlyMap<Route, readonly string[]>,
  sizePt: number,
  labelPt: number,
): Gap {
  const inside = routes.filter(({ fromRow, toRow }) => fromRow <= row && toRow > row);
  const bends = (route: Route) => {
    const [a = 0, b = 0] = route.places.slice(row - route.fromRow, row - route.fromRow + 2);
    return Math.abs(a - b) > SAME_PT;
  };
  const hasSplit = inside.some((route) => bends(route) && bendsAtSplit(route, row));
  const hasJoin = inside.some((route) => bends(route) && !bendsAtSplit(route, row));
  const measureLabels = (isWay: boolean) =>
    LINE_EM *
    labelPt *
    inside
      .filter(({ labelRow, isSplit }) => labelRow === row && isSplit === isWay)
      .reduce((most, route) => Math.max(most, labels.get(route)?.length ?? 0), 0);
  const splitY = STUB_EM * sizePt;
  const wayTop = (hasSplit ? splitY : 0) + LABEL_TOP_EM * sizePt;
  const wayEnd = measureLabels(true) > 0 ? wayTop + measureLabels(true) : hasSplit ? splitY : 0;
  const joinY = wayEnd + STUB_EM * sizePt;
  const limitTop = (hasJoin ? joinY : wayEnd) + LABEL_TOP_EM * sizePt;
  const end = measureLabels(false) > 0 ? limitTop + measureLabels(false) : hasJoin ? joinY : wayEnd;
  // Beside a label the arrow needs no room of its own.
  const hasLabels = measureLabels(true) + measureLabels(false) > 0;
  const arrow = (hasLabels && !(hasJoin && measureLabels(false) === 0) ? 0.5 : ARROW_EM) * sizePt;
  return { splitY, wayTop, joinY, limitTop, height: Math.max(end + arrow, LEAST_GAP_EM * sizePt) };
}

/** Ways part at the top of the gap below their decision; everything else bends where it joins. */
function bendsAtSplit({ isSplit, fromRow }: Route, row: number): boolean {
  return isSplit && row === fromRow;
}

function dropStraightPoints(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}

/** Lays a flow chart out in `widthPt`; the drawing is as wide as that, or wider where even narrow boxes do not fit. */
export function layoutFlow(flow: Flow, widthPt: number, sizePt: number): Scene {
  const sized = sizeBoxes(flow, widthPt, sizePt);
  const { boxes, ranked } = sized;
  const width = Math.max(widthPt, ranked.width);
  const shift = (width - ranked.width) / 2;
  const routes = routeEdges(flow, sized);
  const labelPt = Math.max(LEAST_LABEL_PT, sizePt * 0.9);
  const labels = new Map(
    routes.map((route) => {
      const room = getLabelRoom(route, routes, ranked.width + shift) / labelPt - 2 * LABEL_GAP_EM;
      // A limit that holds for several ways is written once, where they have joined.
      const isSaid = routes
        .slice(0, routes.indexOf(route))
        .some(
          ({ isSplit, edge }) =>
            !isSplit && !route.isSplit && edge.to === route.edge.to && edge.label === route.edge.label,
        );
      return [route, isSaid ? [] : breakEvenly(route.edge.label, Math.max(3, room))] as const;
    }),
  );

  const rowTops: number[] = [];
  const rowBottoms: number[] = [];
  const gaps: Gap[] = [];
  let y = EDGE_PT;
  for (const [row, ids] of ranked.rows.entries()) {
    rowTops.push(y);
    y += Math.max(...ids.map((id) => boxes.get(id)?.height ?? 0));
    rowBottoms.push(y);
    if (row === ranked.rows.length - 1) break;
    const gap = measureGap(row, routes, labels, sizePt, labelPt);
    gaps.push(gap);
    y += gap.height;
  }

  const scene = { boxes: [] as Scene['boxes'][number][], texts: [] as SceneText[], lines: [] as SceneLine[] };
  for (const [row, ids] of ranked.rows.entries()) {
    for (const id of ids) {
      const box = boxes.get(id) as FlowBox;
      const x = (ranked.middles.get(id) ?? 0) + shift - box.width / 2;
      const drawn = drawFlowBox(box, { x, y: rowTops[row] ?? 0, sizePt });
      scene.boxes.push(...drawn.boxes);
      scene.texts.push(...drawn.texts);
      scene.lines.push(...drawn.lines);
    }
  }
  for (const route of routes) {
    const start = {
      x: (route.places[0] ?? 0) + shift,
      y: (rowTops[route.fromRow] ?? 0) + (boxes.get(route.edge.from)?.height ?? 0),
    };
    const points: Point[] = [start];
    for (let row = route.fromRow; row < route.toRow; row++) {
      const gap = gaps[row] as Gap;
      const bendY = (rowBottoms[row] ?? 0) + (bendsAtSplit(route, row) ? gap.splitY : gap.joinY);
      const x = (route.places[row - route.fromRow + 1] ?? 0) + shift;
      const beforeX = points[points.length - 1]?.x ?? x;
      // A line that runs straight on has no bend: the gap may be too low for one.
      if (Math.abs(beforeX - x) > SAME_PT) points.push({ x: beforeX, y: bendY }, { x, y: bendY });
    }
    const last = points[points.length - 1] as Point;
    points.push({ x: last.x, y: rowTops[route.toRow] ?? 0 });
    scene.lines.push({ points: dropStraightPoints(points), hasArrow: true });
    const lines = labels.get(route) ?? [];
    const labelWidth = measureLines(lines) * labelPt;
    const right = route.labelX + shift + LABEL_GAP_EM * sizePt;
    // At the right edge a label stands on the other side of its line.
    const isOutside = right + labelWidth > width;
    scene.texts.push(
      ...placeLines(lines, {
        x: isOutside ? route.labelX + shift - LABEL_GAP_EM * sizePt - labelWidth : right,
        top: (rowBottoms[route.labelRow] ?? 0) + (gaps[route.labelRow]?.[route.isSplit ? 'wayTop' : 'limitTop'] ?? 0),
        sizePt: labelPt,
        isTitle: false,
        anchor: 'start',
      }),
    );
  }
  return { widthPt: width, heightPt: y + EDGE_PT, ...scene };
}
