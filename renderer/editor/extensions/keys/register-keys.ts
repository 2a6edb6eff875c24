/**
 * The keyboard. Tab and Shift+Tab change the level wherever the cursor stands in a numbered block, since text here has
 * no tab stops; in a plain paragraph Tab takes it into the count at the level of the numbered block before it; in a
 * table they go from cell to cell. Escape keeps the cursor where it is.
 */
import { $findCellNode } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $insertPageBreak } from '../inserting/insert-blocks.ts';
import { $changeLevel, $makePlain, $setLevel } from '../levels/levels.ts';
import { $moveSection } from '../moving/move-section.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $goToCell } from '../tables/go-to-cell.ts';
import { $isAtStart } from './caret.ts';
import { $handleEnter } from './enter-key.ts';
import { $syncSelection } from './sync-selection.ts';

/** Backspace at the start of a numbered block or an attachment's title makes it plain text; the next one merges it. */
function $handleBackspace(): boolean {
  const selection = $getSelection();
  const block = $getCurrentBlock();
  if (!$isRangeSelection(selection) || !($isNumberedNode(block) || $isAttachmentTitleNode(block))) return false;
  if (!$isAtStart(selection, block)) return false;
  $makePlain(block);
  return true;
}

function $handleTab(isShift: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const cell = $findCellNode(selection.anchor.getNode());
  if (cell === null) $changeLevel(isShift ? -1 : 1);
  else $goToCell(cell, isShift ? 'previous' : 'next');
  return true;
}

/** Ctrl+Alt+1…9 by the key's place, so that it works on every keyboard layout; 0 is plain text. */
function $handleLevelKey(event: KeyboardEvent): boolean {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit === undefined) return false;
  const level = Number(digit) - 1;
  if (level >= $getSettings().scheme.levels.length) return false;
  $setLevel(level < 0 ? null : level);
  return true;
}

function $handleShortcut(event: KeyboardEvent): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && event.altKey && !event.shiftKey) return $handleLevelKey(event);
  if (isControl && !event.altKey && !event.shiftKey && event.key === 'Enter') {
    $insertPageBreak();
    return true;
  }
  if (event.altKey && event.shiftKey && !isControl && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const block = $getCurrentBlock();
    if (block !== null) $moveSection($getBlockId(block), event.key === 'ArrowUp' ? 'up' : 'down');
    return true;
  }
  return false;
}

export function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!event.isComposing) $syncSelection(editor);
        return false;
      },
      COMMAND_PRIORITY_BEFORE_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.isComposing || !$handleShortcut(event)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!$handleEnter(event?.shiftKey === true)) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_BEFORE_CRITICAL,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (!$handleBackspace()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$handleTab(event.shiftKey)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_BEFORE_CRITICAL,
    ),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}
