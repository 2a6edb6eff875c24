import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../model/numbering/schemes/decimal.ts';
import { official } from '../../model/numbering/schemes/official.ts';
import { parts } from '../../model/numbering/schemes/parts.ts';
import { regulation } from '../../model/numbering/schemes/regulation.ts';
import { workPlan } from '../../model/numbering/schemes/work-plan.ts';
import { EMPTY_FACTS } from '../../model/plan/facts.ts';
import type { Inline, ReferenceForm, SeriesForm } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import {
  type AttachmentDraft,
  attachment,
  block,
  type Draft,
  inlines,
  item,
  numbered,
  plan,
  planOf,
  section,
  skip,
  text,
} from '../../testing/builders.ts';
import { resolvePlan, resolveTitleText } from './resolve.ts';
import { getRunsText, type ResolvedBlock } from './resolved-plan.ts';

const listTexts = (blocks: readonly ResolvedBlock[]) =>
  blocks.flatMap((each) => ('runs' in each ? [getRunsText(each.runs)] : []));
const resolveTexts = (source: Plan) => listTexts(resolvePlan(source).blocks);
const reference = (blockId: string, form: ReferenceForm = 'marker'): Inline => ({ type: 'reference', blockId, form });
const series = (form: SeriesForm, first: boolean, last?: true): Inline => ({
  type: 'series',
  form,
  first,
  ...(last && { last }),
});
const words = (value: string): Inline => ({ type: 'text', text: value });

describe('facts', () => {
  const facts = {
    unit: { ...EMPTY_FACTS.unit, name: '青山镇示例小学' },
    people: [{ id: '组长', role: '总指挥', name: '张某某', title: '校长', phone: '' }],
    entries: [
      { key: '集合地点', kind: 'place' as const, value: '操场' },
      { key: '值班电话', kind: 'phone' as const, value: ' ' },
    ],
  };
  const resolveOne = (inline: Inline) => resolvePlan(planOf({ facts }, text([inline]))).blocks[0];

  it.each<[string, Inline, string, string]>([
    ['the unit', { type: 'fact', key: '单位名称' }, '青山镇示例小学', 'fact'],
    ['a fact', { type: 'fact', key: '集合地点' }, '操场', 'fact'],
    ['a fact of white space as a blank', { type: 'fact', key: '值班电话' }, '＿＿＿＿', 'blank'],
    ['an unknown fact as a blank', { type: 'fact', key: '校医' }, '＿＿＿＿', 'blank'],
    ['a person’s name', { type: 'person', personId: '组长', field: 'name' }, '张某某', 'fact'],
    ['a person’s post', { type: 'person', personId: '组长', field: 'title' }, '校长', 'fact'],
    ['a telephone not filled in as a blank', { type: 'person', personId: '组长', field: 'phone' }, '＿＿＿＿', 'blank'],
    ['a person who is gone as a blank', { type: 'person', personId: '副组长', field: 'name' }, '＿＿＿＿', 'blank'],
    ['a blank', { type: 'blank', hint: '校门' }, '＿＿＿＿', 'blank'],
  ])('print %s', (_, inline, value, origin) => {
    expect(resolveOne(inline)).toMatchObject({ runs: [{ text: value, origin }] });
  });

  it('stand in the title, on one line for window titles', () => {
    const titled: Plan = {
      ...planOf({ facts }),
      title: [{ type: 'fact', key: '单位名称' }, { type: 'line-break' }, words('预案')],
    };
    expect(getRunsText(resolvePlan(titled).title)).toBe('青山镇示例小学\n预案');
    expect(resolveTitleText(titled)).toBe('青山镇示例小学预案');
  });

  it('keep their marks', () => {
    expect(resolveOne({ type: 'fact', key: '集合地点', marks: ['bold'] })).toMatchObject({
      runs: [{ marks: ['bold'] }],
    });
  });
});

