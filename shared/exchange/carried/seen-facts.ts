/** Which facts of a plan a reader of its text sees, and which come along unseen. */
import { getContents, listBlocks } from '../../model/plan/blocks.ts';
import { type Facts, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import type { PersonField } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock, type ResolvedPlan } from '../../view/resolve/resolved-plan.ts';

export type UnseenFact = {
  /** 单位电话, 集合地点, 组长电话: as a reader would call it. */
  readonly name: string;
  readonly value: string;
};

const FIELD_NAMES: Readonly<Record<Exclude<PersonField, 'role'>, string>> = {
  name: '姓名',
  title: '职务',
  phone: '电话',
};
const PERSON_FIELDS = ['name', 'title', 'phone'] as const;

function readBlock(block: ResolvedBlock): string {
  switch (block.type) {
    case 'numbered':
    case 'paragraph':
      return getRunsText(block.runs);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(({ runs }) => getRunsText(runs))).join('\n');
    case 'figure':
      return block.alternativeText;
    case 'page-break':
      return '';
  }
}

/** Everything that prints, as one text. */
function readEverything({ title, header, parts, blocks, signature, attachments }: ResolvedPlan): string {
  const ofParts: string[] = [];
  const read = (value: unknown): void => {
    if (Array.isArray(value)) for (const member of value) read(member);
    else if (typeof value === 'object' && value !== null) {
      if ('text' in value && typeof value.text === 'string') ofParts.push(value.text);
      else for (const member of Object.values(value)) read(member);
    }
  };
  read(parts);
  return [
    ...ofParts,
    getRunsText(title),
    ...Object.values(header),
    ...blocks.map(readBlock),
    ...(signature === null ? [] : [...signature.units, signature.date].map(getRunsText)),
    ...attachments.flatMap((attachment) => [getRunsText(attachment.title), ...attachment.blocks.map(readBlock)]),
  ].join('\n');
}

/** Values that stand nowhere in what the plan prints. */
export function listUnseenFacts(plan: Plan): UnseenFact[] {
  const text = readEverything(resolvePlan(plan));
  const { unit, people, entries } = plan.facts;
  const all: UnseenFact[] = [
    ...Object.entries(UNIT_FACT_KEYS).map(([name, key]) => ({ name, value: unit[key] })),
    ...people.flatMap((person) =>
      PERSON_FIELDS.map((field) => ({ name: `${person.role}${FIELD_NAMES[field]}`, value: person[field] })),
    ),
    ...entries.map(({ key, value }) => ({ name: key, value })),
  ];
  return all.filter(({ value }) => value.trim() !== '' && !text.includes(value.trim()));
}

/** The facts without what nobody sees; what the text speaks of stays, left open. */
export function dropUnseenFacts(plan: Plan): Facts {
  const unseen = new Set(listUnseenFacts(plan).map(({ name, value }) => `${name}\n${value}`));
  const keep = (name: string, value: string) => (unseen.has(`${name}\n${value}`) ? '' : value);
  const { unit, people, entries } = plan.facts;
  const named = new Set(
    [plan.title, ...listBlocks(plan).flatMap(getContents)].flatMap((content) =>
      content.flatMap((inline) => (inline.type === 'fact' ? [inline.key] : [])),
    ),
  );
  return {
    unit: {
      name: keep('单位名称', unit.name),
      shortName: keep('单位简称', unit.shortName),
      address: keep('单位地址', unit.address),
      phone: keep('单位电话', unit.phone),
    },
    people: people.map((person) => ({
      ...person,
      name: keep(`${person.role}${FIELD_NAMES.name}`, person.name),
      title: keep(`${person.role}${FIELD_NAMES.title}`, person.title),
      phone: keep(`${person.role}${FIELD_NAMES.phone}`, person.phone),
    })),
    entries: entries
      .filter(({ key, value }) => named.has(key) || keep(key, value) !== '')
      .map((entry) => ({ ...entry, value: keep(entry.key, entry.value) })),
  };
}
