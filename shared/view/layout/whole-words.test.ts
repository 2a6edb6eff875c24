import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWholes } from './whole-words.ts';

describe('what stays on one line', () => {
  it.each([
    ['请拨打0571-82040371报告', '0571-82040371'],
    ['依据GB/T 29639-2020编制', 'GB/T 29639-2020'],
    ['自2026年3月1日起施行', '2026年3月1日'],
    ['示小〔2026〕12号', '〔2026〕12号'],
  ])('%s: %s', (text, whole) => {
    expect(splitWholes(text).filter(({ isWhole }) => isWhole)).toEqual([{ text: whole, isWhole: true }]);
  });

  it('is parted from the rest without loss', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9年月日〔〕号A-Z/ 甲-]{0,20}$/), (text) => {
        expect(
          splitWholes(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
