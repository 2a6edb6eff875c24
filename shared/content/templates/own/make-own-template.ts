/** Plan → own template. What belongs to one unit and one year can be taken out of it. */
import { stripComments } from '../../../model/plan/comments.ts';
import { EMPTY_FACTS, type Facts } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getFormat } from '../../../model/plan/inlines.ts';
import { mapParts, type Parts } from '../../../model/plan/parts.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { acceptTracked } from '../../../model/plan/tracked.ts';
import { isPlainPlace, listWords, mapWords } from '../../../model/plan/words.ts';
import { SIGNATURE_DATE_KEY } from '../instantiate.ts';
import type { AboutOwnTemplate, OwnTemplate } from './own-template.ts';

/** Shorter names are words of the language too. */
const LEAST_NAME_LENGTH = 3;

/** How often the unit's name stands in the text as plain words, which would go on to name this unit in every new plan. */
export function countTypedUnitNames(plan: Plan): number {
  const { name } = plan.facts.unit;
  if (name.length < LEAST_NAME_LENGTH) return 0;
  return listWords(plan)
    .filter(({ place }) => !isPlainPlace(place))
    .flatMap(({ content }) => content)
    .reduce((count, inline) => count + (inline.type === 'text' ? inline.text.split(name).length - 1 : 0), 0);
}

/** The unit's name as a live fact wherever it stands as plain words; the words around it keep their format. */
export function makeUnitNamesLive(plan: Plan): Plan {
  const { name } = plan.facts.unit;
  if (name.length < LEAST_NAME_LENGTH) return plan;
  const change = (content: readonly Inline[]) =>
    content.flatMap((inline): Inline[] => {
      if (inline.type !== 'text' || !inline.text.includes(name)) return [inline];
      const format = getFormat(inline);
      return inline.text
        .split(name)
        .flatMap((text, index): Inline[] => [
          ...(index === 0 ? [] : [{ type: 'fact' as const, key: '单位名称', ...format }]),
          ...(text === '' ? [] : [{ type: 'text' as const, text, ...format }]),
        ]);
    });
  return mapWords(plan, (content, place) => (isPlainPlace(place) ? content : change(content)));
}

/** Roles, posts and the list of facts stay; names, telephones and values go. */
function blankFacts(facts: Facts): Facts {
  return {
    unit: EMPTY_FACTS.unit,
    people: facts.people.map((person) => ({ ...person, name: '', phone: '' })),
    entries: facts.entries.map((entry) => ({ ...entry, value: '' })),
  };
}

/** Places of names, numbers and dates in the parts of a document. */
const OF_ONE_PLAN = /(?:^|\.)(?:signer|person|date|number|planNumber|version)$/;

/** Typed names, numbers and dates go; what follows the facts stays, and so does every other word. */
function blankParts(parts: Parts): Parts {
  return mapParts(parts, (content, { path }) =>
    OF_ONE_PLAN.test(path) ? content.filter(({ type }) => type !== 'text') : content,
  ) as Parts;
}

/** A typed date under the body becomes the fact that every new plan asks for. */
function blankPlan(source: Plan): Plan {
  const { issuer: _issuer, documentNumber: _number, copyNumber: _copy, signer: _signer, ...header } = source.header;
  const plan = source.parts === undefined ? source : { ...source, parts: blankParts(source.parts) };
  const facts = blankFacts(plan.facts);
  const { signature } = plan;
  const isTyped = signature?.date.some(({ type }) => type === 'text') === true;
  if (signature === null || !isTyped) return { ...plan, header, facts };
  const hasEntry = facts.entries.some(({ key }) => key === SIGNATURE_DATE_KEY);
  const entry = { key: SIGNATURE_DATE_KEY, kind: 'date' as const, value: '' };
  return {
    ...plan,
    header,
    facts: hasEntry ? facts : { ...facts, entries: [...facts.entries, entry] },
    signature: { ...signature, date: [{ type: 'fact', key: SIGNATURE_DATE_KEY }] },
  };
}

export type OwnTemplateOptions = {
  /** Empties the facts; people keep their roles. */
  readonly isBlanked: boolean;
  /** Turns the unit's typed name into the live fact. */
  readonly isUnitLive: boolean;
};

/** What the user has judged of this plan's findings and what was said about it in comments says nothing of the plans to come, and is left out. */
export function makeOwnTemplate(plan: Plan, about: AboutOwnTemplate, options: OwnTemplateOptions): OwnTemplate {
  const { ignoredFindings: _ignored, ...kept } = stripComments(acceptTracked(plan));
  // Before the name is blanked, by which its places are found.
  const live = options.isUnitLive ? makeUnitNamesLive(kept) : kept;
  return { ...about, plan: options.isBlanked ? blankPlan(live) : live };
}
