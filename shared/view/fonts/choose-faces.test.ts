import { describe, expect, it } from 'vitest';
import { chooseFaces } from './choose-faces.ts';

describe('the faces of a machine', () => {
  it('are the official ones where they are installed', () => {
    const faces = chooseFaces(new Set(['方正小标宋简体', '仿宋_GB2312', 'FandolFang R']));
    expect(faces.title).toMatchObject({ used: '方正小标宋简体', isBold: false });
    expect(faces.fang.families).toEqual(['仿宋_GB2312', 'FandolFang R']);
  });

  it('are made bold where a title falls back to ordinary 宋体: by its bold face, or by a line where it has none', () => {
    expect(chooseFaces(new Set(['FandolSong'])).title).toMatchObject({ isBold: true, boldBy: 'face' });
    expect(chooseFaces(new Set(['SimSun'])).title).toMatchObject({ isBold: true, boldBy: 'stroke' });
  });

  it('are followed by faces with many characters', () => {
    expect(chooseFaces(new Set(['FandolKai', 'Noto Sans CJK SC'])).kai.families).toEqual([
      'FandolKai',
      'Noto Sans CJK SC',
    ]);
  });

  it('are named as missing where nothing of a role’s list is installed', () => {
    expect(chooseFaces(new Set()).hei).toEqual({ families: [], used: null, isBold: false, boldBy: 'stroke' });
  });
});
