/** `zhangfa outline`: every number of a plan, as it prints. */
import { listOutlineLines } from '../../../shared/outline/outline-lines.ts';
import { resolvePlan } from '../../../shared/resolve/resolve.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { readPlan } from '../read-plan.ts';

export const outline: Command = {
  name: 'outline',
  usageKey: 'usageOutline',
  async run(args) {
    const { words, options } = readArguments(outline, args, 1, { json: 'boolean' });
    const lines = listOutlineLines(resolvePlan(await readPlan(words[0] ?? '')));
    if (options.json) return printJson(lines);
    for (const { level, marker, text } of lines) printLine(`${'  '.repeat(level)}${marker}${text}`);
  },
};
