/**
 * The one rule by which what is kept by node is dropped: a change of the editor names the nodes that changed and everything around them,
 * and what is kept of those is read again.
 */
import type { NodeKey, UpdateListenerPayload } from 'lexical';

/** The keys of what changed. */
export function listChangedNodes({
  dirtyElements,
  dirtyLeaves,
}: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves'>): ReadonlySet<NodeKey> {
  return new Set([...dirtyElements.keys(), ...dirtyLeaves]);
}
