/** `zhangfa anonymize`: a copy that says nothing of whose plan it is, in any format `convert` writes. */
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { anonymizePlan } from '../../../shared/content/privacy/anonymize.ts';
import { type Command, printLine, readArguments } from '../command.ts';
import { getCliText } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';
import { readOutputFormat, writePlan } from '../write-plan.ts';

export const anonymize: Command = {
  name: 'anonymize',
  usageKey: 'usageAnonymize',
  async run(args) {
    const { words } = readArguments(anonymize, args, 2, {});
    const [input = '', output = ''] = words;
    const format = readOutputFormat(output);
    const { plan, counts } = anonymizePlan(await getPlan(await readInput(input)), randomUUID);
    await writePlan(plan, resolve(output), format);
    printLine(getCliText('anonymized', { ...counts, fileName: basename(output) }));
  },
};
