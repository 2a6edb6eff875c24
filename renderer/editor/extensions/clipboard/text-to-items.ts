/** Lines of text as blocks; numbers typed at their starts become live where the scheme has such a level. */

import type { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import type { Block, Numbered } from '../../../../shared/model/plan/block.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { findTypedMarker } from '../typed-markers/typed-marker.ts';

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

/** The block with a start where a list's own 1 meets a count that stands elsewhere. */
export function beginAgain(block: Numbered, number: number, counter: ReturnType<typeof createCounter>): Numbered {
  const isRestart = number === 1 && block.level > 0 && counter.peek(block).number !== 1;
  return isRestart ? { ...block, start: 1 } : block;
}

/**
 * Makes typed numbers at the starts of paragraphs live. A typed 1 where the count stands elsewhere begins again; any
 * other number follows the count, and so does every number of the first level: sections run through the whole plan.
 *
 * @param counter the count at the place the blocks go to
 */
export function numberTypedMarkers(
  blocks: readonly Block[],
  scheme: NumberingScheme,
  counter: ReturnType<typeof createCounter>,
): Block[] {
  return blocks.map((block) => {
    if (block.type === 'numbered') {
      counter.next(block);
      return block;
    }
    const found = toNumbered(block, scheme);
    if (found === null) return block;
    const numbered = beginAgain(found.block, found.number, counter);
    counter.next(numbered);
    return numbered;
  });
}
