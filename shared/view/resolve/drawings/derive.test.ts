import { describe, expect, it } from 'vitest';
import type { Block } from '../../../model/plan/block.ts';
import type { DrawnFrom } from '../../../model/plan/diagram.ts';
import type { Person } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { item, plan, section } from '../../../testing/builders.ts';
import type { Flow, Organization } from '../../figures/graph.ts';
import { resolvePlan } from '../resolve.ts';

const person = (role: string, name = ''): Person => ({ id: role, role, name, title: '', phone: `000-${role.length}` });
const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

function figureOf(base: Plan, drawnFrom: DrawnFrom, form: 'organization' | 'reporting' | 'response' = 'response') {
  const figure: Block = { type: 'figure', kind: 'diagram', id: 'figure', form, drawnFrom, widthMm: 150 };
  const { blocks } = resolvePlan({ ...base, blocks: [...base.blocks, figure] });
  const last = blocks.at(-1);
  if (last?.type !== 'figure') throw new Error('no figure');
  return last;
}

const firstId = (base: Plan) => base.blocks[0]?.id ?? '';
const flowOf = (base: Plan, form: 'reporting' | 'response' = 'response') =>
  figureOf(base, { from: 'section', blockId: firstId(base) }, form).graph as Flow;

/** Nodes as `谁|做什么` and edges as `1>2 时限`. */
const show = ({ nodes, edges }: Flow) => ({
  nodes: nodes.map(
    ({ shape, title, lines }) => `${shape} ${[title, ...lines].filter((text) => text !== '').join('|')}`,
  ),
  edges: edges.map(({ from, to, label }) => `${from}>${to}${label === '' ? '' : ` ${label}`}`),
});

describe('an organisation chart', () => {
  const withPeople = (...people: Person[]): Plan => {
    const base = plan(section('总则'));
    return { ...base, facts: { ...base.facts, people } };
  };
  const chart = (base: Plan, hasPhones = false) => figureOf(base, { from: 'people', hasPhones }).graph as Organization;

  it('stands heads over deputies, staff and groups by the words of their roles', () => {
    const { heads, deputies, staff, groups } = chart(
      withPeople(
        person('疏散引导组组长', '赵某某'),
        person('领导小组组长', '张某某'),
        person('领导小组副组长', '李某某'),
        person('信息联络员', '王某某'),
        person('门卫值班人员'),
      ),
    );
    expect(heads).toMatchObject([{ title: '领导小组组长', name: '张某某' }]);
    expect(deputies).toMatchObject([{ title: '领导小组副组长' }]);
    expect(staff).toMatchObject([{ title: '信息联络员' }]);
    expect(groups).toMatchObject([
      { title: '疏散引导组', role: '组长', name: '赵某某' },
      { title: '门卫值班人员', role: '', name: null },
    ]);
  });

  it('takes the first person for the head where no role says so', () => {
    expect(chart(withPeople(person('店长'), person('领班'))).heads).toMatchObject([{ title: '店长' }]);
  });

  it('keeps the deputy of a group with the groups', () => {
    const { deputies, groups } = chart(
      withPeople(person('总指挥'), person('灭火行动组组长'), person('灭火行动组副组长')),
    );
    expect(deputies).toEqual([]);
    expect(groups).toHaveLength(2);
  });

  it('shows telephones only where they are asked for', () => {
    const base = withPeople(person('总指挥', '张某某'));
    expect(chart(base).heads[0]?.phone).toBeNull();
    expect(chart(base, true).heads[0]?.phone).toBe('000-3');
  });

  it('names the members that a roster lists', () => {
    const base = withPeople(person('总指挥', '张某某'), person('医疗救护组组长', '陈某某'));
    const cell = (text: string) => ({ content: words(text) });
    const roster: Block = {
      type: 'table',
      id: 'roster',
      kind: 'roster',
      columns: [1, 1],
      rows: [
        { header: true, cells: [cell('职务'), cell('姓名')] },
        { cells: [cell('医疗救护组组长'), cell('陈某某')] },
        { cells: [cell('医疗救护组成员'), cell('周某某、吴某某')] },
      ],
    };
    expect(chart({ ...base, blocks: [...base.blocks, roster] }).groups[0]?.members).toEqual(['周某某', '吴某某']);
  });

  it('names the members that only the facts list in the box of their group', () => {
    const { groups } = chart(
      withPeople(
        person('总指挥', '张某某'),
        person('疏散引导组组长', '赵某某'),
        person('疏散引导组成员', '冯某某'),
        person('疏散引导组成员', '陈某'),
        person('值班组成员', '沈某某'),
      ),
    );
    expect(groups).toMatchObject([
      { title: '疏散引导组', name: '赵某某', members: ['冯某某', '陈某'] },
      { title: '值班组成员', name: '沈某某' },
    ]);
  });

  it('says so where there is nobody', () => {
    const figure = figureOf(plan(section('总则')), { from: 'people' });
    expect(figure).toMatchObject({ graph: null, missing: 'no-people' });
    expect(figure.alternativeText).toContain('人员名单为空');
  });
});

