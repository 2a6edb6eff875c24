/** A finding in words. */
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { type Translate, toMessageKey } from '../ui/translate.ts';

export function describeFinding({ messageKey, params }: Finding, t: Translate): string {
  return t(toMessageKey(messageKey), params);
}
