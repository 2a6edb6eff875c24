import { describe, expect, it } from 'vitest';
import { dropUnknownPeople, suggestDuty } from '../../shared/content/tables/duty/suggest-duty.ts';
import { EMPTY_FACTS, type Facts } from '../../shared/model/plan/facts.ts';
import { beginWith, readDraft, toDraft } from './duty-draft.ts';

const people = [
  ['组长', '领导小组组长', '张某某'],
  ['后勤', '后勤保障组组长', '张 某某'],
  ['甲', '值班员', '李某某'],
  ['乙', '值班员', '王某某'],
  ['丙', '值班员', ''],
];
const FACTS: Facts = {
  ...EMPTY_FACTS,
  people: people.map(([id = '', role = '', name = '']) => ({ id, role, name, title: '', phone: '' })),
};
const DUTY = {
  ...suggestDuty(FACTS, '2026-09-28'),
  holidays: [{ start: '2026-10-01', end: '2026-10-07', name: '国庆节' }],
  workdays: [{ start: '2026-10-10', end: '2026-10-10' }],
  absences: [{ personId: '甲', start: '2026-10-02', end: '2026-10-03' }],
};

describe('suggestDuty', () => {
  it('lets leaders lead and duty officers take turns, everyone once', () => {
    expect([DUTY.leaderIds, DUTY.memberIds]).toEqual([['组长'], ['甲', '乙', '丙']]);
    expect(suggestDuty({ ...FACTS, people: FACTS.people.slice(0, 3) }, '2026-09-28').memberIds).toEqual(['甲']);
  });
});

describe('readDraft', () => {
  it('comes to the duty the form was filled from', () => {
    expect(readDraft(toDraft(DUTY, FACTS), FACTS)).toEqual({
      duty: DUTY,
      faults: [],
      typedFaults: { holidays: [], workdays: [], absences: [] },
      contradictions: [],
    });
  });

  it('has no duty while something is wrong, and says what', () => {
    const draft = toDraft(DUTY, FACTS);
    const read = (change: Partial<typeof draft>) => readDraft({ ...draft, ...change }, FACTS);
    expect(read({ end: '2026-09-01' })).toMatchObject({ duty: null, faults: [{ fault: 'no-period' }] });
    expect(read({ start: '' })).toMatchObject({ duty: null, faults: [{ fault: 'no-period' }] });
    expect(read({ shifts: [{ name: '', from: '08:00', to: '18:00' }] }).faults).toEqual([{ fault: 'bad-shifts' }]);
    expect(read({ memberIds: [] }).faults).toEqual([{ fault: 'no-members' }]);
    expect(read({ workdays: '10月7日' })).toMatchObject({ duty: null, contradictions: ['10月7日'] });
    expect(read({ absences: '赵某某 10月7日' }).typedFaults.absences).toHaveLength(1);
  });
});

it('turns a list so that it begins with somebody', () => {
  expect(beginWith(['甲', '乙', '丙'], '乙')).toEqual(['乙', '丙', '甲']);
});

it('drops people the facts no longer have', () => {
  const { duty, dropped } = dropUnknownPeople(DUTY, { ...FACTS, people: FACTS.people.filter(({ id }) => id !== '甲') });
  expect([dropped, duty.memberIds, duty.absences]).toEqual([1, ['乙', '丙'], []]);
});
