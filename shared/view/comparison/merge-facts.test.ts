import { expect, it } from 'vitest';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { joinFacts, listFactOffers, takeFacts } from './merge-facts.ts';

const person = (id: string, name: string) => ({ id, role: '组长', name, title: '', phone: '' });
const entry = (key: string, value: string) => ({ key, kind: 'text' as const, value });
const base: Facts = {
  unit: { ...EMPTY_FACTS.unit, name: '示例小学' },
  people: [person('1', '张某某'), person('2', '李某某')],
  entries: [entry('集合地点', '操场'), entry('值班电话', '')],
};
const ours: Facts = { ...base, entries: [entry('集合地点', '操场南侧'), entry('值班电话', '')] };
const theirs: Facts = {
  unit: { ...base.unit, phone: '000-0000-0001' },
  people: [person('1', '王某某'), person('3', '赵某某')],
  entries: [entry('集合地点', '操场北侧'), entry('值班电话', '')],
};

it('offers every fact that they changed, and marks what both changed', () => {
  expect(
    listFactOffers(base, ours, theirs).map(({ kind, before, after, isConflict }) => [kind, before, after, isConflict]),
  ).toEqual([
    ['changed', '组长：张某某', '组长：王某某', false],
    ['removed', '组长：李某某', '', false],
    ['changed', '集合地点：操场南侧', '集合地点：操场北侧', true],
    ['added', '', '单位电话：000-0000-0001', false],
    ['added', '', '组长：赵某某', false],
  ]);
  expect(listFactOffers(base, ours, base)).toEqual([]);
});

it('offers nothing to be taken out where it is not known what they began with', () => {
  expect(listFactOffers(null, ours, EMPTY_FACTS)).toEqual([]);
  expect(listFactOffers(null, ours, theirs).map(({ kind }) => kind)).not.toContain('removed');
});

it('takes the facts that are chosen, and leaves the others', () => {
  const all = new Set(listFactOffers(base, ours, theirs).map(({ id }) => id));
  expect(takeFacts(ours, theirs, all)).toEqual(theirs);
  expect(takeFacts(ours, theirs, new Set())).toEqual(ours);
  expect(takeFacts(ours, theirs, new Set(['fact person 1'])).people).toEqual([
    person('1', '王某某'),
    person('2', '李某某'),
  ]);
  expect(joinFacts(ours, theirs).people.map(({ name }) => name)).toEqual(['张某某', '李某某', '赵某某']);
});
