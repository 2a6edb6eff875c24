/** The markers on screen, by editor and block node: what a block whose DOM is made anew is drawn with. */
import type { LexicalEditor, NodeKey } from 'lexical';

const drawn = new WeakMap<LexicalEditor, Map<NodeKey, string>>();

/** Marker and what follows it, as last drawn; `undefined` for a block that has not been counted yet. */
export function getDrawnMarker(editor: LexicalEditor, key: NodeKey): string | undefined {
  return drawn.get(editor)?.get(key);
}

/** Draws a marker, doing nothing where it stands already. */
export function drawMarker(editor: LexicalEditor, key: NodeKey, marker: string): void {
  const markers = drawn.get(editor) ?? new Map<NodeKey, string>();
  drawn.set(editor, markers);
  if (markers.get(key) === marker) return;
  markers.set(key, marker);
  editor.getElementByKey(key)?.setAttribute('data-marker', marker);
}

/** Forgets blocks that are gone. */
export function forgetMarkers(editor: LexicalEditor, isGone: (key: NodeKey) => boolean): void {
  const markers = drawn.get(editor);
  if (markers === undefined) return;
  for (const key of markers.keys()) if (isGone(key)) markers.delete(key);
}