describe('a flow chart of a section', () => {
  it('makes a step of a sentence: who, within what time, what', () => {
    const base = plan(
      section(
        '信息报告',
        item('发现人立即呼救，并拨打值班电话000-0001，不得拖延。'),
        item('值班员在5分钟内报告组长。'),
        item('联络员接到指令后在30分钟内电话报告主管部门（电话000-0002），2小时内报送书面材料。'),
      ),
    );
    expect(show(flowOf(base, 'reporting'))).toEqual({
      nodes: [
        'step 发现人|立即呼救，拨打值班电话000-0001，不得拖延',
        'step 值班员|报告组长',
        'step 联络员|电话报告主管部门，2小时内报送书面材料',
      ],
      edges: ['n1>n2 5分钟内', 'n2>n3 30分钟内'],
    });
  });

  it('follows a report from hand to hand within one sentence', () => {
    const base = plan(section('报告', item('值班员5分钟内报告副组长，副组长10分钟内报告组长。')));
    expect(show(flowOf(base, 'reporting'))).toEqual({
      nodes: ['step 值班员|5分钟内报告副组长', 'step 副组长|报告组长'],
      edges: ['n1>n2 10分钟内'],
    });
  });

  it('makes stages of headings and a rounded end of the last', () => {
    const base = plan(
      section(
        '应急响应',
        section('启动', item('总指挥宣布启动。')),
        section('疏散', item('疏散引导组引导人员撤离。'), item('不得乘坐电梯。')),
        section('响应终止', item('总指挥宣布终止。')),
      ),
    );
    expect(show(flowOf(base)).nodes).toEqual([
      'stage 启动|总指挥宣布启动',
      'stage 疏散|疏散引导组引导人员撤离',
      'end 响应终止',
    ]);
  });

  it('parts ways where neighbouring sentences tell cases apart, and joins them again', () => {
    const base = plan(
      section(
        '接警',
        item('值班人员到现场查看。'),
        item('确认起火的，值班人员拨打119。'),
        item('确认是误报的，值班人员在记录上写明原因。'),
        item('值班人员向组长报告结果。'),
      ),
    );
    const { nodes, edges } = show(flowOf(base));
    expect(nodes[1]).toBe('decision 确认？');
    expect(edges).toEqual(['n1>n2', 'n2>n3 确认起火', 'n2>n4 确认是误报', 'n3>n5', 'n4>n5']);
  });

  it('parts ways by the rows of a table of levels', () => {
    const row = (...texts: string[]) => ({ cells: texts.map((text) => ({ content: words(text) })) });
    const base = plan(section('响应分级', item('按下表分级。')));
    const table: Block = {
      type: 'table',
      id: 'levels',
      kind: 'plain',
      columns: [1, 1, 1],
      rows: [
        { header: true, ...row('级别', '情形', '指挥') },
        row('三级', '轻伤', '值班领导'),
        row('二级', '重伤', '总指挥'),
      ],
    };
    const { nodes } = show(flowOf({ ...base, blocks: [...base.blocks.slice(0, 1), table, ...base.blocks.slice(1)] }));
    expect(nodes.slice(0, 3)).toEqual(['decision 研判级别', 'step 三级|指挥：值班领导', 'step 二级|指挥：总指挥']);
  });

  it('leaves out what forbids, and where the figure itself is announced', () => {
    const base = plan(
      section('响应', item('应急响应流程见。'), item('应急物资由后勤组发放。'), item('不得乘坐电梯。')),
    );
    expect(show(flowOf(base)).nodes).toEqual(['step 后勤组|应急物资发放']);
  });

  it('ends with the section', () => {
    const base = plan(section('响应', item('总指挥下令。')), section('保障', item('后勤组备车。')));
    expect(show(flowOf(base)).nodes).toEqual(['step 总指挥|下令']);
  });

  it('says so where the section is gone, or holds nothing', () => {
    const base = plan(section('总则'), section('保障', item('备车。')));
    expect(figureOf(base, { from: 'section', blockId: 'gone' })).toMatchObject({ graph: null, missing: 'no-section' });
    expect(figureOf(base, { from: 'section', blockId: firstId(base) }).missing).toBe('nothing-in-section');
  });
});

describe('a flow chart of steps', () => {
  const step = (who: string, text: string, limit = '') => ({
    kind: 'step' as const,
    who: words(who),
    limit: words(limit),
    text: words(text),
  });

  it('fills live members in and lets a way end', () => {
    const base = plan(section('总则'));
    const named: Plan = { ...base, facts: { ...base.facts, people: [person('总指挥', '张某某')] } };
    const { graph } = figureOf(named, {
      from: 'steps',
      steps: [
        { ...step('', '报告', '1分钟内'), who: [{ type: 'person', personId: '总指挥', field: 'name' }] },
        {
          kind: 'decision',
          text: words('可控？'),
          ways: [
            { label: words('可控'), steps: [step('灭火组', '扑救')], ends: true },
            { label: words('不可控'), steps: [] },
          ],
        },
        step('总指挥', '下令疏散'),
      ],
    });
    expect(show(graph as Flow)).toEqual({
      nodes: ['step 张某某|1分钟内报告', 'decision 可控？', 'step 灭火组|扑救', 'step 总指挥|下令疏散'],
      edges: ['n1>n2', 'n2>n3 可控', 'n2>n4 不可控'],
    });
  });
});
