import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPolicy } from './policy.ts';

vi.mock('electron', () => ({ app: { isPackaged: true } }));

const folder = mkdtempSync(join(tmpdir(), 'zhangfa-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const file = join(folder, 'policy.json');
  writeFileSync(file, text);
  return readPolicy(file);
}

describe('the policy file', () => {
  it('decides nothing where there is none', () => {
    expect(readPolicy(join(folder, 'missing', 'policy.json'))).toEqual({ ok: true, value: {} });
  });

  it('is read, also with the mark that editors of Windows write', () => {
    const policy = {
      templateFolder: '/srv/模板',
      clauseFolder: '/srv/条款',
      language: 'en',
      off: ['print'],
      updatePlace: '',
    };
    expect(read(`\uFEFF${JSON.stringify(policy)}`)).toEqual({ ok: true, value: policy });
  });

  it('keeps users apart in the data folder', () => {
    expect(read('{"dataFolder": "/srv/{user}/章法"}')).toEqual({
      ok: true,
      value: { dataFolder: `/srv/${userInfo().username}/章法` },
    });
  });

  it.each([
    ['no JSON', '{"language": ', 'policy.unreadable', undefined],
    ['a list', '[]', 'policy.invalid', ''],
    ['an entry misspelt', '{"datafolder": "/srv"}', 'policy.invalid', 'datafolder'],
    ['a feature that nobody knows', '{"off": ["print", "thinking"]}', 'policy.invalid', 'off.1'],
    ['a path from nowhere', '{"dataFolder": "srv", "language": "fr"}', 'policy.invalid', 'dataFolder, language'],
  ])('with %s is refused, and what is wrong is named', (_, text, code, entries) => {
    expect(read(text)).toMatchObject({ ok: false, error: { code, params: { file: join(folder, 'policy.json') } } });
    const result = read(text);
    expect(result.ok ? null : result.error.params.entries).toBe(entries);
  });

  it('that is a folder is refused', () => {
    expect(readPolicy(folder)).toMatchObject({ ok: false, error: { code: 'policy.unreadable' } });
  });
});
