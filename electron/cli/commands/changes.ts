/** `zhangfa changes`: the tracked changes of a plan; or a copy in which all of them are accepted or rejected. */
import { resolve } from 'node:path';
import { MESSAGES } from '../../../shared/base/messages/messages.ts';
import { showDeskTime } from '../../../shared/model/plan/comment.ts';
import { acceptTracked, rejectTracked } from '../../../shared/model/plan/tracked.ts';
import { type ToldChange, tellChanges } from '../../../shared/view/comparison/tell-changes.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getCliText, stopForUsage } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';
import { readOutputFormat, writePlan } from '../write-plan.ts';

const words = MESSAGES['zh-CN'].reviewing;

function namePlace({ change, place }: ToldChange): string {
  if (change.kind === 'member') return words[`member-${change.id}`];
  return place === null ? '' : `${place.marker}${place.text}`;
}

function printChange(told: ToldChange): void {
  const { kind, authors, time, before, after } = told;
  printLine(`${words[`kind-${kind}`]} ${namePlace(told)}`.trimEnd());
  printLine(`  ${authors.join('、')} ${showDeskTime(time)}`.trimEnd());
  if (before === after) return;
  for (const [sign, text] of [
    ['-', before],
    ['+', after],
  ] as const) {
    if (text !== '') for (const line of text.split('\n')) printLine(`  ${sign} ${line}`);
  }
}

export const changes: Command = {
  name: 'changes',
  usageKey: 'usageChanges',
  async run(args) {
    const types = { json: 'boolean', 'accept-all': 'string', 'reject-all': 'string' } as const;
    const { words: files, options } = readArguments(changes, args, 1, types);
    const { json, 'accept-all': accepted, 'reject-all': rejected } = options;
    if (accepted !== undefined && rejected !== undefined) {
      stopForUsage('wrongArguments', { command: changes.name, usage: getCliText('usageChanges') });
    }
    const output = accepted ?? rejected;
    const format = output === undefined ? null : readOutputFormat(output);
    const plan = await getPlan(await readInput(files[0] ?? ''));
    if (output !== undefined && format !== null) {
      return writePlan(accepted === undefined ? rejectTracked(plan) : acceptTracked(plan), resolve(output), format);
    }
    const told = tellChanges(plan);
    if (json) return printJson(told.map(({ change: _, ...said }) => said));
    told.forEach(printChange);
  },
};
