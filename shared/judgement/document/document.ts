/** What the rules read: the lines of a text or the blocks of a plan, with every marker placed in its sequence. */

import type { Plan } from '../../model/plan/plan.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { OwnWord } from '../proofing/own-words.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import type { CheckedMarker, Finding, Place } from './finding.ts';
import type { RuleId } from './rule-groups.ts';

/** The clauses a plan may have text from, by id; whoever checks knows the library, the rule does not. */
export type NewestClauses = ReadonlyMap<string, { readonly title: string; readonly version: number }>;

/** Where a marker stands among the others of its part. */
export type SequencePlace = {
  /** The marker it stands under, `null` at the top. */
  readonly parent: CheckedLine | null;
  /** The one before it in its sequence, `null` where it is the first. */
  readonly previous: CheckedLine | null;
  /** The number it should have: the next one, or where the sequence begins. */
  readonly expected: number;
  /** The last one of the sequence before, where it begins another at its first number with nothing between. */
  readonly restartsAfter: CheckedLine | null;
  /** True where a deeper marker stood under the same parent before. */
  readonly isTurnedRound: boolean;
};

export type CheckedLine = Place & {
  readonly marker: CheckedMarker | null;
  /** The text after the marker, with facts filled in. */
  readonly text: string;
  readonly sequence: SequencePlace | null;
};

/** A body or an attachment: what counts on its own. */
export type CheckedPart = { readonly lines: readonly CheckedLine[] };

export type CheckedDocument = {
  readonly parts: readonly CheckedPart[];
  /** The plan and its resolution; `null` for a text. */
  readonly source: {
    readonly plan: Plan;
    readonly resolved: ResolvedPlan;
    /** What its template asks for; `null` without a template that is known. */
    readonly template: TemplateRequirements | null;
    /** The newest versions of the clauses it has text from; empty where whoever checks does not know them. */
    readonly clauses: NewestClauses;
  } | null;
  /** What the user adds to the proofreading. */
  readonly ownWords: readonly OwnWord[];
  /** In a text: the numbers of the attachments it lists or holds; empty for a plan, which has its own. */
  readonly attachmentNumbers: readonly number[];
};

export type Rule = {
  readonly id: RuleId;
  readonly severity: Finding['severity'];
  find(document: CheckedDocument): Finding[];
};

export type LineDraft = Omit<CheckedLine, 'sequence'>;

type Open = {
  line: CheckedLine;
  marker: CheckedMarker;
  shallowestChild: number;
  /** True where a line without a marker stood behind it. */
  isParted: boolean;
};

/** Numbers of a path that its parent does not have belong to another sequence: 2.1 under 1. */
function isSameFamily(left: CheckedMarker, right: CheckedMarker): boolean {
  const getFamily = ({ path }: CheckedMarker) => (path ?? []).slice(0, -1).join('.');
  return getFamily(left) === getFamily(right);
}

/** True where a text holds the numbers before a marker, in order: `应做到：（1）立即报告；` before （2）. */
function holdsEarlier(text: string, marker: CheckedMarker): boolean {
  let from = 0;
  for (let number = 1; number < marker.number; number++) {
    const words = marker.renumber(number).trim();
    const at = text.indexOf(words, from);
    if (at === -1) return false;
    from = at + words.length;
  }
  return true;
}

/** Items that stand in one line ahead of the others are few. */
const MOST_IN_LINE = 9;

/** The number a sequence begins at: its first, or the one after those that stand in the text before it. */
function findFirstNumber(marker: CheckedMarker, texts: readonly (string | undefined)[]): number {
  if (marker.number <= 1 || marker.number > MOST_IN_LINE + 1) return 1;
  return texts.some((text) => text !== undefined && holdsEarlier(text, marker)) ? marker.number : 1;
}

/**
 * Places each marker under the nearest one above it in rank. Articles (第N条) count on through chapters. A sequence that starts
 * again at its first number is a new one.
 */
export function placeInSequence(drafts: readonly LineDraft[]): CheckedLine[] {
  const open: Open[] = [];
  let topShallowest = Number.POSITIVE_INFINITY;
  const runningOn = new Map<number, CheckedLine>();
  return drafts.map((draft, index) => {
    const { marker } = draft;
    if (marker === null) {
      for (const each of open) each.isParted = true;
      return { ...draft, sequence: null };
    }
    let before: Open | undefined;
    while ((open[open.length - 1]?.marker.rank ?? -1) >= marker.rank) {
      const closed = open.pop();
      if (closed?.marker.rank === marker.rank) before = closed;
    }
    const parent = open[open.length - 1] ?? null;
    const shallowest = parent?.shallowestChild ?? topShallowest;
    const isSibling = before !== undefined && isSameFamily(before.marker, marker);
    const isRestart = isSibling && marker.number === 1 && before?.marker.number !== 0;
    const previous: CheckedLine | null = marker.runsOn
      ? marker.number === 1
        ? null
        : (runningOn.get(marker.rank) ?? null)
      : isSibling && !isRestart
        ? (before?.line ?? null)
        : null;
    const line: CheckedLine = {
      ...draft,
      sequence: {
        parent: parent?.line ?? null,
        previous,
        expected:
          previous?.marker == null
            ? findFirstNumber(marker, [parent?.line.text, drafts[index - 1]?.text])
            : previous.marker.number + 1,
        restartsAfter: isRestart && !marker.runsOn && before?.isParted === false ? before.line : null,
        isTurnedRound: shallowest > marker.rank && shallowest !== Number.POSITIVE_INFINITY,
      },
    };
    if (parent === null) topShallowest = Math.min(topShallowest, marker.rank);
    else parent.shallowestChild = Math.min(parent.shallowestChild, marker.rank);
    if (marker.runsOn) runningOn.set(marker.rank, line);
    open.push({ line, marker, shallowestChild: Number.POSITIVE_INFINITY, isParted: false });
    return line;
  });
}

export type MarkedLine = CheckedLine & { readonly marker: CheckedMarker; readonly sequence: SequencePlace };

/** The lines of a part that bear a marker. */
export function listMarked(part: CheckedPart): MarkedLine[] {
  return part.lines.filter((line): line is MarkedLine => line.marker !== null && line.sequence !== null);
}
