/** `zhangfa outline`: every number of a file, as it prints or as it was typed. */
import { outlineTextLines } from '../../../shared/exchange/import/text/outline-text.ts';
import { listOutlineLines } from '../../../shared/view/outline/outline-lines.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getPlan, readInput } from '../read-input.ts';

export const outline: Command = {
  name: 'outline',
  usageKey: 'usageOutline',
  async run(args) {
    const { words, options } = readArguments(outline, args, 1, { json: 'boolean' });
    const input = await readInput(words[0] ?? '');
    const lines = input.kind === 'text' ? outlineTextLines(input.lines) : listOutlineLines(resolvePlan(getPlan(input)));
    if (options.json) return printJson(lines);
    for (const { level, marker, text } of lines) printLine(`${'  '.repeat(level)}${marker}${text}`);
  },
};
