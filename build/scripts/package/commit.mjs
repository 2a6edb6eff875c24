// @ts-check
/** The commit that packages are made of: its time stands wherever a package names one, so that the same commit gives the same bytes. */
import { projectFolder } from '../../runtime/paths.mjs';
import { capture } from '../lib/run.mjs';
import { SetupError } from '../lib/say.mjs';

/** @typedef {{ id: string, seconds: number, isClean: boolean }} Commit `seconds` since 1970, as SOURCE_DATE_EPOCH wants them */

/** @returns {Commit} */
export function readCommit() {
  const line = capture('git', ['log', '-1', '--format=%H %ct'], { cwd: projectFolder });
  const status = capture('git', ['status', '--porcelain'], { cwd: projectFolder });
  if (line === null || status === null) {
    throw new SetupError('Packages are made from a git checkout: its last commit dates them, and here is none.');
  }
  const [id = '', seconds = ''] = line.trim().split(' ');
  return { id, seconds: Number(seconds), isClean: status === '' };
}
