/** C12: people are led out and no place is named where they gather. */
import { createStatementRule } from './statement-rule.ts';

export const assembly = createStatementRule('C12', 'fault', ['assembly-point']);
