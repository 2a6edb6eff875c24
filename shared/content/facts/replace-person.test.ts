import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBlocks } from '../../model/plan/blocks.ts';
import { EMPTY_FACTS, type Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { attachment, block, planOf, section, text } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { findPersonReplacement, listRolesOf, replacePerson, type Successor } from './replace-person.ts';

const leader: Person = { id: '组长', role: '组长', name: '张某某', title: '校长', phone: '139-0000-0001' };
const commander: Person = { ...leader, id: '总指挥', role: '总指挥' };
const deputy: Person = { id: '副组长', role: '副组长', name: '李某某', title: '副校长', phone: '13900000002' };
const successor: Successor = { name: '王某某', title: '校长', phone: '13900000003' };
const facts = {
  ...EMPTY_FACTS,
  people: [leader, commander, deputy],
  entries: [{ key: '值班安排', kind: 'text' as const, value: '周一张某某' }],
};
const live = (personId: string, field: 'name' | 'phone'): Inline => ({ type: 'person', personId, field });

const plan = planOf(
  { facts, attachments: [attachment('张某某岗位职责', text('联系张 某 某，电话13900000001。'))] },
  section([{ type: 'text', text: '组长' }, live('组长', 'name'), { type: 'text', text: '，' }, live('组长', 'phone')]),
  text([{ type: 'text', text: '由张某某校长负责；张某某某另有安排；副组长' }, live('副组长', 'name')]),
  block({
    type: 'table',
    id: 't',
    kind: 'plain',
    columns: [1, 1],
    caption: '张某某值班表',
    rows: [{ cells: [{ content: [live('总指挥', 'name')] }, { content: [{ type: 'text', text: '13900000001' }] }] }],
  }),
);

const readAll = (source: Plan) => JSON.stringify(source);
const tick = (source: Plan, person = '组长') =>
  new Set(findPersonReplacement(source, person, successor).typed.map(({ id }) => id));

describe('a person who has left', () => {
  it('is the same in all roles of one name', () => {
    expect(listRolesOf(facts, '组长')).toEqual([leader, commander]);
    expect(listRolesOf(facts, '副组长')).toEqual([deputy]);
  });

  it('is found in live members and in typed text, with what is certain', () => {
    const found = findPersonReplacement(plan, '组长', successor);
    expect(found.live.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['name', '张某某', '王某某'],
      ['phone', '139-0000-0001', '13900000003'],
      ['name', '张某某', '王某某'],
    ]);
    expect(found.typed.map(({ before, isCertain }) => [before, isCertain])).toEqual([
      ['张某某', true],
      ['张某某', false],
      ['张某某', true],
      ['13900000001', true],
      ['张某某', true],
      ['张 某 某', true],
      ['13900000001', true],
      ['张某某', true],
    ]);
  });

  it('is gone from everything that was ticked', () => {
    const replaced = replacePerson(plan, '组长', successor, tick(plan));
    expect(readAll(replaced)).not.toMatch(/张 ?某 ?某|139-?0000-?0001/);
    const { blocks } = resolvePlan(replaced);
    expect(blocks[0]?.type === 'numbered' && getRunsText(blocks[0].runs)).toBe('组长王某某，13900000003');
  });

  it('stays wherever the tick is taken away, and leaves other people alone', () => {
    const replaced = replacePerson(plan, '组长', successor, new Set());
    expect(listBlocks(replaced)).toEqual(listBlocks(plan));
    expect(listBlocks(replaced).every((one, index) => one === listBlocks(plan)[index])).toBe(true);
    expect(replaced.facts.people).toEqual([{ ...leader, ...successor }, { ...commander, ...successor }, deputy]);
  });

  it('keeps typed telephones where the successor has none yet', () => {
    const replaced = replacePerson(plan, '组长', { ...successor, phone: '' }, tick(plan));
    expect(readAll(replaced)).toContain('13900000001');
    expect(replaced.facts.people[0]?.phone).toBe('');
  });

  it('changes in any plan what is ticked and nothing else', () => {
    const mark = '张某某';
    fc.assert(
      fc.property(arbitraryPlan(), fc.array(fc.nat(1000)), (source, picks) => {
        const people = [leader, ...source.facts.people.filter(({ id }) => id !== leader.id)];
        const typed: Plan = {
          ...source,
          facts: { ...source.facts, people },
          blocks: source.blocks.map((one, index) =>
            one.type === 'paragraph' && index % 2 === 0
              ? { ...one, content: [...one.content, { type: 'text', text: `请${mark}到场，再由${mark}报告。` }] }
              : one,
          ),
        };
        const all = [...tick(typed)];
        const ticked = new Set(picks.flatMap((pick) => all[pick % Math.max(all.length, 1)] ?? []));
        const replaced = replacePerson(typed, leader.id, successor, ticked);
        const left = findPersonReplacement({ ...replaced, facts: typed.facts }, leader.id, successor).typed;
        expect(left).toHaveLength(all.length - ticked.size);
        expect(readAll({ ...replaced, facts: typed.facts }).replaceAll(successor.name, mark)).toBe(readAll(typed));
      }),
      { numRuns: 50 },
    );
  });
});
