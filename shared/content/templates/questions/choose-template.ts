/** A template under given answers: no conditions are left, nor people and facts that nothing speaks of any more. */
import type { NotationItem } from '../../../model/notation/build-blocks.ts';
import type { Template } from '../schema.ts';
import { chooseItems, chooseMembers } from './choose-parts.ts';
import type { Answers } from './condition.ts';

type Entry = Omit<Template['facts']['entries'][number], 'when' | 'each'>;
type Person = Omit<Template['facts']['people'][number], 'when' | 'each'>;

/** A template without conditions. */
export type ChosenTemplate = Omit<Template, 'body' | 'attachments' | 'facts' | 'questions'> & {
  readonly facts: { readonly people: readonly Person[]; readonly entries: readonly Entry[] };
  readonly body: readonly NotationItem[];
  readonly attachments: readonly {
    readonly id: string;
    readonly title: string;
    readonly body: readonly NotationItem[];
  }[];
};

/** What stands of `template` under the answers. */
export function chooseTemplate(template: Template, answers: Answers): ChosenTemplate {
  const { questions: _questions, ...plain } = template;
  const body = chooseItems(template.body, answers);
  const attachments = template.attachments
    .flatMap((attachment) => chooseMembers([attachment], answers))
    .map(({ id, title, body: items }) => ({ id, title, body: chooseItems(items, answers) }))
    .filter((attachment) => attachment.body.length > 0);
  const words = JSON.stringify([template.title, body, attachments]);
  return {
    ...plain,
    body,
    attachments,
    facts: {
      people: chooseMembers(template.facts.people, answers).filter(({ id }) => words.includes(`{${id}.`)),
      entries: chooseMembers(template.facts.entries, answers).filter(({ key }) => words.includes(`{${key}}`)),
    },
  };
}
