/** `zhangfa import-report`: what reading a foreign file would find, change and leave out. */
import { basename } from 'node:path';
import { describeMessage } from '../../../shared/base/messages/messages.ts';
import type { ImportedPlan } from '../../../shared/exchange/import/imported.ts';
import type { ImportEntry } from '../../../shared/exchange/import/report.ts';
import { resolveTitleText } from '../../../shared/view/resolve/resolve.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { readEncoding, readImportOptions } from '../import-options.ts';
import { stopForUsage } from '../outcome.ts';
import { readInput } from '../read-input.ts';

function describePlan({ plan }: ImportedPlan) {
  const numbered = plan.blocks.filter(({ type }) => type === 'numbered').length;
  return {
    title: resolveTitleText(plan),
    scheme: plan.scheme.id,
    blocks: plan.blocks.length,
    numbered,
    attachments: plan.attachments.length,
  };
}

function describeEntry({ kind, id, line, messageKey, params, before, after }: ImportEntry) {
  return { kind, id, line, rule: messageKey, message: describeMessage(messageKey, params), before, after };
}

export const importReport: Command = {
  name: 'import-report',
  usageKey: 'usageImportReport',
  async run(args) {
    const { words, options } = readArguments(importReport, args, 1, {
      json: 'boolean',
      numbering: 'string',
      scheme: 'string',
      encoding: 'string',
    });
    const [path = ''] = words;
    const input = await readInput(path, readEncoding(options.encoding));
    if (input.kind === 'plan') return stopForUsage('notForeign', { fileName: basename(path) });
    const { whole, parts, report } = await input.read(readImportOptions(options));
    const entries = report.entries.map(describeEntry);
    if (options.json) {
      return printJson({ plan: describePlan(whole), collection: parts.map(describePlan), entries });
    }
    for (const { kind, line = '', message } of entries) printLine(`${kind}\t${line}\t${message}`);
  },
};
