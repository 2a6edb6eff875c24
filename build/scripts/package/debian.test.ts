import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../lib/run.mjs';
import { makeDebianPackage } from './debian.mjs';
import { drawIcons } from './icons.mjs';

const hasDebianTools = capture('dpkg-deb', ['--version']) !== null;
const folder = mkdtempSync(join(tmpdir(), 'zhangfa-deb-'));
const iconFolder = join(folder, 'icons');
const programFolder = join(folder, 'program');

beforeAll(async () => {
  await drawIcons(iconFolder);
  mkdirSync(join(programFolder, 'resources'), { recursive: true });
  for (const name of ['zhangfa', 'chrome-sandbox', 'resources/app.asar'])
    writeFileSync(join(programFolder, name), name);
  chmodSync(join(programFolder, 'zhangfa'), 0o700);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, architecture: 'amd64' | 'arm64' = 'amd64', isTest = false): string {
  const output = join(folder, `${name}.deb`);
  const commit = { id: 'a', seconds: 1_700_000_000, isClean: true };
  makeDebianPackage({ programFolder, iconFolder, architecture, isTest, commit, root: join(folder, name), output });
  return output;
}
const ask = (...args: string[]) =>
  execFileSync('dpkg-deb', args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });

describe.runIf(hasDebianTools)('a Debian package', () => {
  it('has the same bytes whenever it is made', () => {
    const first = readFileSync(make('first'));
    utimesSync(join(programFolder, 'zhangfa'), 1, 1);
    expect(readFileSync(make('second')).equals(first)).toBe(true);
  });

  it('holds the program, its menu entry, file types and icons, all of them root’s', () => {
    const listed = ask('--contents', make('listed'));
    expect(listed).toMatch(/^-rwxr-xr-x root\/root .* \.\/opt\/zhangfa\/zhangfa$/m);
    expect(listed).toMatch(/^-rwsr-xr-x root\/root .* \.\/opt\/zhangfa\/chrome-sandbox$/m);
    expect(listed).toMatch(/^-rw-r--r-- root\/root .* 2023-11-14 .* \.\/usr\/share\/applications\/zhangfa\.desktop$/m);
    expect(listed).toContain('./usr/share/mime/packages/zhangfa.xml');
    expect(listed).toContain('./usr/share/icons/hicolor/16x16/mimetypes/zhangfa-document.png');
    expect(listed).not.toMatch(/ (?!root\/root)\S+\/\S+ +\d+ \d{4}/);
  });

  it('names its machine, and depends on what both old and new systems call it', () => {
    expect(ask('--field', make('intel'), 'Architecture').trim()).toBe('amd64');
    const arm = make('arm', 'arm64');
    expect(ask('--field', arm, 'Architecture').trim()).toBe('arm64');
    expect(ask('--field', arm, 'Depends')).toContain('libgtk-3-0 | libgtk-3-0t64');
  });

  it('says everywhere that a test build is one', () => {
    const test = make('test', 'amd64', true);
    expect(ask('--field', test, 'Version').trim()).toMatch(/~test$/);
    expect(ask('--field', test, 'Description')).toContain('测试版');
    expect(readFileSync(join(folder, 'test/usr/share/applications/zhangfa.desktop'), 'utf8')).toContain(
      '章法（测试版）',
    );
  });
});
