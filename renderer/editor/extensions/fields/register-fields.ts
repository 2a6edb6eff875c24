/**
 * Typing `{` asks for a field: what is typed behind it is told to the window, which offers the fields that fit; `{单位名称}`
 * typed whole becomes live by itself. Either is one undo step that gives back what was typed. While an input method composes
 * nothing is asked for and nothing changes.
 */
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { findTypedField } from '../../../../shared/content/facts/field-choices.ts';
import type { FactEntry } from '../../../../shared/model/plan/facts.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { $inlinesToNodes } from '../../convert/inline-to-nodes.ts';
import type { EditorEvents } from '../../editor-api.ts';
import { LOAD_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { toMarks } from '../../nodes/text-format.ts';

/** The brace, half or full width, and what is typed behind it. */
const OPEN = /[{｛]([^{}｛｝\n]{0,30})$/;
const WHOLE = /[{｛]([^{}｛｝\n]{1,80})[}｝]$/;

type Typed = { readonly node: TextNode; readonly start: number; readonly end: number; readonly words: string };

/** What stands before the caret, where it fits. */
function $findTyped(pattern: RegExp): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const end = selection.anchor.offset;
  const match = pattern.exec(node.getTextContent().slice(0, end));
  return match === null ? null : { node, start: match.index, end, words: match[1] ?? '' };
}

/** Puts inlines in the place of typed characters, with the marks these have, and the caret behind them. */
function $replaceTyped({ node, start, end }: Typed, inlines: readonly Inline[]): void {
  const marks = toMarks(node.getFormat());
  const marked = marks === undefined ? inlines : inlines.map((inline) => ({ ...inline, marks }) as Inline);
  const nodes = $inlinesToNodes(marked);
  const selection = node.select(start, end);
  selection.insertNodes(nodes);
  nodes[nodes.length - 1]?.selectNext(0, 0);
}

export type Fields = {
  /** Puts a field in the place of what was typed for it; a new entry is added to the facts in the same step. */
  insertTypedField(inlines: readonly Inline[], entry?: FactEntry): void;
  /** Asks no more for the brace that the caret stands behind. */
  dismissField(): void;
};

/** Where the brace is on screen. */
function findRect(editor: LexicalEditor, { node, start }: Typed): DOMRect | null {
  const text = editor.getElementByKey(node.getKey())?.firstChild;
  if (!(text instanceof Text) || start >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  return range.getBoundingClientRect();
}

export function registerFields(editor: LexicalEditor, events: EditorEvents): Fields & { unregister(): void } {
  /** The brace that is being asked about, by its place. */
  let open: { readonly key: NodeKey; readonly start: number } | null = null;
  let isTold = false;

  const tell = (typed: Typed | null): void => {
    const rect = typed === null ? null : findRect(editor, typed);
    if (typed === null || rect === null) {
      if (isTold) events.onFieldQuery(null);
      isTold = false;
      return;
    }
    isTold = true;
    events.onFieldQuery({ words: typed.words, left: rect.left, top: rect.top, bottom: rect.bottom });
  };

  const makeWhole = (): boolean => {
    const typed = $findTyped(WHOLE);
    const inlines = typed === null ? null : findTypedField($getSettings().facts, typed.words);
    if (typed === null || inlines === null) return false;
    editor.update(
      () => {
        const again = $findTyped(WHOLE);
        if (again?.words === typed.words) $replaceTyped(again, inlines);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    return true;
  };

  const unregister = editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
    if (editor.isComposing()) {
      tell(null);
      return;
    }
    const isTyping =
      dirtyLeaves.size > 0 && ![HISTORIC_TAG, LOAD_TAG, PASTE_TAG, REPLACE_TAG].some((tag) => tags.has(tag));
    editorState.read(() => {
      if (isTyping && makeWhole()) {
        open = null;
        tell(null);
        return;
      }
      const typed = $findTyped(OPEN);
      if (typed === null) {
        open = null;
        tell(null);
        return;
      }
      const isSame = open?.key === typed.node.getKey() && open.start === typed.start;
      // A brace that was there before, or was pasted, asks for nothing.
      if (!isSame) open = isTyping && typed.words === '' ? { key: typed.node.getKey(), start: typed.start } : null;
      tell(open === null ? null : typed);
    });
  });

  return {
    unregister,
    insertTypedField(inlines, entry) {
      editor.update(
        () => {
          const typed = $findTyped(OPEN);
          if (typed === null) return;
          $addUpdateTag(HISTORY_PUSH_TAG);
          if (entry !== undefined) {
            const settings = $getSettings();
            const entries = [...settings.facts.entries, entry];
            $setSettings({ ...settings, facts: { ...settings.facts, entries } });
          }
          $replaceTyped(typed, inlines);
        },
        { discrete: true },
      );
    },
    dismissField() {
      open = null;
      tell(null);
    },
  };
}
