import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type FindOptions } from './find-text.ts';

const find = (query: string, text: string, options?: FindOptions) =>
  createFinder(query, options)(text).map(({ from, to }) => text.slice(from, to));

describe('createFinder', () => {
  it('takes upper and lower case, full and half width for one, unless told not to', () => {
    expect(find('abc１', 'ABC1 ａｂｃ1 abd1')).toEqual(['ABC1', 'ａｂｃ1']);
    expect(find('（一）', '(一) （一）')).toEqual(['(一)', '（一）']);
    expect(find('Abc', 'abc Abc', { matchCase: true })).toEqual(['Abc']);
    expect(find('（一）', '(一) （一）', { matchCase: true })).toEqual(['（一）']);
  });

  it('keeps to whole words of Latin letters and digits', () => {
    expect(find('12', '12 112 12人 1.2', { wholeWord: true })).toEqual(['12', '12']);
    expect(find('A', 'A级 AED', { wholeWord: true })).toEqual(['A']);
    expect(find('值班', '值班人员', { wholeWord: true })).toEqual(['值班']);
  });

  it('knows ? and * as wildcards, and only when asked', () => {
    expect(find('第?组', '第一组、第二组、第十一组', { wildcards: true })).toEqual(['第一组', '第二组']);
    expect(find('由*负责', '由张某负责，由李某和王某负责', { wildcards: true })).toEqual([
      '由张某负责',
      '由李某和王某负责',
    ]);
    expect(find('*', '任何', { wildcards: true })).toEqual([]);
    expect(find('?', '吗?好')).toEqual(['?']);
  });

  it('keeps offsets right where a letter grows when it is made small', () => {
    expect(find('乙b', 'İİ甲乙B')).toEqual(['乙B']);
  });

  it('finds nothing by nothing', () => {
    expect(find('', '任何')).toEqual([]);
  });

  it('finds what was put in, in order and without overlap, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.record({ matchCase: fc.boolean(), wildcards: fc.constant(false) }),
        (parts, query, options) => {
          const found = createFinder(query, options)(parts.join(query));
          expect(found.length).toBeGreaterThanOrEqual(Math.min(1, parts.length - 1));
          found.forEach(({ from, to }, index) => {
            expect(to - from).toBe(query.length);
            expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
          });
        },
      ),
    );
  });

  it('ends for stars that never come together', () => {
    const text = 'ab'.repeat(50_000);
    expect(find('a*a*a*a*a*z', text, { wildcards: true })).toEqual([]);
  });
});
