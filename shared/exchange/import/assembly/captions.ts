/** Captions of tables and pictures: 表1 and 图1 count themselves in a plan, so a caption is taken over where it would print the same. */
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';

const CAPTION = /^(表|图)\s*(\d{1,3})(?:[\s\u3000:：.．、]+(.*))?$/s;
const MAX_CAPTION_LENGTH = 100;

export type CaptionLooks = {
  /** The file was written by this program. */
  readonly isOurs: boolean;
  /** Text alone: captions look like any line. */
  readonly isPlain: boolean;
};

const hasCaptionLook = (block: SourceParagraph) =>
  block.hasCount || block.styleName.toLowerCase() === 'caption' || block.align === 'center';

/** The caption's words where a paragraph labels a table or picture with this number, else `null`. */
function readCaption(
  block: SourceItem | undefined,
  kind: '表' | '图',
  number: number,
  { isOurs, isPlain }: CaptionLooks,
): string | null {
  if (block?.type !== 'paragraph' || block.list !== null || !(isPlain || hasCaptionLook(block))) return null;
  const [, label, digits, text = ''] = CAPTION.exec(block.text) ?? [];
  // In a file of ours a number that counts itself may be out of date: a table before it was moved or deleted.
  const isNext = Number(digits) === number || (isOurs && block.hasCount);
  if (label !== kind || !isNext || text.length > MAX_CAPTION_LENGTH) return null;
  return text.replaceAll('\n', ' ').trim();
}

export type Captioned = {
  readonly blocks: readonly SourceItem[];
  /** Paragraph id of each caption that was taken over → id of its table or picture. */
  readonly taken: ReadonlyMap<string, string>;
};

/**
 * Gives tables the caption above them and pictures the caption below. `counts` runs on through body and attachments, as
 * captions do in a plan.
 */
export function takeCaptions(
  blocks: readonly SourceItem[],
  counts: { table: number; figure: number },
  looks: CaptionLooks,
): Captioned {
  const result: SourceItem[] = [];
  const taken = new Map<string, string>();
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as SourceItem;
    const next = blocks[at + 1];
    if (block.type === 'paragraph' && next?.type === 'table') {
      const caption = readCaption(block, '表', counts.table + 1, looks);
      if (caption !== null) {
        counts.table += 1;
        taken.set(block.id, next.table.id);
        result.push({ ...next, table: { ...next.table, caption } });
        at += 1;
        continue;
      }
    }
    if (block.type === 'figure' && next?.type === 'paragraph') {
      const caption = readCaption(next, '图', counts.figure + 1, looks);
      if (caption !== null) {
        counts.figure += 1;
        taken.set(next.id, block.figure.id);
        result.push({ ...block, figure: { ...block.figure, caption } });
        at += 1;
        continue;
      }
    }
    result.push(block);
  }
  return { blocks: result, taken };
}
