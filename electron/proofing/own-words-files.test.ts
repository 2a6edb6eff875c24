import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OwnWord } from '../../shared/judgement/proofing/own-words.ts';
import { readOwnWordsFile, writeOwnWordsFile } from './own-words-files.ts';

const LIST: OwnWord[] = [
  { words: '安保科', right: '保卫处', grade: 'fault', note: '2025年机构调整' },
  { words: '部份', right: null, grade: 'advice', note: '单位名称如此' },
  { words: '暂行', right: '', grade: 'hint', note: '' },
];
const makeFolder = () => mkdtemp(join(tmpdir(), 'own-words-'));

it('reads what it writes', async () => {
  const path = join(await makeFolder(), '词库.txt');
  expect((await writeOwnWordsFile(path, LIST)).ok).toBe(true);
  expect(await readOwnWordsFile(path)).toEqual({ ok: true, value: LIST });
});

it('reads a list that an office wrote by hand in the encoding of its system', async () => {
  const path = join(await makeFolder(), '词库.txt');
  // 安保科,保卫处 in GB 18030.
  await writeFile(path, Buffer.from('b0b2b1a3bfc62cb1a3cec0b4a60d0a', 'hex'));
  expect(await readOwnWordsFile(path)).toEqual({
    ok: true,
    value: [{ words: '安保科', right: '保卫处', grade: 'advice', note: '' }],
  });
});

it.each([
  ['词库\t词库\t错误\t', 'own-words.invalid'],
  ['词\t字\t严重\t', 'own-words.invalid'],
  [`${'长'.repeat(51)}\t短`, 'own-words.invalid'],
])('refuses %j with a code and takes nothing', async (line, code) => {
  const path = join(await makeFolder(), '词库.txt');
  await writeFile(path, `# 词\n安保科\t保卫处\n${line}\n`);
  expect(await readOwnWordsFile(path)).toMatchObject({ ok: false, error: { code, params: { line: 3 } } });
});

it('refuses a folder and a file that is not there', async () => {
  const folder = await makeFolder();
  expect(await readOwnWordsFile(folder)).toMatchObject({ ok: false, error: { code: 'file.read-failed' } });
  expect(await readOwnWordsFile(join(folder, 'none.txt'))).toMatchObject({
    ok: false,
    error: { code: 'file.not-found' },
  });
});
