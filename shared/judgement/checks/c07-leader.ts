/** C07: no leading group with a head whose telephone is given. */
import { readStructure, type Structure } from '../completeness/structure.ts';
import type { Rule } from '../document/document.ts';
import { describeMissing } from './describe-missing.ts';

const HEAD = '(?:组\\s*长|总\\s*指\\s*挥|指挥长|负责人|主任|站长|队长)';
/** A number of seven digits or more, a telephone's blank, or the word with what follows left open. */
const TELEPHONE = '(?:电话|手机|联系方式|\\d{3,4}-\\d{4}|\\d{7,})';

/** In a table that has a column of telephones, or in one sentence or list with a telephone. */
function hasLeader({ tables, words }: Structure): boolean {
  if (tables.some(({ header, words: cells }) => /电话|手机|联系方式/.test(header) && new RegExp(HEAD).test(cells)))
    return true;
  return new RegExp(`${HEAD}[^。；\\n]{0,40}${TELEPHONE}`).test(words);
}

export const leader: Rule = {
  id: 'C07',
  severity: 'fault',
  find(document) {
    const structure = readStructure(document);
    if (!structure.isGrown || structure.family?.parts.includes('organization') !== true || hasLeader(structure))
      return [];
    return describeMissing(document, leader, { kind: 'leader' }, { messageKey: 'checks.missing-leader', params: {} });
  },
};
