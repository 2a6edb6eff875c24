/** Tells the outline and the statistics when the editor rests; texts are kept by block and read again after a change. */
import { $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { getHeadingText } from '../../../../shared/view/resolve/references.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import type { EditorEvents, OutlineEntry } from '../../editor-api.ts';
import { LOAD_TAG, REPLACE_TAG } from '../../load-tag.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { listChangedNodes } from '../reading/changed-nodes.ts';

/** Longest the outline may lag behind typing. */
const IDLE_TIMEOUT_MS = 500;

type BlockText = { readonly heading: string; readonly characters: number };

function isSameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

export function registerOutline(editor: LexicalEditor, numbering: Numbering, events: EditorEvents): () => void {
  const texts = new Map<NodeKey, BlockText>();
  let entries = new Map<NodeKey, OutlineEntry>();
  let outline: readonly OutlineEntry[] | null = null;
  let request: number | null = null;

  const readTexts = (): number => {
    let characters = 0;
    editor.read(() => {
      for (const node of $iterateBlocks()) {
        let text = texts.get(node.getKey());
        if (text === undefined) {
          const content = $isElementNode(node) ? node.getTextContent() : '';
          text = { heading: getHeadingText(content), characters: content.replace(/\s/g, '').length };
          texts.set(node.getKey(), text);
        }
        characters += text.characters;
      }
    });
    return characters;
  };

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
          text: texts.get(entry.key)?.heading ?? '',
        }),
      );
    }
    entries = next;
    return [...next.values()];
  };

  const tell = (): void => {
    request = null;
    const characters = readTexts();
    events.onStatistics({ characters, numbered: numbering.counts.markers.size });
    const next = readOutline();
    if (outline !== null && isSameOutline(outline, next)) return;
    outline = next;
    events.onOutline(next);
  };

  const unregister = editor.registerUpdateListener((change) => {
    const { editorState, prevEditorState, tags } = change;
    const isOther =
      tags.has(LOAD_TAG) || tags.has(REPLACE_TAG) || readSettings(editorState) !== readSettings(prevEditorState);
    const changed = listChangedNodes(change);
    if (!isOther && changed.size === 0) return;
    if (isOther) texts.clear();
    for (const key of changed) texts.delete(key);
    request ??= requestIdleCallback(tell, { timeout: IDLE_TIMEOUT_MS });
  });
  return () => {
    if (request !== null) cancelIdleCallback(request);
    unregister();
  };
}
