import { expect, it } from 'vitest';
import { giveExtension, suggestFileName } from './file-name.ts';

it('drops what file systems refuse', () => {
  expect(suggestFileName('甲/乙\\丙:丁*戊?己"庚<辛>壬|癸\n1.', 'x')).toBe('甲乙丙丁戊己庚辛壬癸1');
});

it('falls back where nothing is left', () => {
  expect(suggestFileName(' ... ', '未命名预案')).toBe('未命名预案');
  expect(suggestFileName('', '未命名预案')).toBe('未命名预案');
});

it('stays within what a name may hold, without cutting a character in two', () => {
  expect(suggestFileName('𠮷'.repeat(200), 'x')).toBe('𠮷'.repeat(80));
});

it.each([
  ['/a/预案', '/a/预案.zplan'],
  ['/a/预案.zplan', '/a/预案.zplan'],
  ['/a/预案.ZPLAN', '/a/预案.ZPLAN'],
  ['/a/预案.docx', '/a/预案.zplan'],
  ['/a/消防预案V1.0', '/a/消防预案V1.0.zplan'],
  ['/a/2026.3月预案', '/a/2026.3月预案.zplan'],
  ['/a/预案.', '/a/预案.zplan'],
  ['/a.b/预案', '/a.b/预案.zplan'],
])('takes %s for %s', (typed, path) => expect(giveExtension(typed, 'zplan')).toBe(path));
