import { describe, expect, it } from 'vitest';
import { measureTextCells } from './text-width.ts';

describe('the width of text', () => {
  it.each([
    ['', 0],
    ['预案', 2],
    ['2026年3月1日', 6],
    ['A4', 1],
    ['“——”', 4],
    ['①（一）', 4],
    ['𠮷', 1],
  ])('of %s is %d cells', (text, cells) => {
    expect(measureTextCells(text)).toBe(cells);
  });
});
