// @ts-check
/**
 * `npm run release -- [version] [--dry-run] [--test-build]`: checks everything, gives the changelog's unreleased section a version and a day, commits,
 * makes this machine's packages and sets the tag, in this order, so that a tag is only where packages are. Without a version it takes the
 * lowest that says enough. `--dry-run` says all of it and does nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inProject, projectFolder } from '../runtime/paths.mjs';
import { attempt, capture, run } from './lib/run.mjs';
import { runMain, SetupError, say } from './lib/say.mjs';
import { readCommit } from './package/commit.mjs';
import { cutChangelog, findFault, readUnreleased, suggestVersion } from './release/plan.mjs';

const CHANGELOG = inProject('CHANGELOG.md');

/** @param {string[]} args */
function git(...args) {
  const { isDone, complaint } = attempt('git', args, { cwd: projectFolder });
  if (!isDone) throw new SetupError(`git ${args[0]} failed: ${complaint ?? 'without a word'}`);
}

/** @param {string[]} args */
async function npm(...args) {
  if ((await run('npm', args, { cwd: projectFolder })) !== 0) {
    throw new SetupError(`npm ${args.join(' ')} failed; nothing was tagged.`);
  }
}

/**
 * What is to be released.
 * @param {string | undefined} wanted
 * @param {boolean} isDry a dry run only warns of changes that are not committed
 */
function plan(wanted, isDry) {
  const { version: present } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const changelog = readFileSync(CHANGELOG, 'utf8');
  const unreleased = readUnreleased(changelog);
  const version = wanted ?? suggestVersion(present, unreleased);
  if (version === null || unreleased === '') throw new SetupError('CHANGELOG.md has nothing under Unreleased.');
  const fault = findFault(version, present);
  if (fault !== null) throw new SetupError(`${fault}.`);
  if (capture('git', ['tag', '--list', `v${version}`], { cwd: projectFolder })?.trim()) {
    throw new SetupError(`There is a tag v${version} already.`);
  }
  if (!readCommit().isClean) {
    if (!isDry) throw new SetupError('There are changes that are not committed.');
    say('There are changes that are not committed: a release would refuse.');
  }
  const day = new Date().toISOString().slice(0, 10);
  return { present, version, unreleased, changelog: cutChangelog(changelog, version, day) };
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, 'test-build': { type: 'boolean', default: false } },
  });
  const { present, version, unreleased, changelog } = plan(positionals[0], values['dry-run']);
  const packaging = ['run', 'package', ...(values['test-build'] ? ['--', '--test-build'] : [])];
  say(`Release ${version} after ${present}, of ${unreleased.split('\n- ').length - 1} changes:`);
  if (values['dry-run']) {
    console.log(`\n${unreleased}\n`);
    say(`Would run: npm test; npm version ${version}; git commit; npm ${packaging.join(' ')}; git tag v${version}.`);
    return 0;
  }
  await npm('test');
  await npm('version', version, '--no-git-tag-version', '--allow-same-version');
  writeFileSync(CHANGELOG, changelog);
  git('add', 'package.json', 'package-lock.json', 'CHANGELOG.md');
  git('commit', '--quiet', '--message', `release: ${version}`);
  await npm(...packaging);
  git('tag', '--annotate', `v${version}`, '--message', `Zhangfa ${version}`);
  say(`Released ${version}: look at packages/, then git push --follow-tags.`);
  return 0;
});
