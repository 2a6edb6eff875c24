/** Places of a plan as a person would name them: 附件1 表2 第3行; 落款; 主送. */
import type { PartName, PartPlace } from '../../model/plan/parts.ts';
import { getPlaceBlockId, type HeaderField, TITLE_ID, type WordsPlace } from '../../model/plan/words.ts';
import {
  getRunsText,
  getTitleText,
  type ResolvedBlock,
  type ResolvedParts,
  type ResolvedPlan,
  type ResolvedRun,
} from './resolved-plan.ts';

export type PlaceName = {
  /** What it is where no marker says it. */
  readonly part?: HeaderField | PartName | 'title' | 'signature' | 'fact' | 'table' | 'figure';
  /** The plan's own words for it, `（二）` or `附件1 表2`; '' where it has none. */
  readonly marker: string;
  /** Of a table, 1-based. */
  readonly row?: number;
  /** Its first words; '' where it has none. */
  readonly text: string;
};

const EXCERPT_CHARACTERS = 60;

type Known = { readonly block: ResolvedBlock; readonly attachment: string };

/** The row and words of a table's n-th cell. */
function findCell({ rows }: Extract<ResolvedBlock, { type: 'table' }>, index: number): { row?: number; text: string } {
  let first = 0;
  for (const [row, { cells }] of rows.entries()) {
    const cell = cells[index - first];
    if (cell !== undefined) return { row: row + 1, text: getRunsText(cell.runs) };
    first += cells.length;
  }
  return { text: '' };
}

function nameBlock({ block, attachment }: Known, place: WordsPlace | null): PlaceName {
  const join = (marker: string) => `${attachment} ${marker}`.trim();
  if (block.type === 'page-break') return { marker: join(''), text: '' };
  if (block.type === 'numbered' || block.type === 'paragraph') {
    return { marker: join(block.type === 'numbered' ? block.marker.text : ''), text: getRunsText(block.runs) };
  }
  const { type, caption } = block;
  const named = caption === null ? { part: type, marker: join('') } : { marker: join(caption.label) };
  if (place?.in === 'alternative-text') return { ...named, text: block.type === 'figure' ? block.alternativeText : '' };
  if (block.type === 'table' && place?.in === 'block') return { ...named, ...findCell(block, place.index) };
  return { ...named, text: caption?.text ?? '' };
}

/** The words of a part at `rows.0.person`. */
function readPart(parts: ResolvedParts, { part, path }: PartPlace): string {
  let found: unknown = parts[part];
  for (const key of path.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  return getRunsText((found as readonly ResolvedRun[] | undefined) ?? []);
}

/**
 * Answers what places of a plan are called: words by where they stand, and blocks and attachments as a whole by their id; `null`
 * where there is no such place.
 */
export function createPlaceNamer(plan: ResolvedPlan): (place: WordsPlace | string) => PlaceName | null {
  const blocks = new Map<string, Known>();
  const add = (attachment: string) => (block: ResolvedBlock) => blocks.set(block.id, { block, attachment });
  plan.blocks.forEach(add(''));
  for (const { label, blocks: inner } of plan.attachments) inner.forEach(add(label));
  const titles = new Map(
    plan.attachments.map(({ id, label, title }) => [id, { marker: label, text: getTitleText(title) }]),
  );

  const find = (id: string, place: WordsPlace | null): PlaceName | null => {
    if (id === TITLE_ID) return { part: 'title', marker: '', text: getTitleText(plan.title) };
    const known = blocks.get(id);
    return known === undefined ? (titles.get(id) ?? null) : nameBlock(known, place);
  };
  const name = (place: WordsPlace): PlaceName | null => {
    switch (place.in) {
      case 'header':
        return { part: place.field, marker: '', text: plan.header[place.field] ?? '' };
      case 'signature-unit':
        return { part: 'signature', marker: '', text: getRunsText(plan.signature?.units[place.index] ?? []) };
      case 'signature-date':
        return { part: 'signature', marker: '', text: getRunsText(plan.signature?.date ?? []) };
      case 'part':
        return { part: place.part, marker: '', text: readPart(plan.parts, place) };
      case 'fact':
        return { part: 'fact', marker: '', text: place.key };
      default:
        return find(getPlaceBlockId(place), place);
    }
  };
  return (place) => {
    const named = typeof place === 'string' ? find(place, null) : name(place);
    return named === null ? null : { ...named, text: named.text.slice(0, EXCERPT_CHARACTERS) };
  };
}
