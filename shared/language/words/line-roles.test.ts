import { describe, expect, it } from 'vitest';
import { isCollectionTitle } from './line-roles.ts';

describe('isCollectionTitle', () => {
  it.each([
    '校园安全工作方案篇一',
    '校园安全工作方案3',
    '消防应急预案（篇三）',
    '工作计划 第二篇',
    '【篇二】消防安全工作方案',
    '【第三篇】',
    '【方案二】防汛',
    '篇四：防溺水工作方案',
    '第五篇 校车安全预案',
  ])('%s begins another plan', (text) => {
    expect(isCollectionTitle(text)).toBe(true);
  });

  it.each([
    '校园安全工作方案',
    '校园安全工作方案（精选3篇）',
    '第一：加强领导',
    '第二：落实责任，逐级签订',
    '【1】检查门窗',
    '方案一经批准，立即执行',
  ])('%s does not', (text) => {
    expect(isCollectionTitle(text)).toBe(false);
  });
});
