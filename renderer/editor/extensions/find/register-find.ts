/** Find and replace. Occurrences are painted with the CSS Custom Highlight API, which touches neither nodes nor DOM. */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { createFinder } from '../../../../shared/language/words/find-text.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { getPlaceBlockId } from '../../../../shared/model/plan/words.ts';
import type { EditorHandle, FindQuery, FoundPlace } from '../../editor-api.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { scrollToNode } from '../page/scroll-to-node.ts';
import { $findFactMatch, $findMatches, type Match } from './matches.ts';
import { listOutside } from './outside.ts';
import { $replaceMatches } from './replace-matches.ts';

const ALL = 'zf-find';
const CURRENT = 'zf-find-current';
/** Beyond this many, painting every occurrence would cost more than it shows. */
const PAINTED_MAX = 2000;
/** A longer list would be read by nobody. */
const LISTED_MAX = 1000;

const getPieces = (match: Match) => (match.kind === 'text' ? match.pieces : []);

function toPlace(match: Match): FoundPlace {
  const { text: line, from, to } = match;
  if (match.kind === 'text') return { line, from, to, blockId: match.blockId };
  return { line, from, to, blockId: getPlaceBlockId(match.place), place: match.place };
}

function findText(element: Node | null): Text | null {
  if (element === null || element instanceof Text) return element;
  return findText(element.firstChild);
}

/** `null` where nothing of the text is in it: a marker is drawn and not written. */
function toRange(editor: LexicalEditor, match: Match): Range | null {
  const pieces = getPieces(match).filter(({ of }) => of !== 'marker');
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

function $select(match: Match): void {
  const pieces = getPieces(match);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first?.of !== 'text' || last?.of !== 'text') return;
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
  return matches.findIndex((match) => {
    const pieces = getPieces(match);
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first?.key === start.key && first.from === start.offset && last?.key === end.key && last.to === end.offset;
  });
}

export function registerFind(
  editor: LexicalEditor,
  numbering: Numbering,
  readPlan: () => Plan,
): Pick<EditorHandle, 'find' | 'replace' | 'endFind'> & { unregister: () => void } {
  /** What was looked for last, as one string. */
  let query: string | null = null;
  let current = -1;

  const getMarker = (key: NodeKey): string => {
    const marker = numbering.counts.markers.get(key);
    return marker === undefined ? (numbering.counts.labels.get(key) ?? '') : marker.text + marker.follow;
  };
  /** Runs inside a read or an update; what stands outside of the text is read from `plan`. */
  const $match = ({ text, within, ...options }: FindQuery, plan: Plan): Match[] =>
    $findMatches(createFinder(text, options), {
      markers: getMarker,
      outside: listOutside(plan),
      within: within === undefined ? null : new Set(within),
    });
  const match = (wanted: FindQuery): Match[] => {
    const plan = readPlan();
    return editor.read(() => $match(wanted, plan));
  };

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
  const $choose = (matches: readonly Match[], to: 'next' | 'previous' | number, isNew: boolean): number => {
    if (typeof to === 'number') return Math.min(to, matches.length) - 1;
    const selected = $getSelectedMatch(matches);
    if (selected >= 0 && isNew) return selected;
    const from = selected >= 0 ? selected : current;
    const step = to === 'next' ? 1 : -1;
    if (from >= 0) return (from + step + matches.length) % matches.length;
    return $findFromCursor(matches, to);
  };

  const find: EditorHandle['find'] = (wanted, to) => {
    const asked = JSON.stringify(wanted);
    const isNew = asked !== query;
    if (isNew) current = -1;
    query = asked;
    const matches = match(wanted);
    editor.update(
      () => {
        current = matches.length === 0 ? -1 : $choose(matches, to, isNew);
        const chosen = matches[current];
        if (chosen !== undefined) $select(chosen);
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    );
    paint(matches);
    const shown = matches[current];
    if (shown !== undefined) show(shown);
    const fact = shown?.kind === 'text' ? editor.read(() => $findFactMatch(shown, $getNodeByKey)) : null;
    const places = matches.slice(0, LISTED_MAX).map(toPlace);
    return { current: current + 1, total: matches.length, places, fact };
  };

  /** Brings it onto the screen; what stands above the title is at the top. */
  const show = (shown: Match): void => {
    const key = shown.kind === 'text' ? shown.pieces[0]?.key : shown.key;
    if (key === null) editor.getRootElement()?.parentElement?.scrollTo(0, 0);
    else if (key !== undefined) scrollToNode(editor, key, 'center');
  };

  const replace: EditorHandle['replace'] = (wanted, replacement, scope) => {
    let replaced = 0;
    let found = 0;
    const plan = readPlan();
    editor.update(
      () => {
        const matches = $match(wanted, plan);
        const selected = $getSelectedMatch(matches);
        // A match in a live member is shown and not selected.
        const shown = selected >= 0 || JSON.stringify(wanted) !== query ? selected : current;
        const chosen = scope === 'all' ? matches : shown < 0 ? [] : matches.slice(shown, shown + 1);
        found = chosen.length;
        replaced = $replaceMatches(chosen, replacement, scope === 'mention', plan, () => $match(wanted, plan));
        // The next one now stands where this one stood.
        if (scope !== 'all' && replaced > 0) current = shown - 1;
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
    paint(match(wanted));
    return { replaced, kept: found - replaced };
  };

  return { find, replace, endFind, unregister: endFind };
}

/** The first match behind the cursor, or the last before it; 0 or the last where the cursor is nowhere. */
function $findFromCursor(matches: readonly Match[], direction: 'next' | 'previous'): number {
  const selection = $getSelection();
  const cursor = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const isBehind = (match: Match): boolean => {
    const node = $getNodeByKey((match.kind === 'text' ? match.pieces[0]?.key : match.key) ?? '');
    return node !== null && (cursor === null || node.is(cursor) || cursor.isBefore(node));
  };
  if (direction === 'next') return Math.max(0, matches.findIndex(isBehind));
  const first = matches.findIndex(isBehind);
  return first <= 0 ? matches.length - 1 : first - 1;
}
