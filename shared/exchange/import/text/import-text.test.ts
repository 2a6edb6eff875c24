import { describe, expect, it } from 'vitest';
import { regulation } from '../../../model/numbering/schemes/regulation.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { findBlanks } from '../assembly/blanks.ts';
import { findPeople } from '../assembly/people.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { decodeText, splitLines } from './decode.ts';
import { importLines, importText } from './import-text.ts';
import { outlineTextLines } from './outline-text.ts';

function read(lines: readonly string[], options: ImportOptions = { mode: 'keep' }): Imported {
  const imported = importLines(lines, options);
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}
const print = (lines: readonly string[], options?: ImportOptions) =>
  resolvePlan(read(lines, options).whole.plan).blocks.map((block) =>
    block.type === 'numbered'
      ? block.marker.text + getRunsText(block.runs)
      : 'runs' in block
        ? getRunsText(block.runs)
        : block.type,
  );
const changes = (lines: readonly string[], options?: ImportOptions) =>
  read(lines, options).report.entries.flatMap(({ kind, id }) => (kind === 'change' ? [id] : []));

describe('decodeText', () => {
  const text = '一、总则\r\n值班电话：119\n';
  const utf16 = (isBigEndian: boolean, hasMark: boolean) => {
    const units = [...(hasMark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
  };
  /** 一、总则 CR LF in GB18030. */
  const gb = new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2, 0x0d, 0x0a]);

  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8-bom', new TextEncoder().encode(`\ufeff${text}`)],
    ['utf-16le', utf16(false, true)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(true, false)],
    ['gb18030', gb],
  ])('reads %s', (encoding, bytes) => {
    const decoded = decodeText(bytes, 'a.txt');
    expect(decoded).toMatchObject({ ok: true, value: { encoding } });
    if (decoded.ok) expect(splitLines(decoded.value.text)[0]).toBe('一、总则');
  });

  it.each([
    ['import.empty', new Uint8Array()],
    ['import.empty', new TextEncoder().encode(' \n\u3000')],
    ['import.failed', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 1])],
    ['import.failed', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])],
    ['import.failed', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ])('answers %s for what is no text', (code, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toMatchObject({ ok: false, error: { code, params: { fileName: 'a.txt' } } });
  });

  it('parts lines at any kind of line end', () => {
    expect(splitLines('\ufeff一\r\n二\n三\r四\u2028五\f六')).toEqual(['一', '二', '三', '四', '五', '六']);
  });
});

