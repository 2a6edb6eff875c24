/** Which plan the window holds, where it is kept, and whether it is saved. */
import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors/result.ts';
import type { CopyReason } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';

export type DocumentState = {
  /** The start screen may lie over a plan that stays loaded. */
  readonly view: 'loading' | 'start' | 'plan';
  /** The plan the editor is to show; a new object each time one is opened or made. */
  readonly loaded: { readonly plan: Plan } | null;
  readonly title: string;
  /** `null` while the plan has no file. */
  readonly fileName: string | null;
  /** When main last said that the file was written, in milliseconds since 1970. */
  readonly savedAt: number | null;
  /** Counts changes; what was saved is the revision that was read for saving. */
  readonly revision: number;
  readonly savedRevision: number;
  readonly isSaving: boolean;
  readonly saveError: AppError | null;
  /** Why this is a copy of a file; `null` once it has a file of its own, and for what is no copy. */
  readonly copyOf: CopyReason | null;
  /** It has a password. */
  readonly isProtected: boolean;
};

const EMPTY = {
  loaded: null,
  title: '',
  fileName: null,
  savedAt: null,
  revision: 0,
  savedRevision: 0,
  isSaving: false,
  saveError: null,
  copyOf: null,
  isProtected: false,
} as const;

export const useDocumentStore = create<DocumentState>()(() => ({ view: 'loading', ...EMPTY }));

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'no-file';

export function isDirty(state: DocumentState): boolean {
  return state.loaded !== null && state.revision !== state.savedRevision;
}

export function getSaveState(state: DocumentState): SaveState {
  if (state.isSaving) return 'saving';
  if (state.saveError !== null) return 'failed';
  if (isDirty(state)) return 'unsaved';
  return state.savedAt === null ? 'no-file' : 'saved';
}

/** Puts a plan into the window. `isNew` says that it holds work that no file has. */
export function showPlan(
  plan: Plan,
  origin: {
    readonly fileName: string | null;
    readonly savedAt: number | null;
    readonly isNew: boolean;
    readonly copyOf?: CopyReason | undefined;
    readonly isProtected?: boolean;
  },
): void {
  useDocumentStore.setState({
    ...EMPTY,
    view: 'plan',
    loaded: { plan },
    title: resolveTitleText(plan),
    fileName: origin.fileName,
    savedAt: origin.savedAt,
    copyOf: origin.copyOf ?? null,
    isProtected: origin.isProtected ?? false,
    revision: origin.isNew ? 1 : 0,
  });
}

/** Shows the start screen over the plan, which stays as it is. */
export function showStartScreen(): void {
  useDocumentStore.setState({ view: 'start' });
}

/** Back from the start screen to the plan under it. */
export function returnToPlan(): void {
  useDocumentStore.setState(({ loaded }) => ({ view: loaded === null ? 'start' : 'plan' }));
}

/** Lets go of the plan; unsaved work has been asked about before. */
export function closePlan(): void {
  useDocumentStore.setState({ ...EMPTY, view: 'start' });
}

export function noteChange(): void {
  useDocumentStore.setState((state) => ({ revision: state.revision + 1 }));
}

export function noteTitle(plan: Plan): void {
  useDocumentStore.setState({ title: resolveTitleText(plan) });
}
