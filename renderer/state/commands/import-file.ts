/** Leaving the import screen: with a new plan, or as if nothing had been opened; and files dropped on the window. */
import { PACK_EXTENSION } from '../../../shared/content/clauses/pack.ts';
import { DROP_LIMIT_MB } from '../../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { request } from '../bridge.ts';
import { hideImport, useImportStore } from '../import-store.ts';
import { newId } from '../new-id.ts';
import { tellError } from '../notice-store.ts';
import { adoptPlan, mayLeavePlan, showOpenedFile } from './open-plan.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Leaves the import; the window shows what it showed before. */
export async function cancelImport(): Promise<void> {
  const { source } = useImportStore.getState();
  hideImport();
  if (source !== null) await request('import:close', { importId: source.importId });
}

/** `2023消防预案.docx` → `2023消防预案`. */
function getBaseName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || fileName;
}

/**
 * Makes the results plans of their own that no file has yet: the first in this window, the others in windows beside it. The
 * file they came from stays as it is.
 */
export async function acceptImport(plans: readonly Plan[]): Promise<void> {
  const { mayReplace, source } = useImportStore.getState();
  if (source === null || !(mayReplace || (await mayLeavePlan()))) return;
  const name = getBaseName(source.fileName);
  const [first, ...others] = plans.map((plan): Plan => {
    const title = plan.title.length > 0 ? plan.title : [{ type: 'text' as const, text: name }];
    return { ...plan, id: newId(), title };
  });
  if (first === undefined) return;
  await adoptPlan(first, true, others.length === 0 ? name : undefined);
  if (others.length > 0) await request('import:open-windows', { plans: others });
}

/** Opens a file that was dropped on the window. */
export async function openDroppedFile(file: File): Promise<void> {
  const sizeMb = Math.ceil(file.size / BYTES_PER_MB);
  if (sizeMb > DROP_LIMIT_MB) {
    tellError({ code: 'import.too-large', params: { fileName: file.name, sizeMb, limitMb: DROP_LIMIT_MB } });
    return;
  }
  // A clause pack takes no plan's place.
  const isPack = file.name.toLowerCase().endsWith(`.${PACK_EXTENSION}`);
  if (!isPack && !(await mayLeavePlan())) return;
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    tellError({ code: 'import.failed', params: { fileName: file.name } });
    return;
  }
  const result = await request('import:drop', { fileName: file.name, bytes: new Uint8Array(bytes) });
  if (result.ok) showOpenedFile(result.value, true);
  else tellError(result.error);
}
