import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installFonts } from './install-fonts.ts';

describe.runIf(process.platform === 'linux')('the faces of a folder', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'zhangfa-fonts-'));
    vi.stubEnv('XDG_DATA_HOME', join(scratch, 'data'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('are copied to where the system looks for this user, out of inner folders too, and nothing else is', async () => {
    mkdirSync(join(scratch, 'office', 'more'), { recursive: true });
    for (const name of ['a.ttf', 'more/b.OTF', 'licence.txt']) writeFileSync(join(scratch, 'office', name), 'x');
    const folder = join(scratch, 'data', 'fonts', 'zhangfa');
    expect(await installFonts(join(scratch, 'office'))).toEqual({ ok: true, value: { count: 2, folder } });
    expect(
      readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['a.ttf', 'b.OTF']);
  });

  it('are said to be none, or not to be found', async () => {
    expect(await installFonts(scratch)).toMatchObject({ error: { code: 'fonts.none-in-folder' } });
    expect(await installFonts(join(scratch, 'nowhere'))).toMatchObject({ error: { code: 'file.not-found' } });
  });
});
