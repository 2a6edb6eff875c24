/**
 * An organisation chart's shapes: heads on top, deputies under them, staff left and right of the line that leads down, groups
 * in a row. Many groups stand upright, as official charts have them; where telephones or members have to be read, they lie
 * in several rows. Every row is centred on one line, so there is nothing here for a solver to decide.
 */
import type { Organization, Post } from './graph.ts';
import { drawPost, measureLyingPost, measureStandingPost, type PostBox } from './post-boxes.ts';
import { EDGE_PT, type Point, type Scene, type SceneBox, type SceneLine, type SceneText } from './scene.ts';

const GAP_EM = 0.9;
const STANDING_GAP_EM = 0.8;
/** From a box to the line its row hangs on. */
const DROP_EM = 1;
const MAX_PER_ROW = 5;
/** Lying rows under one another: an even number leaves the middle to the line that leads down. */
const WRAPPED_PER_ROW = 4;
const HEAD_CELLS = 14;
const MAX_LYING_CELLS = 11;

type Row = {
  readonly boxes: readonly PostBox[];
  readonly gap: number;
  readonly height: number;
  readonly width: number;
};

function toRow(boxes: readonly PostBox[], gap: number): Row {
  return {
    boxes,
    gap,
    height: Math.max(...boxes.map(({ height }) => height)),
    width: boxes.reduce((sum, { width }) => sum + width + gap, -gap),
  };
}

