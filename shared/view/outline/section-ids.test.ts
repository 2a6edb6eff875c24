import { expect, it } from 'vitest';
import { numbered, plan, text } from '../../testing/builders.ts';
import { listSectionIds } from './section-ids.ts';

it('answers the numbered block above with everything under it', () => {
  const source = plan(
    text('前言', 'p0'),
    numbered({ id: 'a' }, '甲', text('一', 'p1'), numbered({ id: 'b' }, '乙', text('二', 'p2'))),
    numbered({ id: 'c' }, '丙'),
  );
  expect(listSectionIds(source, 'p0')).toEqual(['p0']);
  expect(listSectionIds(source, 'p1')).toEqual(['a', 'p1', 'b', 'p2']);
  expect(listSectionIds(source, 'p2')).toEqual(['b', 'p2']);
  expect(listSectionIds(source, 'c')).toEqual(['c']);
  expect(listSectionIds(source, 'nowhere')).toEqual([]);
});
