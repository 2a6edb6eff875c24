import { describe, expect, it } from 'vitest';
import { findMissingSense, findStyleFaults } from './style.ts';

describe('the style of a line', () => {
  it.each([
    ['### 门卫,拨打119。', ['half-width', '卫,']],
    ['### 门卫拨打119。。', ['doubled', '。。']],
    ['门卫（，保安）到场。', ['after-bracket', '（，']],
    ['门卫 到场。', ['inner-space', '卫 到']],
    ['1. 门卫到场。', ['typed-marker', '']],
    ['门卫（保安到场。', ['brackets', '']],
    ['各班高度重视。', ['slogan', '高度重视']],
    ['拨打13800000000。', ['telephone', '13800000000']],
  ])('of %s is found at fault', (line, [rule, words]) => {
    expect(findStyleFaults(line)).toContainEqual({ rule, words });
  });

  it.each([
    '## 报警程序 {#p1}',
    '### {组长.姓名}拨打119，并在5分钟内报告{值班电话}。',
    '{一是}关闭阀门；{二是}清点人数。',
    '**注意：**不得使用电梯。',
  ])('of %s is in order', (line) => {
    expect(findStyleFaults(line)).toEqual([]);
  });
});

describe('the sense of a wording', () => {
  it('is who does what', () => {
    expect(findMissingSense(['## 报警', '### 门卫拨打119。'])).toEqual([]);
    expect(findMissingSense(['## 夜间', '### 关闭阀。'])).toEqual(['actor']);
    expect(findMissingSense(['## 夜间', '### 门卫。'])).toEqual(['action']);
  });
});
