/** What the program was started with, told apart from the switches of Electron and Chromium. */
import { resolve } from 'node:path';

export type StartArguments = {
  readonly isSample: boolean;
  /** Absolute paths of plans to open. */
  readonly paths: readonly string[];
};

/** Our own arguments: those after the app's folder, or after the executable where the program is installed. */
export function getOwnArguments(argv: readonly string[], appFolder: string, isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const folderIndex = argv.findIndex((argument, index) => index > 0 && resolve(argument) === resolve(appFolder));
  return folderIndex === -1 ? [] : argv.slice(folderIndex + 1);
}

export function parseStartArguments(args: readonly string[], workingFolder: string): StartArguments {
  const words = args.filter((argument) => !argument.startsWith('-')).map((path) => resolve(workingFolder, path));
  return { isSample: args.includes('--sample'), paths: words };
}

/**
 * What a second start asks of the first. It sends `data`, since Chromium reorders the switches among its arguments; but that can get lost on the
 * way, as it does between installed programs on Linux, and the paths among the arguments are then all there is.
 */
export function readSecondStart(data: unknown, ownArguments: readonly string[], workingFolder: string): StartArguments {
  const isWhole = typeof data === 'object' && data !== null && 'paths' in data && Array.isArray(data.paths);
  return isWhole ? (data as StartArguments) : parseStartArguments(ownArguments, workingFolder);
}
