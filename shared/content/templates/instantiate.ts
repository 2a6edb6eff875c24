/** Template and facts → a complete draft whose facts, people and references are live. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { type BuiltBlocks, buildBlocks, type NotationItem } from '../../model/notation/build-blocks.ts';
import { type Parsed, parseInlines } from '../../model/notation/parse-inline.ts';
import { findScheme } from '../../model/numbering/schemes/index.ts';
import type { Block } from '../../model/plan/block.ts';
import { getContents, mapReferredIds } from '../../model/plan/blocks.ts';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { createPlan } from '../../model/plan/new-plan.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { type FactsInput, mergeFacts } from '../facts/facts-input.ts';
import { listStandingFacts } from '../facts/standing-facts.ts';
import { type ChosenTemplate, chooseTemplate } from './questions/choose-template.ts';
import { readAnswers, toAnswerEntry } from './questions/question.ts';
import { findQuestionFault } from './questions/question-fault.ts';
import { type Template, templateSchema } from './schema.ts';

/** The date under the body; every plan with a signature has it. */
export const SIGNATURE_DATE_KEY = '印发日期';

/** Facts as the template registers them, nothing filled in; with a signature, its date too. */
function getChosenFacts(template: ChosenTemplate): Facts {
  const entries: Facts['entries'] = template.facts.entries.map((entry) => ({ ...entry, value: '' }));
  if (template.signature && !entries.some((entry) => entry.key === SIGNATURE_DATE_KEY)) {
    entries.push({ key: SIGNATURE_DATE_KEY, kind: 'date', value: '' });
  }
  return {
    unit: EMPTY_FACTS.unit,
    people: template.facts.people.map((person) => ({ ...person, name: '', phone: '' })),
    entries,
  };
}

type Fault = { readonly place: string; readonly fault: string; readonly text: string };
type Built<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Fault);

function place<T>(parsed: Parsed<T> & { readonly index?: number }, where: string): Built<T> {
  if (parsed.ok) return parsed;
  return { ...parsed, place: parsed.index === undefined ? where : `${where}[${parsed.index}]` };
}

/** Blocks of body and attachments with references still by name, and the ids all names stand for. */
function buildParts(template: ChosenTemplate, newId: () => string) {
  const ids = new Map<string, string>();
  const build = (items: readonly NotationItem[], where: string): Built<BuiltBlocks> => {
    const built = place(buildBlocks(items, newId), where);
    if (!built.ok) return built;
    for (const [name, id] of built.value.idsByName) {
      if (ids.has(name)) return { ok: false, place: where, fault: 'name-invalid', text: name };
      ids.set(name, id);
    }
    return built;
  };
  const body = build(template.body, 'body');
  if (!body.ok) return body;
  const attachments: Plan['attachments'] = [];
  for (const [index, attachment] of template.attachments.entries()) {
    const where = `attachments[${index}]`;
    const title = place(parseInlines(attachment.title), `${where}.title`);
    if (!title.ok) return title;
    const blocks = build(attachment.body, `${where}.body`);
    if (!blocks.ok) return blocks;
    const id = newId();
    if (ids.has(attachment.id)) return { ok: false, place: where, fault: 'name-invalid', text: attachment.id } as const;
    ids.set(attachment.id, id);
    attachments.push({ id, title: title.value, blocks: blocks.value.blocks });
  }
  return { ok: true, value: { blocks: body.value.blocks, attachments, ids } } as const;
}

/** References and drawn sections turned from names into ids; `missing` collects names nothing goes by. */
function linkReferences(blocks: readonly Block[], ids: ReadonlyMap<string, string>, missing: string[]): Block[] {
  const link = (name: string): string => {
    const blockId = ids.get(name);
    if (blockId === undefined) missing.push(name);
    return blockId ?? name;
  };
  return blocks.map((block) => mapReferredIds(block, link));
}

