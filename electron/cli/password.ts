/**
 * The password of protected plans, for every command: in the file that `--password-file` names, in ZHANGFA_PASSWORD, or asked for where somebody
 * sits before a terminal. Never an argument itself: arguments are for every program of the machine to see.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { createKeyring, type Unlocking } from '../files/keyring.ts';
import { getCliText, stopForError, stopForUsage } from './outcome.ts';

const OPTION = '--password-file';
let passwordFile: string | null = null;

/** The arguments without the option, which is remembered. */
export function takePasswordFile(args: readonly string[]): readonly string[] {
  const at = args.indexOf(OPTION);
  if (at === -1) return args;
  const path = args[at + 1];
  if (path === undefined) stopForUsage('passwordFileMissing');
  passwordFile = path;
  return args.filter((_, index) => index !== at && index !== at + 1);
}

/** What is typed stays unseen. */
function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    reader.once('line', (line) => {
      reader.close();
      process.stdout.write('\n');
      resolve(line);
    });
  });
}

/** `null` where none was given. */
async function findPassword(fileName: string): Promise<string | null> {
  if (passwordFile !== null) {
    const text = await readFile(passwordFile, 'utf8').catch(() => null);
    if (text === null) stopForUsage('passwordFileUnreadable', { fileName: basename(passwordFile) });
    // Editors end a file with a line feed.
    return text.replace(/\r?\n$/, '');
  }
  const { ZHANGFA_PASSWORD: given } = process.env;
  if (given) return given;
  return process.stdin.isTTY && process.stdout.isTTY ? ask(getCliText('askPassword', { fileName })) : null;
}

/** Stops the command with exit code 3 where the password is wrong. */
export const UNLOCKING: Unlocking = {
  keys: createKeyring(),
  ask: (fileName, isAgain) =>
    isAgain ? stopForError(3, { code: 'protection.wrong-password', params: { fileName } }) : findPassword(fileName),
};
