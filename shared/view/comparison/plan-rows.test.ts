import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { numbered, plan } from '../../testing/builders.ts';
import { listPlanRows, type PlanRow } from './plan-rows.ts';

const say = (rows: readonly PlanRow[]) =>
  rows.map(({ kind, before, after }) => [kind, before?.text ?? null, after?.text ?? null]);

it('puts what both have side by side, and opposite nothing what one alone has', () => {
  const text = (id: string, words: string) => ({
    type: 'numbered' as const,
    id,
    level: 0,
    content: [{ type: 'text' as const, text: words }],
  });
  const before = { ...plan(), blocks: [text('a', '总则'), text('b', '组织'), text('c', '保障'), text('d', '附则')] };
  const after = {
    ...before,
    blocks: [text('c', '保障'), text('a', '总则和说明'), text('e', '演练'), text('d', '附则')],
  };
  expect(say(listPlanRows(before, after)).slice(1)).toEqual([
    ['moved', '三、保障', '一、保障'],
    ['changed', '一、总则', '二、总则和说明'],
    ['removed', '二、组织', null],
    ['moved-away', '三、保障', '一、保障'],
    ['added', null, '三、演练'],
    ['same', '四、附则', '四、附则'],
  ]);
});

it('marks first-level headings, and names the section of what stands under them', () => {
  const rows = listPlanRows(null, plan(numbered({ id: 'a' }, '总则', numbered({ id: 'b' }, '目的。'))));
  expect(rows.map(({ after }) => [after?.id, after?.isHeading, after?.section]).slice(-2)).toEqual([
    ['a', true, '一、总则'],
    ['b', false, '一、总则'],
  ]);
});

it('reads down either side as that state does', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), fc.nat(), (before, other, from) => {
      const at = from % (before.blocks.length + 1);
      const fresh = other.blocks.map((block) => ({ ...block, id: `new ${block.id}` }));
      const after = { ...before, blocks: [...before.blocks.slice(at), ...fresh, ...before.blocks.slice(0, at >> 1)] };
      const rows = listPlanRows(before, after);
      const movedIds = new Set(rows.flatMap((row) => (row.kind === 'moved-away' ? [row.before?.id] : [])));
      const left = rows.filter((row) => row.kind === 'moved-away' || !movedIds.has((row.before ?? row.after)?.id));
      const right = rows.filter(({ kind }) => kind !== 'moved-away');
      const whole = (state: typeof before) => listPlanRows(null, state).map((row) => row.after?.id);
      const hasWords = (texts: readonly PlanRow['after'][]) =>
        texts.flatMap((text) => (text === null || text.words === '' ? [] : [text.id]));
      expect(hasWords(left.map((row) => row.before))).toEqual(whole(before));
      expect(hasWords(right.map((row) => row.after))).toEqual(whole(after));
    }),
  );
});
