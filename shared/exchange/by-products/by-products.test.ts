import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Template } from '../../content/templates/schema.ts';
import { getContents, listBlocks } from '../../model/plan/blocks.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { createIds, item, plan, section, text } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { BY_PRODUCT_KINDS, type ByProductRequest, PAPERS_OF } from './kinds.ts';
import { makeByProduct } from './make-by-product.ts';
import { fitsItsPages } from './page-fit.ts';
import { listParts, walkParts } from './plan-parts.ts';
import { listDrillSteps } from './response-steps.ts';
import { listSilentRoles } from './role-cards.ts';
import { collectRoleTasks } from './role-matter.ts';
import { CARD_WORDS } from './words.ts';

const SURNAMES = [...'张李王赵陈杨黄周吴徐孙胡'];
const phoneOf = (index: number) => `000-0000-${String(index).padStart(4, '0')}`;

/** A template with everything filled in, every telephone another. */
function fillIn(template: Template): Plan {
  return instantiateTemplate(
    template,
    {
      unit: { name: '青山镇示例小学', phone: phoneOf(1) },
      people: template.facts.people.map(({ id }, index) => ({
        id,
        name: `${SURNAMES[index % SURNAMES.length]}某某`,
        phone: phoneOf(100 + index),
      })),
      entries: template.facts.entries.map(({ key, kind }, index) => ({
        key,
        value: kind === 'phone' ? phoneOf(500 + index) : `示例${index}`,
      })),
    },
    createIds(),
  );
}

const PLANS = TEMPLATES.map((template) => ({ id: template.id, filled: fillIn(template) }));

