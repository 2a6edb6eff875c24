import { describe, expect, it } from 'vitest';
import { item, plan, section } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { workPlan } from '../numbering/schemes/work-plan.ts';
import { setPlanNumbering } from './set-numbering.ts';

const kept = plan(
  section('总则', item('对象', { affix: '({})' }), item('范围', { start: 4 })),
  item('职责', { format: 'decimal', follow: 'space' }),
);
const readMarkers = (changed: typeof kept) =>
  resolvePlan(changed).blocks.map((block) =>
    block.type === 'numbered' ? block.marker.text + block.marker.follow : '',
  );

describe('setPlanNumbering', () => {
  it('takes out restarts and deviating shapes', () => {
    expect(readMarkers(kept)).toEqual(['一、', '(一)', '（四）', '2、 ']);
    expect(readMarkers(setPlanNumbering(kept, { scheme: null, isRenumbered: true }))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
    ]);
  });

  it('changes the scheme and keeps what deviates from it', () => {
    expect(readMarkers(setPlanNumbering(kept, { scheme: workPlan, isRenumbered: false }))).toEqual([
      '一、',
      '(一)',
      '(四)',
      '2、 ',
    ]);
  });
});
