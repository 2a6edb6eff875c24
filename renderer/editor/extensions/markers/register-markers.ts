/** Counts after each change that concerns a count, and draws what came out differently. */

import { TableNode } from '@lexical/table';
import { $getNodeByKey, $isElementNode, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { readTitleText } from '../../../../shared/view/resolve/title-text.ts';
import { $nodesToInlines } from '../../convert/nodes-to-inline.ts';
import { LOAD_TAG, PART_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { FigureNode } from '../../nodes/FigureNode.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import { listChangedNodes } from '../reading/changed-nodes.ts';
import { type Counts, countIndex } from './count-index.ts';
import { drawMarker, forgetMarkers } from './drawn-markers.ts';
import { type IndexEntry, PlanIndex } from './plan-index.ts';

/** What the other extensions read of the count. */
export type Numbering = {
  readonly index: PlanIndex;
  readonly counts: Counts;
  /** Called after every count, before anyone else hears of the change. */
  onCount(listener: () => void): void;
};

const NO_COUNTS: Counts = {
  markers: new Map(),
  labels: new Map(),
  targets: new Map(),
  named: new Set(),
  series: new Map(),
};

export function registerMarkers(editor: LexicalEditor): { numbering: Numbering; unregister: () => void } {
  const index = new PlanIndex();
  const listeners: (() => void)[] = [];
  const numbering = {
    index,
    counts: NO_COUNTS,
    onCount: (listener: () => void) => void listeners.push(listener),
  };

  /** A table's kind decides how its cells are set; captions are drawn over tables and under figures, and a sign at what stands across. */
  const drawCaptioned = (entry: IndexEntry): void => {
    if (entry.kind !== 'table' && entry.kind !== 'figure') return;
    const element = editor.getElementByKey(entry.key);
    const label = numbering.counts.labels.get(entry.key);
    if (element === null) return;
    if (entry.kind === 'table') element.dataset.kind = entry.fields.kind;
    element.toggleAttribute('data-landscape', entry.fields?.isLandscape === true);
    if (label === undefined) delete element.dataset.caption;
    else element.dataset.caption = `${label}\u3000${entry.fields?.caption ?? ''}`;
  };

  const draw = (): void => {
    const { markers, labels } = numbering.counts;
    for (const [key, marker] of markers) drawMarker(editor, key, marker.text + marker.follow);
    forgetMarkers(editor, (key) => !markers.has(key) && !labels.has(key));
    for (const entry of index.entries) {
      if (entry.kind === 'attachment') drawMarker(editor, entry.key, labels.get(entry.key) ?? '');
      else drawCaptioned(entry);
    }
  };

  /** Whether parts of a change have come that were not read. */
  let isBehind = false;
  const unregister = mergeRegister(
    editor.registerUpdateListener((change) => {
      const { editorState, prevEditorState, tags } = change;
      const { scheme, facts } = readSettings(editorState);
      const before = readSettings(prevEditorState);
      const { named } = numbering.counts;
      if (tags.has(PART_TAG)) {
        isBehind = true;
        return;
      }
      const isAll = isBehind || tags.has(LOAD_TAG) || tags.has(REPLACE_TAG);
      isBehind = false;
      const changed = listChangedNodes(change);
      const hasChanged = index.update(editorState, prevEditorState, isAll ? null : changed);
      // References quote the words of what they name, and the facts in them.
      const isQuoteDirty = [...named].some((key) => changed.has(key)) || (named.size > 0 && facts !== before.facts);
      if (!hasChanged && scheme === before.scheme && !isQuoteDirty) return;
      const $readTitle = (key: NodeKey) => {
        const node = $getNodeByKey(key);
        return $isElementNode(node) ? readTitleText($nodesToInlines(node.getChildren()), facts) : '';
      };
      numbering.counts = editorState.read(() => countIndex(index.entries, scheme, $readTitle));
      draw();
      for (const listener of listeners) listener();
    }),
    ...[TableNode, FigureNode].map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        for (const entry of index.entries) if (mutations.has(entry.key)) drawCaptioned(entry);
      }),
    ),
  );
  return { numbering, unregister };
}
