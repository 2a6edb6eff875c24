/** `zhangfa check`: what the rules find in a plan, or in a text as it stands. */

import { describeMessage } from '../../../shared/base/messages/messages.ts';
import { findTemplate } from '../../../shared/content/templates/library.ts';
import { checkLines, checkPlan } from '../../../shared/judgement/checks/check.ts';
import type { Finding } from '../../../shared/judgement/document/finding.ts';
import { RULE_GROUPS } from '../../../shared/judgement/document/rule-groups.ts';
import { NO_OWN_WORDS, type OwnWord } from '../../../shared/judgement/proofing/own-words.ts';
import { readRequirements } from '../../../shared/judgement/requirements/requirements.ts';
import { readOwnWordsFile } from '../../proofing/own-words-files.ts';
import { type Command, printJson, printLine, readArguments, readChoice } from '../command.ts';
import { readEncoding } from '../import-options.ts';
import { CommandFailure, getCliText, stopForError } from '../outcome.ts';
import { type CommandInput, getPlan, readInput } from '../read-input.ts';

type Row = {
  readonly rule: string;
  readonly grade: Finding['severity'];
  readonly line: number;
  readonly message: string;
  readonly source?: string;
  readonly mend?: string;
};

function toRow({ rule, severity, line, messageKey, params, source, mend, suggestion }: Finding): Row {
  const message = describeMessage(messageKey, params);
  // In a text the mend is what the marker should read; in a plan it is what a click would make of it.
  const mended = suggestion ?? (mend === null ? undefined : params.expected);
  const known = { rule, grade: severity, line, message, ...(source !== undefined && { source }) };
  return { ...known, ...(mended === undefined ? {} : { mend: String(mended) }) };
}

/** Groups of rules by their first letters: N numbers, C completeness, F facts, T tables, G figures, K clauses, P proofreading, R tracked changes and comments. */
const LETTERS = [...new Set(Object.values(RULE_GROUPS).flatMap((rules) => rules.map((rule) => rule.slice(0, 1))))];

/** `N,C` as letters; a text is asked for its numbers alone unless told otherwise, a plan for everything. */
function readLetters(given: string | undefined, kind: CommandInput['kind']): readonly string[] {
  if (given === undefined) return kind === 'text' ? ['N'] : LETTERS;
  return given.split(',').map((letter) => readChoice('rules', LETTERS, letter.trim().toUpperCase()));
}

/** The user's own words from a file; none where none is given. */
async function readOwnWords(path: string | undefined): Promise<readonly OwnWord[]> {
  if (path === undefined) return NO_OWN_WORDS;
  const read = await readOwnWordsFile(path);
  return read.ok ? read.value : stopForError(3, read.error);
}

async function findAll(
  input: CommandInput,
  letters: readonly string[],
  ownWords: readonly OwnWord[],
): Promise<Finding[]> {
  if (input.kind === 'text') return checkLines(input.lines, letters.includes('C'), ownWords);
  const plan = await getPlan(input);
  const template = findTemplate(plan.templateId ?? '');
  return checkPlan(plan, undefined, template === null ? null : readRequirements(template), undefined, ownWords);
}

export const check: Command = {
  name: 'check',
  usageKey: 'usageCheck',
  async run(args) {
    const { words, options } = readArguments(check, args, 1, {
      json: 'boolean',
      rules: 'string',
      encoding: 'string',
      words: 'string',
      strict: 'boolean',
    });
    const input = await readInput(words[0] ?? '', readEncoding(options.encoding));
    const letters = readLetters(options.rules, input.kind);
    const found = await findAll(input, letters, await readOwnWords(options.words));
    const findings = found.filter(({ rule }) => letters.includes(rule.slice(0, 1)));
    const rows = findings.map(toRow);
    if (options.json) printJson(rows);
    else for (const { rule, line, message } of rows) printLine(`${rule}\t${line}\t${message}`);
    if (options.strict && rows.length > 0) throw new CommandFailure(4, getCliText('found', { count: rows.length }));
  },
};
