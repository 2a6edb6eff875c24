import { describe, expect, it } from 'vitest';
import { planSchema } from '../../model/plan/plan.ts';
import { resolvePlan, resolveTitleText } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { readFactsInput } from '../facts/facts-input.ts';
import { instantiateTemplate, readTemplate } from './instantiate.ts';
import { readTemplates } from './library.ts';
import { createSamplePlan } from './sample.ts';
import type { Template } from './schema.ts';

const TEMPLATE: Template = {
  id: 'drill',
  version: 1,
  name: '演练方案',
  summary: '给单位用的演练方案。',
  units: ['通用'],
  events: ['疏散'],
  scheme: 'work-plan',
  layout: 'plain',
  title: '{单位名称}\n演练方案',
  facts: {
    people: [{ id: '组长', role: '演练组长', title: '主任' }],
    entries: [{ key: '集合地点', kind: 'place', hint: '如：操场' }],
  },
  body: ['# 目的', '# 步骤 {#steps}', '### {组长.姓名}带队到{集合地点}，名单见{@roster}。'],
  attachments: [{ id: 'roster', title: '名单', body: ['按{@steps:path}准备。'] }],
  signature: true,
  requiredParts: ['目的'],
};

function newIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

describe('instantiateTemplate', () => {
  const plan = instantiateTemplate(
    TEMPLATE,
    {
      unit: { name: '青山镇示例小学' },
      people: [{ id: '组长', name: '张某某' }],
      entries: [
        { key: '集合地点', value: '操场' },
        { key: '演练日期', value: '2026年3月1日' },
      ],
    },
    newIds(),
  );
  const resolved = resolvePlan(plan);

  it('makes a valid plan in the scheme and layout of the template', () => {
    expect(planSchema.safeParse(plan).success).toBe(true);
    expect([plan.scheme.id, plan.layout, plan.templateId]).toEqual(['work-plan', 'plain', 'drill']);
  });

  it('fills facts and people in, and links references across body and attachments', () => {
    const texts = resolved.blocks.map((block) => ('runs' in block ? getRunsText(block.runs) : ''));
    expect(texts[2]).toBe('张某某带队到操场，名单见附件。');
    expect(resolved.attachments[0]?.blocks.map((block) => ('runs' in block ? getRunsText(block.runs) : ''))).toEqual([
      '按第二部分准备。',
    ]);
    expect(resolveTitleText(plan)).toBe('青山镇示例小学演练方案');
  });

  it('keeps what the template says of a person where nothing is given', () => {
    expect(plan.facts.people).toEqual([{ id: '组长', role: '演练组长', title: '主任', name: '张某某', phone: '' }]);
  });

  it('adds facts the template does not know, and the signature with its date', () => {
    expect(plan.facts.entries.map(({ key, kind, value }) => [key, kind, value])).toEqual([
      ['集合地点', 'place', '操场'],
      ['印发日期', 'date', ''],
      ['演练日期', 'date', '2026年3月1日'],
    ]);
    expect(resolved.signature?.units.map(getRunsText)).toEqual(['青山镇示例小学']);
  });

  it('leaves out the signature where the template has none', () => {
    const unsigned = instantiateTemplate({ ...TEMPLATE, signature: false }, {}, newIds());
    expect(unsigned.signature).toBeNull();
    expect(unsigned.facts.entries.map(({ key }) => key)).toEqual(['集合地点']);
  });
});

describe('readTemplate', () => {
  it.each([
    [{ ...TEMPLATE, scheme: 'none' }, 'scheme'],
    [{ ...TEMPLATE, body: ['# 目的', '### {组长.年龄}'] }, 'body[1]: field-unknown 组长.年龄'],
    [{ ...TEMPLATE, title: '{单位名称' }, 'title: brace-unbalanced'],
    [{ ...TEMPLATE, body: ['见{@nowhere}。'], attachments: [] }, 'references: reference-missing nowhere'],
    [{ ...TEMPLATE, body: ['# 目的{#roster}'] }, 'attachments[0]: name-invalid roster'],
    [{ ...TEMPLATE, extra: 1 }, 'extra'],
    ['text', 'expected object'],
  ])('says where a file does not hold what it should (%#)', (data, place) => {
    const read = readTemplate('drill.json', data);
    expect(read).toMatchObject({ ok: false, error: { code: 'template.invalid', params: { name: 'drill.json' } } });
    if (!read.ok) expect(read.error.params.place).toContain(place);
  });

  it('leaves a bad file out without losing the others', () => {
    const read = readTemplates({ good: TEMPLATE, bad: {} });
    expect(read.templates.map(({ id }) => id)).toEqual(['drill']);
    expect(read.faults).toHaveLength(1);
  });
});

describe('readFactsInput', () => {
  it('reads the structure of a plan and the flat placeholders alike', () => {
    const structured = readFactsInput({
      unit: { name: '示例小学' },
      people: [{ id: '组长', phone: '000-0001' }],
      entries: [{ key: '集合地点', value: '操场' }],
    });
    const flat = readFactsInput({ 单位名称: '示例小学', '组长.电话': '000-0001', 集合地点: '操场' });
    expect(flat).toEqual(structured);
  });

  it('joins both forms on one person', () => {
    expect(readFactsInput({ people: [{ id: '组长', name: '张某某' }], '组长.电话': '000-0001' })).toMatchObject({
      value: { people: [{ id: '组长', name: '张某某', phone: '000-0001' }] },
    });
  });

  it.each([
    [{ 集合地点: '操场\n西侧' }, 'entries.0.value'],
    [{ 集合地点: 'x'.repeat(5001) }, 'entries.0.value'],
    [{ 集合地点: null }, '集合地点'],
    [{ unit: { name: 5 } }, 'unit.name'],
    [[], 'facts'],
  ])('refuses values that are not one line of text (%#)', (data, place) => {
    expect(readFactsInput(data)).toMatchObject({ ok: false, error: { code: 'request.invalid', params: { place } } });
  });
});

it('builds a sample plan with invented facts and no telephone that could exist', () => {
  const plan = createSamplePlan(newIds());
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  expect(resolveTitleText(plan)).toContain('青山镇示例小学');
  expect(plan.facts.people.every((person) => /^.某某$/.test(person.name) && person.phone.startsWith('000-'))).toBe(
    true,
  );
  expect(plan.facts.entries.filter((entry) => entry.value === '').map((entry) => entry.key)).toEqual([]);
});
