/** C11: the plan has the unit above told and gives no telephone for it. */
import { createStatementRule } from './statement-rule.ts';

export const superior = createStatementRule('C11', 'advice', ['superior-telephone']);
