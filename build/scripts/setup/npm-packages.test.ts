import { describe, expect, it } from 'vitest';
import { isSameTree } from './npm-packages.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win32': { version: '1.0.0', optional: true },
  },
};

describe('isSameTree', () => {
  it('accepts the locked packages without those for other platforms', () => {
    expect(isSameTree(locked, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['a missing package', {}],
    [
      'a package that is not locked',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    ],
  ])('refuses %s', (_, packages) => {
    expect(isSameTree(locked, { packages })).toBe(false);
  });
});
