/**
 * Tracked changes on the page: an attribute at each changed block, which the style sheet draws as a bar in the margin, and new words
 * painted with the CSS Custom Highlight API. Like markers they are put on the DOM and never into the editor's state.
 */
import { $isTableCellNode, TableNode } from '@lexical/table';
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { TITLE_ID } from '../../../../shared/model/plan/words.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import type { ChangeMark, EditorHandle } from '../../editor-api.ts';
import { AttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';
import { NumberedNode } from '../../nodes/NumberedNode.ts';
import { PlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $isTitleNode, TitleNode } from '../../nodes/TitleNode.ts';

/** One highlight a colour, and one for the place where words are gone. */
const HIGHLIGHTS = ['zf-new-0', 'zf-new-1', 'zf-new-2', 'zf-new-3'] as const;
const GONE = 'zf-gone';
/** Beyond this many, painting every stretch would cost more than it shows. */
const PAINTED_MAX = 2000;

type Leaf = { readonly key: NodeKey; readonly length: number; readonly isText: boolean };

/** What stands in a block, one leaf behind the other; paragraphs of a cell are parted by line breaks. */
function $listLeaves(node: LexicalNode, leaves: Leaf[] = []): Leaf[] {
  if ($isTextNode(node)) leaves.push({ key: node.getKey(), length: node.getTextContentSize(), isText: true });
  else if ($isLiveNode(node) || $isLineBreakNode(node)) leaves.push({ key: node.getKey(), length: 1, isText: false });
  else if ($isElementNode(node)) {
    for (const [at, child] of node.getChildren().entries()) {
      if (at > 0 && $isElementNode(child) && !child.isInline()) leaves.push({ key: '', length: 1, isText: false });
      $listLeaves(child, leaves);
    }
  }
  return leaves;
}

function* $iterateCells(node: LexicalNode): Generator<LexicalNode> {
  if ($isTableCellNode(node)) yield node;
  else if ($isElementNode(node)) for (const child of node.getChildren()) yield* $iterateCells(child);
}

/** The DOM ranges of characters `from` up to `to`; where they are none, of the character before or behind the place. */
function findRanges(editor: LexicalEditor, leaves: readonly Leaf[], from: number, to: number): Range[] {
  const isEmpty = from === to;
  const [first, last] = isEmpty ? [Math.max(0, from - 1), Math.max(1, from)] : [from, to];
  let at = 0;
  return leaves.flatMap(({ key, length, isText }): Range[] => {
    const start = at;
    at += length;
    const element = at <= first || start >= last || key === '' ? null : editor.getElementByKey(key);
    if (element === null) return [];
    const range = document.createRange();
    const text = isText ? document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() : null;
    if (text === null) range.selectNodeContents(element);
    else {
      const size = (text as Text).length;
      range.setStart(text, Math.min(size, Math.max(0, first - start)));
      range.setEnd(text, Math.min(size, last - start));
    }
    return [range];
  });
}

export function registerTracking(
  editor: LexicalEditor,
): Pick<EditorHandle, 'showChanges'> & { unregister: () => void } {
  let shown = new Map<NodeKey, ChangeMark>();

  const drawMark = (element: HTMLElement, { isActive, isNew, hasGone, colour }: ChangeMark): void => {
    element.dataset.tracked = isActive ? 'active' : isNew ? 'new' : 'changed';
    element.dataset.trackedBy = String(colour);
    if (hasGone) element.dataset.trackedGone = '';
    else delete element.dataset.trackedGone;
  };
  const clearMark = ({ dataset }: HTMLElement): void => {
    for (const name of ['tracked', 'trackedBy', 'trackedGone']) delete dataset[name];
  };

  const paint = (): void => {
    const ranges = new Map<string, Range[]>([...HIGHLIGHTS, GONE].map((name) => [name, []]));
    let count = 0;
    editor.getEditorState().read(() => {
      for (const [key, { words }] of shown) {
        const block =
          words.length === 0 || count >= PAINTED_MAX ? undefined : editor.getEditorState()._nodeMap.get(key);
        if (block === undefined) continue;
        const cells = block instanceof TableNode ? [...$iterateCells(block)] : [block];
        for (const { index, from, to, colour } of words) {
          const holder = cells[index];
          if (holder === undefined) continue;
          const name = from === to ? GONE : (HIGHLIGHTS[colour] ?? HIGHLIGHTS[0]);
          ranges.get(name)?.push(...findRanges(editor, $listLeaves(holder), from, to));
          count += 1;
        }
      }
    });
    for (const [name, list] of ranges) CSS.highlights.set(name, new Highlight(...list));
  };

  const showChanges: EditorHandle['showChanges'] = (marks) => {
    const next = new Map<NodeKey, ChangeMark>();
    if (marks.size > 0) {
      editor.read(() => {
        for (const block of $iterateBlocks()) {
          const mark = marks.get($isTitleNode(block) ? TITLE_ID : $getBlockId(block));
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
    paint();
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
    ...[NumberedNode, PlanParagraphNode, TableNode, TitleNode, AttachmentTitleNode].map((klass) =>
      editor.registerMutationListener(klass, redraw, { skipInitialization: true }),
    ),
  );
  return { showChanges, unregister };
}
