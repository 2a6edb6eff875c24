/** A block as one text, for showing it beside another: paragraphs, cells and captions, without any layout. */
import { getRunsText, type ResolvedBlock } from '../resolve/resolved-plan.ts';

/** The words alone: a number that moved on leaves them as they are. A page break has none. */
export function getBlockWords(block: ResolvedBlock): string {
  switch (block.type) {
    case 'numbered':
    case 'paragraph':
      return getRunsText(block.runs);
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption.text]),
        ...block.rows.map(({ cells }) => cells.map(({ runs }) => getRunsText(runs)).join('　')),
      ].join('\n');
    case 'figure':
      return [...(block.caption === null ? [] : [block.caption.text]), block.alternativeText].join('\n');
    case 'page-break':
      return '';
  }
}

/** The words with the number before them, as they print. */
export function getBlockText(block: ResolvedBlock): string {
  return block.type === 'numbered' ? `${block.marker.text}${getBlockWords(block)}` : getBlockWords(block);
}