/** The facts with those that have one value for the whole library, where `blocks` speak of them. */
function withStandingFacts(facts: Facts, blocks: readonly Block[]): Facts {
  const spokenOf = new Set(
    blocks
      .flatMap((block) => getContents(block).flat())
      .flatMap((inline) => (inline.type === 'fact' ? [inline.key] : [])),
  );
  for (const { key } of facts.entries) spokenOf.delete(key);
  return { ...facts, entries: [...facts.entries, ...listStandingFacts(spokenOf)] };
}

/** What is laid over the facts: nobody and nothing that these answers have no place for, and no answers, which are in them already. */
function leaveOutUnasked(
  template: Template,
  chosen: ChosenTemplate,
  { people, entries, ...facts }: FactsInput,
): FactsInput {
  const isGone = (all: readonly string[], standing: readonly string[], name: string) =>
    all.includes(name) && !standing.includes(name);
  const ids = template.facts.people.map(({ id }) => id);
  const keys = template.facts.entries.map(({ key }) => key);
  const standingIds = chosen.facts.people.map(({ id }) => id);
  const standingKeys = chosen.facts.entries.map(({ key }) => key);
  const answered = new Set(template.questions?.map(({ key }) => key));
  return {
    ...facts,
    people: people?.filter(({ id }) => !isGone(ids, standingIds, id)),
    entries: entries?.filter(({ key }) => !answered.has(key) && !isGone(keys, standingKeys, key)),
  };
}

function buildPlan(source: Template, input: FactsInput, newId: () => string): Built<Plan> {
  const questions = source.questions ?? [];
  const answers = readAnswers(questions, input.entries ?? []);
  const template = chooseTemplate(source, answers);
  const facts = leaveOutUnasked(source, template, input);
  const id = newId();
  const title = place(parseInlines(template.title), 'title');
  if (!title.ok) return title;
  const parts = buildParts(template, newId);
  if (!parts.ok) return parts;
  const missing: string[] = [];
  const blocks = linkReferences(parts.value.blocks, parts.value.ids, missing);
  const attachments = parts.value.attachments.map((attachment) => ({
    ...attachment,
    blocks: linkReferences(attachment.blocks, parts.value.ids, missing),
  }));
  const [name] = missing;
  if (name !== undefined) return { ok: false, place: 'references', fault: 'reference-missing', text: name };
  const registered = getChosenFacts(template);
  const answered = {
    ...registered,
    entries: [
      ...questions.map((question) => ({ ...toAnswerEntry(question), value: answers.get(question.key) ?? '' })),
      ...registered.entries,
    ],
  };
  const plan: Plan = {
    ...createPlan(id, findScheme(template.scheme) ?? undefined),
    title: title.value,
    templateId: template.id,
    layout: template.layout,
    facts: mergeFacts(withStandingFacts(answered, [blocks, ...attachments.map((part) => part.blocks)].flat()), facts),
    blocks,
    attachments,
    signature: template.signature
      ? {
          units: [[{ type: 'fact', key: '单位名称' }]],
          date: [{ type: 'fact', key: SIGNATURE_DATE_KEY }],
          seal: 'with',
        }
      : null,
  };
  return { ok: true, value: plan };
}

/**
 * Reads a template file's JSON, notation included.
 *
 * @returns `template.invalid` with `name` (the file) and `place` (`body[12]: field-unknown 组长.年龄`).
 */
export function readTemplate(name: string, data: unknown): Result<Template> {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('template.invalid', { name, place: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  const fault = findQuestionFault(parsed.data);
  if (fault !== null) return fail('template.invalid', { name, place: fault });
  let last = 0;
  const built = buildPlan(parsed.data, {}, () => `b${++last}`);
  if (built.ok) return succeed(parsed.data);
  return fail('template.invalid', { name, place: `${built.place}: ${built.fault} ${built.text}` });
}

/**
 * Makes a plan from a template that was read by `readTemplate`, with `facts` laid over what it registers. People keep
 * the template's ids, so that clauses that speak of the same people find them.
 *
 * @throws Error for a template that was never read.
 */
export function instantiateTemplate(template: Template, facts: FactsInput, newId: () => string): Plan {
  const built = buildPlan(template, facts, newId);
  if (!built.ok) throw new Error(`template ${template.id} was not read: ${built.place} ${built.fault} ${built.text}`);
  return built.value;
}
