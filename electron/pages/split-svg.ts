/** The one drawing that the engine makes of all pages, taken apart: a drawing a page, and the glyphs they share. */

/** A page as the inside of an SVG of this size, in points. */
export type DrawnPage = { readonly widthPt: number; readonly heightPt: number; readonly drawing: string };
export type DrawnPages = {
  readonly pages: readonly DrawnPage[];
  /** Definitions that the drawings refer to. */
  readonly shared: string;
};

/** A page begins with its paper, and what stands on it follows as one group; both are indented by four spaces. */
const PAPER = /^ {4}<path class="typst-shape" .*d="M 0 0v ([\d.]+) h ([\d.]+) v -[\d.]+ Z "\/>$/;
const GROUP = /^ {4}<g(?: transform="matrix\(1 0 0 1 0 [\d.]+\)")?>$/;
const GROUP_END = /^ {4}<\/g>$/;

/** Throws where the drawing is not of the form the engine gives it. */
export function splitSvg(svg: string): DrawnPages {
  const pages: DrawnPage[] = [];
  const shared: string[] = [];
  let paper: RegExpExecArray | null = null;
  let lines: string[] | null = null;
  // The first and the last line are the drawing's own element.
  for (const line of svg.trimEnd().split('\n').slice(1, -1)) {
    if (lines !== null) {
      if (!GROUP_END.test(line)) lines.push(line);
      else {
        const [heightPt, widthPt] = [Number(paper?.[1]), Number(paper?.[2])];
        pages.push({ widthPt, heightPt, drawing: lines.join('\n') });
        lines = null;
        paper = null;
      }
    } else if (paper !== null) {
      if (!GROUP.test(line)) throw new Error(`a page without a drawing: ${line.slice(0, 100)}`);
      lines = [];
    } else {
      paper = PAPER.exec(line);
      if (paper === null) shared.push(line);
    }
  }
  if (pages.length === 0) throw new Error('a drawing without pages');
  return { pages, shared: shared.join('\n') };
}
