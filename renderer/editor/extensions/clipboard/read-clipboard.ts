/** What a clipboard or a drop holds, as items to insert. Runs inside an update. */
import type { LexicalEditor, LexicalNode } from 'lexical';
import type { Block } from '../../../../shared/plan/block.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $getInsertionBlock, addMissingFacts } from '../inserting/insert-blocks.ts';
import { createCounterAt } from '../markers/counter-at.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $findPosition } from '../selection/register-selection.ts';
import { $htmlToBlocks } from './html-to-items.ts';
import type { Payload } from './payload.ts';
import { lineToParagraph, numberTypedMarkers, splitLines } from './text-to-items.ts';

export type Insertable = Pick<Payload, 'items' | 'isOpenStart' | 'isOpenEnd'>;

/** Takes over what the payload speaks of: images, and people and entries that this plan lacks. */
export function $adoptPayload({ facts, assets, ...insertable }: Payload): Insertable {
  const settings = $getSettings();
  const missing = assets.filter(({ id }) => !settings.assets.some((asset) => asset.id === id));
  const merged = addMissingFacts(settings.facts, facts);
  if (missing.length > 0 || merged !== settings.facts) {
    $setSettings({ ...settings, facts: merged, assets: [...settings.assets, ...missing] });
  }
  return insertable;
}

/** Blocks from elsewhere: their first and last lines join the text around the cursor, unless they begin with a number. */
function toInsertable(blocks: readonly Block[]): Insertable {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return {
    items: [...blocks],
    isOpenStart: first?.type === 'paragraph',
    isOpenEnd: last?.type === 'paragraph' || last?.type === 'numbered',
  };
}

/** Typed numbers made live, counting on from the cursor. A single line only where its block is empty. */
function $number(blocks: readonly Block[], numbering: Numbering): readonly Block[] {
  const target: LexicalNode | null = $getInsertionBlock();
  if (target === null || (blocks.length === 1 && target.getTextContent() !== '')) return blocks;
  const { scheme } = $getSettings();
  const position = $findPosition(target, numbering) + ($isNumberedNode(target) ? 1 : 0);
  return numberTypedMarkers(
    blocks,
    scheme,
    createCounterAt(numbering.index.entries, position, scheme, numbering.counts),
  );
}

/** Lines of text, exactly as typed. */
export function readPlainText(text: string): Insertable {
  return { ...toInsertable(splitLines(text).map(lineToParagraph)), isOpenStart: true, isOpenEnd: true };
}

export function $readText(text: string, numbering: Numbering): Insertable {
  return toInsertable($number(splitLines(text).map(lineToParagraph), numbering));
}

export function $readHtml(editor: LexicalEditor, html: string, numbering: Numbering): Insertable {
  return toInsertable($number($htmlToBlocks(editor, html), numbering));
}
