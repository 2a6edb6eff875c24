/** Which dialogs, bars and tabs are open in the window. Nothing here is remembered between runs. */
import { create } from 'zustand';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import type { OpenedPack } from '../../shared/content/clauses/pack.ts';
import type { Sheet } from '../../shared/content/facts/facts-sheets.ts';
import type { HelpTopic } from '../../shared/content/help/topics.ts';
import type { OtherPlan } from '../../shared/edge/ipc/contract.ts';
import type { RuleId } from '../../shared/judgement/document/rule-groups.ts';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import type { DiagramForm } from '../../shared/model/plan/diagram.ts';
import type { PartName } from '../../shared/model/plan/parts.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { Unsettled } from '../../shared/view/comparison/unsettled.ts';
import type { RareCharacter } from '../../shared/view/font-report/font-report.ts';

export type PanelTab = 'clauses' | 'facts' | 'checks' | 'comments' | 'changes' | 'preview' | 'outline';

/** What the clipboard holds, to be read as cells. */
export type ClipboardCells = { readonly html: string; readonly text: string };

/** Where facts to be taken over come from. */
export type FactsSource =
  | ({ readonly kind: 'clipboard' } & ClipboardCells)
  | { readonly kind: 'sheets'; readonly fileName: string; readonly sheets: readonly Sheet[] };

/** Another plan beside the one in hand, and what it is called: a file, or a version of this plan. */
export type NamedOther = OtherPlan & { readonly fileName: string; readonly isVersion?: boolean };

/** Two states of the plan, and what they are called. */
export type States = {
  readonly before: Plan;
  readonly after: Plan;
  readonly names: { readonly before: string; readonly after: string };
};

/** A PDF or a print that waits, because no face shows these characters of the plan. */
export type PendingOutput = {
  readonly to: 'pdf' | 'print';
  readonly plan: Plan;
  readonly suggestedName?: string;
  readonly missing: readonly RareCharacter[];
};

export type Dialog =
  | { readonly kind: 'about' }
  | { readonly kind: 'licences' }
  | { readonly kind: 'updates' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'start-at' }
  | { readonly kind: 'font' }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'go-to-page' }
  | { readonly kind: 'word-count' }
  | { readonly kind: 'fonts' }
  | { readonly kind: 'missing-characters'; readonly output: PendingOutput }
  /** What is undecided and unresolved in the plan, before it is exported or printed all the same. */
  | { readonly kind: 'unsettled'; readonly unsettled: Unsettled; goOn(): void }
  /** The name that comments and changes are signed with, before `goOn`. */
  | { readonly kind: 'author'; goOn(): void }
  /** The pages; of what the plan said before its tracked changes where `isOriginal`. */
  | { readonly kind: 'preview'; readonly isOriginal?: boolean }
  | { readonly kind: 'page-setup' }
  /** The parts beside the text, beginning with this one. */
  | { readonly kind: 'document-parts'; readonly part: PartName | 'header' | null }
  | { readonly kind: 'by-products' }
  /** Sets, changes or takes away the plan's password. */
  | { readonly kind: 'protect' }
  | { readonly kind: 'save-as-template' }
  | { readonly kind: 'change-answers' }
  /** Composes a new drawn figure of the form, or changes the one with this id. */
  | { readonly kind: 'figure'; readonly form: DiagramForm | null; readonly blockId: string | null }
  /** Brings the table with this id in step with the facts. */
  | { readonly kind: 'sync-table'; readonly blockId: string }
  /** Generates the duty table with this id again, or a new one. */
  | { readonly kind: 'duty'; readonly blockId: string | null }
  /** Writes or rewrites an own clause, beginning with this one; `before` is the stored one, `null` for a new one. */
  | { readonly kind: 'edit-clause'; readonly clause: OwnClause; readonly before: OwnClause | null }
  | { readonly kind: 'make-pack' }
  /** What a clause pack holds, before anything of it is taken. */
  | { readonly kind: 'take-pack'; readonly opened: OpenedPack }
  /** The newer version of a clause beside the text that came from it. */
  | { readonly kind: 'renew-clause'; readonly clauseId: string }
  /** The facts as one wide sheet. */
  | { readonly kind: 'facts-sheet' }
  /** A roster or a workbook before it is taken over; `null` asks for a roster to be pasted. */
  | { readonly kind: 'import-facts'; readonly source: FactsSource | null }
  /** Another one in the place of the person with this id. */
  | { readonly kind: 'replace-person'; readonly personId: string }
  /** The user's own words for proofreading. */
  | { readonly kind: 'own-words' }
  /** What mending all of a proofreading rule would change, before it does. */
  | { readonly kind: 'mend-all'; readonly rule: RuleId }
  /** States of the plan that were kept. */
  | { readonly kind: 'versions' }
  /** Another plan or file beside the plan in hand. */
  | { readonly kind: 'compare'; readonly other: NamedOther }
  | { readonly kind: 'side-by-side'; readonly states: States }
  /** The plan's file as another program has changed it, beside what the window holds. */
  | { readonly kind: 'changed-elsewhere' }
  /** What crashes left, beginning with this copy. */
  | { readonly kind: 'recover'; readonly recoveryId: string }
  | { readonly kind: 'switch-scheme'; readonly scheme: NumberingScheme }
  /** Composes a scheme, beginning with this one. */
  | { readonly kind: 'edit-scheme'; readonly scheme: NumberingScheme };

type ViewState = {
  readonly dialog: Dialog | null;
  /** The page of the help that lies over everything else; `null` where none does. */
  readonly help: HelpTopic | null;
  readonly panelTab: PanelTab;
  /** The field of the facts panel to go to; `null` once the panel has gone there. */
  readonly wantedField: string | null;
  readonly findBar: 'closed' | 'find' | 'replace';
  /** Raised each time 查找 is asked for, so that the bar takes the keyboard again. */
  readonly findRequests: number;
  /** The zoom in use, which the width of the desk may hold under the wanted one. */
  readonly effectiveZoomPercent: number;
};

export const useViewStore = create<ViewState>()(() => ({
  dialog: null,
  help: null,
  panelTab: 'clauses',
  wantedField: null,
  findBar: 'closed',
  findRequests: 0,
  effectiveZoomPercent: 100,
}));

export function openDialog(dialog: Dialog): void {
  useViewStore.setState({ dialog });
}

export function closeDialog(): void {
  useViewStore.setState({ dialog: null });
}

/** What else is open stays so. */
export function showHelp(help: HelpTopic): void {
  useViewStore.setState({ help });
}

export function closeHelp(): void {
  useViewStore.setState({ help: null });
}

export function showPanelTab(panelTab: PanelTab): void {
  useViewStore.setState({ panelTab });
}

export function openFindBar(findBar: 'find' | 'replace'): void {
  useViewStore.setState((state) => ({ findBar, findRequests: state.findRequests + 1 }));
}

export function closeFindBar(): void {
  useViewStore.setState({ findBar: 'closed' });
}
