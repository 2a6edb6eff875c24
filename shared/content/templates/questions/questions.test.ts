import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getContents, listBlocks } from '../../../model/plan/blocks.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { instantiateTemplate, readTemplate } from '../instantiate.ts';
import { meetsCondition, parseCondition } from './condition.ts';
import { listMembers, readAnswers } from './question.ts';

const FILE = {
  id: 'asking',
  version: 1,
  name: '会提问的模板',
  summary: '只供测试。',
  units: ['学校'],
  events: ['综合'],
  scheme: 'official',
  layout: 'gbt9704',
  title: '应急预案',
  questions: [
    { key: '寄宿制', ask: '有住宿生吗？', kind: 'yes-no', default: '否' },
    { key: '宿舍楼', ask: '有哪些宿舍楼？', kind: 'names', default: '一号楼', when: '寄宿制' },
    { key: '楼层数', ask: '最高的楼有几层？', kind: 'number', least: 1, most: 30, default: '4' },
    { key: '单位类型', ask: '是哪一类学校？', kind: 'choice', choices: ['小学', '中学'], default: '小学' },
  ],
  facts: {
    people: [
      { id: '校长', role: '总指挥', title: '校长' },
      { id: '宿管员', role: '宿管员', title: '宿舍管理员' },
      { id: '{每}楼长', role: '{每}楼长', title: '教师', when: '寄宿制', each: '宿舍楼' },
    ],
    entries: [{ key: '宿舍电话', kind: 'phone' }],
  },
  body: [
    '# 总则',
    { when: '楼层数>=7', items: ['## 不乘电梯。'] },
    { when: '单位类型=小学', items: ['## 由班主任带队。'], else: ['## 由任课教师带队。'] },
    {
      when: '寄宿制',
      items: [
        '# 宿舍 {#dorm}',
        '## 宿管员{宿管员.姓名}守听{宿舍电话}。',
        { each: '宿舍楼', items: ['## {每}由{{每}楼长.姓名}清点。'] },
      ],
    },
    {
      table: 'roster',
      columns: ['职务', '姓名'],
      rows: [
        ['总指挥', '{校长.姓名}'],
        { when: '寄宿制', cells: ['宿管员', '{宿管员.姓名}'] },
        { when: '寄宿制', each: '宿舍楼', cells: ['{每}楼长', '{{每}楼长.姓名}'] },
      ],
    },
    {
      figure: 'response',
      caption: '流程图',
      steps: [
        { who: '校长', text: '启动' },
        { when: '寄宿制', who: '宿管员', text: '清点' },
      ],
    },
    '# 附则',
    { when: '寄宿制', items: ['## 见{@dorm}和{@card}。'], else: ['## 施行。'] },
  ],
  attachments: [{ id: 'card', title: '宿舍卡', when: '寄宿制', body: ['### 宿舍卡贴在门后。'] }],
  signature: false,
  requiredParts: ['总则'],
};

function read(data: unknown) {
  const template = readTemplate('asking', data);
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  return template.value;
}

function make(answers: Record<string, string>): Plan {
  let last = 0;
  const entries = Object.entries(answers).map(([key, value]) => ({ key, value }));
  return instantiateTemplate(read(FILE), { entries }, () => `b${++last}`);
}

function listLines(plan: Plan): string[] {
  return resolvePlan(plan).blocks.flatMap((block) => ('runs' in block ? [getRunsText(block.runs)] : []));
}

describe('a condition', () => {
  const answers = new Map([
    ['寄宿制', '是'],
    ['有食堂', '否'],
    ['楼层数', '7'],
    ['单位类型', '小学'],
  ]);
  it.each([
    ['寄宿制', true],
    ['非寄宿制', false],
    ['非有食堂', true],
    ['楼层数>=7', true],
    ['楼层数>7', false],
    ['楼层数<10', true],
    ['单位类型=小学', true],
    ['单位类型≠小学', false],
    ['有食堂或寄宿制且楼层数>6', true],
    ['寄宿制且有食堂', false],
  ])('%s holds: %s', (source, holds) => {
    expect(meetsCondition(source, answers)).toBe(holds);
  });

  it.each(['', '且寄宿制', '楼层数>=', '非楼层数>3', '寄宿制 有食堂'])('is not %s', (source) => {
    expect(parseCondition(source)).toBeNull();
  });
});

