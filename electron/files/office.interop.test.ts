import { describe, expect, it } from 'vitest';
import { importFile } from '../../shared/exchange/import/import-file.ts';
import { convertToDocx, findOffice } from './office.ts';
import { toReadable } from './to-readable.ts';

const CONVERSION_LIMIT_MS = 240_000;
/** 一、总则 and （一）目的 as rich text. */
const RICH_TEXT = new TextEncoder().encode(
  '{\\rtf1\\ansi{\\fonttbl{\\f0 SimSun;}}\\f0 \\u19968?\\u12289?\\u24635?\\u21017?\\par \\u-248?\\u19968?\\u-247?\\u30446?\\u30340?\\par}',
);

describe('files that only an office program reads', () => {
  it(
    'become plans through it, whatever they are called',
    async () => {
      const readable = await toReadable(RICH_TEXT, '~预案 -o.doc');
      const imported = readable.ok ? importFile(readable.value, '预案.doc', { mode: 'keep' }) : readable;
      expect(imported.ok && imported.value.sourceLines).toEqual(['一、总则', '（一）目的']);
    },
    CONVERSION_LIMIT_MS,
  );

  it('are told by a sentence where there is none, and where it makes nothing of them', async () => {
    const file = { fileName: '预案.rtf', kind: 'RTF' };
    expect(await convertToDocx(RICH_TEXT, file, null)).toMatchObject({
      ok: false,
      error: { code: 'import.no-office', params: file },
    });
    expect(await convertToDocx(RICH_TEXT, file, process.execPath)).toMatchObject({
      ok: false,
      error: { code: 'import.office-failed', params: file },
    });
  });

  it('leaves all others as they are', async () => {
    const bytes = new TextEncoder().encode('一、总则');
    expect(await toReadable(bytes, '预案.txt')).toEqual({ ok: true, value: bytes });
  });

  it('finds no program on an empty search path', async () => {
    expect(await findOffice('/nowhere')).toBeNull();
  });
});
