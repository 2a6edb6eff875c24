/**
 * Tells the outline and the statistics a moment after a change, when the window has nothing else to do. Texts are kept by block and their length
 * by section, so that a change reads one section again.
 */
import { $getRoot, $isElementNode, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { getHeadingText } from '../../../../shared/view/resolve/references.ts';
import type { EditorEvents, OutlineEntry } from '../../editor-api.ts';
import { LOAD_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { listChangedNodes } from '../reading/changed-nodes.ts';
import { keepByNode } from '../reading/keep-by-node.ts';

/** So long nothing is told behind a change of the words: between two keys there is time for their own frames alone. */
const REST_MS = 250;
/** And so long it waits at most for the window to have nothing else to do. */
const IDLE_TIMEOUT_MS = 250;

type BlockText = { readonly heading: string; readonly characters: number };

function isSameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

export function registerOutline(editor: LexicalEditor, numbering: Numbering, events: EditorEvents): () => void {
  let entries = new Map<NodeKey, OutlineEntry>();
  let outline: readonly OutlineEntry[] | null = null;
  /** The count that the outline shows, `null` where a heading has other words since. */
  let shownCounts: unknown = null;
  let timer: number | undefined;
  let request: number | undefined;

  const texts = keepByNode(editor, (node): BlockText => {
    const content = $isElementNode(node) ? node.getTextContent() : '';
    const heading = getHeadingText(content);
    const shown = entries.get(node.getKey());
    if (shown !== undefined && shown.text !== heading) shownCounts = null;
    return { heading, characters: content.replace(/\s/g, '').length };
  });
  const lengths = keepByNode(editor, (section) => {
    const blocks = $isElementNode(section) ? section.getChildren() : [];
    return blocks.reduce((sum, block) => sum + texts.$get(block).characters, 0);
  });
  const countCharacters = (): number =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .reduce((sum, section) => sum + lengths.$get(section), 0),
    );

  const toEntry = (key: NodeKey, fields: OutlineEntry): OutlineEntry => {
    const old = entries.get(key);
    const isSame =
      old !== undefined &&
      old.blockId === fields.blockId &&
      old.depth === fields.depth &&
      old.marker === fields.marker &&
      old.text === fields.text;
    return isSame ? old : fields;
  };

  const readHeading = (key: NodeKey): string => {
    const node = editor.getEditorState()._nodeMap.get(key);
    return node === undefined ? '' : texts.$get(node).heading;
  };

  const readOutline = (): OutlineEntry[] => {
    const next = new Map<NodeKey, OutlineEntry>();
    const { markers, labels } = numbering.counts;
    let offset = 0;
    for (const entry of numbering.index.entries) {
      if (entry.kind !== 'numbered' && entry.kind !== 'attachment') continue;
      const marker = markers.get(entry.key);
      if (entry.kind === 'attachment') offset = 1;
      next.set(
        entry.key,
        toEntry(entry.key, {
          blockId: entry.id,
          kind: entry.kind,
          depth: entry.kind === 'attachment' ? 0 : (marker?.level ?? 0) + offset,
          marker: marker?.text ?? labels.get(entry.key) ?? '',
          text: readHeading(entry.key),
        }),
      );
    }
    entries = next;
    return [...next.values()];
  };

  const tell = (): void => {
    request = undefined;
    events.onStatistics({ characters: countCharacters(), numbered: numbering.counts.markers.size });
    if (shownCounts === numbering.counts) return;
    shownCounts = numbering.counts;
    const next = editor.read(readOutline);
    if (outline !== null && isSameOutline(outline, next)) return;
    outline = next;
    events.onOutline(next);
  };

  const wait = (): void => {
    timer = undefined;
    request ??= requestIdleCallback(tell, { timeout: IDLE_TIMEOUT_MS });
  };

  const unregister = editor.registerUpdateListener((change) => {
    const { editorState, prevEditorState, tags } = change;
    const isOther =
      tags.has(LOAD_TAG) || tags.has(REPLACE_TAG) || readSettings(editorState) !== readSettings(prevEditorState);
    if (!isOther && listChangedNodes(change).size === 0) return;
    if (isOther) {
      texts.clear();
      lengths.clear();
      shownCounts = null;
    }
    if (request === undefined) timer ??= window.setTimeout(wait, isOther ? 0 : REST_MS);
  });
  return mergeRegister(texts.unregister, lengths.unregister, unregister, () => {
    window.clearTimeout(timer);
    if (request !== undefined) cancelIdleCallback(request);
  });
}
