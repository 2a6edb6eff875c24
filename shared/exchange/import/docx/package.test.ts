import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (name: string) => [...name].flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (name: string) => new Uint8Array([...COMPOUND, ...new Array(500).fill(0), ...wide(name)]);

function getError(bytes: Uint8Array) {
  const result = importDocx(bytes, { mode: 'keep' });
  return result.ok ? null : { code: result.error.code, ...result.error.params };
}

describe('bytes that are no Word file', () => {
  it.each([
    ['nothing', new Uint8Array(), { code: 'import.empty' }],
    ['an old Word or WPS file', compound('WordDocument'), { code: 'import.unsupported', kind: '.doc / .wps' }],
    ['a locked Word file', compound('EncryptedPackage'), { code: 'import.encrypted' }],
    ['a PDF', strToU8('%PDF-1.7'), { code: 'import.unsupported', kind: 'PDF' }],
    ['rich text', strToU8('{\\rtf1'), { code: 'import.unsupported', kind: 'RTF' }],
    ['plain text', strToU8('一、总则'), { code: 'import.damaged' }],
    ['a zip file', zipSync({ 'a.txt': strToU8('a') }), { code: 'import.unsupported', kind: 'ZIP' }],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      { code: 'import.unsupported', kind: 'OpenDocument' },
    ],
  ])('%s', (_, bytes, error) => {
    expect(getError(bytes)).toEqual(error);
  });
});

describe('a damaged Word file', () => {
  const whole = buildDocx({ body: paragraph('总则') });

  it('is refused however much of it is missing', () => {
    for (let length = 4; length < whole.length; length += 97)
      expect(getError(whole.subarray(0, length))).toMatchObject({ code: 'import.damaged' });
  });

  it.each([
    ['zeros', whole.map((byte, index) => (index < 4 ? byte : 0))],
    ['XML cut short', buildDocx({ body: '<w:p><w:r>' })],
    ['entities of its own', buildDocx({ body: paragraph('<w:r><w:t>&bomb;</w:t></w:r>') })],
    ['nesting beyond reason', buildDocx({ body: '<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000) })],
  ])('is refused: %s', (_, bytes) => {
    expect(getError(bytes)).toMatchObject({ code: 'import.damaged' });
  });

  it('is refused before it unpacks beyond bounds', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(getError(bomb)).toMatchObject({ code: 'import.too-large' });
  });
});

describe('an unusual Word file', () => {
  it('is read in strict namespaces and under other prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/Word/Document.xml"/></p:Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="end"/></x:pPr><x:r><x:t>总则</x:t></x:r></x:p></x:body></x:document>`,
      ),
    });
    const result = importDocx(bytes, { mode: 'keep' });
    expect(result.ok && result.value.whole.plan.blocks).toMatchObject([
      { align: 'right', content: [{ text: '总则' }] },
    ]);
  });
});
