/**
 * What of a document counts: numbered blocks, captions, attachments and live members, in order. Kept by section, so
 * that a change reads one section again and not the document; counting then runs over plain data.
 */
import { $isTableNode } from '@lexical/table';
import { $getRoot, $getState, $isElementNode, type EditorState, type LexicalNode, type NodeKey } from 'lexical';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import {
  $getBlockId,
  $getNumbered,
  type NumberedFields,
  type TableFields,
  tableState,
} from '../../nodes/block-state.ts';
import { $isFigureNode, type FigureFields, figureState } from '../../nodes/FigureNode.ts';
import { $isLiveNode, type LiveInline } from '../../nodes/LiveNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $isSectionNode, type SectionNode } from '../../nodes/SectionNode.ts';

export type IndexEntry =
  | { readonly kind: 'numbered'; readonly key: NodeKey; readonly id: string; readonly fields: NumberedFields }
  | { readonly kind: 'attachment'; readonly key: NodeKey; readonly id: string }
  | { readonly kind: 'table'; readonly key: NodeKey; readonly id: string; readonly fields: TableFields }
  | { readonly kind: 'figure'; readonly key: NodeKey; readonly id: string; readonly fields: FigureFields | null }
  | { readonly kind: 'live'; readonly key: NodeKey; readonly inline: LiveInline };

function $collectLive(node: LexicalNode, entries: IndexEntry[]): void {
  if ($isLiveNode(node)) {
    entries.push({ kind: 'live', key: node.getKey(), inline: node.getInline() });
  } else if ($isElementNode(node)) {
    for (let child = node.getFirstChild(); child !== null; child = child.getNextSibling()) $collectLive(child, entries);
  }
}

function $readSection(section: SectionNode): IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (let node = section.getFirstChild(); node !== null; node = node.getNextSibling()) {
    const block = { key: node.getKey(), id: $getBlockId(node) };
    if ($isNumberedNode(node)) {
      entries.push({ kind: 'numbered', ...block, fields: $getNumbered(node) });
    } else if ($isAttachmentTitleNode(node)) {
      entries.push({ kind: 'attachment', ...block });
    } else if ($isTableNode(node)) {
      entries.push({ kind: 'table', ...block, fields: $getState(node, tableState) });
    } else if ($isFigureNode(node)) {
      entries.push({ kind: 'figure', ...block, fields: $getState(node, figureState) });
    }
    $collectLive(node, entries);
  }
  return entries;
}

function isSameEntry(a: IndexEntry, b: IndexEntry | undefined): boolean {
  if (b === undefined || a.kind !== b.kind || a.key !== b.key) return false;
  if (a.kind === 'live') return b.kind === 'live' && a.inline === b.inline;
  const fields = 'fields' in a ? a.fields : null;
  return b.kind !== 'live' && a.id === b.id && fields === ('fields' in b ? b.fields : null);
}

/** The section an element stands in, or `null` for the root and for nodes that are gone. */
function findSectionKey(state: EditorState, key: NodeKey): NodeKey | null {
  let node = state._nodeMap.get(key);
  while (node !== undefined && !$isSectionNode(node)) {
    node = node.__parent === null ? undefined : state._nodeMap.get(node.__parent);
  }
  return node?.getKey() ?? null;
}

export class PlanIndex {
  private sections = new Map<NodeKey, readonly IndexEntry[]>();
  /** All entries in document order; a new array whenever something in it changed. */
  entries: readonly IndexEntry[] = [];

  /**
   * Reads what changed since `before`. `changed` has the keys of nodes that changed and of all around them; `null` reads everything. Answers whether
   * anything that counts did change.
   *
   * An element that changed itself, and not just inside, is another object than before. Lexical's own flag for that is lost where a
   * transform changes something inside an element after the element itself was changed.
   */
  update(state: EditorState, before: EditorState, changed: ReadonlySet<NodeKey> | null): boolean {
    const dirtySections = new Set<NodeKey>();
    for (const key of changed ?? []) {
      if (key === 'root' || state._nodeMap.get(key) === before._nodeMap.get(key)) continue;
      const section = findSectionKey(state, key);
      if (section !== null) dirtySections.add(section);
    }
    if (changed !== null && dirtySections.size === 0) return false;
    const sections = new Map<NodeKey, readonly IndexEntry[]>();
    let hasChanged = false;
    state.read(() => {
      for (const section of $getRoot().getChildren().filter($isSectionNode)) {
        const key = section.getKey();
        const old = this.sections.get(key);
        if (old !== undefined && changed !== null && !dirtySections.has(key)) {
          sections.set(key, old);
          continue;
        }
        const entries = $readSection(section);
        const isSame =
          old !== undefined && old.length === entries.length && old.every((entry, i) => isSameEntry(entry, entries[i]));
        sections.set(key, isSame ? old : entries);
        if (!isSame) hasChanged = true;
      }
    });
    const order = [...sections.keys()].join();
    if (!hasChanged && order === [...this.sections.keys()].join()) return false;
    this.sections = sections;
    this.entries = [...sections.values()].flat();
    return true;
  }
}
