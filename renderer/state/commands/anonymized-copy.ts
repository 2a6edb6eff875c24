/** 脱敏副本: the plan without anything that says whose it is, in a window of its own, to be looked at before it is handed on in any format. */
import { anonymizePlan } from '../../../shared/content/privacy/anonymize.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { readPlan } from '../editor-store.ts';
import { newId } from '../new-id.ts';
import { tell } from '../notice-store.ts';

export async function openAnonymizedCopy(): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  const { plan: copy, counts } = anonymizePlan(plan, newId);
  await request('import:open-windows', { plans: [copy] });
  const hasPictures = copy.assets.length > 0;
  tell('success', translate(hasPictures ? 'exporting:anonymized-look-at-pictures' : 'exporting:anonymized', counts));
}
