/** Pages in rows of one or two, of their own sizes: where each stands, and what of them is shown. Lengths in CSS pixels. */

/** Between pages, and over the first and under the last. */
export const PAGE_GAP_PX = 16;
/** A window that is scrolled to a row may stop this much before it. */
const ROUNDING_PX = 1;

export type PageSize = { readonly widthPx: number; readonly heightPx: number };
type PageBox = PageSize & { readonly leftPx: number; readonly topPx: number };

/** How far one has scrolled: it stays when zoom or rows change. */
export type Position = {
  /** Index of the first page of the row at the upper edge. */
  readonly page: number;
  /** The share of that row, with the gap over it, that has gone. */
  readonly share: number;
};

export type PageRows = {
  /** Of the widest row. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Each page, where it stands. */
  readonly pages: readonly PageBox[];
  /** Each row, without the gap over it. */
  readonly rows: readonly { readonly topPx: number; readonly heightPx: number }[];
  toPosition(scrolledPx: number): Position;
  toPx(position: Position): number;
};

/** Pages of a row stand at its upper edge, around the middle of the widest row; one alone stands where the first of two would. */
export function layOutPages(sizes: readonly PageSize[], perRow: 1 | 2): PageRows {
  const groups = Array.from({ length: Math.ceil(sizes.length / perRow) }, (_, row) =>
    sizes.slice(row * perRow, (row + 1) * perRow),
  );
  const getWidth = (group: readonly PageSize[]) => {
    const widths = group.map(({ widthPx }) => widthPx);
    const missing = (perRow - group.length) * (widths[0] ?? 0);
    return widths.reduce((sum, width) => sum + width, missing + (perRow - 1) * PAGE_GAP_PX);
  };
  const widthPx = Math.max(0, ...groups.map(getWidth));
  let bottomPx = 0;
  const rows: { topPx: number; heightPx: number }[] = [];
  const pages = groups.flatMap((group) => {
    const topPx = bottomPx + PAGE_GAP_PX;
    const heightPx = Math.max(...group.map((size) => size.heightPx));
    rows.push({ topPx, heightPx });
    bottomPx = topPx + heightPx;
    let leftPx = (widthPx - getWidth(group)) / 2;
    return group.map((size) => {
      const box = { ...size, leftPx, topPx };
      leftPx += size.widthPx + PAGE_GAP_PX;
      return box;
    });
  });
  const getStart = (row: number) => (rows[row]?.topPx ?? PAGE_GAP_PX) - PAGE_GAP_PX;
  const getShare = (row: number) => (rows[row]?.heightPx ?? 0) + PAGE_GAP_PX;
  return {
    widthPx,
    heightPx: bottomPx + PAGE_GAP_PX,
    pages,
    rows,
    toPosition(scrolledPx) {
      const row = Math.max(
        0,
        rows.findLastIndex(({ topPx }) => topPx - PAGE_GAP_PX <= scrolledPx + ROUNDING_PX),
      );
      return { page: row * perRow, share: Math.max(0, (scrolledPx - getStart(row)) / getShare(row)) };
    },
    toPx({ page, share }) {
      const row = Math.min(Math.floor(page / perRow), Math.max(0, rows.length - 1));
      return getStart(row) + share * getShare(row);
    },
  };
}

/** The zooms at which the largest row and its width fit into a window. */
export function findFittingZooms(
  sizes: readonly PageSize[],
  perRow: 1 | 2,
  window: PageSize,
): { readonly page: number; readonly width: number } {
  const widest = Math.max(1, ...sizes.map(({ widthPx }) => widthPx));
  const highest = Math.max(1, ...sizes.map(({ heightPx }) => heightPx));
  const across = (window.widthPx - PAGE_GAP_PX * (perRow + 1)) / (widest * perRow);
  const down = (window.heightPx - PAGE_GAP_PX * 2) / highest;
  return { page: Math.max(Math.min(across, down), 0.1), width: Math.max(across, 0.1) };
}
