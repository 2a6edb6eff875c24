import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { getExtension } from './formats.ts';
import { findOfficeKind, importFile } from './import-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const OLD_WORD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

/** A file whose directory is missing while that of a workbook inside it is there. */
function cutOff(): Uint8Array {
  const inner = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const whole = zipSync({
    'word/document.xml': strToU8('<w:document/>'),
    'word/embeddings/a.xlsx': [inner, { level: 0 }],
  });
  return whole.subarray(0, whole.length - 160);
}

const read = (fileName: string, bytes: Uint8Array) => importFile(bytes, fileName, { mode: 'keep' });

describe('importFile', () => {
  it('reads a text file', () => {
    const imported = read('预案.txt', bytesOf('一、总则\n（一）目的'));
    expect(imported.ok && imported.value.whole.plan.blocks.map(({ type }) => type)).toEqual(['numbered', 'numbered']);
  });

  it('reads a web page', () => {
    const imported = read('预案.HTM', bytesOf('<h1>消防预案</h1><ol><li>一、总则</li></ol><p>（一）目的</p>'));
    expect(imported.ok && imported.value.whole.plan).toMatchObject({
      title: [{ text: '消防预案' }],
      blocks: [
        { type: 'numbered', level: 0 },
        { type: 'numbered', level: 1 },
      ],
    });
    expect(imported.ok && imported.value.sourceLines).toEqual(['消防预案', '一、总则', '（一）目的']);
  });

  it.each([
    ['a page without content', '预案.html', bytesOf('<p> </p>'), 'import.empty', undefined],
    ['an old Word file', '预案.doc', OLD_WORD, 'import.unsupported', '.doc / .wps'],
    ['an old Word file under another name', '预案.txt', OLD_WORD, 'import.unsupported', '.doc / .wps'],
    ['a WPS file of unknown make', '预案.wps', bytesOf('?'), 'import.unsupported', '.wps'],
    ['a PDF file', '预案.pdf', bytesOf('%PDF-1.7'), 'import.unsupported', 'PDF'],
    ['a Word file that is none', '预案.docx', bytesOf('不是压缩包'), 'import.damaged', undefined],
    ['a Word file cut off', '预案.docx', fixture('truncated.docx'), 'import.damaged', undefined],
    ['a Word file cut off behind a file inside it', '预案.docx', cutOff(), 'import.damaged', undefined],
    [
      'what Word keeps beside an open file',
      '~$预案.docx',
      fixture('lock-file-sample.docx'),
      'import.lock-file',
      undefined,
    ],
    ['an empty text', '预案.txt', bytesOf(' \n'), 'import.empty', undefined],
    ['an empty Word file', '预案.docx', bytesOf(''), 'import.empty', undefined],
    [
      'a program under a text name',
      '预案.txt',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0]),
      'import.failed',
      undefined,
    ],
  ])('refuses %s and names it', (_, fileName, bytes, code, kind) => {
    const imported = read(fileName, bytes);
    expect(imported).toMatchObject({ ok: false, error: { code, params: { fileName, ...(kind && { kind }) } } });
  });
});

describe('findOfficeKind', () => {
  it.each([
    ['预案.doc', new Uint8Array([...OLD_WORD, ...new Uint8Array(1000)]), '.doc / .wps'],
    ['预案.docx', new Uint8Array([...OLD_WORD, ...new Uint8Array(1000)]), '.doc / .wps'],
    ['预案.doc', OLD_WORD, null],
    ['预案.txt', bytesOf('{\\rtf1 a}'), 'RTF'],
    ['预案.wps', bytesOf('?'), '.wps'],
    ['预案.doc', zipSync({ a: bytesOf('a') }), null],
    ['预案.docx', bytesOf('不是压缩包'), null],
    ['预案.pdf', bytesOf('%PDF-1.7'), null],
  ])('%s of %#', (fileName, bytes, kind) => {
    expect(findOfficeKind(bytes, fileName)).toBe(kind);
  });
});

describe('getExtension', () => {
  it.each([
    ['预案.DOCX', 'docx'],
    ['2023.9.1 预案.txt', 'txt'],
    ['预案', ''],
    ['a.b/预案', ''],
  ])('%s has %s', (fileName, extension) => {
    expect(getExtension(fileName)).toBe(extension);
  });
});
