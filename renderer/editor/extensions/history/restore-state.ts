/**
 * Puts an earlier state back as a change of what differs from it. `setEditorState` would do the same, but names no changed nodes: every node
 * of the document is then compared with its DOM, and everyone who listens reads the whole document again.
 */
import { $getEditor, $setCompositionKey, $setSelection, type EditorState, type NodeKey } from 'lexical';

type NodeMap = EditorState['_nodeMap'];
type Nodes = NodeMap & { readonly _old?: unknown; readonly _nursery?: NodeMap };

/** Keys among which all that differ are. Lexical's larger maps are what several states have in common, and what changed since. */
function* listCandidates(before: NodeMap, after: NodeMap): Generator<NodeKey> {
  const { _old: old, _nursery: changedBefore } = before as Nodes;
  const { _old: otherOld, _nursery: changedAfter } = after as Nodes;
  const isShared = old !== undefined && old === otherOld;
  for (const nodes of isShared ? [changedBefore, changedAfter] : [before, after]) yield* nodes?.keys() ?? [];
}

/** Runs inside an update. Transforms have nothing to do: what is put back has been through them. */
export function $restoreState(target: EditorState): void {
  const editor = $getEditor();
  const pending = editor._pendingEditorState;
  if (pending === null) throw new Error('a state is restored inside of an update');
  const nodes = pending._nodeMap;
  const changed = new Set<NodeKey>();
  for (const key of listCandidates(nodes, target._nodeMap)) {
    if (nodes.get(key) !== target._nodeMap.get(key)) changed.add(key);
  }
  for (const key of changed) {
    const node = target._nodeMap.get(key);
    // What was written since the last commit is not written on.
    editor._cloneNotNeeded.delete(key);
    if (node === undefined) nodes.delete(key);
    else nodes.set(key, node);
  }
  // Marking copies: the nodes of the target stay as they are in the history. All stand in their places before the first is marked.
  for (const key of changed) target._nodeMap.get(key)?.markDirty();
  $setCompositionKey(null);
  $setSelection(target._selection?.clone() ?? null);
}
