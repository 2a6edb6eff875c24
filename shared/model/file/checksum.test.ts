import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addChecksum, crc32, readChecksum } from './checksum.ts';

describe('the checksum of a plan file', () => {
  it('is CRC-32 as other programs compute it', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
  });

  it('leaves the file JSON and counts neither line ends nor a final line feed', () => {
    const text = addChecksum('{\n"plan": {"title": "预案"}\n}\n');
    expect(JSON.parse(text)).toMatchObject({ plan: { title: '预案' } });
    for (const same of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) expect(readChecksum(same)).toBe('right');
  });

  it('notices any character before it that is another', () => {
    const text = addChecksum('{\n"plan": {"title": "预案"}\n}\n');
    const length = text.indexOf(',\n"checksum"');
    fc.assert(
      fc.property(fc.nat(length - 1), fc.constantFrom('案', 'x', ' '), (at, other) => {
        fc.pre(text[at] !== other);
        expect(readChecksum(text.slice(0, at) + other + text.slice(at + 1))).toBe('wrong');
      }),
    );
  });

  it('is absent from a file that has none', () => {
    expect(readChecksum('{\n"plan": {}\n}\n')).toBe('absent');
  });
});
