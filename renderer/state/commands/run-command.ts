/** Carries out a command, wherever it was given. */
import type { PageCommandId } from '../../../shared/edge/commands/commands.ts';
import { askPreview } from '../preview-store.ts';
import { ACTIONS } from './actions.ts';
import { findLack, readSituation } from './needs.ts';

/** Does nothing where what the command needs is not there. */
export function runCommand(id: PageCommandId): void {
  if (findLack(id, readSituation()) === null) void ACTIONS[id]();
}

/** A field outside the page keeps its own undo history. */
function isInField(): boolean {
  return document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
}

/** The same for what main's menu sends, which does not know where the keyboard is. */
export function runMenuCommand(id: PageCommandId): void {
  if ((id === 'undo' || id === 'redo') && isInField()) document.execCommand(id);
  else if (!askPreview(id)) runCommand(id);
}
