// @ts-check
/**
 * The portable archive: a starter, the program in a folder named by its version, and a folder in which it keeps its data. A newer version comes
 * to lie beside the old one, and the one line in `current` says which is started: `electron/updates/install-portable.ts`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject } from '../../runtime/paths.mjs';
import { attempt } from '../lib/run.mjs';
import { SetupError } from '../lib/say.mjs';
import { chooseCompression } from './compression.mjs';

const PACK_LIMIT_MS = 20 * 60 * 1000;

/** The program looks for it: `electron/app/paths.ts`. */
const DATA_FOLDER = 'zhangfa-data';
const STARTER = `#!/bin/sh
# Starts the version that the file "current" names.
folder=$(dirname "$(readlink -f "$0")")
exec "$folder/$(cat "$folder/current")/zhangfa" "$@"
`;
const README = `章法（便携版）：运行 zhangfa。设置、历史版本和日志都在 ${DATA_FOLDER} 文件夹里，删去该文件夹即改用本机用户的数据文件夹。
Zhangfa, portable: run zhangfa. Settings, versions and logs are in ${DATA_FOLDER}; without that folder they are in the user's own.
`;

/**
 * A .tar.xz, or for a test build a .tar.gz, whose bytes depend on nothing but the files.
 * @param {{ programFolder: string, isTest: boolean, commit: import('./commit.mjs').Commit, root: string, output: string }} what `root` is made anew
 */
export function makePortableArchive({ programFolder, isTest, commit, root, output }) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(dirname(root), { recursive: true });
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  cpSync(programFolder, join(root, version), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(root, 'current'), version);
  writeFileSync(join(root, 'zhangfa'), STARTER, { mode: 0o755 });
  mkdirSync(join(root, DATA_FOLDER));
  writeFileSync(join(root, 'README.txt'), README);
  const { name, level } = chooseCompression(isTest);
  const args = [
    '--create',
    `--use-compress-program=${name === 'gzip' ? `gzip -n -${level}` : `xz -T1 -${level}`}`,
    `--file=${output}`,
    '--sort=name',
    `--mtime=@${commit.seconds}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u+rwX,go+rX,go-w',
    '--format=gnu',
    `--directory=${dirname(root)}`,
    basename(root),
  ];
  const { isDone, complaint } = attempt('tar', args, { limitMs: PACK_LIMIT_MS });
  if (!isDone) throw new SetupError(`${output} could not be made: ${complaint ?? 'are GNU tar and xz installed?'}`);
}
