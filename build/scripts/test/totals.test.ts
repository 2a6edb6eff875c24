import { describe, expect, it } from 'vitest';
import { addUp, closingLine, tallyCheck, tallyPlaywright, tallyVitest } from './totals.mjs';

const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwrightReport = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } };

describe('tallies', () => {
  it('counts a check as one', () => {
    expect(tallyCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('reads what the runners report', () => {
    expect(tallyVitest(vitestReport, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(tallyVitest({ ...vitestReport, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(tallyPlaywright(playwrightReport, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it('counts a test file that does not load as a failure', () => {
    const report = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyVitest(report, 1).failed).toBe(1);
  });

  it('counts a test that passed at the second try as a failure', () => {
    expect(tallyPlaywright({ stats: { ...playwrightReport.stats, flaky: 1 } }, 0).failed).toBe(1);
  });

  it('counts a runner that ends badly without a failed test as a failure', () => {
    expect(tallyVitest(vitestReport, 1).failed).toBe(1);
    expect(tallyPlaywright(playwrightReport, 137).failed).toBe(1);
  });

  it('counts a runner that leaves no report as a failure, whatever its exit code', () => {
    expect(tallyVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tallyPlaywright(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('closing line', () => {
  it('adds up every suite and mentions skipped tests only when there are some', () => {
    const total = addUp([tallyCheck(0), tallyVitest(vitestReport, 0), tallyPlaywright(playwrightReport, 0)]);
    expect(closingLine(total)).toBe('9 passed, 0 failed, 3 skipped');
    expect(closingLine(tallyCheck(1))).toBe('0 passed, 1 failed');
  });
});
