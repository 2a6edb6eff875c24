/**
 * Clicks on what holds no caret: one on a live member puts it before or behind it; one on a blank selects it, so that what is
 * typed fills it; an image or a page break is selected whole; one below the last block goes to the end, in a new paragraph where there is no text to put the caret in.
 */
import { $isTableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $renewId } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isLiveNode, type LiveNode } from '../../nodes/LiveNode.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $isSectionNode } from '../../nodes/SectionNode.ts';

const SELECTED_CLASS = 'zf-selected';

function $selectWhole(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** Before or behind a live member, whichever half was clicked. */
function $goBeside(node: LiveNode, element: Element, clientX: number): void {
  const rect = element.getBoundingClientRect();
  if (clientX < rect.left + rect.width / 2) node.selectPrevious();
  else node.selectNext(0, 0);
}

/** What is typed next takes its place. */
function $selectBlank(node: LiveNode): void {
  const index = node.getIndexWithinParent();
  node.getParentOrThrow().select(index, index + 1);
}

/**
 * The live member the browser has put the caret into: a click between two lines leads to the nearest text, and nobody can
 * write in that of a member.
 */
function findEnteredMember(): Element | null {
  const selection = document.getSelection();
  return selection?.isCollapsed === true ? (selection.anchorNode?.parentElement?.closest('.zf-live') ?? null) : null;
}

/** The last block that can be followed by text: the signature stands behind everything of the body. */
function $getLastBlock(): LexicalNode | null {
  const sections = $getRoot().getChildren().filter($isSectionNode);
  const section = sections.findLast((candidate) => !$isClosingNode(candidate.getFirstChild()));
  return section?.getLastChild() ?? null;
}

function $goBelow(): void {
  const last = $getLastBlock();
  if (last === null) return;
  if ($isElementNode(last) && !$isTableNode(last)) {
    last.selectEnd();
    return;
  }
  const paragraph = $renewId($createPlanParagraphNode());
  last.insertAfter(paragraph);
  paragraph.selectStart();
}

function $handleClick(event: MouseEvent, root: HTMLElement | null): boolean {
  if (!(event.target instanceof HTMLElement) || event.button !== 0) return false;
  if (event.target === root) {
    const bottom = root.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    if (event.clientY > bottom) $goBelow();
    return event.clientY > bottom;
  }
  const element = findEnteredMember() ?? event.target;
  const node = $getNearestNodeFromDOMNode(element);
  // Clicked itself: a click between lines that led to it wants the text beside it.
  if ($isLiveNode(node) && node.getInline().type === 'blank' && element === event.target) $selectBlank(node);
  else if ($isLiveNode(node)) $goBeside(node, element, event.clientX);
  else if ($isDecoratorNode(node) && !$isClosingNode(node)) $selectWhole(node);
  else return false;
  return true;
}

export function registerClicks(editor: LexicalEditor): () => void {
  let selected: readonly NodeKey[] = [];
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => $handleClick(event, editor.getRootElement()),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
      });
      if (next.length === 0 && selected.length === 0) return;
      for (const key of selected) editor.getElementByKey(key)?.classList.remove(SELECTED_CLASS);
      for (const key of next) editor.getElementByKey(key)?.classList.add(SELECTED_CLASS);
      selected = next;
    }),
  );
}
