/** How a command ends: its exit code, and one sentence for a person. */
import type { AppError, ErrorCode } from '../../shared/base/errors/result.ts';
import { describeError, fillMessage, MESSAGES } from '../../shared/base/messages/messages.ts';

/** 0 done; 1 the output could not be written; 2 wrong usage; 3 unreadable input; 4 something was found, where that was asked. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export type CliKey = keyof (typeof MESSAGES)['zh-CN']['cli'];

/** The command line speaks Chinese, as the program does unless told otherwise. */
export function getCliText(key: CliKey, params: Readonly<Record<string, string | number>> = {}): string {
  return fillMessage(MESSAGES['zh-CN'].cli[key], params);
}

/** Stops a command: shown as one sentence on stderr. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

export function stopForUsage(key: CliKey, params: Readonly<Record<string, string | number>> = {}): never {
  throw new CommandFailure(2, describeError({ code: 'usage', params: { detail: getCliText(key, params) } }));
}

export function stopForError(exitCode: ExitCode, error: AppError): never {
  throw new CommandFailure(exitCode, describeError(error));
}

/** The window's sentences for these speak of an editor that still holds the text; the command line has none. */
const OUTPUT_KEYS: Partial<Record<ErrorCode, CliKey>> = {
  'file.not-found': 'outputFolderMissing',
  'file.permission-denied': 'outputDenied',
  'file.disk-full': 'outputDiskFull',
  'file.busy': 'outputBusy',
  'file.unknown': 'outputFailed',
};

/** The output could not be written; the input is as it was. */
export function stopForOutput(error: AppError): never {
  const key = OUTPUT_KEYS[error.code];
  throw new CommandFailure(1, key === undefined ? describeError(error) : getCliText(key, error.params));
}
