/** What every importer takes and gives, so that one screen and one command line serve text, Word files and web pages. */
import type { Plan } from '../../model/plan/plan.ts';
import type { NumberingMode } from './levels/place-markers.ts';
import type { ImportReport } from './report.ts';
import type { TextEncoding } from './text/decode.ts';

/** The same bytes with the same options give the same plans, ids of blocks and entries included. */
export type ImportOptions = {
  /** `keep`: numbers print as they stood. `renumber`: they are mended and every change is reported. */
  readonly mode: NumberingMode;
  /** A built-in scheme in place of the one that was found. */
  readonly schemeId?: string;
  /** The encoding of a text file in place of the one it seems to have. */
  readonly encoding?: TextEncoding;
  /** Ids of report entries whose change the user took back. */
  readonly takenBack?: ReadonlySet<string>;
  /** Ids of report entries whose offer the user takes. */
  readonly accepted?: ReadonlySet<string>;
};

export type ImportedPlan = {
  readonly plan: Plan;
  /** 1-based place in the source by block id: the line of a text, the paragraph of a Word file. */
  readonly lines: Readonly<Record<string, number>>;
};

export type Imported = {
  /** The source as it reads: the n-th is line n of `lines` and of report entries. */
  readonly sourceLines: readonly string[];
  /** Everything as one plan. */
  readonly whole: ImportedPlan;
  /** The plans of a collection (篇一, 篇二 …), in order; empty where the source is one plan. */
  readonly parts: readonly ImportedPlan[];
  readonly report: ImportReport;
  /** The plan that a Word file of ours was made from, as it was then, without its pictures. */
  readonly stemsFrom?: Plan;
};
