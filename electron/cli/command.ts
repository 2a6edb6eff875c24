/** The shape of a command, and its arguments taken apart. */
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CliKey, getCliText, stopForUsage } from './outcome.ts';
import { SENTENCES } from './within-limits.ts';

export type Command = {
  readonly name: string;
  readonly usageKey: CliKey;
  run(args: readonly string[]): Promise<void>;
};

type OptionTypes = Readonly<Record<string, 'boolean' | 'string'>>;
type Options<T extends OptionTypes> = { readonly [K in keyof T]?: T[K] extends 'boolean' ? boolean : string };

/** Positional arguments, exactly `count` of them, and options. Anything else is wrong usage. */
export function readArguments<const T extends OptionTypes>(
  { name, usageKey }: Pick<Command, 'name' | 'usageKey'>,
  args: readonly string[],
  count: number,
  types: T,
): { readonly words: readonly string[]; readonly options: Options<T> } {
  const options = Object.fromEntries(Object.entries(types).map(([key, type]) => [key, { type }]));
  const usage = getCliText(usageKey);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const option = args.find((argument) => argument.startsWith('-') && !Object.hasOwn(types, argument.slice(2)));
    return option === undefined
      ? stopForUsage('wrongArguments', { command: name, usage })
      : stopForUsage('unknownOption', { command: name, option, usage });
  }
  if (parsed.positionals.length !== count) stopForUsage('wrongArguments', { command: name, usage });
  return { words: parsed.positionals, options: parsed.values as Options<T> };
}

/** One of the words an option allows; the first where it is not given. */
export function readChoice<T extends string>(name: string, allowed: readonly T[], given: string | undefined): T {
  const found = given === undefined ? allowed[0] : allowed.find((word) => word === given);
  return found ?? stopForUsage('unknownChoice', { option: name, value: given ?? '', allowed: allowed.join(' ') });
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A sentence for whoever reads along, beside what is printed for the next program. */
export function printAside(sentence: string): void {
  writeSync(SENTENCES, `${sentence}\n`);
}