/** Lying boxes of equal width that share the room. */
function toLyingRow(posts: readonly Post[], room: number, sizePt: number, perRow = posts.length): Row {
  const gap = GAP_EM * sizePt;
  const share = Math.min((room - (perRow - 1) * gap) / perRow, MAX_LYING_CELLS * sizePt);
  const boxes = posts.map((post) => measureLyingPost(post, share, sizePt));
  const width = Math.max(...boxes.map((box) => box.width));
  return toRow(
    boxes.map((box) => ({ ...box, width })),
    gap,
  );
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** One row where the groups fit side by side, lying or standing; several rows where neither does. */
function arrangeGroups(groups: readonly Post[], room: number, sizePt: number): Row[] {
  if (groups.length === 0) return [];
  if (groups.length <= MAX_PER_ROW) return [toLyingRow(groups, room, sizePt)];
  const gap = STANDING_GAP_EM * sizePt;
  const mustLie = groups.some(({ phone, members }) => phone !== null || members.length > 0);
  if (!mustLie) {
    const standing = groups.map((post) => measureStandingPost(post, sizePt));
    const least = toRow(standing, gap);
    if (least.width <= room) {
      const spread = Math.min(2 * sizePt, (room - least.width) / Math.max(1, groups.length - 1));
      return [toRow(standing, gap + spread)];
    }
  }
  return chunk(groups, WRAPPED_PER_ROW).map((posts) => toLyingRow(posts, room, sizePt, WRAPPED_PER_ROW));
}

/** Collects shapes from the top down; `y` is the lower end of the line that leads on. */
function createChart(widthPt: number, sizePt: number) {
  const middle = widthPt / 2;
  const boxes: SceneBox[] = [];
  const texts: SceneText[] = [];
  const lines: SceneLine[] = [];
  const drop = DROP_EM * sizePt;
  let y = EDGE_PT;
  const addLine = (...points: Point[]) => void lines.push({ points, hasArrow: false });
  const addBox = (box: PostBox, x: number, top: number, height: number) => {
    boxes.push({ id: `p${boxes.length + 1}`, shape: 'rectangle', x, y: top, width: box.width, height });
    const drawn = drawPost(box, height, { x, y: top, sizePt });
    texts.push(...drawn.texts);
    lines.push(...drawn.lines);
  };
  /** Middles of a row's boxes, drawn from `top` down. A row that is not full stands to the left, under the one before. */
  const addRow = ({ boxes: posts, gap, height, width }: Row, top: number, fullWidth = width): number[] => {
    let x = middle - fullWidth / 2;
    return posts.map((box) => {
      addBox(box, x, top, height);
      const center = x + box.width / 2;
      x += box.width + gap;
      return center;
    });
  };
  /** A line from the trunk to the upper edges of a row. */
  const hang = (centers: readonly number[], busY: number, top: number) => {
    if (centers.length === 1 && centers[0] === middle) return addLine({ x: middle, y: busY }, { x: middle, y: top });
    const ends = [...centers, middle];
    addLine({ x: Math.min(...ends), y: busY }, { x: Math.max(...ends), y: busY });
    for (const x of centers) addLine({ x, y: busY }, { x, y: top });
  };
  return {
    addHeads(row: Row) {
      const centers = addRow(row, y);
      const bottom = y + row.height;
      y = bottom;
      if (centers.length < 2) return;
      for (const x of centers) addLine({ x, y: bottom }, { x, y: bottom + drop });
      addLine(
        { x: centers[0] ?? middle, y: bottom + drop },
        { x: centers[centers.length - 1] ?? middle, y: bottom + drop },
      );
      y = bottom + drop;
    },
    /** A row the trunk leads into and, where `leadsOn`, out of. */
    addTier(row: Row, leadsOn: boolean) {
      const busY = y + drop;
      addLine({ x: middle, y }, { x: middle, y: busY });
      const top = row.boxes.length === 1 ? busY : busY + drop;
      const centers = addRow(row, top);
      if (row.boxes.length > 1) hang(centers, busY, top);
      y = top + row.height;
      if (!leadsOn || centers.length < 2) return;
      for (const x of centers) addLine({ x, y }, { x, y: y + drop });
      addLine({ x: centers[0] ?? middle, y: y + drop }, { x: centers[centers.length - 1] ?? middle, y: y + drop });
      y += drop;
    },
    /** Two posts beside the trunk, which runs on between them. */
    addStaff(pair: readonly PostBox[]) {
      const height = Math.max(...pair.map((box) => box.height));
      const top = y + drop;
      const centerY = top + height / 2;
      pair.forEach((box, index) => {
        const isLeft = index === 0;
        const x = isLeft ? middle - 2 * drop - box.width : middle + 2 * drop;
        addBox(box, x, top, height);
        addLine({ x: middle, y: centerY }, { x: isLeft ? x + box.width : x, y: centerY });
      });
      addLine({ x: middle, y }, { x: middle, y: top + height });
      y = top + height;
    },
    /** Groups: the trunk runs through the middle of every row but the last. */
    addGroups(rows: readonly Row[]) {
      const full = Math.max(...rows.map(({ width }) => width));
      rows.forEach((row, index) => {
        const busY = y + drop;
        addLine({ x: middle, y }, { x: middle, y: busY });
        const top = busY + drop;
        hang(addRow(row, top, index === 0 ? row.width : full), busY, top);
        const bottom = top + row.height;
        if (index < rows.length - 1) addLine({ x: middle, y: busY }, { x: middle, y: bottom });
        y = bottom;
      });
    },
    finish: (): Scene => ({ widthPt, heightPt: y + EDGE_PT, boxes, texts, lines }),
  };
}

/** Lays an organisation chart out in `widthPt`. */
export function layoutOrganization(organization: Organization, widthPt: number, sizePt: number): Scene {
  const { heads, deputies, staff, groups } = organization;
  const room = widthPt - 2;
  const chart = createChart(widthPt, sizePt);
  const headRoom = Math.min(HEAD_CELLS * sizePt, room / Math.max(1, heads.length) - GAP_EM * sizePt);
  chart.addHeads(
    toRow(
      heads.map((post) => measureLyingPost(post, headRoom, sizePt)),
      GAP_EM * sizePt,
    ),
  );
  const deputyRows = chunk(deputies, MAX_PER_ROW);
  deputyRows.forEach((posts, index) => {
    const leadsOn = index < deputyRows.length - 1 || staff.length > 0 || groups.length > 0;
    chart.addTier(toLyingRow(posts, room, sizePt), leadsOn);
  });
  const staffRoom = Math.min(MAX_LYING_CELLS * sizePt, room / 2 - 2 * DROP_EM * sizePt);
  const staffBoxes = staff.map((post) => measureLyingPost(post, staffRoom, sizePt));
  const staffWidth = Math.max(0, ...staffBoxes.map(({ width }) => width));
  for (const pair of chunk(staffBoxes, 2)) chart.addStaff(pair.map((box) => ({ ...box, width: staffWidth })));
  const rows = arrangeGroups(groups, room, sizePt);
  if (rows.length > 0) chart.addGroups(rows);
  return chart.finish();
}
