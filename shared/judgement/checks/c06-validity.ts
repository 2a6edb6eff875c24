/** C06: from when the plan applies, or who interprets it, is stated nowhere. */
import { createStatementRule } from './statement-rule.ts';

export const validity = createStatementRule('C06', 'advice', ['effective-date', 'interpretation']);