describe('series', () => {
  it('run through paragraphs until a new first member, each form on its own', () => {
    const source = plan(
      text([series('shi', true), words('甲；'), series('shi', false), words('乙。')]),
      text([series('shi', false), words('丙；'), series('yao', true), words('丁。')]),
      text([series('shi', true), words('戊；'), series('yao', false), words('己。')]),
    );
    expect(resolveTexts(source)).toEqual(['一是甲；二是乙。', '三是丙；一要丁。', '一是戊；二要己。']);
  });

  it('say 第一，and 首先，其次，再次，最后，', () => {
    const source = plan(
      text([series('di', true), series('di', false)]),
      text([series('xian', true), series('xian', false), series('xian', false), series('xian', false, true)]),
    );
    expect(resolveTexts(source)).toEqual(['第一，第二，', '首先，其次，再次，最后，']);
  });

  it('count inside table cells in reading order', () => {
    const table = {
      type: 'table' as const,
      id: 't',
      kind: 'plain' as const,
      columns: [1, 1],
      rows: [{ cells: [{ content: [series('shi', true)] }, { content: [series('shi', false)] }] }],
    };
    const [resolved] = resolvePlan(plan(block(table))).blocks;
    expect(resolved?.type === 'table' && resolved.rows[0]?.cells.map((cell) => getRunsText(cell.runs))).toEqual([
      '一是',
      '二是',
    ]);
  });
});

describe('references', () => {
  const target = (draft: (id: string) => Draft, form: ReferenceForm, scheme = official) =>
    resolveTexts(planOf({ scheme }, draft('x'), text([reference('x', form)], 'reader'))).at(-1);
  const deep = (id: string) =>
    section('总则', section('目的', section('对象', section('人员', numbered({ id }, '教师。名单另附')))));

  it.each<[string, Draft, ReferenceForm, typeof official, string]>([
    ['一、 by marker', numbered({ id: 'x' }, '总则'), 'marker', official, '第一部分'],
    ['（一） by marker', section('总则', numbered({ id: 'x' }, '目的')), 'marker', official, '（一）'],
    ['（一） by path', section('总则', numbered({ id: 'x' }, '目的')), 'path', official, '第一部分第（一）项'],
    ['（一） by title', section('总则', numbered({ id: 'x' }, '目的。为了安全')), 'title', official, '（一）目的'],
    ['1. by marker', section('总则', skip(1, numbered({ id: 'x' }, '对象'))), 'marker', official, '第1目'],
    [
      '1. by path over a skipped level',
      section('总则', skip(1, numbered({ id: 'x' }, '对象'))),
      'path',
      official,
      '第一部分第1目',
    ],
    ['① by path', deep('x'), 'path', official, '第一部分第（一）项第1目第（1）点第①点'],
    ['① by marker', deep('x'), 'marker', official, '①'],
    [
      '第一条 without its chapter',
      section('总则', skip(1, numbered({ id: 'x' }, '目的'))),
      'path',
      regulation,
      '第一条',
    ],
    [
      '项 of an article',
      section('总则', skip(1, section('目的', numbered({ id: 'x' }, '甲')))),
      'path',
      regulation,
      '第一条第（一）项',
    ],
    [
      '第一部分 with what is under it',
      section('总则', numbered({ id: 'x' }, '目的')),
      'path',
      parts,
      '第一部分第一部分',
    ],
    ['a decimal path', section('总则', section('目的', numbered({ id: 'x' }, '甲'))), 'path', decimal, '1.1.1'],
    ['a decimal path by title', section('总则', numbered({ id: 'x' }, '目的')), 'title', decimal, '1.1 目的'],
    ['brackets of half width', section('总则', numbered({ id: 'x' }, '目的')), 'marker', workPlan, '(一)'],
  ])('name %s', (_, draft, form, scheme, expected) => {
    expect(target(() => draft, form, scheme)).toBe(expected);
  });

  it('follow their target when it moves, and look forward as well as back', () => {
    const reader = text([words('见'), reference('x'), words('。')]);
    expect(resolveTexts(plan(reader, section('总则', item('甲'), numbered({ id: 'x' }, '乙'))))[0]).toBe('见（二）。');
    expect(resolveTexts(plan(reader, section('总则', numbered({ id: 'x' }, '乙'), item('甲'))))[0]).toBe('见（一）。');
  });

  it('show as broken where the target is gone', () => {
    const [resolved] = resolvePlan(plan(text([reference('gone')]))).blocks;
    expect(resolved).toMatchObject({ runs: [{ text: '（引用失效）', targetId: null, origin: 'reference' }] });
  });

  it('name attachments and what is in them', () => {
    const attachments = (count: number): AttachmentDraft[] =>
      Array.from({ length: count }, (_, index) => attachment(`名单${index + 1}`, numbered({ id: `in${index}` }, '甲')));
    const read = (count: number, form: ReferenceForm) => {
      const source = planOf({ attachments: attachments(count) });
      const last = source.attachments.at(-1)?.id ?? '';
      const blocks: Plan['blocks'] = [
        {
          type: 'paragraph',
          id: 'reader',
          content: [reference(last, form), words('；'), reference(`in${count - 1}`, 'path')],
        },
      ];
      return resolveTexts({ ...source, blocks })[0];
    };
    expect(read(1, 'marker')).toBe('附件；附件第一部分');
    expect(read(2, 'marker')).toBe('附件2；附件2第一部分');
    expect(read(2, 'title')).toBe('附件2《名单2》；附件2第一部分');
  });

  it('know nothing in an attachment of the headings the body ended with', () => {
    const source = planOf(
      { attachments: [attachment('名单', skip(1, numbered({ id: 'inner' }, '甲')))] },
      section('总则', item('目的')),
      text([reference('inner', 'path')]),
    );
    expect(resolveTexts(source).at(-1)).toBe('附件第（一）项');
  });
});

