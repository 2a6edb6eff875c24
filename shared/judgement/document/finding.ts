/** What a check has found: the rule, the place, the words for it and, where possible, a mend. All of it plain data. */

import type { DottedKey } from '../../base/messages/messages.ts';
import type { FactTarget } from '../../content/facts/fact-target.ts';
import type { MarkerForm } from '../../model/numbering/forms.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { WordsPlace } from '../../model/plan/words.ts';
import type { Grade } from '../proofing/grade.ts';
import type { Missing } from '../requirements/missing.ts';
import type { RuleId } from './rule-groups.ts';

/** A one-click repair of a plan; `applyMend` carries it out. */
export type Mend =
  /** Lets the block count on from the one before. */
  | { readonly kind: 'continue-count'; readonly blockId: string }
  /** Gives the block the shape its level has in the scheme. */
  | { readonly kind: 'scheme-shape'; readonly blockId: string }
  /** Takes a typed marker out of the text; where `level` is not `null`, the block is numbered at that level instead. */
  | {
      readonly kind: 'remove-typed-marker';
      readonly blockId: string;
      readonly length: number;
      readonly level: number | null;
    }
  /** Puts inlines in the place of characters of one of the texts that stand at a place. */
  | {
      readonly kind: 'replace-text';
      readonly place: WordsPlace;
      readonly inlineIndex: number;
      readonly start: number;
      readonly end: number;
      readonly inlines: readonly Inline[];
    }
  /** Gives people rows of a table, and takes out those who have left. */
  | {
      readonly kind: 'bring-table-in-step';
      readonly blockId: string;
      readonly addIds: readonly string[];
      readonly removesGone: boolean;
    }
  /** Gives a fact another value. */
  | { readonly kind: 'set-fact'; readonly target: FactTarget; readonly value: string };

export type Place = {
  /** 1-based: the source line of a text, the ordinal of a block in a plan. */
  readonly line: number;
  /** The block in a plan, or what stands for one (`getPlaceBlockId`); `null` in a text. */
  readonly blockId: string | null;
  /** Where exactly the words stand, where it is about words. */
  readonly place?: WordsPlace;
};

export type Finding = Place & {
  readonly rule: RuleId;
  /** `fault`: wrong as it stands; `advice`: better otherwise; `hint`: worth a look. */
  readonly severity: Grade;
  readonly messageKey: DottedKey<'checks'>;
  readonly params: Readonly<Record<string, string | number>>;
  /** `null` where nothing can be mended with one click. */
  readonly mend: Mend | null;
  /** In a text: what the marker should read. */
  readonly suggestion?: string;
  /** Words of the block's text that it is about, to be underlined; without them it is about the number, or the block as a whole. */
  readonly quotes?: readonly string[];
  /** The field of the facts in which it is put right; one of these without a block is about the field itself. */
  readonly target?: FactTarget;
  /** The standard that says so, as it is cited; the user's own note for an own word. */
  readonly source?: string;
  /** What the plan lacks, where that is what was found; the place is then where it belongs, behind this block. */
  readonly missing?: Missing;
};

/** A marker as the rules see it, typed or computed. */
export type CheckedMarker = {
  /** As it is printed, with what follows it. */
  readonly text: string;
  readonly form: MarkerForm;
  /** The last number: 3 for 1.2.3. */
  readonly number: number;
  /** All numbers of a decimal path, `null` for other forms. */
  readonly path: readonly number[] | null;
  /** Smaller ranks stand above larger ones; a plan's are its levels. */
  readonly rank: number;
  /** What the scheme's own level would print for the number; `null` in a text, which has no scheme. */
  readonly schemeText: string | null;
  /** True where the count runs on through shallower markers: 第N条. */
  readonly runsOn: boolean;
  /** The marker with another number. */
  renumber(number: number): string;
};
