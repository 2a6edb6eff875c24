import { describe, expect, it } from 'vitest';
import { findHeadingEnd } from './heading-words.ts';

describe('the heading of a numbered block', () => {
  it.each([
    ['总则', '总则'],
    ['指挥部。负责统一指挥应急处置工作。', '指挥部。'],
    ['以人为本，安全第一。坚持把师生安全放在首位。', '以人为本，安全第一。'],
    ['总指挥：张某某', '总指挥：张某某'],
    ['加强组织领导。', '加强组织领导。'],
    ['', ''],
  ])('%s: %s', (text, heading) => {
    expect(text.slice(0, findHeadingEnd(text))).toBe(heading);
  });

  it.each([
    '接到报警后，值班人员立即报告总指挥，并组织人员疏散。',
    '发现火情立即报警并组织人员疏散到安全地带等候。',
    '组织疏散；清点人数；安抚学生。',
    '发生下列情形之一的，启动应急响应：人员伤亡、建筑物受损、持续停水停电',
    '为及时、有序、有效地处置突发事件，最大限度减少损失，根据有关规定，制定本预案。本预案适用于本校。',
  ])('is not in the sentence %s', (text) => {
    expect(findHeadingEnd(text)).toBe(0);
  });
});
