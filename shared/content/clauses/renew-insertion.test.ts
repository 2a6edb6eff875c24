import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/plan/block.ts';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { block, createIds, planOf, section } from '../../testing/builders.ts';
import { compareWords } from '../../view/comparison/word-differences.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { findInsertion, listInsertions } from './insertions.ts';
import { instantiateClause } from './instantiate.ts';
import { keepFilledBlanks } from './keep-filled-blanks.ts';
import { addMissingFacts, matchPeople } from './missing-facts.ts';
import { keepStandingText, renewBlocks, takeNewVersion } from './renew-insertion.ts';
import type { Clause } from './schema.ts';

const OLD: Clause = {
  id: 'own.alarm',
  version: 1,
  title: '报警',
  kind: '程序',
  units: ['通用'],
  keywords: [],
  text: [
    '## 报警程序 {#p1}',
    '### 发现火情的人报告{组长.姓名}。',
    '### 门卫在{?接车地点}等候消防车。',
    '按{@p1}执行。',
  ],
};
const NEW: Clause = {
  ...OLD,
  version: 2,
  text: [
    '## 报警程序 {#p1}',
    '### 发现火情的人立即大声呼喊并报告{组长.姓名}。',
    '### 值班人员拨打119，并通知{值班电话}。',
    '### 门卫在{?接车地点}等候消防车。',
    '按{@p1}执行。',
  ],
};

/** The clause as `$insertBlocks` puts it in. */
function insert(clause: Clause, level: number, prefix: string, insertion?: string): Block[] {
  const { blocks, source } = instantiateClause(clause, { level, newId: createIds(prefix) });
  const whole = insertion === undefined ? source : { ...source, insertion };
  return blocks.map((one) => ({ ...one, source: whole }) as Block);
}

const lines = (plan: Plan) =>
  resolvePlan(plan).blocks.map((one) => {
    if (one.type === 'numbered') return one.marker.text + getRunsText(one.runs);
    return one.type === 'paragraph' ? getRunsText(one.runs) : one.type;
  });

const write = (blocks: readonly Block[], id: string, change: (content: Inline[]) => Inline[]): Block[] =>
  blocks.map((one) => (one.id === id && 'content' in one ? { ...one, content: change(one.content) } : one));

const planWith = (...blocks: Block[]) =>
  planOf({}, section('总则'), ...blocks.map((one) => block(one)), section('附则'));

describe('listInsertions', () => {
  const ids = (plan: Plan) => listInsertions(plan).map(({ blocks }) => blocks.map(({ id }) => id).join(' '));

  it('tells one clause inserted twice in a row apart by the insertion', () => {
    expect(ids(planWith(...insert(OLD, 1, 'x', 'i1'), ...insert(OLD, 1, 'y', 'i2')))).toEqual([
      'x1 x2 x3 x4',
      'y1 y2 y3 y4',
    ]);
  });

  it('keeps an insertion together around what the user put into it', () => {
    const [first, ...rest] = insert(OLD, 1, 'x', 'i1');
    const own: Block = { type: 'paragraph', id: 'own', content: [] };
    expect(ids(planWith(first as Block, own, ...rest))).toEqual(['x1 x2 x3 x4']);
  });

  it('parts blocks that do not name their insertion where other text stands between them', () => {
    const [first, ...rest] = insert(OLD, 1, 'x');
    const own: Block = { type: 'paragraph', id: 'own', content: [] };
    const pageBreak: Block = { type: 'page-break', id: 'break' };
    expect(ids(planWith(first as Block, own, ...rest))).toEqual(['x1', 'x2 x3 x4']);
    expect(ids(planWith(first as Block, pageBreak, ...rest))).toEqual(['x1 x2 x3 x4']);
    expect(ids(planWith(...insert(OLD, 1, 'x'), ...insert({ ...OLD, id: 'own.other' }, 1, 'y')))).toHaveLength(2);
  });

  it('looks into attachments, each by itself', () => {
    const attachments = ['甲', '乙'].map((title, index) => ({
      title,
      children: insert(OLD, 0, `a${index}-`, 'i1').map((one) => block(one)),
    }));
    const plan = planOf({ attachments }, ...insert(OLD, 1, 'x', 'i1').map((one) => block(one)));
    expect(listInsertions(plan)).toHaveLength(3);
    expect(findInsertion(plan, 'a1-2')?.blocks[0]?.id).toBe('a1-1');
    expect(findInsertion(planWith(), 'b1')).toBeNull();
  });
});

