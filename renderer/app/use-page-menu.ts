/** A right click on the page asks main for the menu that knows the block's number. */
import { useEffect } from 'react';
import { request } from '../state/bridge.ts';
import { useEditorStore } from '../state/editor-store.ts';

function askForMenu(): void {
  const { selection } = useEditorStore.getState();
  const hasSelection = window.getSelection()?.isCollapsed === false;
  const isNumbered = typeof selection?.level === 'number';
  const number = isNumbered ? { start: selection.start, isShapeKept: selection.isShapeKept } : null;
  void request('window:page-menu', { hasSelection, number });
}

/** Puts the caret where the pointer is, but leaves what is selected there: not every system does so by itself. */
function placeCaret({ clientX, clientY }: MouseEvent): void {
  const selection = window.getSelection();
  const place = document.caretRangeFromPoint(clientX, clientY);
  if (selection === null || place === null) return;
  const isInside =
    !selection.isCollapsed && selection.getRangeAt(0).isPointInRange(place.startContainer, place.startOffset);
  if (!isInside) selection.collapse(place.startContainer, place.startOffset);
}

function onContextMenu(event: MouseEvent): void {
  const { target } = event;
  const page =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-region="desk"] [contenteditable="true"][role="textbox"]')
      : null;
  if (page === null) return;
  event.preventDefault();
  page.focus();
  placeCaret(event);
  // The editor hears of the caret a moment later.
  requestAnimationFrame(() => setTimeout(askForMenu));
}

export function usePageMenu(): void {
  useEffect(() => {
    window.addEventListener('contextmenu', onContextMenu);
    return () => window.removeEventListener('contextmenu', onContextMenu);
  }, []);
}
