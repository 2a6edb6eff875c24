import { expect, it } from 'vitest';
import { suggestFileName } from './file-name.ts';

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