describe('compareWords', () => {
  it('shows the words that went and those that came', () => {
    expect(compareWords('发现火情的人报告组长。', '发现火情的人立即报告校长。')).toEqual([
      { kind: 'same', text: '发现火情的人' },
      { kind: 'added', text: '立即' },
      { kind: 'same', text: '报告' },
      { kind: 'removed', text: '组长' },
      { kind: 'added', text: '校长' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('holds both texts whole', () => {
    const texts = fc.stringMatching(/^[甲乙丙丁，。\n]{0,12}$/);
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = compareWords(before, after);
        const join = (without: string) => runs.flatMap((run) => (run.kind === without ? [] : [run.text])).join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('keepFilledBlanks', () => {
  const t = (words: string): Inline => ({ type: 'text', text: words });
  const blank: Inline = { type: 'blank', hint: '地点' };

  it.each<readonly [string, readonly Inline[], readonly Inline[], readonly Inline[]]>([
    ['a filled place', [t('门卫在校门口等候。')], [t('门卫在'), blank, t('等候。')], [t('门卫在校门口等候。')]],
    [
      'a place filled with a fact',
      [t('门卫在'), { type: 'fact', key: '集合地点' }, t('等候。')],
      [t('门卫在'), blank, t('等候，不得离开。')],
      [t('门卫在'), { type: 'fact', key: '集合地点' }, t('等候，不得离开。')],
    ],
    [
      'a place still open',
      [t('门卫在'), blank, t('等。')],
      [t('门卫在'), blank, t('等候。')],
      [t('门卫在'), blank, t('等候。')],
    ],
    ['a place whose words are others', [t('丙丁')], [t('甲'), blank, t('乙')], [t('甲'), blank, t('乙')]],
  ])('keeps %s', (_, before, after, expected) => {
    expect(keepFilledBlanks(before, after)).toEqual(expected);
  });
});

describe('taking the new version', () => {
  const standing = write(insert(OLD, 2, 'x', 'i1'), 'x3', (content) =>
    joinTexts(content.map((one) => (one.type === 'blank' ? { type: 'text', text: '东门' } : one))),
  );
  const { facts } = instantiateClause(OLD, { level: 2, newId: createIds() });
  const plan = { ...planWith(...standing), facts };
  const [insertion] = listInsertions(plan);
  if (insertion === undefined) throw new Error('nothing was inserted');
  const taken = takeNewVersion(plan, insertion, NEW, createIds('n'));

  it('reads as the clause does now, at its level, with what was filled in', () => {
    expect(lines(taken)).toEqual([
      '一、总则',
      '1.报警程序',
      '（1）发现火情的人立即大声呼喊并报告＿＿＿＿。',
      '（2）值班人员拨打119，并通知＿＿＿＿。',
      '（3）门卫在东门等候消防车。',
      '按第1目执行。',
      '二、附则',
    ]);
  });

  it('keeps the ids of what goes on, so that references still lead there', () => {
    expect(taken.blocks.map(({ id }) => id)).toEqual(['b1', 'x1', 'x2', 'n3', 'x3', 'x4', 'b2'].map(String));
  });

  it('brings in the facts it speaks of and marks all as the new version', () => {
    expect(taken.facts.entries.map(({ key }) => key)).toEqual(['值班电话']);
    expect(listInsertions(taken)).toMatchObject([{ version: 2, blocks: { length: 5 } }]);
  });

  it('leaves what the user put in between, and a number of its own, as they are', () => {
    const own: Block = { type: 'paragraph', id: 'own', content: [{ type: 'text', text: '本校另有规定。' }] };
    const [first, second, ...rest] = standing as [Block, Block, ...Block[]];
    const mixed = planWith(first, { ...second, start: 3 } as Block, own, ...rest);
    const [found] = listInsertions(mixed);
    if (found === undefined) throw new Error('nothing was inserted');
    expect(lines(takeNewVersion(mixed, found, NEW, createIds('n')))).toEqual([
      '一、总则',
      '1.报警程序',
      '（3）发现火情的人立即大声呼喊并报告＿＿＿＿。',
      '（4）值班人员拨打119，并通知＿＿＿＿。',
      '本校另有规定。',
      '（5）门卫在东门等候消防车。',
      '按第1目执行。',
      '二、附则',
    ]);
  });

  it('of a clause that reads the same changes nothing but the version', () => {
    const same = takeNewVersion(plan, insertion, { ...OLD, version: 7 }, createIds('n'));
    expect(same).toEqual(keepStandingText(plan, insertion, 7));
    expect(lines(same)).toEqual(lines(plan));
  });

  it('chooses the wording the text came from', () => {
    const forSchools: Clause = {
      ...NEW,
      variants: [{ units: ['学校'], text: ['## 报警', '### 班主任拨打119并报告校长。'] }],
    };
    const school = insert({ ...OLD, text: ['## 报警', '### 班主任拨打119。'] }, 1, 's', 'i1');
    const [found] = listInsertions(planWith(...school));
    if (found === undefined) throw new Error('nothing was inserted');
    const { blocks } = renewBlocks(found, forSchools, EMPTY_FACTS, createIds('n'));
    expect(blocks.map(({ id }) => id)).toEqual(['s1', 's2']);
  });
});

it('keeps the standing text for this version and asks again for the next', () => {
  const plan = planWith(...insert(OLD, 1, 'x', 'i1'), ...insert(OLD, 1, 'y', 'i2'));
  const [first] = listInsertions(plan);
  if (first === undefined) throw new Error('nothing was inserted');
  const kept = keepStandingText(plan, first, 2);
  expect(listInsertions(kept).map(({ version }) => version)).toEqual([2, 1]);
  expect(lines(kept)).toEqual(lines(plan));
});

describe('matchPeople', () => {
  const person = (id: string, role: string) => ({ id, role, name: '', title: '', phone: '' });
  const place = (people: Facts['people']) =>
    matchPeople(instantiateClause(OLD, { level: 1, newId: createIds() }), { ...EMPTY_FACTS, people });
  const names = (people: Facts['people']) => {
    const { blocks, facts } = place(people);
    const spoken = blocks.flatMap((one) =>
      'content' in one ? one.content.flatMap((inline) => (inline.type === 'person' ? [inline.personId] : [])) : [],
    );
    return [spoken, facts.people.map(({ id }) => id)];
  };

  it('speaks of the person who does that in this plan', () => {
    expect(names([person('u-1', '组长')])).toEqual([['u-1'], []]);
  });

  it.each([
    ['nobody does', [person('u-1', '副组长')]],
    ['two do', [person('u-1', '组长'), person('u-2', '组长')]],
    ['the plan has the very id', [person('组长', '总指挥'), person('u-2', '组长')]],
  ])('speaks of its own where %s', (_, people) => {
    expect(names(people)).toEqual([['组长'], ['组长']]);
  });
});

it('keeps facts that are all there the same object', () => {
  const facts: Facts = { ...EMPTY_FACTS, entries: [{ key: '值班电话', kind: 'phone', value: '' }] };
  expect(addMissingFacts(facts, { ...EMPTY_FACTS, entries: [{ key: '值班电话', kind: 'phone', value: 'x' }] })).toBe(
    facts,
  );
});