function make(source: Plan, request: ByProductRequest): Plan {
  const made = makeByProduct(source, request, createIds('m'));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const readAll = (made: Plan) =>
  listBlocks(made).map((block) => getContents(block).map((each) => readTitleText(each, made.facts)));
const readText = (made: Plan) => readAll(made).flat().join('\n');

/** The texts of each page, parted by page breaks. */
function readPages(made: Plan): string[] {
  const pages = [''];
  for (const block of made.blocks) {
    if (block.type === 'page-break') pages.push('');
    else
      pages[pages.length - 1] += `${getContents(block)
        .map((each) => readTitleText(each, made.facts))
        .join('\n')}\n`;
  }
  return pages;
}

/** Whether these texts stand in the plan in this order. */
function expectPlanOrder(texts: readonly string[], source: Plan): void {
  const order = [...walkParts(listParts(source))].map((part) => part.text);
  let last = -1;
  for (const each of texts) {
    const next = order.indexOf(each, last + 1);
    expect(next, `${each} comes after ${order[last]}`).toBeGreaterThan(last);
    last = next;
  }
}

describe.each(PLANS)('$id', ({ filled }) => {
  const tasks = collectRoleTasks(filled);
  const made = BY_PRODUCT_KINDS.flatMap((kind) => PAPERS_OF[kind].map((paper) => ({ kind, paper }))).flatMap(
    (request) => {
      const result = makeByProduct(filled, request, createIds('m'));
      return result.ok ? [{ ...request, result: result.value }] : [];
    },
  );

  it('gives by-products that are whole plans', () => {
    for (const { result } of made) {
      expect(planSchema.safeParse(result).error).toBeUndefined();
      expect(readText(result)).not.toContain('引用的内容');
    }
  });

  it('keeps cards, contact page, poster and sign-in sheet to their pages', () => {
    for (const { kind, paper, result } of made) {
      if (kind === 'drill-record' || kind === 'drill-evaluation') continue;
      expect(fitsItsPages(result), `${kind} ${paper}`).toBe(true);
    }
  });

  it('has a card for every role, with all the plan asks of it or the number of what is left out', () => {
    const pages = readPages(make(filled, { kind: 'role-cards' }));
    expect(pages).toHaveLength(filled.facts.people.length);
    filled.facts.people.forEach((person, index) => {
      const page = pages[index] ?? '';
      const own = tasks.get(person.id) ?? [];
      expect(page).toContain(person.role);
      expect(page).toContain(person.phone);
      const shown = own.filter((task) => page.includes(readTitleText(task.content, filled.facts)));
      const omitted = Number(/另有(\d+)项工作/.exec(page)?.[1] ?? 0);
      expect(shown.length + omitted).toBeGreaterThanOrEqual(own.length);
      if (own.length === 0) expect(page).toContain(CARD_WORDS.silent);
      else expect(shown.length).toBeGreaterThan(0);
    });
  });

  it('names the silent roles, and no others', () => {
    const silent = listSilentRoles(filled).map(({ id }) => id);
    expect(silent).toEqual(filled.facts.people.map(({ id }) => id).filter((id) => tasks.get(id)?.length === 0));
  });

  it('lists the tasks of every role in the plan’s order', () => {
    for (const own of tasks.values()) {
      const sentences = own
        .map((task) => task.content)
        .filter((content) => !readTitleText(content, filled.facts).includes('：'));
      const texts = sentences.map((content) => readTitleText(content, filled.facts));
      const inPlan = new Set([...walkParts(listParts(filled))].map((part) => part.text));
      expectPlanOrder(
        texts.filter((each) => inPlan.has(each)),
        filled,
      );
    }
  });

  it('has every person and every telephone of the facts on the contact page, and 110, 119, 120', () => {
    const page = readText(make(filled, { kind: 'contact-page' }));
    const { unit, people, entries } = filled.facts;
    const phones = [
      unit.phone,
      ...people.map(({ phone }) => phone),
      ...entries.flatMap(({ kind, value }) => (kind === 'phone' ? value : [])),
    ];
    for (const phone of [...phones, '110', '119', '120']) expect(page).toContain(phone);
    for (const { name, role } of people) expect(page).toContain(role) === expect(page).toContain(name);
  });

  it('drills the plan’s steps in the plan’s order', () => {
    const { steps, omitted } = listDrillSteps(filled);
    expectPlanOrder(
      steps.map((step) => step.text),
      filled,
    );
    if (steps.length === 0) return;
    const record = readText(make(filled, { kind: 'drill-record' }));
    for (const step of steps) expect(record).toContain(readTitleText(step.content, filled.facts));
    if (omitted.length > 0) expect(record).toContain(`另有${omitted.length}项`);
  });
});

describe('role cards', () => {
  const facts = (people: Plan['facts']['people']): Plan['facts'] => ({ ...plan().facts, people });
  const person = (id: string, role: string) => ({ id, role, name: `${id}某`, title: '', phone: phoneOf(7) });
  const readTasks = (source: Plan, id: string) =>
    (collectRoleTasks(source).get(id) ?? []).map((task) => readTitleText(task.content, source.facts));

  it('tell a head from a deputy and from the heads of groups', () => {
    const source = {
      ...plan(section('职责', item('组长负责全面工作。'), item('副组长协助工作。'), item('疏散组组长带队。'))),
      facts: facts([person('a', '领导小组组长'), person('b', '领导小组副组长'), person('c', '疏散组组长')]),
    };
    expect(readTasks(source, 'a')).toEqual(['组长负责全面工作。']);
    expect(readTasks(source, 'b')).toEqual(['副组长协助工作。']);
    expect(readTasks(source, 'c')).toEqual(['疏散组组长带队。']);
  });

  it('take everything under a heading that names the group, but what is told to another', () => {
    const source = {
      ...plan(
        section('应急处置', section('疏散引导组', item('打开出口。'), item('总指挥下达命令。'), text('清点人数。'))),
      ),
      facts: facts([person('a', '总指挥'), person('b', '疏散引导组组长')]),
    };
    expect(readTasks(source, 'b')).toEqual(['打开出口。', '清点人数。']);
    expect(readTasks(source, 'a')).toEqual(['总指挥下达命令。']);
  });

  it('take what a sentence announces with it, once', () => {
    const source = {
      ...plan(section('应急处置', section('值班领导依次做：', item('拨打119；'), item('值班领导到场。')))),
      facts: facts([person('a', '值班领导')]),
    };
    const [task, ...others] = collectRoleTasks(source).get('a') ?? [];
    expect(others).toEqual([]);
    expect(task?.details).toHaveLength(2);
  });

  it('give a group the section of its function, but not what the section tells others or where to look', () => {
    const source = {
      ...plan(
        section(
          '救护与安置',
          section('救护', item('先止血，再包扎。'), item('总指挥下令送医。'), item('救护流程见附件1。')),
          section('安置', item('临时安排教室。')),
        ),
      ),
      facts: facts([person('a', '总指挥'), person('b', '医疗救护组组长')]),
    };
    expect(readTasks(source, 'b')).toEqual(['先止血，再包扎。']);
  });

  it('name nobody of the plan’s purpose and supplementary provisions', () => {
    const source = { ...plan(section('附则', item('值班领导负责解释。'))), facts: facts([person('a', '值班领导')]) };
    expect(readTasks(source, 'a')).toEqual([]);
    expect(readText(make(source, { kind: 'role-cards' }))).toContain(CARD_WORDS.silent);
  });

  it('are made for those asked for, each beginning its count at one', () => {
    const source = PLANS[0]?.filled as Plan;
    const [first, , third] = source.facts.people;
    const cards = make(source, { kind: 'role-cards', personIds: [third?.id ?? '', first?.id ?? ''] });
    expect(readPages(cards)).toHaveLength(2);
    const markers = resolvePlan(cards).blocks.flatMap((block) =>
      block.type === 'numbered' && block.level === 0 ? [`${block.marker.text}${getRunsText(block.runs)}`] : [],
    );
    expect(markers.filter((marker) => marker === '一、岗位职责')).toHaveLength(2);
  });

  it('need people', () => {
    expect(makeByProduct(plan(), { kind: 'role-cards' }, createIds())).toMatchObject({
      ok: false,
      error: { code: 'by-product.no-people' },
    });
  });
});

describe('a contact page', () => {
  it('holds forty people', () => {
    const source = PLANS.find(({ id }) => id === 'company-general')?.filled as Plan;
    const people = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      role: `第${index + 1}疏散引导小组组长`,
      name: '欧阳某某',
      title: '安全生产管理部副主任',
      phone: phoneOf(index),
    }));
    const page = make({ ...source, facts: { ...source.facts, people } }, { kind: 'contact-page' });
    expect(fitsItsPages(page)).toBe(true);
    for (const { phone } of people) expect(readText(page)).toContain(phone);
  });
});

it('a card names the plan where a step needs it, and leaves out what only sends its reader elsewhere', () => {
  const refer = { type: 'reference', blockId: 'a', form: 'path' } as const;
  const words = (value: string) => ({ type: 'text', text: value }) as const;
  const source = plan(
    section(
      '处置',
      item('拨打119。', { id: 'a' }),
      item([words('组织疏散（'), refer, words('），清点人数（详见'), refer, words('）。')]),
      item([words('按'), refer, words('（同时）报警。')]),
    ),
  );
  const texts = [...walkParts(listParts(source))].map(({ content }) => getTypedText(content));
  expect(texts.slice(2)).toEqual(['组织疏散，清点人数。', '按预案第一部分第（一）项（同时）报警。']);
});

it('a poster says so where the plan prescribes no steps', () => {
  expect(makeByProduct(plan(section('总则', item('目的。'))), { kind: 'poster' }, createIds())).toMatchObject({
    ok: false,
    error: { code: 'by-product.no-steps' },
  });
});
