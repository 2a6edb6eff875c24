/** A right click on the page asks main for the menu that knows the block's number. */
import { useEffect } from 'react';
import { PAGE_COMMAND_IDS } from '../../shared/edge/commands/commands.ts';
import { request } from '../state/bridge.ts';
import { findLack, readSituation } from '../state/commands/needs.ts';

function askForMenu(): void {
  const situation = readSituation();
  const hasSelection = window.getSelection()?.isCollapsed === false;
  const isNumbered = typeof situation.selection?.level === 'number';
  const able = PAGE_COMMAND_IDS.filter((id) => findLack(id, situation) === null);
  void request('window:page-menu', { hasSelection, isNumbered, able });
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
