import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serializePack } from '../../shared/content/clauses/pack.ts';
import { createOwnClause, createPack } from '../../shared/content/clauses/testing/own-clauses.ts';
import { hashContent } from '../files/fingerprint.ts';
import { isPackFile, readPackFile } from './pack-files.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-packs-'));
  path = join(folder, '条款.zclauses');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pack = createPack(createOwnClause({ id: 'own.alarm' }));

it('reads back a pack that was written', async () => {
  writeFileSync(path, serializePack(pack, hashContent));
  expect(await readPackFile(path)).toEqual({ ok: true, value: { fileName: '条款.zclauses', pack, isAltered: false } });
});

it.each([
  ['file.not-found', () => {}],
  ['pack.not-a-pack', () => mkdirSync(path)],
  ['pack.damaged', () => writeFileSync(path, 'PK')],
  [
    'pack.too-large',
    () => {
      writeFileSync(path, '');
      truncateSync(path, 21 * 1024 * 1024);
    },
  ],
])('says %s', async (code, prepare) => {
  prepare();
  expect(await readPackFile(path)).toMatchObject({ ok: false, error: { code, params: { fileName: '条款.zclauses' } } });
});

it('knows packs by their names', () => {
  expect(['a.zclauses', 'A.ZCLAUSES', 'a.zplan', 'zclauses'].map(isPackFile)).toEqual([true, true, false, false]);
});
