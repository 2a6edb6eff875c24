import { describe, expect, it } from 'vitest';
import { readLineHabits } from './line-habits.ts';
import { recogniseMarker } from './recognise.ts';

/** The letters that a file's lines are found to count with. */
function listLetters(lines: readonly string[]): string[] {
  const { options } = readLineHabits(lines);
  return lines.flatMap((line) => {
    const found = recogniseMarker(line, options);
    return found?.form === 'other' ? [`${found.marker}${found.number}`] : [];
  });
}

describe('lists counted with letters', () => {
  it.each([
    ['half brackets', ['1.做到：', 'a)到场；', 'b)指挥；', 'c)报告。'], ['a)1', 'b)2', 'c)3']],
    ['capitals with dots', ['A. 报警', 'B. 疏散'], ['A. 1', 'B. 2']],
    ['brackets', ['（a）报警', '（b）疏散'], ['（a）1', '（b）2']],
    ['stems', ['甲、报警', '乙、疏散', '丙、清点'], ['甲、1', '乙、2', '丙、3']],
    ['the first in the line that heads them', ['1.做到：a)到场；', 'b)指挥；', 'c)报告。'], ['b)2', 'c)3']],
    ['text between the members', ['a)报警', '拨打119。', 'b)疏散'], ['a)1', 'b)2']],
    [
      'a list again under the next item',
      ['1.甲：', 'a)子', 'b)丑', '2.乙：', 'a)寅', 'b)卯'],
      ['a)1', 'b)2', 'a)1', 'b)2'],
    ],
    [
      'a list inside another',
      ['A.甲', '(a)子', '(b)丑', 'B.乙', '(a)寅', '(b)卯'],
      ['A.1', '(a)1', '(b)2', 'B.2', '(a)1', '(b)2'],
    ],
  ])('are read in a complete series: %s', (_, lines, expected) => {
    expect(listLetters(lines)).toEqual(expected);
  });

  it.each([
    ['one line', ['A.甲公司承担供水抢修。']],
    ['a series that does not begin', ['b)指挥', 'c)报告']],
    ['a gap', ['a)到场', 'c)报告']],
    ['signs that change', ['a)到场', 'b.指挥']],
    ['members of other items', ['1.甲', 'a)子', '2.乙', 'b)丑']],
    ['parties of a contract', ['甲方负责供水。', '乙方负责供电。']],
    ['both parties', ['甲、乙双方应当配合。', '乙、丙两班轮换。']],
    ['words of a foreign language', ['A better plan', 'B plan']],
    ['versions', ['A.1版', 'B.2版']],
  ])('are not read where no series shows them: %s', (_, lines) => {
    expect(listLetters(lines)).toEqual([]);
  });
});
