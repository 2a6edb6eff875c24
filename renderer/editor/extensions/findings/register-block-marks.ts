/**
 * Marks at blocks: attributes that the style sheet draws in the margin and under the number, and words underlined with the
 * CSS Custom Highlight API. Like markers they are put on the DOM and never into the editor's state.
 */
import { TableNode } from '@lexical/table';
import { type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import type { BlockMark, EditorHandle } from '../../editor-api.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { NumberedNode } from '../../nodes/NumberedNode.ts';
import { PlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';

const HIGHLIGHTS = { fault: 'zf-fault', advice: 'zf-advice' } as const;
/** Beyond this many, underlining every word would cost more than it shows. */
const UNDERLINED_MAX = 2000;

function drawMark(element: HTMLElement, { severity, isAtMarker, title }: BlockMark): void {
  element.title = title;
  if (severity === null) delete element.dataset.finding;
  else element.dataset.finding = severity;
  if (severity === null || !isAtMarker) delete element.dataset.findingAt;
  else element.dataset.findingAt = 'marker';
}

function clearMark(element: HTMLElement): void {
  element.removeAttribute('title');
  delete element.dataset.finding;
  delete element.dataset.findingAt;
}

/** Where each quote stands in the block's text nodes; the same quote twice is looked for behind its first place. */
function findRanges(element: HTMLElement, quotes: readonly string[]): Range[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  const taken = new Map<string, { text: number; offset: number }>();
  return quotes.flatMap((quote) => {
    const from = taken.get(quote) ?? { text: 0, offset: 0 };
    for (let index = from.text; index < texts.length; index++) {
      const text = texts[index] as Text;
      const offset = text.data.indexOf(quote, index === from.text ? from.offset : 0);
      if (offset < 0) continue;
      taken.set(quote, { text: index, offset: offset + quote.length });
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + quote.length);
      return [range];
    }
    return [];
  });
}

export function registerBlockMarks(
  editor: LexicalEditor,
): Pick<EditorHandle, 'showMarks'> & { unregister: () => void } {
  let shown = new Map<NodeKey, BlockMark>();

  const underline = (): void => {
    const ranges: Record<keyof typeof HIGHLIGHTS, Range[]> = { fault: [], advice: [] };
    let count = 0;
    for (const [key, { severity, quotes }] of shown) {
      const element = editor.getElementByKey(key);
      if (element === null || severity === null || quotes.length === 0 || count >= UNDERLINED_MAX) continue;
      const found = findRanges(element, quotes);
      ranges[severity].push(...found);
      count += found.length;
    }
    for (const severity of ['fault', 'advice'] as const) {
      CSS.highlights.set(HIGHLIGHTS[severity], new Highlight(...ranges[severity]));
    }
  };

  const showMarks: EditorHandle['showMarks'] = (marks) => {
    const next = new Map<NodeKey, BlockMark>();
    if (marks.size > 0) {
      editor.read(() => {
        for (const block of $iterateBlocks()) {
          const mark = marks.get($getBlockId(block));
          if (mark !== undefined) next.set(block.getKey(), mark);
        }
      });
    }
    for (const key of shown.keys()) {
      const element = next.has(key) ? null : editor.getElementByKey(key);
      if (element !== null) clearMark(element);
    }
    shown = next;
    for (const [key, mark] of shown) {
      const element = editor.getElementByKey(key);
      if (element !== null) drawMark(element, mark);
    }
    underline();
  };

  /** A block whose DOM is made anew, by undo or by moving, has lost what was drawn on it. */
  const redraw = (mutations: ReadonlyMap<NodeKey, string>): void => {
    for (const [key, mutation] of mutations) {
      const mark = mutation === 'created' ? shown.get(key) : undefined;
      const element = mark === undefined ? null : editor.getElementByKey(key);
      if (mark !== undefined && element !== null) drawMark(element, mark);
    }
  };
  const unregister = mergeRegister(
    ...[NumberedNode, PlanParagraphNode, TableNode].map((klass) =>
      editor.registerMutationListener(klass, redraw, { skipInitialization: true }),
    ),
  );
  return { showMarks, unregister };
}
