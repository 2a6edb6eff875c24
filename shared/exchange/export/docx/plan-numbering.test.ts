import { describe, expect, it } from 'vitest';
import type { NumberingScheme } from '../../../model/numbering/scheme.ts';
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import { attachment, item, numbered, planOf, section, skip, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { planNumbering } from './plan-numbering.ts';

const scheme = (id: string) => findScheme(id) as NumberingScheme;
const planLists = (...args: Parameters<typeof planOf>) => planNumbering(resolvePlan(planOf(...args)));

describe('list instances', () => {
  it('needs none beside the plain one for an ordinary plan, skipped levels included', () => {
    const { instances } = planLists(
      {},
      section('一', section('二', item('三'), item('三')), item('二')),
      section('一', skip(1, item('跳过'), item('跳过')), text('正文')),
    );
    expect(instances).toHaveLength(1);
  });

  it('restarts where a deeper level came before a shallower one', () => {
    const { instances } = planLists({}, section('一', skip(1, item('三')), item('二'), item('二')));
    expect(instances.map(({ startOverrides }) => [...startOverrides])).toEqual([[], [[1, 1]]]);
  });

  it('lets the restarted list serve what stands under it, and goes back to the plain one behind', () => {
    const { numIds } = planLists(
      {},
      section('一', numbered({ start: 5 }, '二', item('三')), item('二')),
      section('一'),
    );
    expect([...numIds.values()]).toEqual([1, 2, 2, 2, 1]);
  });

  it('begins attachments in a list of their own', () => {
    const { numIds } = planLists(
      { attachments: [attachment('甲', section('一')), attachment('乙', section('一', item('二')))] },
      section('一'),
    );
    expect([...numIds.values()]).toEqual([1, 2, 3, 3]);
  });

  it('shares an instance among blocks that deviate alike', () => {
    const deviating = { affix: '({})' };
    const { instances, numIds } = planLists(
      {},
      section('一', item('二', deviating), item('二', deviating), item('二')),
    );
    expect([...numIds.values()]).toEqual([1, 2, 2, 1]);
    expect(instances[1]?.shapeOverride).toMatchObject({ level: 1, shape: { text: '(%2)' } });
  });

  it('cuts the list where articles run on through chapters, without restarting any', () => {
    const { instances, plainNumIds, numIds } = planLists(
      { scheme: scheme('regulation') },
      section('章', skip(1, item('条'), item('条'))),
      section('章', skip(1, item('条'))),
    );
    expect(plainNumIds).toEqual([1, 2]);
    expect(instances).toHaveLength(2);
    expect([...numIds.values()]).toEqual([1, 2, 2, 1, 2]);
  });

  it('writes out what Word cannot count: ㈠ and the numbers from ㉑ on', () => {
    const enclosed = planLists({ scheme: scheme('enclosed') }, section('一', item('二'), item('二')));
    expect(enclosed.instances.map(({ shapeOverride }) => shapeOverride?.shape.text)).toEqual([undefined, '㈠', '㈡']);
    const circled = planLists({}, section('一', skip(3, item('二十', { start: 20 }), item('二十一'))));
    expect(circled.instances.at(-1)?.shapeOverride?.shape.text).toBe('㉑');
  });

  it('leaves a marker with a percent sign to the text', () => {
    const { numIds } = planLists({}, section('一', item('二', { affix: '{}%' })));
    expect([...numIds.keys()]).toEqual(['b1']);
  });
});
