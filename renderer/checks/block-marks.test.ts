import { expect, it } from 'vitest';
import { checkPlan } from '../../shared/judgement/checks/check.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { item, numbered, plan, section, text } from '../../shared/testing/builders.ts';
import type { Translate } from '../ui/translate.ts';
import { createBlockMarks } from './block-marks.ts';

const keys: Translate = (key) => key;
const markOf = (source: Plan, index: number) =>
  createBlockMarks(source, checkPlan(source), keys).get(source.blocks[index]?.id ?? '');

it('marks the number where the number is at fault, and says that it starts anew', () => {
  expect(markOf(plan(numbered({}, '甲'), numbered({ start: 4 }, '乙')), 1)).toEqual({
    severity: 'fault',
    isAtMarker: true,
    quotes: [],
    title: 'checks:gap\nchecks:kept-start',
  });
});

it('underlines the words where the text is at fault', () => {
  const source = plan(section('甲', item('子'), item('丑')), text('见第一部分第（二）项。'));
  expect(markOf(source, 3)).toEqual({
    severity: 'advice',
    isAtMarker: false,
    quotes: ['第一部分第（二）项'],
    title: 'checks:referenceTyped',
  });
});

it('marks a kept shape in which nothing was found', () => {
  const source = plan(numbered({ affix: '{}．' }, '甲'), numbered({ affix: '{}．' }, '乙'));
  expect(markOf(source, 0)).toMatchObject({ severity: null, title: 'checks:kept-shape' });
});

it('leaves other blocks alone', () => {
  expect(markOf(plan(numbered({}, '甲'), numbered({ start: 4 }, '乙')), 0)).toBeUndefined();
});

it('marks no block for what is missing behind it', () => {
  const source = plan(numbered({}, '甲'), numbered({}, '乙'));
  const blockId = source.blocks[1]?.id ?? '';
  const missing = { kind: 'leader' } as const;
  const finding = {
    rule: 'C07',
    severity: 'fault',
    messageKey: 'checks.missing-leader',
    params: {},
    mend: null,
  } as const;
  expect(createBlockMarks(source, [{ ...finding, line: 2, blockId }], keys).get(blockId)?.severity).toBe('fault');
  expect(createBlockMarks(source, [{ ...finding, line: 2, blockId, missing }], keys).has(blockId)).toBe(false);
});
