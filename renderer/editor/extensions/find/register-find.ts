/** Find and replace. Occurrences are painted with the CSS Custom Highlight API, which touches neither nodes nor DOM. */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { EditorHandle } from '../../editor-api.ts';
import { scrollToNode } from '../page/scroll-to-node.ts';
import { $findFactMatch, $findMatches, $replaceMatch, $replaceMention, type Match } from './matches.ts';

const ALL = 'zf-find';
const CURRENT = 'zf-find-current';
/** Beyond this many, painting every occurrence would cost more than it shows. */
const PAINTED_MAX = 2000;

function findText(element: Node | null): Text | null {
  if (element === null || element instanceof Text) return element;
  return findText(element.firstChild);
}

function toRange(editor: LexicalEditor, { pieces }: Match): Range | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = findText(editor.getElementByKey(first.key));
  const end = findText(editor.getElementByKey(last.key));
  if (start === null || end === null || first.from > start.length || last.to > end.length) return null;
  const range = document.createRange();
  range.setStart(start, first.from);
  range.setEnd(end, last.to);
  return range;
}

function $select({ pieces }: Match): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined || !first.isText || !last.isText) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, first.from, 'text');
  selection.focus.set(last.key, last.to, 'text');
  $setSelection(selection);
}

/** Index of the match the selection covers exactly, or -1. */
function $getSelectedMatch(matches: readonly Match[]): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return -1;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return matches.findIndex(({ pieces }) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first?.key === start.key && first.from === start.offset && last?.key === end.key && last.to === end.offset;
  });
}

export function registerFind(
  editor: LexicalEditor,
): Pick<EditorHandle, 'find' | 'replace' | 'endFind'> & { unregister: () => void } {
  let query: string | null = null;
  let current = -1;

  const paint = (matches: readonly Match[]): void => {
    const ranges = matches.slice(0, PAINTED_MAX).map((match) => toRange(editor, match));
    CSS.highlights.set(ALL, new Highlight(...ranges.filter((range) => range !== null)));
    const shown = matches[current];
    const range = shown === undefined ? null : toRange(editor, shown);
    CSS.highlights.set(CURRENT, new Highlight(...(range === null ? [] : [range])));
  };

  const endFind = (): void => {
    query = null;
    current = -1;
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
  };

  /** The match to show: beside the one shown before, else the first behind the cursor. */
  const $choose = (matches: readonly Match[], direction: 'next' | 'previous', isNew: boolean): number => {
    const selected = $getSelectedMatch(matches);
    if (selected >= 0 && isNew) return selected;
    const from = selected >= 0 ? selected : current;
    const step = direction === 'next' ? 1 : -1;
    if (from >= 0) return (from + step + matches.length) % matches.length;
    return $findFromCursor(matches, direction);
  };

  const find: EditorHandle['find'] = (wanted, direction) => {
    const isNew = wanted !== query;
    if (isNew) current = -1;
    query = wanted;
    const matches = editor.read(() => $findMatches(wanted));
    editor.update(
      () => {
        current = matches.length === 0 ? -1 : $choose(matches, direction, isNew);
        const match = matches[current];
        if (match !== undefined) $select(match);
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    );
    paint(matches);
    const match = matches[current];
    const key = match?.pieces[0]?.key;
    if (key !== undefined) scrollToNode(editor, key, 'center');
    const fact = match === undefined ? null : editor.read(() => $findFactMatch(match, $getNodeByKey));
    return { current: current + 1, total: matches.length, fact };
  };

  const replace: EditorHandle['replace'] = (wanted, replacement, scope) => {
    let replaced = 0;
    let kept = 0;
    editor.update(
      () => {
        const matches = $findMatches(wanted);
        const selected = $getSelectedMatch(matches);
        // A match in a live member is shown and not selected.
        const shown = selected >= 0 || wanted !== query ? selected : current;
        const chosen = scope === 'all' ? [...matches].reverse() : shown < 0 ? [] : matches.slice(shown, shown + 1);
        const $replaceOne = scope === 'mention' ? $replaceMention : $replaceMatch;
        // From the end on, so that offsets of matches before stay right.
        for (const match of chosen) {
          if ($replaceOne(match, replacement, $getNodeByKey)) replaced += 1;
          else kept += 1;
        }
        // The next one now stands where this one stood.
        if (scope !== 'all' && replaced > 0) current = shown - 1;
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
    paint(editor.read(() => $findMatches(wanted)));
    return { replaced, kept };
  };

  return { find, replace, endFind, unregister: endFind };
}

/** The first match behind the cursor, or the last before it; 0 or the last where the cursor is nowhere. */
function $findFromCursor(matches: readonly Match[], direction: 'next' | 'previous'): number {
  const selection = $getSelection();
  const cursor = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const isBehind = ({ pieces }: Match): boolean => {
    const node = $getNodeByKey(pieces[0]?.key ?? '');
    return node !== null && (cursor === null || node.is(cursor) || cursor.isBefore(node));
  };
  if (direction === 'next') return Math.max(0, matches.findIndex(isBehind));
  const first = matches.findIndex(isBehind);
  return first <= 0 ? matches.length - 1 : first - 1;
}
