import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeOwnClauses } from './change-own-clauses.ts';
import type { OwnClause } from './own-clause.ts';
import { type Hash, parsePack, serializePack } from './pack.ts';
import {
  comparePack,
  getDefaultChoice,
  listChoices,
  type PackChoice,
  type PackRelation,
  takePack,
} from './take-pack.ts';
import { createOwnClause, createPack } from './testing/own-clauses.ts';

const hash: Hash = (text) => createHash('sha256').update(text).digest('hex');
const alarm = createOwnClause({ id: 'own.alarm', changedAt: 10 });
const pack = createPack(alarm, createOwnClause({ id: 'own.stairs', title: '楼梯' }));
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parsePack(bytes(text), '条款.zclauses', hash);

describe('a clause pack', () => {
  it('is read back as it was written', () => {
    expect(read(serializePack(pack, hash))).toEqual({
      ok: true,
      value: { fileName: '条款.zclauses', pack, isAltered: false },
    });
  });

  it('may be laid out anew, but shows that its content was altered', () => {
    const written = serializePack(pack, hash);
    expect(read(JSON.stringify(JSON.parse(written)))).toMatchObject({ value: { isAltered: false } });
    expect(read(written.replace('立即报告', '择机报告'))).toMatchObject({ value: { isAltered: true } });
    expect(read(written.replace('张某某', '李某某'))).toMatchObject({ value: { isAltered: true } });
  });

  it.each([
    ['pack.damaged', ''],
    ['pack.damaged', serializePack(pack, hash).slice(0, 300)],
    ['pack.not-a-pack', '{"format":"zhangfa-scheme"}'],
    ['pack.too-new', serializePack(pack, hash).replace('"formatVersion": 1', '"formatVersion": 2')],
    ['pack.invalid', serializePack(createPack({ ...alarm, id: 'fire.alarm' }), hash)],
    ['pack.invalid', serializePack(createPack({ ...alarm, text: ['{'] }), hash)],
    ['pack.invalid', serializePack(createPack(alarm, alarm), hash)],
    ['pack.invalid', serializePack({ ...pack, signedOffBy: '' }, hash)],
  ])('is refused with %s', (code, text) => {
    expect(read(text)).toMatchObject({ ok: false, error: { code, params: { fileName: '条款.zclauses' } } });
  });

  it('that is not UTF-8 is refused', () => {
    expect(parsePack(new Uint8Array([0x7b, 0xff, 0x7d]), 'x', hash)).toMatchObject({ error: { code: 'pack.damaged' } });
  });
});

const reworded = (version: number, line: string): OwnClause => ({
  ...alarm,
  version,
  text: [`## ${line}`],
  changedAt: 70,
});
const origin = { pack: '旧包', signedOffBy: '', version: 1 };

const CASES: readonly (readonly [PackRelation, string, OwnClause | null, OwnClause])[] = [
  ['new', 'we do not have it', null, alarm],
  ['identical', 'only the day differs', alarm, { ...alarm, changedAt: 99 }],
  ['newer', 'theirs has a higher version', alarm, reworded(2, '新')],
  ['older', 'ours has a higher version', reworded(2, '新'), alarm],
  ['changed-here', 'both have the same version with other words', reworded(2, '甲'), reworded(2, '乙')],
  ['changed-here', 'ours was changed since it was taken', { ...reworded(2, '甲'), origin }, reworded(3, '乙')],
  ['newer', 'ours is as it was taken', { ...alarm, origin }, reworded(3, '乙')],
];

describe('a clause of a pack', () => {
  it.each(CASES)('is %s where %s', (relation, _, ours, theirs) => {
    const entries = comparePack(createPack(theirs), ours === null ? [] : [ours]);
    expect(entries.map((entry) => entry.relation)).toEqual([relation]);
    expect(listChoices(relation)).toContain(getDefaultChoice(relation));
  });
});

describe('taking a pack', () => {
  const ours = reworded(2, '我们的');
  const theirs = reworded(2, '他们的');
  const take = (choice: PackChoice) => {
    const given = createPack(theirs);
    const choices = new Map([[theirs.id, choice]]);
    const change = takePack(comparePack(given, [ours]), { pack: given, choices, now: 500, newId: () => 'ABC-1' });
    const done = changeOwnClauses([ours], change);
    if (!done.ok) throw new Error(done.error.code);
    return done.value.map(({ id, text }) => [id, text[0]]);
  };

  it.each([
    ['theirs', [['own.alarm', '## 他们的']]],
    ['ours', [['own.alarm', '## 我们的']]],
    [
      'both',
      [
        ['own.alarm', '## 我们的'],
        ['own.abc-1', '## 他们的'],
      ],
    ],
  ] as const)('with %s', (choice, expected) => {
    expect(take(choice)).toEqual(expected);
  });

  it('remembers the pack and who signed it off', () => {
    const given = createPack(theirs);
    const choices = new Map([[theirs.id, 'theirs' as const]]);
    const { put } = takePack(comparePack(given, []), { pack: given, choices, now: 500, newId: () => 'x' });
    expect(put).toMatchObject([
      { base: null, clause: { changedAt: 500, origin: { pack: '镇中心校条款', signedOffBy: '张某某', version: 2 } } },
    ]);
  });
});
