import { describe, expect, it } from 'vitest';
import { inProject } from '../../runtime/paths.mjs';
import { failedJourneys, failedUnits } from './failures.mjs';

describe('failures', () => {
  it('names each failed unit test and what it failed on, without colours and places of calls', () => {
    const report = {
      testResults: [
        {
          name: inProject('shared/a.test.ts'),
          assertionResults: [
            { fullName: 'numbers › count', status: 'passed', failureMessages: [] },
            {
              fullName: 'numbers › end',
              status: 'failed',
              failureMessages: [
                '\u001b[31mProperty failed\u001b[39m\n\n{ seed: 7 }\n    at a.test.ts:3:5\nthree\nfour\nfive',
              ],
            },
          ],
        },
      ],
    };
    expect(failedUnits(report)).toEqual([
      'shared/a.test.ts › numbers › end\n  Property failed\n  { seed: 7 }\n  three\n  four',
    ]);
  });

  it('names a file that does not load', () => {
    const report = {
      testResults: [{ name: inProject('shared/b.test.ts'), message: 'no such module', assertionResults: [] }],
    };
    expect(failedUnits(report)).toEqual(['shared/b.test.ts\n  no such module']);
  });

  it('names failed journeys in groups too', () => {
    const spec = (title: string, ok: boolean) => ({
      file: 'start.spec.ts',
      line: 3,
      title,
      ok,
      tests: [{ results: [{ errors: ok ? [] : [{ message: 'Timed out' }] }] }],
    });
    const suites = [
      { specs: [spec('opens', true), spec('closes', false)], suites: [{ specs: [spec('prints', false)] }] },
    ];
    expect(failedJourneys({ suites })).toEqual([
      'start.spec.ts:3 › closes\n  Timed out',
      'start.spec.ts:3 › prints\n  Timed out',
    ]);
  });

  it('knows nothing of a runner that left no report', () => {
    expect(failedUnits(null)).toEqual([]);
    expect(failedJourneys(null)).toEqual([]);
  });
});
