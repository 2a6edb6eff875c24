import { describe, expect, it } from 'vitest';
import { findTelephoneFault, listOwnTelephones } from './telephone.ts';

describe('a telephone field', () => {
  it.each([
    '13900000000',
    '139 0000 0000',
    '139-0000-0000',
    '１３９００００００００',
    '+86 13900000000',
    '000-0000-0001',
    '0000-0000001',
    '（000）00000001',
    '000-0000-0001转802',
    '000-0000-0001-802',
    '000-0000-0001（办公）',
    '110',
    '119',
    '120',
    '122',
    '12345',
    '400-000-0000',
    '000-0000-0001、13900000000',
    '119/000-0000-0001',
    '',
  ])('takes %s', (text) => {
    expect(findTelephoneFault(text)).toBeNull();
  });

  it.each([
    ['1390000000', 'mobile-length'],
    ['139000000000', 'mobile-length'],
    ['0000001', 'incomplete'],
    ['8001', 'incomplete'],
    ['1.39E+10', 'not-a-number'],
    ['见通讯录', 'not-a-number'],
    ['13900000000、1390000', 'incomplete'],
    ['12', 'not-a-number'],
  ] as const)('doubts %s: %s', (text, fault) => {
    expect(findTelephoneFault(text)).toBe(fault);
  });

  it('knows whose numbers are somebody’s own', () => {
    expect(listOwnTelephones('000-0000-0001、119、139 0000 0000')).toEqual(['00000000001', '13900000000']);
  });
});
