import { describe, expect, it } from 'vitest';
import { findFactValue } from '../../model/plan/facts.ts';
import { instantiateClause } from '../clauses/instantiate.ts';
import { CLAUSE_SUBJECTS, findClause } from '../clauses/library.ts';
import { instantiateTemplate } from '../templates/instantiate.ts';
import { findTemplate, TEMPLATES } from '../templates/library.ts';
import { STANDING_FACTS } from './standing-facts.ts';

function newIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

describe('a standing fact', () => {
  it('has the same value in a template and in a clause', () => {
    const template = findTemplate('school-safety');
    const clause = findClause('dormitory.drill-night') ?? findClause('crowd.staffing');
    if (template === null || clause === null) throw new Error('the library has lost them');
    const plan = instantiateTemplate(template, {}, newIds());
    const placed = instantiateClause(clause, { level: null, newId: newIds() });
    const value = findFactValue(plan.facts, '疏散信号');
    expect(value).toBe('连续短声');
    expect(findFactValue(placed.facts, '疏散信号')).toBe(value);
  });

  it('gives way to what the unit says', () => {
    const template = findTemplate('school-safety');
    if (template === null) throw new Error('the library has lost it');
    const plan = instantiateTemplate(template, { entries: [{ key: '疏散信号', value: '长鸣三次' }] }, newIds());
    expect(findFactValue(plan.facts, '疏散信号')).toBe('长鸣三次');
  });

  it('is not registered where nothing speaks of it', () => {
    const template = findTemplate('mediation-plan');
    if (template === null) throw new Error('the library has lost it');
    expect(findFactValue(instantiateTemplate(template, {}, newIds()).facts, '撤退信号')).toBeNull();
  });

  it('is spoken of somewhere, and no two signals sound alike', () => {
    const texts = JSON.stringify([TEMPLATES, CLAUSE_SUBJECTS]);
    expect(STANDING_FACTS.filter(({ key }) => !texts.includes(`{${key}}`))).toEqual([]);
    const signals = STANDING_FACTS.filter(({ key }) => key.endsWith('信号')).map(({ value }) => value);
    expect(new Set(signals).size).toBe(signals.length);
  });
});
