/**
 * Copy, cut and paste. Inside the program blocks keep their levels, ids and live members; other programs get text and
 * HTML with the markers in it. What comes from elsewhere is read as HTML or lines, and typed numbers become live ones.
 * With Shift (Ctrl+Shift+V) it comes in as plain text, line by line, exactly as typed. Selected text is not dragged.
 */
import { copyToClipboard, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { EditorEvents } from '../../editor-api.ts';
import { $renewId } from '../../nodes/block-state.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $insertFigure, readImage } from '../inserting/insert-image.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $insertItems } from './insert-items.ts';
import { PAYLOAD_TYPE, readPayload } from './payload.ts';
import { $adoptPayload, $readHtml, $readText, readPlainText } from './read-clipboard.ts';
import { $readSelection, type CopiedSelection } from './read-selection.ts';
import { $writeClipboard } from './write-clipboard.ts';

/** More text than this (some 4,000 pages) is refused: inserting it would hold the window for longer than five seconds. */
const PASTE_LIMIT_MB = 5;
const BYTES_PER_MB = 1024 * 1024;
/** UTF-16, as the clipboard holds it. */
const BYTES_PER_CHARACTER = 2;

function getSizeMb(text: string): number {
  return (text.length * BYTES_PER_CHARACTER) / BYTES_PER_MB;
}

/** What a cut takes away. The empty block it may leave is a new one: the ids went with what was cut. */
function $removeSelected({ isOpenStart }: CopiedSelection): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    selection.removeText();
    const left = $getCurrentBlock();
    if (!isOpenStart && $isElementNode(left) && left.isEmpty()) $renewId(left);
  } else if ($isTableSelection(selection)) {
    for (const cell of selection.getNodes().filter($isTableCellNode)) cell.clear().append($createPlanParagraphNode());
  } else {
    for (const node of selection?.getNodes() ?? []) node.remove();
  }
}

function $placeCursor(clientX: number, clientY: number): void {
  const range = document.caretRangeFromPoint(clientX, clientY);
  const node = range === null ? null : $getNearestNodeFromDOMNode(range.startContainer);
  if (range === null || node === null) return;
  if ($isTextNode(node)) node.select(range.startOffset, range.startOffset);
  else node.selectEnd();
}

export function registerClipboard(editor: LexicalEditor, numbering: Numbering, events: EditorEvents): () => void {
  let isPlainPaste = false;

  const $copy = (event: ClipboardEvent | KeyboardEvent | null): CopiedSelection | null => {
    const selected = $readSelection();
    if (selected === null) return null;
    const data = $writeClipboard(selected, numbering.counts);
    if (event instanceof ClipboardEvent && event.clipboardData !== null) {
      event.preventDefault();
      setLexicalClipboardDataTransfer(event.clipboardData, data);
    } else {
      // Marked cells and images are no selection to Chromium: Lexical raises a copy of its own.
      event?.preventDefault();
      void copyToClipboard(editor, null, data);
    }
    return selected;
  };

  const insertImages = (files: readonly File[]): void => {
    for (const file of files) {
      void readAsBase64(file).then(async (base64) => {
        const image = await readImage(file.type, base64);
        if (image === null) events.onNotice('image-unreadable', {});
        else editor.update(() => $insertFigure(image, ''), { tag: HISTORY_PUSH_TAG });
      });
    }
  };

  const isTooLarge = (text: string): boolean => {
    if (getSizeMb(text) <= PASTE_LIMIT_MB) return false;
    events.onNotice('paste-too-large', { sizeMb: Math.ceil(getSizeMb(text)), limitMb: PASTE_LIMIT_MB });
    return true;
  };

  const $insert = (data: DataTransfer, isPlain: boolean): void => {
    const text = data.getData('text/plain');
    const own = isPlain ? '' : data.getData(PAYLOAD_TYPE);
    const html = isPlain ? '' : data.getData('text/html');
    if (isTooLarge(own === '' ? text || html : own)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    $addUpdateTag(PASTE_TAG);
    const payload = readPayload(own);
    if (payload !== null) $insertItems(editor, $adoptPayload(payload));
    else if (html !== '' && getSizeMb(html) <= PASTE_LIMIT_MB) $insertItems(editor, $readHtml(html, numbering));
    else $insertItems(editor, isPlain ? readPlainText(text) : $readText(text, numbering));
  };

  /** Takes what a paste or a drop brings; answers false where there is nothing it can use. */
  const $take = (data: DataTransfer | null, isPlain: boolean): boolean => {
    if (data === null) return false;
    const images = [...data.files].filter((file) => file.type.startsWith('image/'));
    if (images.length > 0 && data.getData('text/plain') === '') {
      insertImages(images);
      return true;
    }
    $insert(data, isPlain);
    return true;
  };

  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event) !== null, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selected = $copy(event);
        if (selected === null) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $addUpdateTag(CUT_TAG);
        $removeSelected(selected);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        isPlainPaste = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyV';
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const isPlain = isPlainPaste;
        isPlainPaste = false;
        if (!(event instanceof ClipboardEvent) || !$take(event.clipboardData, isPlain)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault();
        $placeCursor(event.clientX, event.clientY);
        $take(event.dataTransfer, false);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

async function readAsBase64(file: File): Promise<string> {
  const reader = new FileReader();
  const url = await new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
