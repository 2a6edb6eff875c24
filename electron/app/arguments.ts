/** What the program was started with, told apart from the switches of Electron and Chromium. */
import { resolve } from 'node:path';

export type StartArguments = {
  readonly isSample: boolean;
  /** Absolute paths of plans to open. */
  readonly paths: readonly string[];
  /** `--print-pdf in.zplan out.pdf`: print without showing a window. */
  readonly printPdf: { readonly input: string; readonly output: string } | null;
};

/** Our own arguments: those after the app's folder, or after the executable where the program is installed. */
export function getOwnArguments(argv: readonly string[], appFolder: string, isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const folderIndex = argv.findIndex((argument, index) => index > 0 && resolve(argument) === resolve(appFolder));
  return folderIndex === -1 ? [] : argv.slice(folderIndex + 1);
}

export function parseStartArguments(args: readonly string[], workingFolder: string): StartArguments {
  const words = args.filter((argument) => !argument.startsWith('-')).map((path) => resolve(workingFolder, path));
  if (args.includes('--print-pdf')) {
    const [input, output] = words;
    const printPdf = input === undefined || output === undefined ? null : { input, output };
    return { isSample: false, paths: [], printPdf };
  }
  return { isSample: args.includes('--sample'), paths: words, printPdf: null };
}
