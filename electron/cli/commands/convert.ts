/** `zhangfa convert`: a plan or a foreign file as DOCX, PDF, text, Markdown, HTML or a plan, by the output's extension. */
import { extname, resolve } from 'node:path';
import { describeMessage } from '../../../shared/base/messages/messages.ts';
import { findScheme } from '../../../shared/model/numbering/schemes/index.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { setPlanNumbering } from '../../../shared/model/plan/set-numbering.ts';
import { countUnsettled } from '../../../shared/view/comparison/unsettled.ts';
import { resolveTitleText } from '../../../shared/view/resolve/resolve.ts';
import { type Command, printAside, printLine, readArguments, readChoice } from '../command.ts';
import { checkScheme, readEncoding } from '../import-options.ts';
import { KEEP_AS_TYPED } from '../keep-as-typed.ts';
import { getCliText } from '../outcome.ts';
import { type CommandInput, readInput } from '../read-input.ts';
import { readOutputFormat, type WordChoices, writePlan } from '../write-plan.ts';

const NUMBERINGS = ['keep', 'renumber', 'frozen'] as const;
const COLLECTIONS = ['whole', 'split'] as const;

type Choices = {
  readonly numbering: (typeof NUMBERINGS)[number];
  readonly collection: (typeof COLLECTIONS)[number];
  readonly schemeId: string | undefined;
};

/** The plans to write: one, or those of a collection. */
async function listPlans(input: CommandInput, { numbering, collection, schemeId }: Choices): Promise<readonly Plan[]> {
  const isRenumbered = numbering === 'renumber';
  if (input.kind === 'plan') {
    const scheme = schemeId === undefined ? null : findScheme(schemeId);
    return [setPlanNumbering(input.plan, { scheme, isRenumbered })];
  }
  const { whole, parts, report } = await input.read({
    mode: isRenumbered ? 'renumber' : 'keep',
    ...(isRenumbered ? {} : { takenBack: KEEP_AS_TYPED }),
    ...(schemeId === undefined ? {} : { schemeId }),
  });
  // What nobody could see in the file comes along only with a word about it.
  const unseen = report.entries.find(({ messageKey }) => messageKey === 'importDocx.unseenFacts');
  if (unseen !== undefined) {
    printAside(`${describeMessage(unseen.messageKey, unseen.params)} ${unseen.after ?? ''}`);
  }
  return (collection === 'split' && parts.length > 0 ? parts : [whole]).map(({ plan }) => plan);
}

/** `out.docx` as `out-1.docx`, `out-2.docx` … */
function getPartPath(output: string, number: number): string {
  const extension = extname(output);
  return `${output.slice(0, output.length - extension.length)}-${number}${extension}`;
}

/** What leaves the house with something undecided or unresolved in it comes with a word about it. */
function tellUnsettled(plan: Plan, hasComments: boolean): void {
  const title = resolveTitleText(plan).trim();
  const tell = (key: 'undecided' | 'openComments', count: number) => {
    if (count > 0) printAside(getCliText(key, { title, count }));
  };
  const { undecided, openComments } = countUnsettled(plan);
  tell('undecided', undecided);
  if (!hasComments) tell('openComments', openComments);
}

export const convert: Command = {
  name: 'convert',
  usageKey: 'usageConvert',
  async run(args) {
    const { words, options } = readArguments(convert, args, 2, {
      numbering: 'string',
      scheme: 'string',
      collection: 'string',
      encoding: 'string',
      'text-only': 'boolean',
      comments: 'boolean',
      'no-properties': 'boolean',
    });
    const [input = '', output = ''] = words;
    const format = readOutputFormat(output);
    const choices: Choices = {
      numbering: readChoice('--numbering', NUMBERINGS, options.numbering),
      collection: readChoice('--collection', COLLECTIONS, options.collection),
      schemeId: checkScheme(options.scheme),
    };
    const source = await readInput(input, readEncoding(options.encoding));
    const plans = await listPlans(source, choices);
    const word: WordChoices = {
      key: source.kind === 'plan' ? source.key : null,
      numbering: choices.numbering === 'frozen' ? 'frozen' : 'live',
      isTextOnly: options['text-only'] === true,
      hasComments: options.comments === true,
      isAnonymous: options['no-properties'] === true,
    };
    if (format !== 'zplan') for (const plan of plans) tellUnsettled(plan, word.hasComments === true);
    const [only] = plans;
    if (only !== undefined && plans.length === 1) return writePlan(only, resolve(output), format, word);
    for (const [index, plan] of plans.entries()) {
      const path = getPartPath(output, index + 1);
      await writePlan(plan, resolve(path), format, word);
      printLine(getCliText('written', { fileName: path }));
    }
  },
};
