/**
 * Copy, cut and paste. Inside the program blocks keep their levels, ids and live members; other programs get text and
 * HTML with the markers in it. What comes from elsewhere is read as HTML or lines, and typed numbers become live ones.
 * With Shift (Ctrl+Shift+V), and where `pasteTextNext` was told before, it comes in as plain text, line by line, exactly as typed.
 * What came from elsewhere with numbers can be put in again otherwise (see `PASTE_MODES`). Selected text is not dragged.
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
  $onUpdate,
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
  UNDO_COMMAND,
} from 'lexical';
import type { EditorEvents } from '../../editor-api.ts';
import { $renewId } from '../../nodes/block-state.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $insertFigure, readImage } from '../inserting/insert-image.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $insertItems } from './insert-items.ts';
import { insertRest } from './insert-rest.ts';
import { PAYLOAD_TYPE, readPayload } from './payload.ts';
import type { PasteMode } from './place-pasted.ts';
import { $adoptPayload, $readForeign, type Foreign, type Insertable } from './read-clipboard.ts';
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

export type Clipboard = {
  /** The next paste brings its text alone. */
  pasteTextNext(): void;
  /** Takes the last paste back and puts it in again in another mode. */
  repaste(mode: PasteMode): void;
  readonly unregister: () => void;
};

/** Where the caret is on screen. */
function findCaret(editor: LexicalEditor): DOMRect | null {
  const selection = window.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || editor.getRootElement()?.contains(range.startContainer) !== true) return null;
  const rect = range.getBoundingClientRect();
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return rect.height > 0 ? rect : (element?.getBoundingClientRect() ?? null);
}

export function registerClipboard(editor: LexicalEditor, numbering: Numbering, events: EditorEvents): Clipboard {
  let isPlainPaste = false;
  let last: Foreign | null = null;

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
    last = null;
    const text = data.getData('text/plain');
    const own = isPlain ? '' : data.getData(PAYLOAD_TYPE);
    const html = isPlain ? '' : data.getData('text/html');
    if (isTooLarge(own === '' ? text || html : own)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    $addUpdateTag(PASTE_TAG);
    const payload = readPayload(own);
    if (payload !== null) {
      $insertAll($adoptPayload(payload), () => undefined);
      return;
    }
    const isReadable = html !== '' && getSizeMb(html) <= PASTE_LIMIT_MB;
    $insertForeign({ text, html: isReadable ? html : '' }, isPlain ? 'text' : undefined);
  };

  /** `then` runs when everything stands there; never where a long paste is taken back before that. */
  const $insertAll = (insertable: Insertable, then: () => void): void => {
    const rest = $insertItems(editor, insertable);
    $onUpdate(() => {
      if (rest === null) return then();
      const total = insertable.items.length;
      const standing = total - rest.items.length;
      events.onPasteProgress({ done: standing, total });
      insertRest(editor, rest, (done) => {
        const isOver = done === null || standing + done === total;
        events.onPasteProgress(isOver ? null : { done: standing + done, total });
        if (isOver && done !== null) then();
      });
    });
  };

  /** Puts in what another program gave, and tells how its numbers were read. */
  const $insertForeign = (foreign: Foreign, wanted?: PasteMode): void => {
    const { insertable, mode } = $readForeign(foreign, numbering, wanted);
    // Text alone was asked for: nothing about it is in question, unless it was chosen from the other ways.
    last = mode === null || (mode === 'text' && last === null) ? null : foreign;
    $insertAll(insertable, () => {
      const caret = last === null ? null : findCaret(editor);
      if (caret === null || mode === null) return;
      events.onPaste({ mode, left: caret.left, top: caret.top, bottom: caret.bottom });
    });
  };

  const repaste = (mode: PasteMode): void => {
    const foreign = last;
    if (foreign === null) return;
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    // Lexical commits what it takes back a moment later; a read does it now.
    editor.read(() => undefined);
    editor.update(() => $insertForeign(foreign, mode), { discrete: true, tag: [HISTORY_PUSH_TAG, PASTE_TAG] });
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

  const unregister = mergeRegister(
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
        if (event.key !== 'Control' && event.key !== 'Shift' && event.key !== 'Meta')
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
  const pasteTextNext = () => {
    isPlainPaste = true;
  };
  return { pasteTextNext, repaste, unregister };
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
