/** What the rules read: the lines of a text or the blocks of a plan, with every marker placed in its sequence. */

import { isCollectionTitle, isDateLine, isTitleLine, isUnitLine } from '../../language/words/line-roles.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import type { CheckedMarker, Finding, Place } from './finding.ts';
import type { RuleId } from './rule-groups.ts';

/** The clauses a plan may have text from, by id; whoever checks knows the library, the rule does not. */
export type NewestClauses = ReadonlyMap<string, { readonly title: string; readonly version: number }>;

/** Where a marker stands among the others of its part. */
export type SequencePlace = {
  /** The marker it stands under, `null` at the top. */
  readonly parent: CheckedLine | null;
  /** The one before it under the same parent, `null` where it is the first. */
  readonly previous: CheckedLine | null;
  /** The number that comes next there. */
  readonly expected: number;
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
  /** In a text: the numbers of the attachments it lists or holds; empty for a plan, which has its own. */
  readonly attachmentNumbers: readonly number[];
};

export type Rule = {
  readonly id: RuleId;
  readonly severity: Finding['severity'];
  find(document: CheckedDocument): Finding[];
};

export type LineDraft = Place & {
  readonly marker: CheckedMarker | null;
  readonly text: string;
  /** True for a title that stands in the document before: what follows is a copy and no sequence of its own. */
  readonly repeatsTitle: boolean;
};

/** Answers for each line without a marker, in order, whether it is a title that was seen before; `title` is the document's own. */
export function createTitleMemory(title: string | null = null): (text: string) => boolean {
  const seen = new Set(title === null ? [] : [title.trim()]);
  return (text) => {
    const words = text.trim();
    if (!isTitleLine(words) && !isCollectionTitle(words)) return false;
    if (seen.has(words)) return true;
    seen.add(words);
    return false;
  };
}

/** A short line without a full stop, or one that ends in a colon: a heading that bears no number. A date only ends what stands before. */
function isPlainHeading(text: string): boolean {
  const words = text.trim();
  if (isDateLine(words)) return false;
  return words !== '' && (/[：:]$/.test(words) || (words.length <= 20 && !/[。；;，,！？]$/.test(words)));
}

/** The unit above a date: a signature, and no heading. */
function isSigned({ text }: { readonly text: string }, next: LineDraft | undefined): boolean {
  return next !== undefined && next.marker === null && isUnitLine(text) && isDateLine(next.text.trim());
}

type Open = { line: CheckedLine; marker: CheckedMarker; shallowestChild: number };

/** Numbers of a path that its parent does not have belong to another sequence: 2.1 under 1. */
function isSameFamily(left: CheckedMarker, right: CheckedMarker): boolean {
  if ((left.path === null) !== (right.path === null)) return false;
  return left.path === null || left.path.slice(0, -1).join('.') === right.path?.slice(0, -1).join('.');
}

/**
 * Places each marker under the nearest one above it in rank. Articles (第N条) count on through chapters; a plain heading lets
 * a sequence begin again at its first number.
 */
export function placeInSequence(drafts: readonly LineDraft[]): CheckedLine[] {
  const open: Open[] = [];
  let topShallowest = Number.POSITIVE_INFINITY;
  const runningOn = new Map<number, CheckedLine>();
  let isAfterPlainHeading = false;
  let isCopy = false;
  return drafts.map(({ repeatsTitle, ...draft }, index) => {
    const { marker } = draft;
    if (marker === null) {
      isCopy ||= repeatsTitle;
      if (isPlainHeading(draft.text) && !isSigned(draft, drafts[index + 1])) isAfterPlainHeading = true;
      return { ...draft, sequence: null };
    }
    let before: Open | undefined;
    while ((open[open.length - 1]?.marker.rank ?? -1) >= marker.rank) {
      const closed = open.pop();
      if (closed?.marker.rank === marker.rank) before = closed;
    }
    const parent = open[open.length - 1] ?? null;
    const shallowest = parent?.shallowestChild ?? topShallowest;
    const isNewSequence =
      before === undefined ||
      !isSameFamily(before.marker, marker) ||
      (isAfterPlainHeading && !isCopy && marker.number === 1);
    const previous: CheckedLine | null = marker.runsOn
      ? (runningOn.get(marker.rank) ?? null)
      : isNewSequence
        ? null
        : (before?.line ?? null);
    const line: CheckedLine = {
      ...draft,
      sequence: {
        parent: parent?.line ?? null,
        previous,
        expected: (previous?.marker?.number ?? 0) + 1,
        isTurnedRound: shallowest > marker.rank && shallowest !== Number.POSITIVE_INFINITY,
      },
    };
    if (parent === null) topShallowest = Math.min(topShallowest, marker.rank);
    else parent.shallowestChild = Math.min(parent.shallowestChild, marker.rank);
    if (marker.runsOn) runningOn.set(marker.rank, line);
    open.push({ line, marker, shallowestChild: Number.POSITIVE_INFINITY });
    isAfterPlainHeading = false;
    isCopy = false;
    return line;
  });
}

export type MarkedLine = CheckedLine & { readonly marker: CheckedMarker; readonly sequence: SequencePlace };

/** The lines of a part that bear a marker. */
export function listMarked(part: CheckedPart): MarkedLine[] {
  return part.lines.filter((line): line is MarkedLine => line.marker !== null && line.sequence !== null);
}
