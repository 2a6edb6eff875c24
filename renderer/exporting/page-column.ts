/** Pages one under another, of their own sizes: where each stands, and what of them is shown. Lengths in CSS pixels. */

/** Between pages, and over the first and under the last. */
export const PAGE_GAP_PX = 16;

export type PageSize = { readonly widthPx: number; readonly heightPx: number };

export type PageColumn = {
  /** Of the widest page. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Upper edge of each page. */
  readonly tops: readonly number[];
  /** How far one has scrolled, in pages from the first with the gap over each: it stays when the zoom changes. */
  toPages(scrolledPx: number): number;
  toPx(pages: number): number;
};

export function layOutColumn(sizes: readonly PageSize[]): PageColumn {
  let bottom = 0;
  const tops = sizes.map(({ heightPx }) => {
    const top = bottom + PAGE_GAP_PX;
    bottom = top + heightPx;
    return top;
  });
  const getShare = (index: number) => (sizes[index]?.heightPx ?? 0) + PAGE_GAP_PX;
  const getStart = (index: number) => (tops[index] ?? PAGE_GAP_PX) - PAGE_GAP_PX;
  return {
    widthPx: Math.max(0, ...sizes.map(({ widthPx }) => widthPx)),
    heightPx: bottom + PAGE_GAP_PX,
    tops,
    toPages(scrolledPx) {
      const index = Math.max(
        0,
        tops.findLastIndex((top) => top - PAGE_GAP_PX <= scrolledPx),
      );
      return index + (scrolledPx - getStart(index)) / getShare(index);
    },
    toPx(pages) {
      const index = Math.min(Math.floor(pages), Math.max(0, sizes.length - 1));
      return getStart(index) + (pages - index) * getShare(index);
    },
  };
}
