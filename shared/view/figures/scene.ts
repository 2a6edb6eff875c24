/** A drawing as shapes with places, in points from its upper left corner: what the layouts make and the SVG writer draws. */

export type Point = { readonly x: number; readonly y: number };

export type SceneBox = {
  readonly id: string;
  readonly shape: 'rectangle' | 'rounded' | 'diamond';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SceneText = {
  /** Of the anchor: the text's start or its middle. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly sizePt: number;
  readonly isTitle: boolean;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
  /** From character to character of text that stands upright; it stays one word, which readers can find. */
  readonly stepPt?: number;
};

export type SceneLine = {
  readonly points: readonly Point[];
  readonly hasArrow: boolean;
};

export type Scene = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly boxes: readonly SceneBox[];
  readonly texts: readonly SceneText[];
  readonly lines: readonly SceneLine[];
};

/** White above and below a drawing, so that it does not touch the lines of the text. */
export const EDGE_PT = 4;
/** Line to line, in ems. */
export const LINE_EM = 1.3;
/** From a line's top to its baseline where the line is `LINE_EM` high, in ems. */
export const BASELINE_EM = 1;

/** Lines of text from `top` down, centred on `x` or starting there. */
export function placeLines(
  lines: readonly string[],
  { x, top, sizePt, isTitle, anchor }: { x: number; top: number } & Omit<SceneText, 'x' | 'y' | 'text'>,
): SceneText[] {
  return lines.map((text, index) => ({
    x,
    y: top + (index * LINE_EM + BASELINE_EM) * sizePt,
    sizePt,
    isTitle,
    anchor,
    text,
  }));
}
