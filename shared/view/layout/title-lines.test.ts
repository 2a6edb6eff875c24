import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTextCells } from '../../base/units/text-width.ts';
import { getRunsText, type ResolvedRun } from '../resolve/resolved-plan.ts';
import { divideTitle, findChosenBreaks, turnTitle } from './title-lines.ts';

const run = (text: string): ResolvedRun => ({ type: 'text', text, marks: [], origin: 'text', isHeading: false });

describe('a title', () => {
  it.each([
    ['海州市青石街道中心小学安全事故综合应急预案', '海州市青石街道中心小学|安全事故综合应急预案'],
    ['海州市滨江中学校园及周边环境综合治理专项行动工作方案', '海州市滨江中学校园及周边|环境综合治理专项行动工作方案'],
    ['示例小学消防应急预案', '示例小学消防应急预案'],
  ])('%s turns at sense', (text, lines) => {
    expect(divideTitle(text, 19).join('|')).toBe(lines);
  });

  it('loses nothing, and no line of words is longer than the room', () => {
    const words = fc.constantFrom(
      '海州市',
      '滨江',
      '中学',
      '消防',
      '安全',
      '的',
      '《',
      '》',
      '和',
      '专项行动',
      '工作方案',
      '2026年',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.integer({ min: 12, max: 22 }), (parts, cells) => {
        const text = parts.join('');
        const lines = divideTitle(text, cells);
        expect(lines.join('')).toBe(text);
        if (lines.length > 1) for (const line of lines) expect(measureTextCells(line)).toBeLessThanOrEqual(cells);
      }),
    );
  });

  it('of six lines that could turn behind any word is divided as soon as a short one', () => {
    const text = 'a '.repeat(107);
    const lines = divideTitle(text, 21);
    expect(lines).toHaveLength(6);
    expect(new Set(lines.map((line) => Math.round(measureTextCells(line)))).size).toBeLessThanOrEqual(2);
  });

  it('keeps the line breaks it has, its runs and their places', () => {
    const runs = [
      run('海州市青石街道'),
      run('中心小学安全事故综合应急预案'),
      { type: 'line-break' } as const,
      run('（试行）'),
    ];
    const turned = turnTitle(runs, 19);
    expect(getRunsText(turned)).toBe('海州市青石街道中心小学\n安全事故综合应急预案\n（试行）');
    expect(turned.filter(({ type }) => type === 'text')).toHaveLength(4);
  });
});

describe('the breaks of a title that was read', () => {
  it('are told from those the program makes itself', () => {
    const turned = ['海州市青石街道中心小学', '安全事故综合应急预案'];
    expect(findChosenBreaks(turned, [19])).toEqual([false]);
    expect(findChosenBreaks([...turned, '（试行）'], [19])).toEqual([false, true]);
    expect(findChosenBreaks(['示例小学', '消防应急预案'], [19])).toEqual([true]);
    expect(findChosenBreaks(['示例小学'], [19])).toEqual([]);
  });
});
