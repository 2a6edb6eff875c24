/** From a place on paper to the same place in the editor. */
import type { BlockPlace } from '../../shared/edge/ipc/contract.ts';
import { withEditor } from '../state/editor-store.ts';
import { findPlace } from './find-place.ts';

/** `topPt` is counted from the upper edge of the page. */
export function goToPlace(places: readonly BlockPlace[], page: number, topPt: number): void {
  const place = findPlace(places, page, topPt);
  if (place === null) return;
  // When a dialog that closes has given the keyboard back.
  requestAnimationFrame(() =>
    withEditor((editor) => {
      editor.goTo(place.id);
      editor.focus();
    }),
  );
}
