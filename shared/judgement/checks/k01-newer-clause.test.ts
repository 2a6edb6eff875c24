import { expect, it } from 'vitest';
import type { Block } from '../../model/plan/block.ts';
import { block, plan, section } from '../../testing/builders.ts';
import type { NewestClauses } from '../document/document.ts';
import { checkPlan } from './check.ts';

const line = (id: string, version: number, insertion: string): Block => ({
  type: 'paragraph',
  id,
  content: [{ type: 'text', text: '门卫拨打119。' }],
  source: { clauseId: 'own.alarm', version, insertion },
});
const PLAN = plan(
  section('总则', block(line('a', 1, 'i1')), block(line('b', 1, 'i1'))),
  section('处置', block(line('c', 2, 'i2')), block(line('d', 1, 'i3'))),
);
const find = (clauses: NewestClauses) =>
  checkPlan(PLAN, undefined, null, clauses)
    .filter(({ rule }) => rule === 'K01')
    .map(({ blockId, line: at, params }) => [blockId, at, params.used]);

it('finds each insertion of an older version once, at its first block', () => {
  expect(find(new Map([['own.alarm', { title: '报警', version: 2 }]]))).toEqual([
    ['a', 2, 1],
    ['d', 6, 1],
  ]);
});

it('is silent where the version is the newest, and about clauses nobody knows any more', () => {
  expect(find(new Map([['own.alarm', { title: '报警', version: 1 }]]))).toEqual([]);
  expect(find(new Map([['own.other', { title: '报警', version: 9 }]]))).toEqual([]);
  expect(find(new Map())).toEqual([]);
});