describe('lines', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a line broken at a comma',
      ['预案', '一、甲', '发现火情的人员，', '立即报警。'],
      ['一、甲', '发现火情的人员，立即报警。'],
    ],
    [
      'a line broken inside brackets',
      ['预案', '一、甲', '值班电话（学校', '总机）有人接听。'],
      ['一、甲', '值班电话（学校总机）有人接听。'],
    ],
    [
      'a tail',
      ['预案', '一、甲', '值班人员逐项检查并做好当天的记', '录。'],
      ['一、甲', '值班人员逐项检查并做好当天的记录。'],
    ],
    [
      'words of Latin letters',
      ['预案', '一、甲', '按照 GB', 'Standard 执行，', '不得更改。'],
      ['一、甲', '按照 GB', 'Standard 执行，不得更改。'],
    ],
    [
      'a sentence whose halves an empty line parts',
      ['预案', '一、甲', '1、晨检由班主任负责，发现发热的立即通知家长接回，并', '', '报校医室登记。'],
      ['一、甲', '1、晨检由班主任负责，发现发热的立即通知家长接回，并报校医室登记。'],
    ],
    [
      'no items of a list that closes none of them',
      ['预案', '一、甲。', '1、体育馆，可容纳200人', '2、活动室，可容纳80人', '地下室一律清空，不得留人。', '二、乙。'],
      ['一、甲。', '1、体育馆，可容纳200人', '2、活动室，可容纳80人', '地下室一律清空，不得留人。', '二、乙。'],
    ],
    [
      'no label to a sentence',
      ['预案', '一、甲', '值班人员逐项检查，做好登记', '联系电话：12345，全天有人接听。'],
      ['一、甲', '值班人员逐项检查，做好登记', '联系电话：12345，全天有人接听。'],
    ],
    ['no heading to its text', ['预案', '一、适用范围', '本预案适用于本校。'], ['一、适用范围', '本预案适用于本校。']],
    ['no line that begins with a number', ['预案', '一、甲，', '二、乙'], ['一、甲，', '二、乙']],
    ['no closed sentence', ['预案', '一、甲', '立即报警。', '逐级上报。'], ['一、甲', '立即报警。', '逐级上报。']],
  ])('join %s', (_, lines, expected) => {
    expect(print(lines)).toEqual(expected);
  });

  it('join all lines that reach the margin of a wrapped file, page numbers between them or not', () => {
    const lines = [
      '预案',
      '一、总则',
      '为了在火灾初起时及时报警、迅速疏散人',
      '员，减少损失，本单位结合自身的实际情',
      '— 1 —',
      '',
      '况制定本预案，并在每年的一月份组织全',
      '体人员学习。',
    ];
    expect(print(lines).at(-1)).toBe(
      '为了在火灾初起时及时报警、迅速疏散人员，减少损失，本单位结合自身的实际情况制定本预案，并在每年的一月份组织全体人员学习。',
    );
  });

  it.each([
    ['— 3 —', 'pageNumber:3'],
    ['- 3 -', 'pageNumber:3'],
    ['第 3 页 共 10 页', 'pageNumber:3'],
    ['3/10', 'pageNumber:3'],
    ['12', 'pageNumber:3'],
    ['----------', 'rule:3'],
    ['***', 'rule:3'],
    ['一、总则…………3', 'contents:3'],
    ['目 录', 'contents:3'],
    ['更多文章请访问www.example.com', 'advertising:3'],
    ['以下是小编整理的安全预案，欢迎阅读。', 'advertising:3'],
    ['希望以上内容对您有所帮助！', 'advertising:3'],
  ])('lose %s, which is no content, and get it back', (line, id) => {
    const lines = ['预案', '一、总则。', line, '二、职责。'];
    expect(print(lines)).toEqual(['一、总则。', '二、职责。']);
    expect(changes(lines)).toEqual([id]);
    expect(print(lines, { mode: 'keep', takenBack: new Set([id]) })).toContain(line);
  });

  it('keep bare numbers that do not rise as pages do', () => {
    expect(print(['预案', '一、总则', '12', '二、职责', '3'])).toEqual(['一、总则', '12', '二、职责', '3']);
  });

  it.each([
    ['## 一、总则', '一、总则'],
    ['- 1、检查', '1、检查'],
    ['> **报警**电话', '报警电话'],
    ['1\\. 检查', '1.检查'],
    ['`119`报警', '119报警'],
  ])('lose Markdown marks: %s', (line, expected) => {
    expect(print(['预案', '说明。', line])[1]).toBe(expected);
  });

  it('make a Markdown table a table', () => {
    const { plan } = read(['预案', '一、名单', '| 职务 | 姓名 |', '|---|:--|', '| 组长 | 张某某 |', '二、其他']).whole;
    expect(plan.blocks.map(({ type }) => type)).toEqual(['numbered', 'table', 'numbered']);
    expect(plan.blocks[1]).toMatchObject({ columns: [1, 1], rows: [{ header: true }, { cells: [{}, {}] }] });
  });
});

describe('title and signature', () => {
  it('takes title lines up to the one that reads like a title', () => {
    const { plan } = read(['青山镇示例小学', '消防应急预案', '一、总则']).whole;
    expect(getRunsText(resolvePlan(plan).title)).toBe('青山镇示例小学\n消防应急预案');
    expect(plan.blocks).toHaveLength(1);
  });

  it('joins a title that was broken', () => {
    const { plan } = read(['青山社区消防安全专项治理方', '案', '', '为保障安全，制定本方案。', '一、总则']).whole;
    expect(getRunsText(resolvePlan(plan).title)).toBe('青山社区消防安全专项治理方案');
  });

  it('takes no sentence for a title', () => {
    const { plan } = read(['为了保护师生安全，制定本预案。', '一、总则']).whole;
    expect(plan.title).toEqual([]);
    expect(plan.blocks).toHaveLength(2);
  });

  it.each(['2026年3月1日', '20xx年9月11日', '二〇二六年三月一日', '2026.3.1'])(
    'takes unit and %s for the signature',
    (date) => {
      const { plan } = read(['预案', '一、总则', '青山镇示例小学', date]).whole;
      const { signature } = resolvePlan(plan);
      expect(signature?.units.map(getRunsText)).toEqual(['青山镇示例小学']);
      expect(plan.facts.unit.name).toBe('青山镇示例小学');
      expect(plan.blocks).toHaveLength(1);
    },
  );

  it('sets a signature in the middle of a file to the right', () => {
    const { plan } = read(['预案', '一、总则', '青山镇示例小学', '2026年3月1日', '附件1：名单', '1、甲']).whole;
    expect(plan.signature).toBeNull();
    expect(plan.blocks.map((block) => ('align' in block ? block.align : null))).toEqual([
      null,
      'right',
      'right',
      null,
      null,
    ]);
  });
});

