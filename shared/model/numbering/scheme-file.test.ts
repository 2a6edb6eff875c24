import { describe, expect, it } from 'vitest';
import type { NumberingScheme } from './scheme.ts';
import { parseSchemeFile, serializeScheme } from './scheme-file.ts';
import { BUILT_IN_SCHEMES } from './schemes/index.ts';
import { official } from './schemes/official.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const own: NumberingScheme = { ...official, id: 'own-1', name: '“本局”体例' };
const withScheme = (change: object) =>
  encode(JSON.stringify({ format: 'zhangfa-scheme', scheme: { ...own, ...change } }));

describe('a scheme file', () => {
  it.each([own, ...BUILT_IN_SCHEMES])('gives back the scheme it was made from: $name', (scheme) => {
    expect(parseSchemeFile(encode(serializeScheme(scheme)), 'a.json')).toEqual({ ok: true, value: scheme });
  });

  it('names its format first and has one setting a line', () => {
    const lines = serializeScheme(own).split('\n');
    expect(lines.slice(0, 4)).toEqual(['{', '  "format": "zhangfa-scheme",', '  "scheme": {', '    "id": "own-1",']);
  });

  it('may begin with a byte order mark, as Notepad writes it', () => {
    expect(parseSchemeFile(encode(`\uFEFF${serializeScheme(own)}`), 'a.json')).toEqual({ ok: true, value: own });
  });
});

describe('a file that is no scheme is refused by name', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['plain text', encode('一、总则')],
    ['no UTF-8', new Uint8Array([0xd5, 0xc2, 0xb7, 0xa8])],
    ['cut short', encode(serializeScheme(own).slice(0, -10))],
    ['a list', encode('[]')],
    ['null', encode('null')],
    ['another format', encode(JSON.stringify({ format: 'zhangfa-plan', scheme: own }))],
    ['a scheme without its format', encode(JSON.stringify(own))],
    ['no name', withScheme({ name: '' })],
    ['no level', withScheme({ levels: [] })],
    ['more levels than can be', withScheme({ levels: Array.from({ length: 10 }, () => own.levels[0]) })],
    ['a pattern without its number', withScheme({ levels: [{ ...own.levels[0], affix: '、' }] })],
    ['an unknown number format', withScheme({ levels: [{ ...own.levels[0], format: 'runes' }] })],
  ])('%s', (_, bytes) => {
    const parsed = parseSchemeFile(bytes, 'a.json');
    expect(!parsed.ok && [parsed.error.code, parsed.error.params]).toEqual(['scheme.invalid', { fileName: 'a.json' }]);
  });

  it('and the log is told what is wrong, and where', () => {
    const parsed = parseSchemeFile(withScheme({ levels: [{ ...own.levels[0], pathFrom: 9 }] }), 'a.json');
    expect(!parsed.ok && parsed.error.cause).toBe('too_big scheme.levels.0.pathFrom');
  });

  it('not by half: bytes that are no UTF-8 are not replaced', () => {
    const bytes = encode(serializeScheme(own));
    const broken = bytes.map((byte) => (byte > 0x7f ? 0xff : byte));
    expect(parseSchemeFile(broken, 'a.json').ok).toBe(false);
  });
});
