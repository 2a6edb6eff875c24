/** `zhangfa check`: what the numbering rules find in a plan, or in a text as it stands. */
import { checkLines, checkPlan } from '../../../shared/checks/check.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { describeMessage } from '../../../shared/messages/messages.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getPlan, readInput } from '../read-input.ts';

type Row = { readonly rule: string; readonly line: number; readonly message: string; readonly mend?: string };

function toRow({ rule, line, messageKey, params, mend, suggestion }: Finding): Row {
  const message = describeMessage(messageKey, params);
  // In a text the mend is what the marker should read; in a plan it is what a click would make of it.
  const mended = suggestion ?? (mend === null ? undefined : params.expected);
  return { rule, line, message, ...(mended === undefined ? {} : { mend: String(mended) }) };
}

export const check: Command = {
  name: 'check',
  usageKey: 'usageCheck',
  async run(args) {
    const { words, options } = readArguments(check, args, 1, { json: 'boolean' });
    const input = await readInput(words[0] ?? '');
    const findings = input.kind === 'text' ? checkLines(input.lines) : checkPlan(getPlan(input));
    const rows = findings.map(toRow);
    if (options.json) return printJson(rows);
    for (const { rule, line, message } of rows) printLine(`${rule}\t${line}\t${message}`);
  },
};
