/**
 * A number typed at the start of a block becomes a live one as soon as it is certain, as an undo step of its own: Ctrl+Z
 * gives back what was typed, and typing on leaves it so. Where the next words show that it was no number (一、二年级),
 * it turns back by itself. Nothing happens while an input method composes.
 */
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
} from 'lexical';
import { recogniseMarker } from '../../../../shared/language/markers/recognise.ts';
import { LOAD_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { $getBlockId, $getNumbered, type NumberedFields, numberedState } from '../../nodes/block-state.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $isPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $makeNumbered, $makePlain } from '../levels/levels.ts';
import { createCounterAt } from '../markers/counter-at.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $findPosition } from '../selection/register-selection.ts';
import { findTypedMarker, type TypedMarker } from './typed-marker.ts';
import { watchInsertions } from './watch-insertions.ts';

/** Longest marker with its spaces, and a few characters to judge what follows. */
const LOOK_AHEAD = 24;
/** A number that turned out to be none turns back while no more than this was typed behind it. */
const DOUBT_LENGTH = 6;

/** What was typed and is now a number, while it is still in doubt. */
type Doubt = { readonly blockId: string; readonly typed: string; readonly fields: NumberedFields | null };

/** The text typed at the start of a block: up to its first live member. */
function $readStart(block: ElementNode): string {
  let text = '';
  for (let node = block.getFirstChild(); $isTextNode(node) && text.length < LOOK_AHEAD; node = node.getNextSibling()) {
    text += node.getTextContent();
  }
  return text.slice(0, LOOK_AHEAD);
}

/** The block the caret is typing in, if it is one that can be numbered. */
function $getTypingBlock(): ElementNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = $getCurrentBlock();
  return $isPlanParagraphNode(block) || $isNumberedNode(block) ? block : null;
}

/** Takes the first characters off a block's text; the caret stays where it was in what remains. */
function $removeStart(block: ElementNode, length: number): void {
  const selection = $getSelection();
  let rest = length;
  for (const node of block.getChildren()) {
    if (!$isTextNode(node) || rest === 0) return;
    const removed = Math.min(rest, node.getTextContentSize());
    const key = node.getKey();
    for (const point of $isRangeSelection(selection) ? [selection.anchor, selection.focus] : []) {
      if (point.key === key && point.type === 'text') point.set(key, Math.max(0, point.offset - removed), 'text');
    }
    node.spliceText(0, removed, '');
    rest -= removed;
  }
}

export function registerTypedMarkers(editor: LexicalEditor, numbering: Numbering): () => void {
  /** Whether the block the caret is in began with a certain marker when last looked at. */
  let last: { key: NodeKey; isCertain: boolean } | null = null;
  let doubt: Doubt | null = null;
  const typing = watchInsertions(editor);
  const { whenTyped } = typing;

  /** 1 where the user begins again and the count goes on; any other number leaves the count alone. */
  const $chooseStart = (block: ElementNode, { level, number }: TypedMarker): number | undefined => {
    const { scheme } = $getSettings();
    const position = $findPosition(block, numbering);
    const counted = createCounterAt(numbering.index.entries, position, scheme, numbering.counts).peek({ level });
    return number === 1 && counted.number !== 1 ? 1 : undefined;
  };

  const convert = (): void => {
    editor.update(
      () => {
        const block = $getTypingBlock();
        // Looked for again: more may have been typed while it waited.
        const marker = block === null ? null : findTypedMarker($readStart(block), $getSettings().scheme);
        if (block === null || marker === null) return;
        const typed = $readStart(block).slice(0, marker.length);
        doubt = { blockId: $getBlockId(block), typed, fields: $isNumberedNode(block) ? $getNumbered(block) : null };
        $removeStart(block, marker.length);
        $makeNumbered(block, marker.level, $chooseStart(block, marker));
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };

  const turnBack = ({ typed, fields }: Doubt): void => {
    doubt = null;
    editor.update(
      () => {
        const block = $getTypingBlock();
        if (!$isNumberedNode(block)) return;
        const first = block.getFirstChild();
        if ($isTextNode(first)) first.insertBefore($createTextNode(typed));
        if (fields === null) $makePlain(block);
        else $setState(block, numberedState, fields);
      },
      { tag: HISTORY_MERGE_TAG },
    );
  };

  const look = (state: EditorState) =>
    state.read(() => {
      const block = $getTypingBlock();
      if (block === null) return null;
      const text = $readStart(block);
      return {
        key: block.getKey(),
        id: $getBlockId(block),
        text,
        marker: findTypedMarker(text, $getSettings().scheme),
      };
    });

  const unregister = editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (editor.isComposing()) return;
    const seen = look(editorState);
    const before = last ?? null;
    last = seen === null ? null : { key: seen.key, isCertain: seen.marker !== null };
    const isTyping =
      dirtyLeaves.size > 0 && ![HISTORIC_TAG, LOAD_TAG, PASTE_TAG, REPLACE_TAG].some((tag) => tags.has(tag));
    if (seen === null || doubt?.blockId !== seen.id || seen.text.length > DOUBT_LENGTH || !isTyping) doubt = null;
    if (seen === null || !isTyping) return;
    if (doubt !== null && seen.text !== '' && recogniseMarker(doubt.typed + seen.text) === null) {
      const wrong = doubt;
      whenTyped(() => turnBack(wrong));
      return;
    }
    const wasCertain = before?.key === seen.key ? before.isCertain : look(prevEditorState)?.marker !== null;
    if (seen.marker !== null && !wasCertain) whenTyped(convert);
  });
  return mergeRegister(typing.unregister, unregister);
}
