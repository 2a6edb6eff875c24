/** `zhangfa compare`: what differs between two plans or files, section by section; and as a Word file with tracked changes (花脸稿). */
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { toDeskTime } from '../../../shared/model/plan/comment.ts';
import { alignPlan } from '../../../shared/view/comparison/align-plans.ts';
import { comparePlans } from '../../../shared/view/comparison/compare-plans.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { stopForUsage } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';
import { readOutputFormat, writePlan } from '../write-plan.ts';

const toLine = (text: string) => text.replaceAll('\n', ' ');

export const compare: Command = {
  name: 'compare',
  usageKey: 'usageCompare',
  async run(args) {
    const { words, options } = readArguments(compare, args, 2, { json: 'boolean', docx: 'string', author: 'string' });
    const [older = '', newer = ''] = words;
    const output = options.docx;
    if (output !== undefined && readOutputFormat(output) !== 'docx') {
      stopForUsage('unknownFormat', { fileName: basename(output) });
    }
    const before = await getPlan(await readInput(older));
    const after = await getPlan(await readInput(newer));
    const isSame = before.id === after.id && before.id !== 'imported';
    const base = alignPlan(before, after, () => isSame);
    if (output !== undefined) {
      const by = { author: options.author ?? userInfo().username, time: toDeskTime(new Date()) };
      await writePlan(after, resolve(output), 'docx', { against: { base, by } });
    }
    const difference = comparePlans(base, after);
    if (options.json) return printJson(difference);
    for (const { kind, section, before: was, after: is } of difference.changes) {
      printLine([kind, section, was, is].map(toLine).join('\t'));
    }
    for (const setting of difference.settings) printLine(`setting\t${setting}`);
  },
};
