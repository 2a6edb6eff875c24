import { describe, expect, it } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { changeOwnClauses, invertChange, MAX_OWN_CLAUSES, type OwnClausesChange } from './change-own-clauses.ts';
import { isSameContent, type OwnClause, ownClauseSchema, reviseClause, toCanonicalJson } from './own-clause.ts';
import { createOwnClause } from './testing/own-clauses.ts';

const alarm = createOwnClause({ id: 'own.alarm', title: '报警', changedAt: 10 });
const stairs = createOwnClause({ id: 'own.stairs', title: '楼梯', subjectName: '本校楼道', changedAt: 20 });
const nothing: OwnClausesChange = { put: [], remove: [] };

describe('an own clause', () => {
  it.each([[{ id: 'fire.alarm' }], [{ subjectName: '' }], [{ text: ['{'] }], [{ text: [] }], [{ extra: true }]])(
    'is refused with %j',
    (part) => {
      expect(ownClauseSchema.safeParse(alarm).success).toBe(true);
      expect(ownClauseSchema.safeParse({ ...alarm, ...part }).success).toBe(false);
    },
  );

  it('gets a higher version for another wording alone', () => {
    const reworded = { ...alarm, text: ['## 报警', '### 拨打119。'] };
    expect(reviseClause(alarm, reworded, 99)).toMatchObject({ version: 2, changedAt: 99 });
    expect(reviseClause(alarm, { ...alarm, title: '火警' }, 99)).toMatchObject({ version: 1, title: '火警' });
    const variants = [{ units: ['学校' as const], text: ['### 由班主任拨打119。'] }];
    expect(reviseClause(alarm, { ...alarm, variants }, 99).version).toBe(2);
  });

  it('is the same whenever it was changed and wherever it came from', () => {
    const origin = { pack: '包', signedOffBy: '', version: 1 };
    expect(isSameContent(alarm, { ...alarm, changedAt: 99, origin })).toBe(true);
    expect(isSameContent(alarm, { ...alarm, keywords: ['火'] })).toBe(false);
  });

  it('is written the same in whatever order its members stand', () => {
    const turned = Object.fromEntries(Object.entries(alarm).reverse());
    expect(toCanonicalJson(turned)).toBe(toCanonicalJson(alarm));
    expect(toCanonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});

describe('a change of own clauses', () => {
  const change = (clauses: readonly OwnClause[], part: Partial<OwnClausesChange>) =>
    changeOwnClauses(clauses, { ...nothing, ...part });
  const edited = { ...alarm, title: '火警', changedAt: 30 };

  it('puts, replaces and removes', () => {
    expect(change([alarm], { put: [{ clause: stairs, base: null }] })).toEqual({ ok: true, value: [alarm, stairs] });
    expect(
      change([alarm, stairs], { put: [{ clause: edited, base: 10 }], remove: [{ id: 'own.stairs', base: 20 }] }),
    ).toEqual({
      ok: true,
      value: [edited],
    });
  });

  it.each([
    ['edits what was edited meanwhile', { put: [{ clause: edited, base: 9 }] }, '报警'],
    ['adds what is there already', { put: [{ clause: edited, base: null }] }, '报警'],
    ['edits what is gone', { put: [{ clause: stairs, base: 20 }] }, '楼梯'],
    ['removes what was edited meanwhile', { remove: [{ id: 'own.alarm', base: 9 }] }, '报警'],
  ])('that %s is refused as a whole', (_, part, title) => {
    const added = { clause: createOwnClause({ id: 'own.new' }), base: null };
    const asked = { put: [added, ...('put' in part ? part.put : [])], remove: 'remove' in part ? part.remove : [] };
    expect(change([alarm], asked)).toMatchObject({
      ok: false,
      error: { code: 'own-clauses.changed-elsewhere', params: { title } },
    });
  });

  it('that would make too many is refused', () => {
    const many = Array.from({ length: MAX_OWN_CLAUSES }, (_, index) => ({ ...alarm, id: `own.${index}` }));
    expect(change(many, { put: [{ clause: alarm, base: null }] })).toMatchObject({
      ok: false,
      error: { code: 'own-clauses.too-many' },
    });
  });

  it.each([
    ['adding', { put: [{ clause: createOwnClause({ id: 'own.new' }), base: null }], remove: [] }],
    ['editing', { put: [{ clause: edited, base: 10 }], remove: [] }],
    ['removing', { put: [], remove: [{ id: 'own.stairs', base: 20 }] }],
    ['all at once', { put: [{ clause: edited, base: 10 }], remove: [{ id: 'own.stairs', base: 20 }] }],
  ])('%s is taken back by its opposite', (_, given) => {
    const before = [alarm, stairs];
    const done = changeOwnClauses(before, given);
    if (!done.ok) throw new Error(done.error.code);
    const back = changeOwnClauses(done.value, invertChange(before, given));
    expect(back.ok && new Set(back.value)).toEqual(new Set(before));
  });
});

describe('the catalogue', () => {
  const builtIn = [
    { subject: 'fire', name: '消防', clauses: [{ ...createClause('fire.call') }] },
    { subject: 'food', name: '食品', clauses: [{ ...createClause('food.keep') }] },
  ];
  function createClause(id: string) {
    const { subjectName: _s, signedOffBy: _b, changedAt: _c, ...clause } = createOwnClause({ id: 'own.x' });
    return { ...clause, id };
  }

  it('lists own clauses under the built-in subject of their name, others under one of their own', () => {
    const { subjects, find } = createCatalogue(builtIn, [alarm, stairs]);
    expect(subjects.map(({ subject, clauses }) => [subject, clauses.map(({ id }) => id)])).toEqual([
      ['own:本校楼道', ['own.stairs']],
      ['fire', ['own.alarm', 'fire.call']],
      ['food', ['food.keep']],
    ]);
    expect([find('own.stairs')?.title, find('food.keep')?.id, find('gone')]).toEqual(['楼梯', 'food.keep', null]);
  });
});
