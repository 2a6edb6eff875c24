/** A finding in words. */
import type { Finding } from '../../shared/checks/finding.ts';
import { type Translate, toMessageKey } from '../ui/translate.ts';

export function describeFinding({ messageKey, params }: Finding, t: Translate): string {
  return t(toMessageKey(messageKey), params);
}
