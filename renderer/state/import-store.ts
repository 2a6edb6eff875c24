/** The file the import screen decides about, if any. */
import { create } from 'zustand';
import type { ImportSource } from '../../shared/edge/ipc/contract.ts';

type ImportState = {
  readonly source: ImportSource | null;
  /** True where unsaved changes of the plan under the screen have been asked about. */
  readonly mayReplace: boolean;
};

export const useImportStore = create<ImportState>()(() => ({ source: null, mayReplace: false }));

export function showImport(source: ImportSource, mayReplace: boolean): void {
  useImportStore.setState({ source, mayReplace });
}

export function hideImport(): void {
  useImportStore.setState({ source: null, mayReplace: false });
}
