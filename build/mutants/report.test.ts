import { expect, test } from 'vitest';
import { describeRoom, listSurvivors } from './report.mjs';

const mutant = (status: string, line: number) => ({
  mutatorName: 'ConditionalExpression',
  status,
  replacement: 'if (\n  false)',
  location: { start: { line } },
});
const files = {
  'a.ts': { mutants: [mutant('Killed', 1), mutant('Timeout', 2), mutant('Ignored', 3), mutant('CompileError', 4)] },
  'b.ts': { mutants: [mutant('Survived', 5), mutant('NoCoverage', 6)] },
};

test('a mutant is noticed when a test fails or never ends, and what was never tried is not counted', () => {
  expect(describeRoom('numbering', files)).toBe('numbering: 2 of 4 noticed, 50.0 %');
});

test('every mutant that nothing noticed is named with its place', () => {
  expect(listSurvivors(files)).toEqual([
    '  b.ts:5 ConditionalExpression → if ( false)',
    '  b.ts:6 ConditionalExpression → if ( false) (not run)',
  ]);
});