describe('numbers', () => {
  const lines = ['预案', '一、甲', '1、子', '3、丑', '（1）、寅', '三、乙'];

  it('print as they stood, live', () => {
    expect(print(lines)).toEqual(lines.slice(1));
    expect(read(lines).whole.plan.blocks.every(({ type }) => type === 'numbered')).toBe(true);
  });

  it('are mended on request, each with its line', () => {
    expect(print(lines, { mode: 'renumber' })).toEqual(['一、甲', '1、子', '2、丑', '（1）寅', '二、乙']);
    expect(changes(lines, { mode: 'renumber' })).toEqual(['marker:4', 'marker:5', 'marker:6']);
  });

  it('stay as they stood one by one where a mend is taken back, and move no other', () => {
    const options: ImportOptions = { mode: 'renumber', takenBack: new Set(['marker:4']) };
    expect(print(lines, options)).toEqual(['一、甲', '1、子', '3、丑', '（1）寅', '二、乙']);
    expect(changes(lines, options)).toEqual(['marker:4', 'marker:5', 'marker:6']);
  });

  it('begin again in the next plan of a collection, and after attachments', () => {
    const collection = ['方案篇一', '一、甲', '二、乙', '方案篇二', '一、丙', '三、丁', '附件1：名单', '一、戊'];
    expect(print(collection, { mode: 'renumber' })).toEqual([
      '一、甲',
      '二、乙',
      '方案篇二',
      '一、丙',
      '二、丁',
      '附件1：名单',
      '一、戊',
    ]);
  });

  it('can be read in a scheme the user names', () => {
    const { plan } = read(['预案', '一、甲', '（一）子'], { mode: 'renumber', schemeId: regulation.id }).whole;
    expect(plan.scheme).toEqual(regulation);
  });

  it('offer the plans of a collection one by one', () => {
    const { parts, whole } = read(['方案篇一', '一、甲', '方案篇二', '一、乙', '二、丙']);
    expect(parts.map(({ plan }) => plan.blocks.length)).toEqual([1, 2]);
    expect(parts[1]?.lines).toEqual({ 'line-4': 4, 'line-5': 5 });
    expect(whole.plan.blocks).toHaveLength(4);
  });
});

describe('blanks', () => {
  it.each<[string, boolean, readonly string[]]>([
    ['20xx年9月1日', false, ['20xx']],
    ['xx学校', false, ['xx']],
    ['XXX同志', false, ['XXX']],
    ['××年×月×日', false, ['××', '×', '×']],
    ['电话□12345', false, ['□']],
    ['值班员：____', false, ['____']],
    ['（  ）由总务处填写', false, ['']],
    ['做好记录(略)', false, ['略']],
    ['组长：', true, ['组长']],
    ['就近医院电话：', true, ['就近医院电话']],
    ['组长：', false, []],
    ['职责：', true, []],
    ['maxxed out', false, []],
    ['3×4米', false, []],
    ['（一）甲', false, []],
  ])('in %s', (text, isLast, hints) => {
    expect(findBlanks(text, isLast).map(({ hint }) => hint)).toEqual(hints);
  });

  it('show in the plan with what stood there as their hint', () => {
    const { plan } = read(['预案', '一、xx年总结', '联系人：']).whole;
    expect(plan.blocks.map((block) => ('content' in block ? block.content.map(({ type }) => type) : []))).toEqual([
      ['blank', 'text'],
      ['text', 'blank'],
    ]);
  });
});

