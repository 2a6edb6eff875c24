// @ts-check
/** `node build/scripts/package/sign.mjs FOLDER`: writes and signs `updates.json` over all packages in a folder, as release runners made them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inProject } from '../../runtime/paths.mjs';
import { runMain, SetupError, say } from '../lib/say.mjs';
import { writeChecksums } from './papers.mjs';
import { readSigningKey, writeUpdateManifest } from './update-manifest.mjs';

await runMain(async () => {
  const folder = process.argv[2];
  if (folder === undefined) throw new SetupError('Name the folder of the packages.');
  if (readSigningKey() === null) throw new SetupError('ZHANGFA_UPDATE_KEY has to name the key to sign with.');
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const packages = readdirSync(resolve(folder)).map((name) => join(resolve(folder), name));
  writeUpdateManifest(resolve(folder), version, packages);
  writeChecksums(resolve(folder));
  say(`${folder}: signed as version ${version}.`);
  return 0;
});
