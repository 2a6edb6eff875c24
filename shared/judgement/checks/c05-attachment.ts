/** C05: an attachment that the text never mentions, or one that it mentions and the plan does not have. */

import { listNamedIds } from '../../view/resolve/references.ts';
import { getTitleText } from '../../view/resolve/resolved-plan.ts';
import { readStructure } from '../completeness/structure.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

/** Numbers are N13's: 附件2 that is not there. */
const MENTION = /(?:见|按照?|依照|使用|填写|参照)附件(?!\s*[\d一二三四五六七八九十])/;

function findUnmentioned(document: CheckedDocument): Finding[] {
  const { source, parts } = document;
  if (source === null || !readStructure(document).isGrown) return [];
  const named = listNamedIds(source.plan);
  const words = parts.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  return source.resolved.attachments.flatMap((attached, index): Finding[] => {
    const title = getTitleText(attached.title);
    const first = parts[index + 1]?.lines[0];
    const isMentioned =
      named.has(attached.id) ||
      words.includes(attached.label) ||
      (title !== '' && words.includes(title)) ||
      source.plan.attachments[index]?.blocks.some(({ id }) => named.has(id)) === true;
    if (isMentioned || first === undefined) return [];
    return [
      {
        ...describePlace(first, attachment),
        messageKey: 'checks.attachment-unmentioned',
        params: { attachment: `${attached.label}${title === '' ? '' : `《${title}》`}` },
        mend: null,
        quotes: [],
      },
    ];
  });
}

function findAbsent(document: CheckedDocument): Finding[] {
  const { parts, attachmentNumbers } = document;
  const { body } = readStructure(document);
  if (parts.length > 1 || attachmentNumbers.length > 0 || body.some(({ text }) => /^\s*附件/.test(text))) return [];
  return body.flatMap((line): Finding[] => {
    const mention = MENTION.exec(line.text)?.[0];
    if (mention === undefined) return [];
    return [
      {
        ...describePlace(line, attachment),
        messageKey: 'checks.attachment-absent',
        params: { mention },
        mend: null,
        quotes: [mention],
      },
    ];
  });
}

export const attachment: Rule = {
  id: 'C05',
  severity: 'advice',
  find: (document) => [...findAbsent(document), ...findUnmentioned(document)],
};
