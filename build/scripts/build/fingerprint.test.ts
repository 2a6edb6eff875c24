import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhangfa-fingerprint-'));
  mkdirSync(join(root, 'source', 'inner'), { recursive: true });
  writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'export const a = 1;');
});
afterEach(() => rmSync(root, { recursive: true }));

const print = () => fingerprint(root, ['source', 'absent']);

it('stays the same when files are touched or tests are written', () => {
  const before = print();
  utimesSync(join(root, 'source', 'inner', 'a.ts'), 0, 0);
  writeFileSync(join(root, 'source', 'inner', 'a.test.ts'), '');
  expect(print()).toBe(before);
});

it('changes when a file changes, moves or is added', () => {
  const before = print();
  writeFileSync(join(root, 'source', 'b.ts'), '');
  const added = print();
  writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'export const a = 2;');
  const changed = print();
  expect(new Set([before, added, changed]).size).toBe(3);
});
