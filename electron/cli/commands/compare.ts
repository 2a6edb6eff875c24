/** `zhangfa compare`: what differs between two plans or files, section by section. */
import { alignPlan } from '../../../shared/view/comparison/align-plans.ts';
import { comparePlans } from '../../../shared/view/comparison/compare-plans.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getPlan, readInput } from '../read-input.ts';

const toLine = (text: string) => text.replaceAll('\n', ' ');

export const compare: Command = {
  name: 'compare',
  usageKey: 'usageCompare',
  async run(args) {
    const { words, options } = readArguments(compare, args, 2, { json: 'boolean' });
    const [older = '', newer = ''] = words;
    const before = await getPlan(await readInput(older));
    const after = await getPlan(await readInput(newer));
    const isSame = before.id === after.id && before.id !== 'imported';
    const difference = comparePlans(
      alignPlan(before, after, () => isSame),
      after,
    );
    if (options.json) return printJson(difference);
    for (const { kind, section, before: was, after: is } of difference.changes) {
      printLine([kind, section, was, is].map(toLine).join('\t'));
    }
    for (const setting of difference.settings) printLine(`setting\t${setting}`);
  },
};
