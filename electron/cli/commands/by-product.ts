/** `zhangfa by-product`: cards, lists, posters and forms from a plan, in any format `convert` writes. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { BY_PRODUCT_KINDS, type ByProductRequest, PAPERS_OF } from '../../../shared/exchange/by-products/kinds.ts';
import { makeByProduct } from '../../../shared/exchange/by-products/make-by-product.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { type Command, readArguments, readChoice } from '../command.ts';
import { stopForError, stopForUsage } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';
import { readOutputFormat, writePlan } from '../write-plan.ts';

/** Ids of the people whose roles, names or ids are listed with commas. */
function findPeople(plan: Plan, listed: string): string[] {
  return listed.split(/[,，、]/).map((word) => {
    const wanted = word.trim();
    const person = plan.facts.people.find(({ id, role, name }) => [role, name, id].includes(wanted));
    return (
      person?.id ??
      stopForUsage('unknownRole', { role: wanted, roles: plan.facts.people.map(({ role }) => role).join(' ') })
    );
  });
}

export const byProduct: Command = {
  name: 'by-product',
  usageKey: 'usageByProduct',
  async run(args) {
    const { words, options } = readArguments(byProduct, args, 3, { roles: 'string', paper: 'string' });
    const [kindWord, input = '', output = ''] = words;
    const kind = readChoice('kind', BY_PRODUCT_KINDS, kindWord);
    const paper = readChoice('--paper', PAPERS_OF[kind], options.paper);
    const format = readOutputFormat(output);
    const plan = await getPlan(await readInput(input));
    const request: ByProductRequest = {
      kind,
      paper,
      ...(options.roles === undefined ? {} : { personIds: findPeople(plan, options.roles) }),
    };
    const made = makeByProduct(plan, request, randomUUID);
    if (!made.ok) return stopForError(3, made.error);
    await writePlan(made.value, resolve(output), format, { isTextOnly: true });
  },
};
