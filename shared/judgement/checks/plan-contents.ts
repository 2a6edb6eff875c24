/** Every stretch of a plan that prints as one line of words, with live members filled in, for rules that look at words. */
import type { Block } from '../../model/plan/block.ts';
import { getContents } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolveFact, resolvePerson } from '../../view/resolve/facts.ts';
import type { CheckedDocument } from '../document/document.ts';
import type { Mend, Place } from '../document/finding.ts';

export type PlanContent = Place & {
  readonly blockId: string;
  /** Which of the block's contents: 0 but in tables, where cells are counted row by row. */
  readonly contentIndex: number;
  readonly isTable: boolean;
  /** False in figures, whose words are edited in a form of their own. */
  readonly isMendable: boolean;
  /** False in titles, and in attachments, where forms leave room to be filled in by hand. */
  readonly isBody: boolean;
  readonly inlines: readonly Inline[];
  /** What the inlines print, joined. */
  readonly text: string;
  /** Where each inline begins in `text`. */
  readonly starts: readonly number[];
};

/** Stands in a finding for the block that the plan's title has not. */
export const TITLE_ID = 'title';

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
  let line = 0;
  const listBlock = (block: Block, isBody: boolean): Piece[] => {
    line += 1;
    const common = {
      line,
      blockId: block.id,
      isTable: block.type === 'table',
      isMendable: block.type !== 'figure',
      isBody,
    };
    return getContents(block).map((inlines, contentIndex) => ({ ...common, contentIndex, inlines }));
  };
  const listTitle = (blockId: string, inlines: readonly Inline[]): Piece => {
    return { line, blockId, contentIndex: 0, isTable: false, isMendable: true, isBody: false, inlines };
  };
  return [
    listTitle(TITLE_ID, plan.title),
    ...plan.blocks.flatMap((block) => listBlock(block, true)),
    ...plan.attachments.flatMap(({ id, title, blocks }) => [
      listTitle(id, title),
      ...blocks.flatMap((block) => listBlock(block, false)),
    ]),
  ];
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

/** The text inline that characters of a content stand in, whole; `null` where a live member or a figure prints some. */
export function findTypedRange(content: PlanContent, start: number, end: number): TypedRange | null {
  const inlineIndex = content.starts.findLastIndex((at) => at <= start);
  const inline = content.inlines[inlineIndex];
  const at = content.starts[inlineIndex] ?? 0;
  if (!content.isMendable || inline?.type !== 'text' || end > at + inline.text.length) return null;
  return { inlineIndex, start: start - at, end: end - at };
}

/** Puts inlines in the place of typed characters. They take over the marks of what they replace. */
export function createTextMend(content: PlanContent, range: TypedRange, inlines: readonly Inline[]): Mend {
  const replaced = content.inlines[range.inlineIndex];
  const marks = replaced?.type === 'text' ? replaced.marks : undefined;
  return {
    kind: 'replace-text',
    blockId: content.blockId,
    ...(content.contentIndex > 0 && { contentIndex: content.contentIndex }),
    ...range,
    inlines: marks === undefined ? inlines : inlines.map((inline) => ({ ...inline, marks })),
  };
}
