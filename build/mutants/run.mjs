// @ts-check
/**
 * `npm run mutants [-- <room> …]`: faults are put into the code of a room one by one, and its tests have to notice. Prints how many
 * were noticed and every one that was not; a run begins with what the last one knew of unchanged files. Hours for all rooms.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { inCache, inProject } from '../runtime/paths.mjs';
import { run } from '../scripts/lib/run.mjs';
import { runMain, SetupError, say } from '../scripts/lib/say.mjs';
import { setup } from '../scripts/setup.mjs';
import { describeRoom, listSurvivors } from './report.mjs';
import { ROOMS } from './rooms.mjs';

const HERE = inProject('build', 'mutants');
const STRYKER = inProject('build', 'mutants', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

await runMain(async () => {
  const rooms = chooseRooms(process.argv.slice(2));
  await setup('test');
  await installStryker();
  mkdirSync(inCache('mutants'), { recursive: true });
  let exitCode = 0;
  for (const room of rooms) {
    say(`Mutants of ${room}.`);
    const env = { ...process.env, ZHANGFA_MUTANTS_ROOM: room };
    const config = inProject('build', 'mutants', 'stryker.config.mjs');
    exitCode ||= await run(process.execPath, [STRYKER, 'run', config], { cwd: inProject(), env });
    const report = inCache('mutants', `${room}.json`);
    if (!existsSync(report)) continue;
    const files = JSON.parse(readFileSync(report, 'utf8')).files;
    console.log([describeRoom(room, files), ...listSurvivors(files), ''].join('\n'));
  }
  return exitCode;
});

/** @param {string[]} names */
function chooseRooms(names) {
  const known = Object.keys(ROOMS);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SetupError(`There is no room ${unknown}; the rooms are ${known.join(', ')}.`);
  return names.length > 0 ? names : known;
}

async function installStryker() {
  if (existsSync(STRYKER)) return;
  say('Fetching StrykerJS.');
  const code = await run('npm', ['ci'], { cwd: HERE });
  if (code !== 0) throw new SetupError('StrykerJS could not be fetched.');
}
