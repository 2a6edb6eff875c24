/** K01: text came from a clause that has a newer version by now. Advice: the dialog shows the difference, to take it or keep ours. */
import { listInsertions } from '../../content/clauses/insertions.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Rule } from '../document/document.ts';
import { describePlace } from './describe.ts';

export const newerClause: Rule = {
  id: 'K01',
  severity: 'advice',
  find({ source }) {
    if (source === null || source.clauses.size === 0) return [];
    const lines = new Map(listBlocks(source.plan).map(({ id }, index) => [id, index + 1]));
    return listInsertions(source.plan).flatMap(({ clauseId, version, blocks: [first] }) => {
      const newest = source.clauses.get(clauseId);
      if (first === undefined || newest === undefined || newest.version <= version) return [];
      return [
        {
          ...describePlace({ line: lines.get(first.id) ?? 1, blockId: first.id }, newerClause),
          messageKey: 'checks.newerClause',
          params: { title: newest.title, used: version, newest: newest.version, clauseId },
          mend: null,
          quotes: [],
        },
      ];
    });
  },
};
