/** Every stretch of a plan that prints as one line of words, with live members filled in, for rules that look at words. */
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormat } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceBlockId, listWords, type WordsPlace } from '../../model/plan/words.ts';
import { resolveFact, resolvePerson } from '../../view/resolve/facts.ts';
import type { CheckedDocument } from '../document/document.ts';
import type { Mend, Place } from '../document/finding.ts';

export type PlanContent = Place & {
  readonly blockId: string;
  readonly place: WordsPlace;
  readonly isTable: boolean;
  /** False outside of the body's text: in titles, header and signature, and in attachments, whose forms are filled in by hand. */
  readonly isBody: boolean;
  readonly inlines: readonly Inline[];
  /** What the inlines print, joined. */
  readonly text: string;
  /** Where each inline begins in `text`. */
  readonly starts: readonly number[];
};

/** Stands for members that print markers: no word of any pattern. */
const OTHER = '\uFFFC';

function print(inline: Inline, facts: Facts): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'fact':
      return resolveFact(facts, inline.key).text;
    case 'person':
      return resolvePerson(facts, inline.personId, inline.field).text;
    case 'line-break':
      return '\n';
    default:
      return OTHER;
  }
}

type Piece = Omit<PlanContent, 'text' | 'starts'>;

function joinPrinted(piece: Piece, facts: Facts): PlanContent {
  const printed = piece.inlines.map((inline) => print(inline, facts));
  let end = 0;
  const starts = printed.map((words) => {
    end += words.length;
    return end - words.length;
  });
  return { ...piece, text: printed.join(''), starts };
}

function listPieces(plan: Plan): Piece[] {
  const body = new Set(plan.blocks.map(({ id }) => id));
  const lines = new Map(listBlocks(plan).map((block, index) => [block.id, { line: index + 1, type: block.type }]));
  let line = 0;
  return listWords(plan).flatMap(({ place, content }): Piece[] => {
    // What the facts say is looked at field by field, where it can be put right.
    if (place.in === 'fact') return [];
    const blockId = getPlaceBlockId(place);
    const block = lines.get(blockId);
    // Outside of blocks it is the line of the block before.
    line = block?.line ?? line;
    const isBody = place.in === 'block' && body.has(blockId);
    return [
      { line, blockId, place, isTable: place.in === 'block' && block?.type === 'table', isBody, inlines: content },
    ];
  });
}

const CONTENTS = new WeakMap<Plan, readonly PlanContent[]>();

/** The contents of a plan in document order, read once a plan; none of a text. */
export function getPlanContents({ source }: CheckedDocument): readonly PlanContent[] {
  if (source === null) return [];
  let contents = CONTENTS.get(source.plan);
  if (contents === undefined) {
    const { plan } = source;
    contents = listPieces(plan).map((piece) => joinPrinted(piece, plan.facts));
    CONTENTS.set(source.plan, contents);
  }
  return contents;
}

export type TypedRange = { readonly inlineIndex: number; readonly start: number; readonly end: number };

/** The text inline that characters of a content stand in, whole; `null` where a live member prints some. */
export function findTypedRange(content: PlanContent, start: number, end: number): TypedRange | null {
  const inlineIndex = content.starts.findLastIndex((at) => at <= start);
  const inline = content.inlines[inlineIndex];
  const at = content.starts[inlineIndex] ?? 0;
  if (inline?.type !== 'text' || end > at + inline.text.length) return null;
  return { inlineIndex, start: start - at, end: end - at };
}

/** Puts inlines in the place of typed characters. They take over the format of what they replace. */
export function createTextMend(content: PlanContent, range: TypedRange, inlines: readonly Inline[]): Mend {
  const replaced = content.inlines[range.inlineIndex];
  const format = replaced?.type === 'text' ? getFormat(replaced) : {};
  return {
    kind: 'replace-text',
    place: content.place,
    ...range,
    inlines: inlines.map((inline) => ({ ...inline, ...format })),
  };
}
