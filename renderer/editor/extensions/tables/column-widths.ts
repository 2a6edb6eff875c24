/** Widths of columns as weights of the table's width: what a pointer between two columns is at, and what moving it does. */

/** How near to a border the pointer takes hold of it, in CSS pixels. */
const REACH_PX = 4;
/** No column becomes narrower than this share of the table: about one character of an official page. */
const LEAST_SHARE = 0.04;

function getSum(columns: readonly number[]): number {
  return columns.reduce((sum, width) => sum + width, 0);
}

/** Where columns meet, as shares of the width: `[1, 3]` → `[0.25]`. */
function getEdges(columns: readonly number[]): number[] {
  const sum = getSum(columns);
  let left = 0;
  return columns.slice(0, -1).map((width) => {
    left += width;
    return left / sum;
  });
}

/** The edge within reach of a pointer this far from the table's left, 0 between the first two columns; `null` for none. */
export function findColumnEdge(columns: readonly number[], tableWidthPx: number, xPx: number): number | null {
  const edges = getEdges(columns);
  const index = edges.findIndex((edge) => Math.abs(edge * tableWidthPx - xPx) <= REACH_PX);
  return index === -1 ? null : index;
}

/** The columns with an edge moved to a share of the table's width; the others stay where they are. */
export function moveColumnEdge(columns: readonly number[], edge: number, toShare: number): number[] {
  const sum = getSum(columns);
  const bounds = [0, ...getEdges(columns), 1];
  const [left = 0, right = 1] = [bounds[edge], bounds[edge + 2]];
  // Columns that are too narrow for the least width share what they have.
  const least = Math.min(LEAST_SHARE, (right - left) / 2);
  const at = Math.min(Math.max(toShare, left + least), right - least);
  return columns.map((width, index) => {
    if (index === edge) return (at - left) * sum;
    return index === edge + 1 ? (right - at) * sum : width;
  });
}
