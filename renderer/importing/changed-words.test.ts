import { describe, expect, it } from 'vitest';
import { describeChange, findChangedWords } from './changed-words.ts';

describe('findChangedWords', () => {
  it.each([
    ['a joined line', '把人员\n伤亡', '把人员伤亡', ['把人员', '⏎', '', '伤亡']],
    ['a mended number', '4、', '3、', ['', '4', '3', '、']],
    ['a line taken out', '— 3 —', '', ['', '— 3 —', '', '']],
    ['a mark taken off', '## 总则', '总则', ['', '## ', '', '总则']],
    ['words put in', '组长', '组长＿＿', ['组长', '', '＿＿', '']],
    ['one character doubled', '、、', '、', ['、', '、', '', '']],
  ])('shows %s', (_, before, after, [lead, removed, added, tail]) => {
    expect(findChangedWords(before, after)).toEqual({ lead, removed, added, tail });
  });

  it('shortens what stands around a change, and a change as long as a page', () => {
    const words = findChangedWords(`${'前'.repeat(50)}甲${'后'.repeat(50)}`, `${'前'.repeat(50)}乙${'后'.repeat(50)}`);
    expect(words).toEqual({ lead: `…${'前'.repeat(14)}`, removed: '甲', added: '乙', tail: `${'后'.repeat(14)}…` });
    expect(findChangedWords('甲'.repeat(5000), '').removed).toHaveLength(81);
  });
});

describe('describeChange', () => {
  it('shows a short change whole, among the words of its line', () => {
    expect(describeChange('5、', '2、', '5、每次检查有记录。', false)).toEqual({
      lead: '',
      removed: '5、',
      added: '2、',
      tail: '每次检查有记录。',
    });
  });

  it('shows what differs in a long one', () => {
    expect(
      describeChange('安全工作领导小组成员', '安全工作领导小组的成员', '成立安全工作领导小组成员。', false),
    ).toEqual({
      lead: '成立安全工作领导小组',
      removed: '',
      added: '的',
      tail: '成员。',
    });
  });

  it('keeps words that are read for what they are', () => {
    expect(describeChange('组长：周某某', '周某某', '组长：周某某', true)).toEqual({
      lead: '组长：周某某',
      removed: '',
      added: '周某某',
      tail: '',
    });
  });
});
