/**
 * Brings a node onto the screen and keeps it there: sections on the way get their true height only once they are on screen, and
 * move everything behind them as they do.
 */
import type { LexicalEditor, NodeKey } from 'lexical';

/** Frames in which sections are waited for; they take their height in the first few. */
const MOST_FRAMES = 12;
/** Frames in a row without a move, after which everything on the way has its height. */
const STILL_FRAMES = 3;

export function scrollToNode(editor: LexicalEditor, key: NodeKey, block: 'start' | 'center'): void {
  let last = Number.NaN;
  let still = 0;
  const scroll = (frame: number) => {
    const element = editor.getElementByKey(key);
    if (element === null) return;
    const { top } = element.getBoundingClientRect();
    still = Math.abs(top - last) < 1 ? still + 1 : 0;
    if (still >= STILL_FRAMES || frame >= MOST_FRAMES) return;
    element.scrollIntoView({ block });
    last = element.getBoundingClientRect().top;
    requestAnimationFrame(() => scroll(frame + 1));
  };
  scroll(0);
}
