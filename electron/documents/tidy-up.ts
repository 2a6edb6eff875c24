/** What is put in order once a start is done: unfinished files that crashes left in the data folder, and versions that take too much room. */
import { join } from 'node:path';
import { removeLeftOvers } from '../files/unfinished-files.ts';
import type { Program } from '../program.ts';
import { TOTAL_LIMIT_BYTES } from '../versions/thin.ts';

/** Folders of the data folder in which files are written. */
const FOLDERS = ['', 'journal', join('journal', 'pictures'), 'templates'];

/** Those beside plans are removed as a plan is opened: looking into every recent folder would wake disks and networks. */
export async function tidyUp({ dataFolder, versions }: Program): Promise<void> {
  await removeLeftOvers(
    FOLDERS.map((name) => join(dataFolder, name)),
    Date.now(),
  );
  await versions.limitTotal(TOTAL_LIMIT_BYTES);
}
