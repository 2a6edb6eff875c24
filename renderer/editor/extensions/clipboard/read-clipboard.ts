/** What a clipboard or a drop holds, as items to insert. Runs inside an update. */

import type { LexicalNode } from 'lexical';
import { addMissingFacts } from '../../../../shared/content/clauses/missing-facts.ts';
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { EMPTY_FACTS } from '../../../../shared/model/plan/facts.ts';
import { $getNumbered } from '../../nodes/block-state.ts';
import { $isNumberedNode, type NumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $getInsertionBlock } from '../inserting/insert-blocks.ts';
import { createCounterAt } from '../markers/counter-at.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $findPosition } from '../selection/register-selection.ts';
import { type HtmlPlace, htmlToBlocks, type ReadHtml } from './html-to-blocks.ts';
import type { Payload } from './payload.ts';
import { findShallowest, mergeLevels, type PasteMode } from './place-pasted.ts';
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

type Place = HtmlPlace & { readonly mode: PasteMode };

/** The numbered block right above one, in the same part of the plan. */
function $findNumberedAbove(block: LexicalNode): NumberedNode | null {
  const above = block.getPreviousSibling();
  return $isNumberedNode(above) ? above : null;
}

/** The level of the nearest number above a block. */
function $findLevelAbove(block: LexicalNode): number {
  for (let above = block.getPreviousSibling(); above !== null; above = above.getPreviousSibling()) {
    if ($isNumberedNode(above)) return $getNumbered(above).level;
  }
  return 0;
}

/** Where pasted blocks go; `null` where there is no place for blocks. */
function $findPlace(numbering: Numbering, mode: PasteMode): Place | null {
  const target: LexicalNode | null = $getInsertionBlock();
  if (target === null) return null;
  const { scheme } = $getSettings();
  const isAmidText = target.getTextContent() !== '';
  const isBehindNumber = $isNumberedNode(target) && isAmidText;
  const position = $findPosition(target, numbering) + (isBehindNumber ? 1 : 0);
  const counter = createCounterAt(numbering.index.entries, position, scheme, numbering.counts);
  const above = isBehindNumber ? target : $findNumberedAbove(target);
  return {
    counter,
    under: above === null ? null : $getNumbered(above).level,
    level: $isNumberedNode(target) ? $getNumbered(target).level : $findLevelAbove(target),
    isAmidText,
    mode,
  };
}

/** Lines of text, exactly as typed. */
export function readPlainText(text: string): Insertable {
  return { ...toInsertable(splitLines(text).map(lineToParagraph)), isOpenStart: true, isOpenEnd: true };
}

const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Typed numbers made live, counting on from the cursor. A single line only where its block is empty. */
function readText(text: string, place: Place): ReadHtml {
  const { scheme } = $getSettings();
  const lines = splitLines(text);
  if (place.mode === 'keep')
    return htmlToBlocks(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''), scheme, place, 'keep');
  const paragraphs = lines.map(lineToParagraph);
  if (paragraphs.length === 1 && place.isAmidText) return { blocks: paragraphs, assets: [] };
  if (place.mode !== 'merge') return { blocks: numberTypedMarkers(paragraphs, scheme, place), assets: [] };
  const typed = numberTypedMarkers(paragraphs, scheme, { counter: createCounter(scheme), under: null });
  return { blocks: mergeLevels(typed, place.level, scheme.levels.length - 1), assets: [] };
}

/** What a paste of another program holds. */
export type Foreign = { readonly text: string; readonly html: string };

export type ReadForeign = {
  readonly insertable: Insertable;
  /** How its numbers were read, `null` where it has none. */
  readonly mode: PasteMode | null;
};

/** Nothing pasted into a text becomes a section above it without being asked for. */
function wouldRise(blocks: readonly Block[], { isAmidText, level }: Place): boolean {
  const shallowest = findShallowest(blocks);
  return isAmidText && shallowest !== null && shallowest < level;
}

/**
 * What other programs give, as blocks of this plan; the pictures in it become the plan's. Without a `mode` its numbers are read by
 * their forms, but merge into the level of a text they would rise above.
 */
export function $readForeign({ text, html }: Foreign, numbering: Numbering, mode?: PasteMode): ReadForeign {
  if (mode === 'text') return { insertable: readPlainText(text), mode };
  const { scheme } = $getSettings();
  const read = (wanted: Exclude<PasteMode, 'text'>) => {
    const place = $findPlace(numbering, wanted) ?? {
      counter: createCounter(scheme),
      under: null,
      level: 0,
      isAmidText: true,
      mode: wanted,
    };
    return { place, ...(html === '' ? readText(text, place) : htmlToBlocks(html, scheme, place, wanted)) };
  };
  const first = read(mode ?? 'number');
  const isMerged = mode === undefined && wouldRise(first.blocks, first.place);
  const { blocks, assets } = isMerged ? read('merge') : first;
  const insertable = $adoptPayload({ ...toInsertable(blocks), facts: EMPTY_FACTS, assets: [...assets] });
  return { insertable, mode: findShallowest(blocks) === null ? null : isMerged ? 'merge' : (mode ?? 'number') };
}
