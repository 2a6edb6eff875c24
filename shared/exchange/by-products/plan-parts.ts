/** The body of a plan as a tree: every numbered block, paragraph and table under the heading it belongs to. */
import type { Block } from '../../model/plan/block.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormat } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedRun } from '../../view/resolve/resolved-plan.ts';

export type PlanPart = {
  readonly block: Block;
  /** Where it stands, by the markers over it: `三（二）1`; of a paragraph or table, its heading's. */
  readonly path: string;
  /** Its words as printed, without its marker; '' for a table. */
  readonly text: string;
  /** Its words for use in another plan: facts and people stay live, references and series members are text. */
  readonly content: readonly Inline[];
  /** Outermost first. */
  readonly parents: readonly PlanPart[];
  readonly children: readonly PlanPart[];
};

/** In front of what a sentence refers to: 按预案四（一）拨打119. */
const SOURCE_WORD = '预案';

/** A reference in brackets by itself, （见四（二））, sends the reader elsewhere and says nothing here. */
const ASIDE_BEFORE = /（(?:详?见)?$/;
const ASIDE_AFTER = /^）/;

type OpenPart = PlanPart & { readonly children: PlanPart[] };

/** References count on blocks and series on neighbours that another plan does not have; their text is kept instead. */
function freeze(content: readonly Inline[], runs: readonly ResolvedRun[]): Inline[] {
  const texts = runs.flatMap((run) =>
    run.type === 'text' && (run.origin === 'reference' || run.origin === 'series') ? [run.text] : [],
  );
  let hasSource = false;
  const isAside = (index: number) => {
    const [before, inline, after] = [content[index - 1], content[index], content[index + 1]];
    if (inline?.type !== 'reference' || before?.type !== 'text' || after?.type !== 'text') return false;
    return ASIDE_BEFORE.test(before.text) && ASIDE_AFTER.test(after.text);
  };
  return content.flatMap((inline, index): Inline[] => {
    if (inline.type === 'text') {
      const rest = isAside(index - 1) ? inline.text.replace(ASIDE_AFTER, '') : inline.text;
      const text = isAside(index + 1) ? rest.replace(ASIDE_BEFORE, '') : rest;
      return text === '' ? [] : [{ ...inline, text }];
    }
    if (inline.type !== 'reference' && inline.type !== 'series') return [inline];
    if (isAside(index)) {
      texts.shift();
      return [];
    }
    // 见预案附件5的图3: the plan is named once a sentence.
    const source = inline.type === 'reference' && !hasSource ? SOURCE_WORD : '';
    hasSource ||= inline.type === 'reference';
    const text = `${source}${texts.shift() ?? ''}`;
    return [{ type: 'text', text, ...getFormat(inline) }];
  });
}

/** Top-level parts in the plan's order; attachments are not among them. */
export function listParts(plan: Plan): readonly PlanPart[] {
  const top: PlanPart[] = [];
  const open: { level: number; part: OpenPart; marker: string }[] = [];
  for (const [index, resolved] of resolvePlan(plan).blocks.entries()) {
    const block = plan.blocks[index];
    if (block === undefined || resolved.type === 'figure' || resolved.type === 'page-break') continue;
    if (resolved.type === 'numbered') {
      while ((open.at(-1)?.level ?? -1) >= resolved.level) open.pop();
    }
    const parents = open.map(({ part }) => part);
    const runs = resolved.type === 'table' ? [] : resolved.runs;
    const marker = resolved.type === 'numbered' ? resolved.marker.text.replace(/[、.．\s]+$/, '') : '';
    // A decimal marker says the way to it itself.
    const isPath = /\d\.\d/.test(marker);
    const above = isPath ? '' : open.map((each) => each.marker).join('');
    const part: OpenPart = {
      block,
      path: above + marker,
      text: getRunsText(runs),
      content: block.type === 'numbered' || block.type === 'paragraph' ? freeze(block.content, runs) : [],
      parents,
      children: [],
    };
    const parent = open.at(-1)?.part;
    if (parent === undefined) top.push(part);
    else parent.children.push(part);
    if (resolved.type === 'numbered') open.push({ level: resolved.level, part, marker });
  }
  return top;
}

/** A part and everything under it, in order. */
export function* walkParts(parts: readonly PlanPart[]): Generator<PlanPart> {
  for (const part of parts) {
    yield part;
    yield* walkParts(part.children);
  }
}

/** True for what announces the parts under it: `拨打119时依次说清：`. */
export function isLeadIn(part: PlanPart): boolean {
  return part.children.length > 0 && /[：:]$/.test(part.text);
}

/** True for a heading: it has parts under it and is no sentence itself. */
export function isHeadingPart(part: PlanPart): boolean {
  return part.children.length > 0 && !/[。；：:]/.test(part.text);
}

/** Longer sentences say something of their own beside where to look. */
const POINTER_LENGTH = 40;

/** True for what only says where something else is found: `报警和上报的次序见附件5的图2。` */
export function isPointer({ text }: PlanPart): boolean {
  return text.length < POINTER_LENGTH && /见(?:附件|图|表|第)[^。；]{0,20}。$/.test(text);
}
