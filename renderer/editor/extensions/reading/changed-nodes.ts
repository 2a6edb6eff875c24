/**
 * The one rule by which what is kept by node is dropped: a change of the editor names the nodes that changed and everything around them,
 * and what is kept of those is read again.
 */
import { type EditorState, HISTORIC_TAG, type NodeKey, type UpdateListenerPayload } from 'lexical';

type Change = Pick<UpdateListenerPayload, 'editorState' | 'prevEditorState' | 'dirtyElements' | 'dirtyLeaves' | 'tags'>;

/** Several extensions ask about one change. */
const compared = new WeakMap<EditorState, { readonly before: EditorState; readonly keys: ReadonlySet<NodeKey> }>();

function addWithAncestors(key: NodeKey, state: EditorState, keys: Set<NodeKey>): void {
  for (let at: NodeKey | null = key; at !== null && !keys.has(at); at = state._nodeMap.get(at)?.__parent ?? null) {
    keys.add(at);
  }
}

/** Nodes that are other objects in the two states, or stand in one alone, and all around them. */
function compareStates(before: EditorState, after: EditorState): ReadonlySet<NodeKey> {
  const keys = new Set<NodeKey>();
  for (const [key, node] of after._nodeMap) if (before._nodeMap.get(key) !== node) addWithAncestors(key, after, keys);
  for (const [key] of before._nodeMap) if (!after._nodeMap.has(key)) addWithAncestors(key, before, keys);
  return keys;
}

/** The keys of what changed. Undo swaps whole states and names nothing: these are compared. */
export function listChangedNodes(change: Change): ReadonlySet<NodeKey> {
  const { editorState, prevEditorState, dirtyElements, dirtyLeaves, tags } = change;
  if (!tags.has(HISTORIC_TAG)) return new Set([...dirtyElements.keys(), ...dirtyLeaves]);
  const known = compared.get(editorState);
  if (known?.before === prevEditorState) return known.keys;
  const keys = compareStates(prevEditorState, editorState);
  compared.set(editorState, { before: prevEditorState, keys });
  return keys;
}
