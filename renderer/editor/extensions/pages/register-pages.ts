/** What the editor does with pages: a line where each begins, the cursor's page, and going to one. */
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import type { PageStart } from '../../../../shared/edge/ipc/contract.ts';
import { SIGNATURE_ID, TITLE_ID } from '../../../../shared/model/plan/words.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import type { EditorEvents } from '../../editor-api.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $findPlace, $getPlace } from './block-places.ts';
import { registerPageLines } from './page-lines.ts';

type KnownStart = PageStart & { readonly key: NodeKey };

export type PagesHandle = {
  /** Draws a line where each page begins, with `describe`'s words, in place of those drawn before. They are no part of the text. */
  showPages(starts: readonly PageStart[], describe: (page: number) => string): void;
  /** Puts the cursor at the beginning of a page; answers the block to bring onto the screen. Runs inside an update. */
  $goToPage(page: number): NodeKey | null;
};

function $keyStarts(starts: readonly PageStart[]): KnownStart[] {
  const wanted = new Set(starts.map(({ blockId }) => blockId));
  const keys = new Map<string, NodeKey>();
  for (const block of $iterateBlocks()) {
    const id = $isTitleNode(block) ? TITLE_ID : $isClosingNode(block) ? SIGNATURE_ID : $getBlockId(block);
    if (wanted.has(id)) keys.set(id, block.getKey());
  }
  return starts.flatMap((start) => {
    const key = keys.get(start.blockId);
    return key === undefined ? [] : [{ ...start, key }];
  });
}

export function registerPages(editor: LexicalEditor, events: EditorEvents): { pages: PagesHandle; unregister(): void } {
  const { drawLines, unregister } = registerPageLines(editor);
  let starts: readonly KnownStart[] = [];
  let told = 1;

  /** The page the cursor is on, `null` where it is nowhere. */
  const $findPage = (): number | null => {
    const block = $getCurrentBlock();
    const element = block === null ? null : editor.getElementByKey(block.getKey());
    if (block === null || element === null) return null;
    const selection = $getSelection();
    const isReached = ({ key, offset }: KnownStart) => {
      if (key === block.getKey()) {
        return offset === 0 || ($isRangeSelection(selection) && $getPlace(block, selection.focus) >= offset);
      }
      const other = editor.getElementByKey(key);
      return other !== null && (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    };
    // Starts stand in the order of the text: the cursor is behind the first few, and before the rest.
    let [from, to] = [0, starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isReached(starts[middle] as KnownStart)) from = middle + 1;
      else to = middle;
    }
    return starts[from - 1]?.page ?? 1;
  };
  const tell = () => {
    const page = editor.getEditorState().read($findPage, { editor });
    if (page === null || page === told) return;
    told = page;
    events.onPage(page);
  };

  return {
    pages: {
      showPages(next, describe) {
        starts = editor.read(() => $keyStarts(next));
        drawLines(starts.map(({ key, offset, page }) => ({ key, offset, label: describe(page) })));
        tell();
      },
      $goToPage(page) {
        const start = starts.findLast((known) => known.page <= page);
        const block = [...$iterateBlocks()].find((node) => start === undefined || node.getKey() === start.key) ?? null;
        if (block === null) return null;
        const place = start === undefined || start.offset === 0 ? null : $findPlace(block, start.offset);
        const node = place === null ? block : (editor.getEditorState()._nodeMap.get(place.key) ?? block);
        if ($isTextNode(node)) node.select(place?.at, place?.at);
        else if ($isElementNode(node)) node.selectStart();
        else node.selectPrevious();
        return node.getKey();
      },
    },
    unregister: mergeRegister(editor.registerUpdateListener(tell), unregister),
  };
}
