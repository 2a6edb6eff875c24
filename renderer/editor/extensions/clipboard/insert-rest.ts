/**
 * The rest of a long paste, slice by slice behind its beginning, so that the window answers in between. All of it is the one undo step that
 * the beginning was: taking that back, at any moment, leaves nothing of the paste.
 */
import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { PART_TAG } from '../../load-tag.ts';
import { $insertAfter, $itemToNode, type Rest } from './insert-items.ts';

/** A slice is made as long as this many milliseconds allow, judging by the one before it. */
const SLICE_MS = 40;
/** A slice has costs beside its blocks: with fewer of them a slow machine would do little else. */
const SMALLEST_SLICE = 200;
const TAGS = [HISTORY_MERGE_TAG, PASTE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/**
 * @param onProgress told how many items stand there, after each slice; the last time with all of them, or with `null` where the block they come
 *   behind is gone, as after undo
 */
export function insertRest(editor: LexicalEditor, { items, behind }: Rest, onProgress: (done: number | null) => void) {
  let done = 0;
  let size = SMALLEST_SLICE;
  let last = behind;

  const insertSlice = (): void => {
    const slice = items.slice(done, done + size);
    const startMs = performance.now();
    let isGone = false;
    editor.update(
      () => {
        const block: LexicalNode | null = $getNodeByKey(last);
        isGone = block === null || !block.isAttached();
        if (block === null || isGone) return;
        last = $insertAfter(block, slice.map($itemToNode)).getKey();
      },
      {
        discrete: true,
        tag: done + slice.length < items.length ? [...TAGS, PART_TAG] : TAGS,
      },
    );
    if (isGone) {
      onProgress(null);
      return;
    }
    done += slice.length;
    onProgress(done);
    size = Math.max(SMALLEST_SLICE, Math.round((size * SLICE_MS) / (performance.now() - startMs + 1)));
    if (done < items.length) setTimeout(insertSlice);
  };
  setTimeout(insertSlice);
}
