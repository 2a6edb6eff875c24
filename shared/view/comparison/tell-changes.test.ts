import { describe, expect, it } from 'vitest';
import type { Plan } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { numbered, planOf } from '../../testing/builders.ts';
import { attributeChanges, printChanges } from './attribute-changes.ts';
import { tellChanges } from './tell-changes.ts';

const since = '2026-03-01T09:30:00';
const base = planOf(
  {
    facts: {
      unit: { name: '南湖路小学', shortName: '', address: '', phone: '' },
      people: [],
      entries: [],
    },
  },
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '目的是救人。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长。')),
);
const track = (change: (blocks: Plan['blocks']) => Plan['blocks'], author = '张某某'): Plan => ({
  ...base,
  blocks: change([...base.blocks]),
  tracked: { base: getContent(base), since, author },
});
const reword = (id: string, content: Plan['title']) => (blocks: Plan['blocks']) =>
  blocks.map((block) => (block.id === id && block.type === 'numbered' ? { ...block, content } : block));

describe('a told change', () => {
  it('says where it stands, what went and what came, with facts as they read', () => {
    const said = tellChanges(
      track(
        reword('a1', [
          { type: 'text', text: '目的是保护' },
          { type: 'fact', key: '单位名称' },
          { type: 'text', text: '。' },
        ]),
      ),
    );
    expect(said).toMatchObject([
      {
        kind: 'words',
        before: '救人',
        after: '保护南湖路小学',
        place: { marker: '（一）' },
        blockId: 'a1',
        authors: ['张某某'],
        time: since,
      },
    ]);
  });

  it('of a paragraph that is gone is called as it was and stands behind the one before', () => {
    const said = tellChanges(track(([a, , b, b1]) => [a, b, b1].flatMap((block) => block ?? [])));
    expect(said).toMatchObject([
      { kind: 'removed', before: '目的是救人。', blockId: 'a', place: { marker: '（一）' } },
    ]);
  });

  it('tells a level and other marks apart from words', () => {
    const said = tellChanges(
      track((blocks) =>
        reword('b1', [{ type: 'text', text: '组长。', marks: ['bold'] }])(blocks).map((block) =>
          block.id === 'b' && block.type === 'numbered' ? { ...block, level: 1 } : block,
        ),
      ),
    );
    expect(said.map(({ kind, levels }) => [kind, levels])).toEqual([
      ['level', { before: 0, after: 1 }],
      ['format', undefined],
    ]);
  });
});

describe('whose a change is', () => {
  const mine = { author: '李某某', time: '2026-03-02T10:00:00' };
  const look = (plan: Plan) => printChanges(tellChanges(plan));
  const one = track(reword('a1', [{ type: 'text', text: '目的是保护师生。' }]));
  const two = { ...one, blocks: reword('b1', [{ type: 'text', text: '副组长。' }])([...one.blocks]) };

  it('stays another author’s, and is the writer’s where something is new', () => {
    const { tracked } = two;
    if (tracked === undefined) throw new Error('not tracked');
    const attributions = attributeChanges(tracked, { before: look(one), now: look(two) }, mine);
    expect(attributions).toEqual([{ blockId: 'b1', ...mine }]);
    const told = tellChanges({ ...two, tracked: { ...tracked, attributions: [...(attributions ?? [])] } });
    expect(told.map(({ authors }) => authors)).toEqual([['张某某'], ['李某某']]);
  });

  it('is both’s where the writer goes on with what another changed, and nobody’s once it is taken back', () => {
    const { tracked } = one;
    if (tracked === undefined) throw new Error('not tracked');
    const further = { ...one, blocks: reword('a1', [{ type: 'text', text: '目的是保护全体师生。' }])([...one.blocks]) };
    const both = attributeChanges(tracked, { before: look(one), now: look(further) }, mine);
    expect(both).toEqual([
      { blockId: 'a1', author: '张某某', time: since },
      { blockId: 'a1', ...mine },
    ]);
    const named = { ...tracked, attributions: [...(both ?? [])] };
    expect(attributeChanges(named, { before: look(further), now: look(further) }, mine)).toBe(named.attributions);
    expect(attributeChanges(named, { before: look(further), now: new Map() }, mine)).toEqual([]);
  });
});
