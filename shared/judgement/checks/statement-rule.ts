/** Rules that look for a statement the plan's kind must make. */

import { readStructure } from '../completeness/structure.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';
import type { RequiredStatement } from '../requirements/families.ts';
import { OCCASIONS, STATEMENTS } from '../requirements/statements.ts';
import { describeMissing } from './describe-missing.ts';

export function createStatementRule(
  id: RuleId,
  severity: Finding['severity'],
  statements: readonly RequiredStatement[],
): Rule {
  const rule: Rule = {
    id,
    severity,
    find(document) {
      const { family, isGrown, words } = readStructure(document);
      if (!isGrown) return [];
      return statements
        .filter((statement) => family?.statements.includes(statement) === true)
        .filter((statement) => !STATEMENTS[statement].test(words) && (OCCASIONS[statement]?.test(words) ?? true))
        .flatMap((statement) =>
          describeMissing(
            document,
            rule,
            { kind: 'statement', statement },
            { messageKey: `checks.missing-${statement}`, params: {} },
          ),
        );
    },
  };
  return rule;
}
