/** 附件说明 as lines of text. */

import { ATTACHMENT_NOTE_LABEL } from '../../../view/layout/official-terms.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { getTitleText } from '../../../view/resolve/resolved-plan.ts';

/** `附件：1.应急通讯录`, `　　　2.疏散路线图`; one attachment has no number, none give no lines. */
export function formatAttachmentNote(plan: ResolvedPlan): string[] {
  const isSeveral = plan.attachments.length > 1;
  return plan.attachments.map(({ title }, index) => {
    const lead = index === 0 ? ATTACHMENT_NOTE_LABEL : '\u3000'.repeat(ATTACHMENT_NOTE_LABEL.length);
    return `${lead}${isSeveral ? `${index + 1}.` : ''}${getTitleText(title)}`;
  });
}
