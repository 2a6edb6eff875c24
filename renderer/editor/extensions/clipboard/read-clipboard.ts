/** What a clipboard or a drop holds, as items to insert. Runs inside an update. */

import type { LexicalNode } from 'lexical';
import { addMissingFacts } from '../../../../shared/content/clauses/missing-facts.ts';
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { EMPTY_FACTS } from '../../../../shared/model/plan/facts.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $getInsertionBlock } from '../inserting/insert-blocks.ts';
import { createCounterAt } from '../markers/counter-at.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $findPosition } from '../selection/register-selection.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
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

/** The count at the cursor, and whether blocks inserted there go into text; `null` where there is no place for blocks. */
function $findPlace(numbering: Numbering): { counter: ReturnType<typeof createCounterAt>; isAmidText: boolean } | null {
  const target: LexicalNode | null = $getInsertionBlock();
  if (target === null) return null;
  const { scheme } = $getSettings();
  const position = $findPosition(target, numbering) + ($isNumberedNode(target) ? 1 : 0);
  const counter = createCounterAt(numbering.index.entries, position, scheme, numbering.counts);
  return { counter, isAmidText: target.getTextContent() !== '' };
}

/** Typed numbers made live, counting on from the cursor. A single line only where its block is empty. */
function $number(blocks: readonly Block[], numbering: Numbering): readonly Block[] {
  const place = $findPlace(numbering);
  if (place === null || (blocks.length === 1 && place.isAmidText)) return blocks;
  return numberTypedMarkers(blocks, $getSettings().scheme, place.counter);
}

/** Lines of text, exactly as typed. */
export function readPlainText(text: string): Insertable {
  return { ...toInsertable(splitLines(text).map(lineToParagraph)), isOpenStart: true, isOpenEnd: true };
}

export function $readText(text: string, numbering: Numbering): Insertable {
  return toInsertable($number(splitLines(text).map(lineToParagraph), numbering));
}

/** Blocks of other programs' HTML; the pictures in it become the plan's. */
export function $readHtml(html: string, numbering: Numbering): Insertable {
  const { scheme } = $getSettings();
  const place = $findPlace(numbering) ?? { counter: createCounter(scheme), isAmidText: true };
  const { blocks, assets } = htmlToBlocks(html, scheme, place.counter, place.isAmidText);
  return $adoptPayload({ ...toInsertable(blocks), facts: EMPTY_FACTS, assets: [...assets] });
}
