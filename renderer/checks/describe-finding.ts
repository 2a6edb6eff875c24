/** A finding in words. */
import type { Finding } from '../../shared/checks/finding.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';

/** Findings name their sentence as `checks.gap`, i18next as `checks:gap`. */
export function describeFinding({ messageKey, params }: Finding, t: Translate): string {
  return t(messageKey.replace('.', ':') as MessageKey, params);
}