describe('people', () => {
  it.each<[string, string, readonly string[]]>([
    ['组 长：张某某(校长)', '组长', ['张某某 校长']],
    ['副组长： 李某 王某某', '副组长', ['李某', '王某某']],
    ['成员：赵某某、钱某某，孙 某', '成员', ['赵某某', '钱某某', '孙某']],
    ['组长：张某某校长12345678', '组长', ['张某某 校长 12345678']],
    ['总指挥:陈某某 000-0000-0001', '总指挥', ['陈某某  000-0000-0001']],
    ['疏散引导组组长：周某某（总务主任）', '疏散引导组组长', ['周某某 总务主任']],
    ['吴某某(副校长)', '', ['吴某某 副校长']],
    ['组长：凌秀东', '组长', ['凌秀东']],
    ['成员：兰日文、水生、车小明、项羽（保安）', '成员', ['兰日文', '水生', '车小明', '项羽 保安']],
    ['成员：欧阳修、司马光明、上官 某', '成员', ['欧阳修', '司马光明', '上官某']],
    ['成员：张三、侴金海、李四', '成员', ['张三', '侴金海', '李四']],
    ['逄金海主任13800000000', '', ['逄金海 主任 13800000000']],
  ])('are read from %s', (text, role, people) => {
    const found = findPeople(text);
    expect(found?.role).toBe(role);
    expect(found?.people.map(({ name, title, phone }) => `${name} ${title} ${phone}`.trim())).toEqual(people);
  });

  it.each([
    '组长：由校长担任',
    '成员：各班班主任',
    '张某某',
    '组长负责指挥。',
    '成员：',
    '高度重视',
    '组长：张某某负责全面工作',
    '安全第一',
    '成员：项目经理、车间主任、全体教师',
    '成员：安保队长、应急队员',
    '组长：后勤主任',
    '成员：各科室、保卫科',
    '组长：待定',
    '联系人：总务 12345678',
    '安全主任 13800000000',
    '卫生老师',
    '水电主管',
  ])('are not read from %s', (text) => {
    expect(findPeople(text)).toBeNull();
  });

  it('become facts that the text shows, a column of names under its label', () => {
    const { plan } = read(['预案', '一、组织', '成员：', '赵某某', '钱某(主任)', '二、其他']).whole;
    expect(plan.facts.people.map(({ role, name, title }) => [role, name, title])).toEqual([
      ['成员', '赵某某', ''],
      ['成员', '钱某', '主任'],
    ]);
    expect(print(['预案', '一、组织', '成员：', '赵某某', '钱某(主任)', '二、其他'])).toEqual([
      '一、组织',
      '成员：',
      '赵某某',
      '钱某(主任)',
      '二、其他',
    ]);
  });

  it('are read in a column, whatever their surnames', () => {
    const { plan } = read(['预案', '成员：', '赵某某', '侴金海', '兰日文', '各科室', '凌秀东']).whole;
    expect(plan.facts.people.map(({ name }) => name)).toEqual(['赵某某', '侴金海', '兰日文']);
  });

  it('are one person where one name stands twice', () => {
    const { plan } = read(['预案', '组长：张某某', '联系人：张某某 000-0000-0001']).whole;
    expect(plan.facts.people).toEqual([
      { id: '组长', role: '组长', name: '张某某', title: '', phone: '000-0000-0001' },
    ]);
  });
});

describe('series', () => {
  const types = (text: string) => {
    const [block] = read(['预案', text]).whole.plan.blocks;
    return block !== undefined && 'content' in block ? block.content.filter(({ type }) => type === 'series').length : 0;
  };

  it.each([
    ['一是甲；二是乙；三是丙。', 3],
    ['首先，甲；其次，乙；最后，丙。', 3],
    ['第一，甲。第二，乙。', 2],
    ['一是甲；二是乙；四是丙。', 0],
    ['首先，甲；再次，乙。', 0],
    ['一是没有下文。', 0],
    ['最后，清点人数。', 0],
  ])('in %s: %i live members', (text, count) => {
    expect(types(text)).toBe(count);
  });

  it('go on from line to line', () => {
    const lines = ['预案', '一是甲。', '二是乙。', '三是丙。'];
    expect(print(lines)).toEqual(lines.slice(1));
    expect(changes(lines)).toEqual(['series:2', 'series:3', 'series:4']);
  });
});

it('lists the numbers of a text with their source lines, changing nothing', () => {
  expect(outlineTextLines(['预案', '', '## 一、总则', '- 1、检查', '说明', '一是甲', '附件1：名单'])).toEqual([
    { line: 3, marker: '一、', form: 'chinese-comma', number: 1, level: 0, text: '总则' },
    { line: 4, marker: '1、', form: 'decimal-comma', number: 1, level: 2, text: '检查' },
    { line: 6, marker: '一是', form: 'series-shi', number: 1, level: 4, text: '甲' },
    { line: 7, marker: '附件1：', form: 'attachment', number: 1, level: 0, text: '名单' },
  ]);
});

it('names the encoding in the report', () => {
  const imported = importText(new TextEncoder().encode('一、总则'), 'a.txt', { mode: 'keep' });
  expect(imported).toMatchObject({
    ok: true,
    value: { report: { entries: [{ messageKey: 'importText.encoding' }, {}] } },
  });
});
