/** 复制诊断信息: what helps somebody to find a fault, for the user to paste where help is asked for. Nothing leaves the machine by itself. */
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { tell } from '../notice-store.ts';

export async function copyDiagnostics(): Promise<void> {
  await request('app:copy-diagnostics');
  tell('success', translate('app:diagnostics-copied'));
}
