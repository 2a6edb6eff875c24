import { describe, expect, it } from 'vitest';
import { attachment, item, planOf, section, text } from '../../testing/builders.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { countPlan, countText } from './count-text.ts';

describe("Word's counts", () => {
  // As 字数统计 shows them.
  it.each([
    ['', { words: 0, characters: 0, charactersWithSpaces: 0, paragraphs: 0 }],
    ['应急预案', { words: 4, characters: 4, charactersWithSpaces: 4, chinese: 4, otherWords: 0 }],
    ['拨打119，报告。', { words: 7, characters: 9, chinese: 6, otherWords: 1 }],
    ['AED 在 2 楼', { words: 4, characters: 6, charactersWithSpaces: 9, chinese: 2, otherWords: 2 }],
    ['“疏散”——㙟𠮷', { words: 8, characters: 8, chinese: 8 }],
    ['甲\n\n乙 丙', { words: 3, characters: 3, charactersWithSpaces: 4, paragraphs: 2 }],
    ['全角\u3000空格', { words: 4, characters: 4, charactersWithSpaces: 5 }],
  ])('of %j', (words, counts) => {
    expect(countText(words)).toMatchObject(counts);
  });

  it('of a plan hold its title, its attachments and no automatic number', () => {
    const plan = planOf(
      { title: '预案', attachments: [attachment('名单', item('甲'))] },
      section('总则', item('目的')),
      text('正文'),
    );
    // 预案 总则 目的 正文 附件 名单 甲
    expect(countPlan(resolvePlan(plan))).toMatchObject({ words: 13, paragraphs: 7 });
  });
});
