import { describe, expect, it } from 'vitest';
import type { Diagram, DrawnFrom } from '../../model/plan/diagram.ts';
import { block, item, plan, section } from '../../testing/builders.ts';
import { checkPlan } from './check.ts';

const figure = (drawnFrom: DrawnFrom): Diagram => ({
  type: 'figure',
  id: 'figure',
  kind: 'diagram',
  form: 'response',
  drawnFrom,
  widthMm: 150,
});
const check = (drawnFrom: DrawnFrom) =>
  checkPlan(plan(section('响应', item('总指挥下令疏散。')), block(figure(drawnFrom))))
    .filter(({ rule }) => rule === 'G01')
    .map(({ blockId, messageKey }) => [blockId, messageKey]);

describe('G01', () => {
  it('finds a figure whose section is gone', () => {
    expect(check({ from: 'section', blockId: 'gone' })).toEqual([['figure', 'checks.figureSection']]);
  });

  it('finds an organisation chart without people', () => {
    expect(check({ from: 'people' })).toEqual([['figure', 'checks.figurePeople']]);
  });

  it('finds nothing where the figure is drawn', () => {
    const text = { kind: 'step' as const, who: [], limit: [], text: [{ type: 'text' as const, text: '报告' }] };
    expect(check({ from: 'steps', steps: [text] })).toEqual([]);
  });
});
