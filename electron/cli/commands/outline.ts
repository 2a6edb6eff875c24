/** `zhangfa outline`: every number of a file, as it prints or as it was typed. */
import { listOutlineLines, type OutlineLine } from '../../../shared/view/outline/outline-lines.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { readEncoding } from '../import-options.ts';
import { type CommandInput, getPlan, readInput } from '../read-input.ts';

async function listLines(input: CommandInput): Promise<OutlineLine[]> {
  if (input.kind !== 'text') return listOutlineLines(resolvePlan(await getPlan(input)));
  const { outlineTextLines } = await import('../../../shared/exchange/import/text/outline-text.ts');
  return outlineTextLines(input.lines);
}

export const outline: Command = {
  name: 'outline',
  usageKey: 'usageOutline',
  async run(args) {
    const { words, options } = readArguments(outline, args, 1, { json: 'boolean', encoding: 'string' });
    const lines = await listLines(await readInput(words[0] ?? '', readEncoding(options.encoding)));
    if (options.json) return printJson(lines);
    for (const { level, marker, text } of lines) printLine(`${'  '.repeat(level)}${marker}${text}`);
  },
};
