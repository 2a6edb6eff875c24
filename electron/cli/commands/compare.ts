/** `zhangfa compare`: what differs between two plans or files, section by section; and as a Word file with tracked changes or a PDF with them marked (花脸稿). */
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
    const { words, options } = readArguments(compare, args, 2, {
      json: 'boolean',
      docx: 'string',
      pdf: 'string',
      author: 'string',
    });
    const [older = '', newer = ''] = words;
    for (const [format, output] of Object.entries({ docx: options.docx, pdf: options.pdf })) {
      if (output !== undefined && readOutputFormat(output) !== format) {
        stopForUsage('unknownFormat', { fileName: basename(output) });
      }
    }
    const before = await getPlan(await readInput(older));
    const after = await getPlan(await readInput(newer));
    const isSame = before.id === after.id && before.id !== 'imported';
    const base = alignPlan(before, after, () => isSame);
    const by = { author: options.author ?? userInfo().username, time: toDeskTime(new Date()) };
    const against = { base, by };
    if (options.docx !== undefined) await writePlan(after, resolve(options.docx), 'docx', { against });
    if (options.pdf !== undefined) await writePlan(after, resolve(options.pdf), 'pdf', { against });
    const difference = comparePlans(base, after);
    if (options.json) return printJson(difference);
    for (const { kind, section, before: was, after: is } of difference.changes) {
      printLine([kind, section, was, is].map(toLine).join('\t'));
    }
    for (const setting of difference.settings) printLine(`setting\t${setting}`);
  },
};