describe('answers', () => {
  it('are the defaults where the facts give none that is one', () => {
    const { questions } = read(FILE);
    const answers = readAnswers(questions ?? [], [
      { key: '楼层数', value: '一百' },
      { key: '单位类型', value: '大学' },
    ]);
    expect([...answers]).toEqual([
      ['寄宿制', '否'],
      ['宿舍楼', '否'],
      ['楼层数', '4'],
      ['单位类型', '小学'],
    ]);
  });

  it('repeat parts for names once each, or for 1 to a number', () => {
    expect(listMembers('一号楼、二号楼，一号楼')).toEqual(['一号楼', '二号楼']);
    expect(listMembers('3')).toEqual(['1', '2', '3']);
  });

  it('never bring notation into the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}@#*\\"\n楼、，a') }), (value) => {
        const plan = make({ 寄宿制: '是', 宿舍楼: value });
        expect(listLines(plan).join('')).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('a template that asks', () => {
  it('leaves out what its answers have no place for, people and facts too', () => {
    const plan = make({});
    expect(listLines(plan)).toEqual(['总则', '由班主任带队。', '附则', '施行。']);
    expect(plan.attachments).toEqual([]);
    expect(plan.facts.people.map(({ id }) => id)).toEqual(['校长']);
    expect(plan.facts.entries.map(({ key }) => key)).toEqual(['寄宿制', '宿舍楼', '楼层数', '单位类型']);
  });

  it('brings parts, rows, steps, attachments and people with the answers that ask for them', () => {
    const plan = make({ 寄宿制: '是', 宿舍楼: '东楼、西楼', 楼层数: '9', 单位类型: '中学' });
    expect(listLines(plan)).toEqual([
      '总则',
      '不乘电梯。',
      '由任课教师带队。',
      '宿舍',
      '宿管员＿＿＿＿守听＿＿＿＿。',
      '东楼由＿＿＿＿清点。',
      '西楼由＿＿＿＿清点。',
      '附则',
      '见第二部分和附件。',
    ]);
    expect(plan.facts.people.map(({ role }) => role)).toEqual(['总指挥', '宿管员', '东楼楼长', '西楼楼长']);
    const table = listBlocks(plan).find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.rows.length).toBe(5);
    const figure = listBlocks(plan).find((block) => block.type === 'figure');
    expect(figure === undefined ? [] : getContents(figure).flat()).toContainEqual({ type: 'text', text: '清点' });
  });

  it('keeps no person or fact that the answers took away', () => {
    let last = 0;
    const plan = instantiateTemplate(
      read(FILE),
      { people: [{ id: '宿管员', name: '张某某' }], entries: [{ key: '宿舍电话', value: '000-0000-0001' }] },
      () => `b${++last}`,
    );
    expect(plan.facts.people.map(({ id }) => id)).toEqual(['校长']);
    expect(plan.facts.entries.map(({ key }) => key)).not.toContain('宿舍电话');
  });

  it.each([
    [{ body: [{ when: '有食堂', items: ['# 食堂'] }] }, 'when: 有食堂: nobody asks 有食堂'],
    [{ body: [{ when: '寄宿制且', items: ['# 食堂'] }] }, 'when: 寄宿制且'],
    [{ body: [{ each: '单位类型', items: ['# 食堂'] }] }, 'each: 单位类型 is no number and no list of names'],
    [
      { questions: [{ key: '层', ask: '几层？', kind: 'number', least: 1, most: 9, default: '十' }], body: ['# 总则'] },
      'questions.层: its default is no answer',
    ],
  ])('is refused with %j', (change, place) => {
    expect(
      readTemplate('asking', { ...FILE, facts: { people: [], entries: [] }, attachments: [], ...change }),
    ).toMatchObject({
      ok: false,
      error: { code: 'template.invalid', params: { place } },
    });
  });
});
