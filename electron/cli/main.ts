/** The command line: `zhangfa <command>`, on plain Node, with the same core as the window. */
import { writeSync } from 'node:fs';
import { version } from '../../package.json';
import { READING_LIMITS, watchLimits } from '../jobs/limits.ts';
import type { Command } from './command.ts';
import { printLine } from './command.ts';
import { CommandFailure, type ExitCode, getCliText, stopForUsage } from './outcome.ts';
import { takePasswordFile } from './password.ts';
import { SENTENCES } from './within-limits.ts';

/** Loaded when they are called: none waits for what only another one needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  templates: async () => (await import('./commands/templates.ts')).templates,
  clauses: async () => (await import('./commands/clauses.ts')).clauses,
  new: async () => (await import('./commands/new.ts')).newPlan,
  outline: async () => (await import('./commands/outline.ts')).outline,
  check: async () => (await import('./commands/check.ts')).check,
  comments: async () => (await import('./commands/comments.ts')).comments,
  fonts: async () => (await import('./commands/fonts.ts')).fonts,
  changes: async () => (await import('./commands/changes.ts')).changes,
  convert: async () => (await import('./commands/convert.ts')).convert,
  compare: async () => (await import('./commands/compare.ts')).compare,
  anonymize: async () => (await import('./commands/anonymize.ts')).anonymize,
  'by-product': async () => (await import('./commands/by-product.ts')).byProduct,
  'import-report': async () => (await import('./commands/import-report.ts')).importReport,
};

const RUNTIME_KEYS = {
  official: 'runtimeOfficial',
  fallback: 'runtimeFallback',
  override: 'runtimeOverride',
} as const;

function printVersion(): void {
  const { ZHANGFA_RUNTIME: kind, ZHANGFA_RUNTIME_VERSION: electron = '' } = process.env;
  const key = RUNTIME_KEYS[kind as keyof typeof RUNTIME_KEYS] ?? 'runtimeNone';
  printLine(getCliText('version', { version }));
  printLine(getCliText(key, { electron, node: process.versions.node }));
}

async function runCommand(given: readonly string[]): Promise<void> {
  const [name, ...args] = takePasswordFile(given);
  if (name === undefined) stopForUsage('noCommand');
  if (name === '--help' || name === '-h') return printLine(getCliText('help', { version }));
  if (name === '--version' || name === '-v') return printVersion();
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) stopForUsage('unknownCommand', { command: name });
  const command = await load();
  return command.run(args);
}

async function main(): Promise<ExitCode> {
  try {
    await runCommand(process.argv.slice(2));
    return 0;
  } catch (failure) {
    // A fault of ours: its name, and no stack for somebody who drafts plans.
    const isExpected = failure instanceof CommandFailure;
    const sentence = isExpected ? failure.message : getCliText('broken', { name: (failure as Error).name });
    writeSync(SENTENCES, `${sentence}\n`);
    return isExpected ? failure.exitCode : 1;
  }
}

// `zhangfa templates | head -1` closes the pipe early, which is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit(0);
});

watchLimits(READING_LIMITS).begin();
// Not process.exit: what was printed into a pipe is still on its way.
void main().then((code) => {
  process.exitCode = code;
});
