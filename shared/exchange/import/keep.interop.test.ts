/**
 * Mode keep, proven outside our own code: every numbered line of the messy sources, read with its numbers kept and written
 * as a Word file, is printed by LibreOffice exactly as it stood, in order, and is counted by Word's lists, not typed. One
 * conversion serves all tests, because starting LibreOffice costs seconds.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice, OFFICE_TEXT } from '../../../build/interop/office.ts';
import { isSeriesForm } from '../../language/markers/typed-marker.ts';
import type { OutlineLine } from '../../view/outline/outline-lines.ts';
import { listOutlineLines } from '../../view/outline/outline-lines.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { exportDocx } from '../export/docx/index.ts';
import { importFile } from './import-file.ts';
import { decodeText, splitLines } from './text/decode.ts';
import { outlineTextLines } from './text/outline-text.ts';

const SOURCES = new URL('text/fixtures/', import.meta.url);
const names = readdirSync(SOURCES).filter((name) => /^\d.*(?<!\.expected)\.(?:txt|md)$/.test(name));
const folder = mkdtempSync(join(tmpdir(), 'zhangfa-keep-'));

/** `目标……………………1`: a line of the source's table of contents, which the plan makes anew. */
const CONTENTS_LINE = /…{3,}\d+$/;
/** Look-alikes that mode keep mends and reports: no list of Word's prints l or O for a digit. */
const MENDED: Readonly<Record<string, string>> = { 'l、': '1、', '1O、': '10、' };

const withoutSpace = (text: string) => text.replace(/\s/g, '');

type Source = { readonly lines: readonly OutlineLine[]; readonly markers: readonly string[] };
const sources = new Map<string, Source>();

function readSource(name: string): { source: Source; plan: ReturnType<typeof resolvePlan> } {
  const bytes = new Uint8Array(readFileSync(new URL(name, SOURCES)));
  const decoded = decodeText(bytes, name);
  const imported = importFile(bytes, name, { mode: 'keep' });
  if (!decoded.ok || !imported.ok) throw new Error(`${name} cannot be read`);
  const lines = outlineTextLines(splitLines(decoded.value.text)).filter(({ text }) => !CONTENTS_LINE.test(text));
  const plan = resolvePlan(imported.value.whole.plan);
  return { source: { lines, markers: listOutlineLines(plan).map(({ marker }) => marker) }, plan };
}

beforeAll(async () => {
  const files: string[] = [];
  for (const name of names) {
    const { source, plan } = readSource(name);
    sources.set(name, source);
    files.push(join(folder, `${name}.docx`));
    writeFileSync(join(folder, `${name}.docx`), await exportDocx(plan));
  }
  convertWithOffice(files, OFFICE_TEXT, folder);
}, CONVERSION_LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a line of the source begins once it is printed; blanks stand in the place of xx and □ further on. */
function getBeginning({ marker, text }: OutlineLine): string {
  const typed = withoutSpace(marker);
  return (
    (MENDED[typed] ?? typed) +
    withoutSpace(text)
      .replace(/(?:\d*xx|□|\(略\)|_).*$/i, '')
      .slice(0, 6)
  );
}

describe.each(names)('%s', (name) => {
  it('prints every numbered line as it stood, in order', () => {
    const printed = readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split('\n')
      .map(withoutSpace);
    const missing: string[] = [];
    let from = 0;
    for (const line of sources.get(name)?.lines ?? []) {
      const at = printed.findIndex((text, index) => index >= from && text.startsWith(getBeginning(line)));
      if (at === -1) missing.push(`${line.line}: ${getBeginning(line)}`);
      else from = at + 1;
    }
    expect(missing).toEqual([]);
  });

  it('counts those numbers, and types none of them', () => {
    const { lines, markers } = sources.get(name) as Source;
    const typed = lines.filter(({ form }) => !isSeriesForm(form)).map(({ marker }) => withoutSpace(marker));
    expect(markers.map(withoutSpace)).toEqual(typed.map((marker) => MENDED[marker] ?? marker));
  });
});
