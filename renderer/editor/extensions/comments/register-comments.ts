/**
 * Comments on the page: commented words are painted with the CSS Custom Highlight API, which touches neither nodes nor DOM; cells and blocks
 * get an attribute that the style sheet draws. What is resolved is not painted.
 */
import { $isTableCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { EditorHandle } from '../../editor-api.ts';
import { LOAD_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $getThreadIds } from '../../nodes/comment-state.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $selectFigure } from '../figures/select-figure.ts';
import { $findBlockById } from '../moving/sections.ts';
import { scrollToNode } from '../page/scroll-to-node.ts';
import { $addThread, $deleteThread, $iterateCommented } from './change-threads.ts';
import { $findCommentTarget, $isCommentable, type CommentTarget } from './comment-target.ts';

const OPEN = 'zf-comment';
const ACTIVE = 'zf-comment-active';
/** Beyond this many, painting every stretch would cost more than it shows. */
const PAINTED_MAX = 2000;

/** What a target looked like when the comment was begun: its keys, as a selection may be moved by what is typed meanwhile. */
function $isThere(target: CommentTarget): boolean {
  if (target.kind === 'block') return $findBlockById(target.blockId) !== null;
  if (target.kind === 'cells') return target.cells.every((cell) => cell.isAttached());
  return [target.selection.anchor, target.selection.focus].every(({ key, offset }) => {
    const node = $getNodeByKey(key);
    if (!node?.isAttached()) return false;
    return offset <= ($isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize());
  });
}

type Places = { readonly nodes: Map<NodeKey, readonly string[]>; readonly blocks: Map<NodeKey, readonly string[]> };

/** Everything that belongs to threads: nodes and cells by what they name, blocks by what names them. */
function $scan(): Places {
  const { comments = [] } = $getSettings();
  const blocks = new Map<NodeKey, string[]>();
  for (const { id, anchor } of comments) {
    const key = anchor.in === 'block' ? $findBlockById(anchor.blockId)?.getKey() : undefined;
    if (key !== undefined) blocks.set(key, [...(blocks.get(key) ?? []), id]);
  }
  const nodes = new Map<NodeKey, readonly string[]>();
  if (comments.length > 0) for (const node of $iterateCommented()) nodes.set(node.getKey(), $getThreadIds(node));
  return { nodes, blocks };
}

type Commenting = Pick<EditorHandle, 'startComment' | 'addThread' | 'deleteThread' | 'showThread' | 'goToThread'>;

export function registerComments(
  editor: LexicalEditor,
  change: ($change: () => void) => void,
  move: ($move: () => void) => void,
): Commenting & { unregister: () => void } {
  let places: Places = { nodes: new Map(), blocks: new Map() };
  let known: unknown;
  let active: string | null = null;
  let draft: CommentTarget | null = null;
  let drawn: HTMLElement[] = [];

  const paint = (): void => {
    const open = new Set(
      editor
        .getEditorState()
        .read($getSettings)
        .comments?.flatMap(({ id, isResolved }) => (isResolved === true && id !== active ? [] : [id])),
    );
    const ranges: Record<typeof OPEN | typeof ACTIVE, Range[]> = { [OPEN]: [], [ACTIVE]: [] };
    for (const element of drawn) delete element.dataset.comment;
    drawn = [];
    const draw = (key: NodeKey, ids: readonly string[], isWhole: boolean) => {
      const element = ids.some((id) => open.has(id)) ? editor.getElementByKey(key) : null;
      if (element === null) return;
      const isActive = active !== null && ids.includes(active);
      if (isWhole) {
        element.dataset.comment = isActive ? 'active' : 'open';
        drawn.push(element);
      } else if (ranges[OPEN].length < PAINTED_MAX) {
        const range = document.createRange();
        range.selectNodeContents(element);
        ranges[isActive ? ACTIVE : OPEN].push(range);
      }
    };
    editor.getEditorState().read(() => {
      for (const [key, ids] of places.nodes) draw(key, ids, $isTableCellNode($getNodeByKey(key)));
    });
    for (const [key, ids] of places.blocks) draw(key, ids, true);
    for (const name of [OPEN, ACTIVE] as const) CSS.highlights.set(name, new Highlight(...ranges[name]));
  };

  /** Brings what is known up to date with nodes that changed; answers whether something commented is among them. */
  const $follow = (keys: Iterable<NodeKey>): boolean => {
    let isTouched = false;
    for (const key of keys) {
      const node = $getNodeByKey(key);
      const isCarrier = node !== null && ($isCommentable(node) || $isTableCellNode(node));
      const ids = isCarrier ? $getThreadIds(node) : [];
      isTouched ||= ids.length > 0 || places.nodes.has(key) || places.blocks.has(key);
      if (ids.length > 0) places.nodes.set(key, ids);
      else places.nodes.delete(key);
    }
    return isTouched;
  };

  const unregister = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    editorState.read(
      () => {
        const { comments } = $getSettings();
        const isNew = comments !== known || [HISTORIC_TAG, LOAD_TAG, REPLACE_TAG].some((tag) => tags.has(tag));
        if (!isNew && comments === undefined) return;
        const isLost = [...places.blocks.keys()].some((key) => $getNodeByKey(key) === null);
        if (isNew || isLost) {
          known = comments;
          places = $scan();
          paint();
        } else if ($follow([...dirtyLeaves, ...dirtyElements.keys()])) paint();
      },
      { editor },
    );
  });

  return {
    startComment() {
      draft = editor.read(() => {
        const found = $findCommentTarget();
        return found?.kind === 'words' ? { ...found, selection: found.selection.clone() } : found;
      });
      return draft?.quote ?? null;
    },
    addThread(thread) {
      change(() => {
        const target = draft !== null && $isThere(draft) ? draft : $findCommentTarget();
        if (target === null) return;
        if (target.kind === 'words') $setSelection(target.selection.clone());
        $addThread(thread, target);
      });
      draft = null;
    },
    deleteThread: (threadId) => change(() => $deleteThread(threadId)),
    showThread(threadId) {
      if (active === threadId) return;
      active = threadId;
      paint();
    },
    goToThread(threadId) {
      let key: NodeKey | null = null;
      move(() => {
        const carriers = [...places.nodes].filter(([, ids]) => ids.includes(threadId)).map(([carrier]) => carrier);
        const first = [...$iterateCommented()].find((node) => carriers.includes(node.getKey()));
        const block = [...places.blocks].find(([, ids]) => ids.includes(threadId))?.[0];
        const node = first ?? (block === undefined ? null : $getNodeByKey(block));
        if (!node) return;
        key = node.getKey();
        if ($isTextNode(node)) node.select(0, 0);
        else if ($isElementNode(node)) node.selectStart();
        else if (first === undefined) $selectFigure($getBlockId(node));
        else node.selectPrevious();
      });
      if (key !== null) scrollToNode(editor, key, 'center');
    },
    unregister,
  };
}
