import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../plan/plan.ts';
import { MIGRATIONS, migratePlan } from './migrate.ts';
import type { Migration } from './migration.ts';

const steps: readonly Migration[] = [
  { from: 1, migrate: (plan) => ({ ...plan, path: '1→2' }) },
  { from: 2, migrate: (plan) => ({ ...plan, path: `${plan.path}→3` }) },
];

describe('migratePlan', () => {
  it('takes every step from the stored version to the newest, in order', () => {
    expect(migratePlan({ id: 'a' }, 1, steps, 3)).toEqual({ id: 'a', path: '1→2→3' });
    expect(migratePlan({ id: 'a', path: '2' }, 2, steps, 3)).toEqual({ id: 'a', path: '2→3' });
  });

  it('leaves content of the newest version alone', () => {
    const stored = { id: 'a' };
    expect(migratePlan(stored, 3, steps, 3)).toBe(stored);
  });

  it('throws for a version nobody wrote a step for', () => {
    expect(() => migratePlan({}, 1, steps.slice(1), 3)).toThrow('1');
  });

  it('has a step for every version there has been', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1),
    );
  });
});
