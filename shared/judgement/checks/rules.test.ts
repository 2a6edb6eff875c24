import { describe, expect, it } from 'vitest';
import type { RuleId } from '../document/rule-groups.ts';
import { checkLines } from './check.ts';

type Case = readonly [name: string, lines: readonly string[], findings: readonly (readonly [RuleId, number])[]];

/** What each rule finds in lines of a text, and what it leaves alone. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'N01 gap': [
    ['finds a gap', ['1、检查', '2、整改', '4、复查'], [['N01', 3]]],
    ['counts on after a gap', ['1、检查', '3、整改', '4、复查'], [['N01', 2]]],
    [
      'finds each gap',
      ['（1）甲', '（2）乙', '（4）丙', '（7）丁'],
      [
        ['N01', 3],
        ['N01', 4],
      ],
    ],
    ['finds a gap at the top across what is under it', ['一、甲', '1、子', '2、丑', '三、乙'], [['N01', 4]]],
    ['finds a gap among paths', ['1.1 甲', '1.2 乙', '1.4 丙'], [['N01', 3]]],
    [
      'finds a gap among articles across chapters',
      ['第一章 总则', '第一条 甲', '第二条 乙', '第二章 职责', '第四条 丙'],
      [['N01', 5]],
    ],
    ['finds a gap among circled numbers', ['①甲', '②乙', '④丙'], [['N01', 3]]],
    ['sees plain paragraphs as no break', ['1、检查', '检查时两人同行，逐项记录。', '3、整改'], [['N01', 3]]],
  ],
  'N02 repeat': [
    ['finds a repeat', ['（一）值班', '（二）巡查', '（二）报告'], [['N02', 3]]],
    ['finds a number going back', ['1、甲', '2、乙', '3、丙', '2、丁', '3、戊'], [['N02', 4]]],
    ['finds a restart with nothing between', ['1、甲', '2、乙', '1、丙', '2、丁'], [['N02', 3]]],
    ['allows a restart under a plain heading', ['组长职责：', '1、甲', '2、乙', '副组长职责：', '1、丙', '2、丁'], []],
    ['finds a plan pasted twice', ['一、目的', '二、职责', '一、目的', '二、职责'], [['N02', 3]]],
    ['allows a restart under a new parent', ['一、平时', '1、检查', '2、培训', '二、战时', '1、报告', '2、处置'], []],
    [
      'allows a restart in another plan of a collection',
      ['示例方案篇一', '一、甲', '二、乙', '示例方案篇二', '一、丙', '二、丁'],
      [],
    ],
    [
      'allows a restart in a plan named in brackets',
      ['【篇一】甲', '一、甲', '二、乙', '【篇二】消防方案', '一、丙', '二、丁'],
      [],
    ],
    [
      'allows a restart behind a title or a signature',
      ['交通安全工作计划', '一、目标', '二、措施', '安全办公室', '20xx年3月1日', '一、目标', '二、措施'],
      [],
    ],
    [
      'allows a restart behind any plain paragraph',
      ['1、检查线路', '2、整改隐患', '以上每月做一次。', '1、报告', '2、处置'],
      [],
    ],
    ['judges the new list from its own start', ['1、甲', '2、乙', '每月一次。', '1、丙', '3、丁'], [['N01', 5]]],
    ['allows articles to begin again', ['第一条 甲', '第二条 乙', '附表说明', '第一条 丙', '第二条 丁'], []],
    [
      'allows a restart under a label that many sections have',
      ['灭火组', '职责：', '1、甲', '2、乙', '救护组', '职责：', '1、丙', '2、丁'],
      [],
    ],
    ['allows a restart under a stage', ['第一阶段 动员', '一、甲', '二、乙', '第二阶段 整治', '一、丙', '二、丁'], []],
    ['lets stages stand amid headings', ['一、目的', '二、步骤', '第一阶段 动员', '第二阶段 整治', '三、要求'], []],
    ['allows a restart under an article', ['第一条 职工', '一、甲', '二、乙', '第二条 班组长', '一、丙', '二、丁'], []],
    ['allows a restart in an attachment', ['一、甲', '二、乙', '附件1：名单', '一、丙', '二、丁'], []],
  ],
  'N03 first': [
    ['finds a text that opens with 三、', ['三、职责', '四、要求'], [['N03', 1]]],
    ['finds items that begin at 4、', ['一、目的', '二、职责', '4、值班', '5、巡查'], [['N03', 3]]],
    [
      'finds a first path that is none',
      ['1 总则', '1.2 范围', '1.3 依据', '2 职责', '2.1 分工', '2.2 值班'],
      [['N03', 2]],
    ],
    ['allows a list that begins at nought', ['0.准备', '1.报警', '2.疏散'], []],
    ['finds no first item in the line above', ['一、做到：', '（2）甲', '（3）乙'], [['N03', 2]]],
    ['sees the first item in the line above', ['一、做到：（1）登记；', '（2）报告；', '（3）交接。'], []],
    ['lets articles run on', ['第一章 总则', '第一条 甲', '第二条 乙', '第二章 职责', '第三条 丙', '第四条 丁'], []],
    ['reads a list of attachments as one', ['一、甲', '二、乙', '附件：1.名单', '2.路线图'], []],
  ],
  'N04 brackets': [
    ['finds the rarer width', ['（一）甲', '(二)乙', '（三）丙'], [['N04', 2]]],
    ['finds it across sections', ['一、甲', '(1)子', '(2)丑', '二、乙', '（1）寅', '(2)卯'], [['N04', 5]]],
    ['finds both widths in one marker', ['（一）甲', '（二)乙'], [['N04', 2]]],
    [
      'lets every plan of a collection have its own',
      ['方案篇一', '（一）甲', '（二）乙', '方案篇二', '(一)丙', '(二)丁'],
      [],
    ],
    ['allows different widths at different levels', ['（一）甲', '(1)子', '(2)丑', '（二）乙'], []],
  ],
  'N05 suffixes': [
    ['finds 2. beside 3、', ['1、报警', '2.断电', '3、疏散'], [['N05', 2]]],
    ['finds 、 among dots', ['1.报警', '2.断电', '3、疏散'], [['N05', 3]]],
    ['finds a comma', ['一、甲', '二，乙', '三、丙'], [['N05', 2]]],
    ['finds 2) among （1）', ['（1）甲', '2）乙', '（3）丙'], [['N05', 2]]],
    ['finds ㈡ among （一）', ['（一）甲', '㈡乙', '（三）丙'], [['N05', 2]]],
    ['allows dots of either width', ['1.报警', '2．断电', '3.疏散'], []],
    ['allows different suffixes at different levels', ['一、甲', '1.子', '2.丑', '二、乙'], []],
  ],
  'N06 order': [
    ['finds （1） above 1、', ['（1）总体', '1、分工', '2、步骤'], [['N06', 2]]],
    ['finds it under a heading', ['一、甲', '（1）子', '（2）丑', '1、寅', '2、卯'], [['N06', 4]]],
    ['finds headings lost above', ['1、甲', '2、乙', '（一）丙', '（二）丁'], [['N06', 3]]],
    ['allows levels skipped', ['一、甲', '（1）子', '（2）丑', '二、乙', '1、寅', '2、卯'], []],
    ['allows every level in turn', ['一、甲', '（一）子', '1.寅', '2.卯', '（二）丑', '二、乙'], []],
  ],
  'N07 typed': [
    ['finds one marker typed after another', ['一、甲', '1、（1）子', '2、丑'], [['N07', 2]]],
    ['allows quantities after a marker', ['1、3.5万元经费', '2、10人以上'], []],
  ],
  'N08 look-alike': [
    ['finds l for 1', ['l、报告', '2、处置'], [['N08', 1]]],
    [
      'finds O for 0',
      ['9、甲', '1O、乙'],
      [
        ['N03', 1],
        ['N08', 2],
      ],
    ],
    ['finds I for 1', ['I、报告', '2、处置'], [['N08', 1]]],
  ],
  'N09 doubled': [
    ['finds （1）、', ['（1）、引导', '（2）清点'], [['N09', 1]]],
    ['finds 1.、', ['1.、引导', '2.清点'], [['N09', 1]]],
    ['finds ①、', ['①、引导', '②清点'], [['N09', 1]]],
    ['finds 一、、', ['一、、引导', '二、清点'], [['N09', 1]]],
    ['allows a colon after 第一章', ['第一章：总则', '第二章：职责'], []],
  ],
  'N10 single': [
    ['finds a lone item', ['一、甲', '1、子', '二、乙', '1、丑', '2、寅'], [['N10', 2]]],
    ['allows a lone heading at the top', ['一、甲', '1、子', '2、丑'], []],
    ['sees the first item in the line above', ['一、做到：（1）登记；', '（2）报告。', '二、其他'], []],
    ['allows a lone article in a chapter', ['第一章 总则', '第一条 甲', '第二章 职责', '第二条 乙', '第三条 丙'], []],
  ],
  'N11 series': [
    ['finds a missing member', ['要求：一是值守到位；二是信息畅通；四是保障有力。'], [['N11', 1]]],
    ['finds a repeated member', ['一要查；二要改；二要报。'], [['N11', 1]]],
    ['follows a series through lines', ['一是值守到位。', '二是信息畅通。', '四是保障有力。'], [['N11', 3]]],
    ['begins again at each first member', ['一是甲；二是乙。', '一是丙；二是丁。'], []],
    ['takes 一是一，二是二 for a saying', ['工作要一是一，二是二。'], []],
    ['keeps forms apart', ['一是甲，一要子；二是乙，二要丑。'], []],
    ['finds 第三，after 第一，', ['第一，核实；第三，报告。'], [['N11', 1]]],
    ['finds 其次，without 首先，', ['其次，报告。'], [['N11', 1]]],
    ['allows 首先，其次，再次，再次，最后，', ['首先，甲。其次，乙。再次，丙。再次，丁。最后，戊。'], []],
    ['allows 最后，alone', ['处置结束。最后，清点人数。'], []],
    ['finds digits in place of Chinese numbers', ['1是检查用电；2是检查用气。'], [['N11', 1]]],
    ['allows words that only look like members', ['三要素齐全；五要五不要记牢。'], []],
  ],
  'N12 promise': [
    ['finds three for four', ['做到“四个到位”：一是责任到位；二是人员到位；三是物资到位。'], [['N12', 1]]],
    ['accepts as many as promised', ['做到“三个到位”：一是责任到位；二是人员到位；三是物资到位。'], []],
    ['adds up promises made in one breath', ['实现“两个不发生、一个确保”：一是甲；二是乙；三是丙。'], []],
    [
      'counts the items under a heading',
      ['一、做到“四个到位”', '1、责任到位', '2、人员到位', '3、物资到位'],
      [['N12', 1]],
    ],
    ['counts the items under an announcement', ['一、落实以下五项措施：', '（一）甲', '（二）乙'], [['N12', 1]]],
    ['counts an item in the announcement itself', ['一、落实以下三项措施：（1）甲；', '（2）乙；', '（3）丙。'], []],
    ['leaves a promise alone that nothing follows', ['实现“六个不发生”的目标。'], []],
    ['leaves plain counts alone', ['一、共有四个出口', '1、东门', '2、西门'], []],
  ],
  'N13 reference': [
    ['finds a part that is not there', ['一、甲', '二、乙。按照第五部分执行。'], [['N13', 2]]],
    ['finds an item that is not there', ['一、甲', '（一）子', '（二）丑', '二、见第一部分第（三）项。'], [['N13', 4]]],
    ['finds an article that is not there', ['第一条 甲', '第二条 按照第九条执行。'], [['N13', 2]]],
    ['finds an attachment that is not there', ['一、甲', '二、详见附件2。', '附件1：名单'], [['N13', 2]]],
    [
      'accepts what is there',
      ['一、甲', '（一）子', '（二）丑', '二、见第一部分第（二）项和附件1。', '附件1：名单'],
      [],
    ],
    ['leaves other laws alone', ['一、根据《消防法》第十条制定。', '二、乙'], []],
  ],
  nothing: [
    ['finds nothing in a clean text', ['一、目的', '（一）范围', '1.对象', '2.时间', '（二）分工', '二、职责'], []],
    ['finds nothing in a table of contents', ['一、总则………1', '二、职责………3', '一、总则', '二、职责'], []],
    ['finds nothing without numbers', ['为了保护师生安全，制定本预案。', ''], []],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (_name, lines, findings) => {
    expect(checkLines(lines).map(({ rule, line }) => [rule, line])).toEqual(findings);
  });
});

it.each([
  [['1、甲', '2、乙', '4、丙'], '3、'],
  [['（一）甲', '（二）乙', '（二）丙'], '（三）'],
  [['三、甲', '四、乙'], '一、'],
  [['（一）甲', '(二)乙', '（三）丙'], '（二）'],
  [['1、甲', '2.乙', '3、丙'], '2、'],
  [['l、甲', '2、乙'], '1、'],
  [['（1）、甲', '（2）乙'], '（1）'],
  [['1.1 甲', '1.2 乙', '1.4 丙'], '1.3 '],
])('says what the marker should read in %j', (lines, suggestion) => {
  expect(checkLines(lines)[0]?.suggestion).toBe(suggestion);
});
