import { describe, expect, it } from 'vitest';
import { readLineHabits } from './line-habits.ts';
import { recogniseMarker } from './recognise.ts';

/** The numbers without a mark that a file's lines are found to begin with. */
function listBare(lines: readonly string[]): string[] {
  const { options } = readLineHabits(lines);
  return lines.flatMap((line) => {
    const found = recogniseMarker(line, options);
    return found?.form.endsWith('-bare') === true ? [found.marker.trim()] : [];
  });
}

describe('numbers without a mark', () => {
  it.each([
    [
      'headings',
      ['一制定目的', '保证安全。', '二适用范围', '全院。', '三组织机构', '四附则'],
      ['一', '二', '三', '四'],
    ],
    ['two of what plans call their parts', ['一编制目的', '二适用范围'], ['一', '二']],
    ['with white space', ['一 总则', '二　组织领导', '三 处置程序'], ['一', '二', '三']],
    [
      'digits under 一、',
      ['一、组织', '1领导小组', '2抢修队', '二、物资', '1消防物资', '2急救物资管理'],
      ['1', '2', '1', '2'],
    ],
    [
      'digits under bare headings, which begin again',
      ['一组织机构', '1领导小组', '2抢修队', '二职责', '1领导小组职责', '2抢修队职责', '三附则'],
      ['一', '1', '2', '二', '1', '2', '三'],
    ],
    ['sentences one below the other', ['1立即报告校长，疏散学生。', '2切断电源。', '3清点人数。'], ['1', '2', '3']],
    [
      'numbers past ten',
      [...'一二三四五六七八九'].map((n, i) => `${n}${'甲乙丙丁戊己庚辛壬'[i]}节`).concat('十附则', '十一保障'),
      [...'一二三四五六七八九', '十', '十一'],
    ],
  ])('are read in a complete series: %s', (_, lines, expected) => {
    expect(listBare(lines)).toEqual(expected);
  });

  it.each([
    ['words', ['一般要求', '一旦发生火情立即报警', '一切行动听指挥', '一律不得外出']],
    ['series in a text', ['一是加强领导', '二是落实责任', '三是严格检查']],
    ['counts', ['一人负责报警', '二人负责疏散', '三人负责救护']],
    ['counts in digits', ['1人报警', '2人疏散', '3分钟内到达', '4辆救护车']],
    ['buildings', ['一楼值班室', '二楼会议室', '三楼档案室']],
    ['one noun told apart', ['一食堂管理员', '二食堂管理员', '三食堂管理员']],
    ['groups', ['一组张三', '二组李四', '三组王五']],
    ['a gap', ['一制定目的', '三组织机构', '四附则']],
    ['a lone one', ['一制定目的', '保证安全。']],
    ['two lines that are no headings', ['一声哨响', '二话不说']],
    ['slogans', ['一岗双责', '三防到位', '四不两直']],
    ['years and times', ['2026年计划', '3月演练', '8时集合']],
    ['telephones', ['119火警', '110报警', '120急救']],
    ['sentences far apart', ['一方反映情况，报告。', '隔开', '二次核实，再报。', '隔开', '三级响应，启动。']],
  ])('are not read where no series shows them: %s', (_, lines) => {
    expect(listBare(lines)).toEqual([]);
  });

  it('leaves out a series that was refused', () => {
    const lines = ['一制定目的', '二适用范围', '三附则'];
    const { series, options } = readLineHabits(lines, (first) => first === 0);
    expect(series).toEqual([[0, 1, 2]]);
    expect(recogniseMarker('二适用范围', options)).toBeNull();
  });
});

describe('stages that run into their sentence', () => {
  const stageOf = (lines: readonly string[]) => {
    const { options } = readLineHabits(lines);
    return lines.map((line) => recogniseMarker(line, options)?.marker ?? '');
  };
  it('are numbers beside each other', () => {
    expect(stageOf(['第一阶段为准备阶段，制定方案。', '说明。', '第二阶段为实施阶段。', '第三阶段：总结'])).toEqual([
      '第一阶段',
      '',
      '第二阶段',
      '第三阶段：',
    ]);
  });
  it.each([
    [['第一阶段为准备阶段。', '说明。']],
    [['一、准备', '第一阶段为准备阶段。', '二、实施', '第二阶段为实施阶段。']],
    [['第一阶段结束后上报。', '第二阶段的任务是整改。']],
  ])('are words elsewhere: %s', (lines) => {
    expect(stageOf(lines).filter((marker) => marker.startsWith('第'))).toEqual([]);
  });
});
