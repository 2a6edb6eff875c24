/** C04: how often the plan is to be drilled is stated nowhere. */
import { createStatementRule } from './statement-rule.ts';

export const drill = createStatementRule('C04', 'advice', ['drill-frequency']);
