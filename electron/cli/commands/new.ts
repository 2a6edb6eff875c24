/** `zhangfa new`: a plan from a template, with facts filled in. */
import { randomUUID } from 'node:crypto';
import { instantiateTemplate } from '../../../shared/content/templates/instantiate.ts';
import { findTemplate } from '../../../shared/content/templates/library.ts';
import { serializePlanFile } from '../../../shared/model/file/serialize-plan.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import { type Command, readArguments } from '../command.ts';
import { stopForOutput, stopForUsage } from '../outcome.ts';
import { readFacts } from '../read-facts.ts';

export const newPlan: Command = {
  name: 'new',
  usageKey: 'usageNew',
  async run(args) {
    const { words, options } = readArguments(newPlan, args, 2, { facts: 'string' });
    const [templateId = '', output = ''] = words;
    const template = findTemplate(templateId) ?? stopForUsage('unknownTemplate', { template: templateId });
    const facts = options.facts === undefined ? {} : await readFacts(options.facts, template);
    const plan = instantiateTemplate(template, facts, randomUUID);
    const written = await writeFileSafely(output, serializePlanFile(plan));
    if (!written.ok) stopForOutput(written.error);
  },
};
