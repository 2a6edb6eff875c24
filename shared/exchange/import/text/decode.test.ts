import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const read = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const UTF8 = new TextEncoder().encode('一、编制目的\n为做好学校消防安全工作，保障师生安全。\n二、组织机构');

/** 灭火器 消火栓 … in GB18030. */
const RARE_WORDS_IN_GB18030 = [
  195, 240, 187, 240, 198, 247, 32, 207, 251, 187, 240, 203, 168, 32, 209, 204, 184, 208, 204, 189, 178, 226, 198, 247,
  32, 197, 231, 193, 220, 215, 176, 214, 195, 32, 183, 192, 182, 190, 195, 230, 213, 214, 32, 204, 211, 201, 250, 201,
  254, 203, 247, 32, 192, 169, 210, 244, 192, 174, 176, 200,
];

function decode(bytes: Uint8Array, chosen?: Parameters<typeof decodeText>[2]) {
  const decoded = decodeText(bytes, 'a.txt', chosen);
  return decoded.ok ? decoded.value : decoded.error.code;
}

describe('decodeText', () => {
  it.each([
    ['gbk.txt', 'gb18030', '保障师生的生命安全'],
    ['big5.txt', 'big5', '保障師生的生命安全'],
    ['shift-jis.txt', 'shift_jis', '火災に対応する'],
  ])('tells the encoding of %s', (name, encoding, words) => {
    expect(decode(read(name))).toMatchObject({ encoding, unreadable: 0, text: expect.stringContaining(words) });
  });

  it.each([
    ['one byte that belongs to none', new Uint8Array([...read('gbk.txt'), 0xff]), 'gb18030'],
    ['a character cut at the end', UTF8.subarray(0, UTF8.length - 1), 'utf-8'],
    ['a NUL inside', new Uint8Array([...UTF8.subarray(0, 30), 0, ...UTF8.subarray(30)]), 'utf-8'],
    ['the end mark of old systems', new Uint8Array([...UTF8, 0x1a]), 'utf-8'],
    ['one wrong byte inside', new Uint8Array([...UTF8.subarray(0, 30), 0xff, ...UTF8.subarray(30)]), 'utf-8'],
  ])('reads a text with %s and counts it', (_, bytes, encoding) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding, text: expect.stringContaining('编制目的') });
    expect(decoded).toMatchObject({ text: expect.stringContaining('组织机'), unreadable: expect.any(Number) });
    expect(typeof decoded === 'string' ? 0 : decoded.unreadable).toBeGreaterThan(0);
  });

  it('reads in the encoding that was chosen', () => {
    expect(decode(read('big5.txt'), 'big5')).toMatchObject({ encoding: 'big5' });
    expect(decode(UTF8, 'gb18030')).toMatchObject({ encoding: 'gb18030' });
  });

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('tells %s without a mark and without a single Latin character', (encoding, isBigEndian) => {
    const units = [...'为做好学校消防安全工作，保障师生的安全，制定本方案。'].map((character) =>
      character.charCodeAt(0),
    );
    const bytes = units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8]));
    expect(decode(new Uint8Array(bytes))).toMatchObject({ encoding, isDoubtful: false, unreadable: 0 });
  });

  it('says where it is in doubt: of a few bytes, and of words no text is made of', () => {
    const doubts = (bytes: Uint8Array, chosen?: 'big5') => {
      const decoded = decode(bytes, chosen);
      return typeof decoded === 'string' ? decoded : decoded.isDoubtful;
    };
    expect(doubts(read('gbk.txt'))).toBe(false);
    expect(doubts(UTF8)).toBe(false);
    expect(doubts(read('gbk.txt').subarray(0, 12))).toBe(true);
    expect(doubts(new Uint8Array(RARE_WORDS_IN_GB18030))).toBe(true);
    expect(doubts(read('big5.txt').subarray(0, 12), 'big5')).toBe(false);
  });

  it('refuses what is no text', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 37 + (index >> 3)) % 256);
    expect(decode(bytes)).toBe('import.failed');
  });
});
