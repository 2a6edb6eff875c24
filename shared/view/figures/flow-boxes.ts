/** Boxes of a flow chart: their sizes for a given room, and what is drawn in them. */
import type { FlowNode } from './graph.ts';
import { LINE_EM, placeLines, type Scene, type SceneBox } from './scene.ts';
import { breakEvenly, breakLines, measureLines } from './text-lines.ts';

const PAD_X_EM = 0.8;
const PAD_Y_EM = 0.45;
/** A stage's heading stands in a column of its own. */
const STAGE_TITLE_CELLS = 5;
const DECISION_CELLS = 7;
const MIN_CELLS = 7;

export type FlowBox = {
  readonly node: FlowNode;
  readonly width: number;
  readonly height: number;
  readonly titleLines: readonly string[];
  readonly textLines: readonly string[];
  /** Width of a stage's heading column; 0 for other shapes. */
  readonly titleWidth: number;
};

/** Full lines, or even ones where the last would hold a word or two. */
function breakText(text: string, cells: number): string[] {
  const lines = breakLines(text, cells);
  return measureLines(lines.slice(-1)) < 4 ? breakEvenly(text, cells) : lines;
}

/**
 * Sizes a node.
 *
 * @param room the widest it may be, in points
 */
export function measureFlowBox(node: FlowNode, room: number, sizePt: number): FlowBox {
  const padX = PAD_X_EM * sizePt;
  const padY = PAD_Y_EM * sizePt;
  const linePt = LINE_EM * sizePt;
  if (node.shape === 'decision') {
    const cells = Math.min(DECISION_CELLS, Math.max(2, room / sizePt / 1.7));
    const titleLines = breakEvenly(node.title, cells);
    const textWidth = Math.max(measureLines(titleLines), 3) * sizePt;
    // A rectangle fits a diamond where its shares of width and height add up to one.
    return {
      node,
      titleLines,
      textLines: [],
      titleWidth: 0,
      width: textWidth * 1.75,
      height: (titleLines.length * linePt) / (1 - 1 / 1.75) + padY,
    };
  }
  if (node.shape === 'stage' && node.lines.length > 0) {
    const titleLines = breakEvenly(node.title, STAGE_TITLE_CELLS);
    const titleWidth = STAGE_TITLE_CELLS * sizePt + 2 * padX;
    const cells = Math.max(MIN_CELLS, (room - titleWidth - 2 * padX) / sizePt);
    const textLines = node.lines.flatMap((line) =>
      node.lines.length === 1
        ? breakText(line, cells)
        : breakText(line, cells - 1).map((part, index) => (index === 0 ? `·${part}` : `　${part}`)),
    );
    const lineCount = Math.max(titleLines.length, textLines.length);
    const width = titleWidth + measureLines(textLines) * sizePt + 2 * padX;
    return { node, titleLines, textLines, titleWidth, width, height: lineCount * linePt + 2 * padY };
  }
  const cells = Math.max(3, (room - 2 * padX) / sizePt);
  const titleLines = breakEvenly(node.title, cells);
  const textLines = node.lines.flatMap((line) => breakEvenly(line, cells));
  const widest = Math.max(measureLines(titleLines), measureLines(textLines), Math.min(MIN_CELLS, cells));
  return {
    node,
    titleLines,
    textLines,
    titleWidth: 0,
    width: widest * sizePt + 2 * padX,
    height: (titleLines.length + textLines.length) * linePt + 2 * padY,
  };
}

/** What is drawn for a sized node whose upper left corner stands at (x, y). */
export function drawFlowBox(
  { node, width, height, titleLines, textLines, titleWidth }: FlowBox,
  { x, y, sizePt }: { x: number; y: number; sizePt: number },
): Pick<Scene, 'boxes' | 'texts' | 'lines'> {
  const linePt = LINE_EM * sizePt;
  const middle = y + height / 2;
  const shape: SceneBox['shape'] = { decision: 'diamond', end: 'rounded', stage: 'rectangle', step: 'rectangle' }[
    node.shape
  ] as SceneBox['shape'];
  const boxes = [{ id: node.id, shape, x, y, width, height }];
  if (titleWidth > 0) {
    const title = { sizePt, isTitle: true, anchor: 'middle' } as const;
    const text = { sizePt, isTitle: false, anchor: 'start' } as const;
    return {
      boxes,
      lines: [
        {
          points: [
            { x: x + titleWidth, y },
            { x: x + titleWidth, y: y + height },
          ],
          hasArrow: false,
        },
      ],
      texts: [
        ...placeLines(titleLines, { ...title, x: x + titleWidth / 2, top: middle - (titleLines.length * linePt) / 2 }),
        ...placeLines(textLines, {
          ...text,
          x: x + titleWidth + PAD_X_EM * sizePt,
          top: middle - (textLines.length * linePt) / 2,
        }),
      ],
    };
  }
  const top = middle - ((titleLines.length + textLines.length) * linePt) / 2;
  const place = { x: x + width / 2, sizePt, anchor: 'middle' } as const;
  return {
    boxes,
    lines: [],
    texts: [
      ...placeLines(titleLines, { ...place, top, isTitle: node.shape !== 'decision' }),
      ...placeLines(textLines, { ...place, top: top + titleLines.length * linePt, isTitle: false }),
    ],
  };
}