describe('captions and attachments', () => {
  const table = (id: string, caption?: string): Draft =>
    block({
      type: 'table',
      id,
      kind: 'plain',
      columns: [1],
      rows: [{ cells: [{ content: inlines('甲') }] }],
      ...(caption === undefined ? {} : { caption }),
    });
  const figure = (id: string, caption: string): Draft =>
    block({ type: 'figure', id, kind: 'image', assetId: 'none', widthMm: 100, alternativeText: '', caption });

  it('count tables and figures apart, through the attachments, and leave those without caption out', () => {
    const source = planOf(
      { attachments: [attachment('名单', table('t3', '丙'))] },
      table('t1', '甲'),
      figure('f1', '路线'),
      table('plain'),
      table('t2', '乙'),
    );
    const resolved = resolvePlan(source);
    const captions = [...resolved.blocks, ...resolved.attachments.flatMap(({ blocks }) => blocks)].map((each) =>
      'caption' in each ? (each.caption?.label ?? null) : undefined,
    );
    expect(captions).toEqual(['表1', '图1', null, '表2', '表3']);
  });

  it('begin the count again in each attachment', () => {
    const source = planOf(
      { attachments: [attachment('甲', item('一')), attachment('乙', item('二'), item('三'))] },
      item('总则'),
      item('职责'),
    );
    const markers = resolvePlan(source).attachments.map(({ label, blocks }) => [
      label,
      blocks.map((each) => each.type === 'numbered' && each.marker.text),
    ]);
    expect(markers).toEqual([
      ['附件1', ['一、']],
      ['附件2', ['一、', '二、']],
    ]);
  });
});

describe('headings', () => {
  const headings = (content: readonly Inline[]) => {
    const [resolved] = resolvePlan(plan(item(content))).blocks;
    return resolved?.type === 'numbered'
      ? resolved.runs.map((run) => run.type === 'text' && [run.text, run.isHeading])
      : [];
  };

  it('end with the first full stop', () => {
    expect(headings([words('报警。立即拨打119。')])).toEqual([
      ['报警。', true],
      ['立即拨打119。', false],
    ]);
  });

  it('take the whole of one sentence, facts included', () => {
    expect(headings([words('报告'), { type: 'blank', hint: '谁' }, words('后撤离')])).toEqual([
      ['报告', true],
      ['＿＿＿＿', true],
      ['后撤离', true],
    ]);
  });
});

it('resolves every valid plan, block for block, with no empty run', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (source) => {
      const resolved = resolvePlan(source);
      expect(resolved.blocks.map(({ id, type }) => [id, type])).toEqual(
        source.blocks.map(({ id, type }) => [id, type]),
      );
      const runs = resolved.blocks.flatMap((each) => ('runs' in each ? each.runs : []));
      expect(runs.filter((run) => run.type === 'text' && run.text === '')).toEqual([]);
    }),
  );
});
