import { expect, it } from 'vitest';
import { comparePages } from './compare-pages.ts';

it('finds equal files equal, whatever white space a reader of PDFs puts in', () => {
  const compared = comparePages(['\n 一、总则\n正文', '第 2 条'], ['一 、总则', '\f第2条']);
  expect(compared).toEqual({ ours: 2, office: 2, same: 2, differs: null });
});

it('tells the first page that begins otherwise', () => {
  const compared = comparePages(['一', '二', '三'], ['一', '二甲', '三']);
  expect(compared).toEqual({ ours: 3, office: 3, same: 2, differs: { page: 2, ours: '二', office: '二甲' } });
});

it('counts pages that only one of them has as different', () => {
  expect(comparePages(['一'], ['一', '二'])).toEqual({
    ours: 1,
    office: 2,
    same: 1,
    differs: { page: 2, ours: '', office: '二' },
  });
});

it('takes the caption for a drawing, whose words are a picture in a Word file', () => {
  expect(comparePages(['总指挥\n副总指挥\n图1 组织体系图'], ['图1 组织体系图']).same).toBe(1);
});
