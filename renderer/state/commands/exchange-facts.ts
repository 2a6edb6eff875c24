/** Facts to and from Excel workbooks. */

import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { readPlan } from '../editor-store.ts';
import { tell, tellError } from '../notice-store.ts';
import { openDialog } from '../view-store.ts';

export async function exportFacts(): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  const result = await request('facts:export', { facts: plan.facts });
  if (!result.ok) tellError(result.error);
  else if (result.value !== null) tell('success', translate('exporting:done', { fileName: result.value.fileName }));
}

/** Reads a workbook and shows what it would change. */
export async function importFacts(): Promise<void> {
  if (readPlan() === null) return;
  const result = await request('facts:import');
  if (!result.ok) tellError(result.error);
  else if (result.value !== null) openDialog({ kind: 'import-facts', source: { kind: 'sheets', ...result.value } });
}
