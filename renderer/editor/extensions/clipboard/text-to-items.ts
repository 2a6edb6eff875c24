/** Lines of text as blocks; numbers typed at their starts become live where the scheme has such a level. */

import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import type { Block, Numbered } from '../../../../shared/model/plan/block.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { findTypedMarker } from '../typed-markers/typed-marker.ts';
import { createStarter, type PastePlace } from './place-pasted.ts';

/** Control characters that a plan's text does not hold; a tab becomes a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff\u200b]/g;

function cleanText(text: string): string {
  return text.replaceAll('\t', ' ').replace(CONTROLS, '');
}

/** Lines that hold something, without white space at their ends. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '');
}

export function lineToParagraph(line: string): Block {
  return { type: 'paragraph', id: newBlockId(), content: line === '' ? [] : [{ type: 'text', text: line }] };
}

/** The paragraph as a numbered block, its typed number taken off; `null` where it begins with none. */
function toNumbered(block: Block, scheme: NumberingScheme): { block: Numbered; number: number } | null {
  if (block.type !== 'paragraph') return null;
  const [first, ...rest] = block.content;
  if (first?.type !== 'text') return null;
  const marker = findTypedMarker(first.text, scheme);
  if (marker === null) return null;
  const text = first.text.slice(marker.length);
  return {
    block: {
      type: 'numbered',
      id: block.id,
      level: marker.level,
      content: text === '' ? rest : [{ ...first, text }, ...rest],
    },
    number: marker.number,
  };
}

/**
 * Makes typed numbers at the starts of paragraphs live; how they count at their place is told by `createStarter`.
 */
export function numberTypedMarkers(blocks: readonly Block[], scheme: NumberingScheme, place: PastePlace): Block[] {
  const begin = createStarter(place);
  return blocks.map((block) => {
    const found = block.type === 'numbered' ? { block, number: block.start ?? 0 } : toNumbered(block, scheme);
    return found === null ? block : begin(found.block, found.number);
  });
}
