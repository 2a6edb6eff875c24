/** HTML from other programs as blocks of this plan: numbers of lists and typed ones count on from where they are pasted. */
import { importHtml } from '../../../../shared/exchange/import/html/index.ts';
import type { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import type { Block } from '../../../../shared/model/plan/block.ts';
import type { Asset } from '../../../../shared/model/plan/plan.ts';
import { joinTexts } from '../../convert/nodes-to-inline.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { beginAgain } from './text-to-items.ts';

export type ReadHtml = { readonly blocks: readonly Block[]; readonly assets: readonly Asset[] };

/**
 * Reads HTML into the plan's scheme; its numbers follow the count as those of pasted text do (see `beginAgain`).
 *
 * @param counter the count at the place the blocks go to
 * @param isAmidText true where they go into text: the number of a single line then stays text as well
 */
export function htmlToBlocks(
  html: string,
  scheme: NumberingScheme,
  counter: ReturnType<typeof createCounter>,
  isAmidText: boolean,
): ReadHtml {
  const { blocks, assets, markers } = importHtml(html, { newId: newBlockId, scheme, mode: 'renumber' });
  const [only] = blocks;
  if (isAmidText && blocks.length === 1 && only?.type === 'numbered') {
    const text = markers.get(only.id)?.text ?? '';
    return {
      blocks: [{ type: 'paragraph', id: only.id, content: joinTexts([{ type: 'text', text }, ...only.content]) }],
      assets,
    };
  }
  const counted = blocks.map((block) => {
    if (block.type !== 'numbered') return block;
    const numbered = beginAgain(block, markers.get(block.id)?.number ?? 0, counter);
    counter.next(numbered);
    return numbered;
  });
  return { blocks: counted, assets };
}
