/** HTML from other programs as blocks of this plan: numbers of lists and typed ones count on from where they are pasted. */
import { importHtml } from '../../../../shared/exchange/import/html/index.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { joinTexts } from '../../../../shared/model/plan/inlines.ts';
import type { Asset } from '../../../../shared/model/plan/plan.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { createKeeper, createStarter, mergeLevels, type PasteMode, type PastePlace } from './place-pasted.ts';

export type ReadHtml = { readonly blocks: readonly Block[]; readonly assets: readonly Asset[] };

export type HtmlPlace = PastePlace & {
  /** The level blocks merge at. */
  readonly level: number;
  /** True where they go into text: the number of a single line then stays text as well. */
  readonly isAmidText: boolean;
};

/** Reads HTML into the plan's scheme; its numbers stand at their place as `mode` says. */
export function htmlToBlocks(
  html: string,
  scheme: NumberingScheme,
  place: HtmlPlace,
  mode: Exclude<PasteMode, 'text'> = 'number',
): ReadHtml {
  const isKept = mode === 'keep';
  const { blocks, assets, markers } = importHtml(html, {
    newId: newBlockId,
    scheme,
    mode: isKept ? 'keep' : 'renumber',
  });
  const [only] = blocks;
  if (place.isAmidText && blocks.length === 1 && only?.type === 'numbered') {
    const text = markers.get(only.id)?.text ?? '';
    return {
      blocks: [{ type: 'paragraph', id: only.id, content: joinTexts([{ type: 'text', text }, ...only.content]) }],
      assets,
    };
  }
  if (mode === 'merge') return { blocks: mergeLevels(blocks, place.level, scheme.levels.length - 1), assets };
  const begin = isKept ? createKeeper(place) : createStarter(place);
  return {
    blocks: blocks.map((block) =>
      block.type === 'numbered' ? begin(block, markers.get(block.id)?.number ?? 0) : block,
    ),
    assets,
  };
}
