/** What the user does about findings. Each is one undo step. */

import { ignoreFinding, restoreFinding } from '../../../shared/judgement/checks/ignore.ts';
import { mendFinding, mendRule } from '../../../shared/judgement/checks/mend-rule.ts';
import type { Finding } from '../../../shared/judgement/document/finding.ts';
import type { RuleId } from '../../../shared/judgement/document/rule-groups.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { takeSnapshot, withEditor } from '../editor-store.ts';
import { keepVersion } from './versions.ts';

function editPlan(edit: (plan: Plan) => Plan): void {
  withEditor((editor) => {
    const plan = editor.readPlan();
    const next = edit(plan);
    if (next !== plan) editor.applyPlan(next);
    // What was found is checked again at once, mended or not: the text may have moved on since.
    takeSnapshot();
  });
}

export function mend(finding: Finding): void {
  editPlan((plan) => mendFinding(plan, finding));
}

/** Mends all that can be mended of a rule, but not what is ignored; the plan as it was before is kept as a version. */
export function mendAll(rule: RuleId): void {
  void keepVersion('before-mend');
  editPlan((plan) => mendRule(plan, rule));
}

export function ignore(finding: Finding, reason: string): void {
  withEditor((editor) => editor.changeSettings((settings) => ignoreFinding(settings, finding, reason)));
}

export function restore(finding: Finding): void {
  withEditor((editor) => editor.changeSettings((settings) => restoreFinding(settings, finding)));
}
