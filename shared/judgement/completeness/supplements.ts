/** What makes good something missing: parts of templates, clauses, tables of the plan's own facts; never more than three. */

import { instantiateClause } from '../../content/clauses/instantiate.ts';
import { addMissingFacts, matchPeople } from '../../content/clauses/missing-facts.ts';
import type { Clause } from '../../content/clauses/schema.ts';
import { createTable } from '../../content/tables/create-table.ts';
import type { StarterKind } from '../../content/tables/starter.ts';
import type { Template, UnitKind } from '../../content/templates/schema.ts';
import type { Block } from '../../model/plan/block.ts';
import { getContents } from '../../model/plan/blocks.ts';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getInlinesText, getTypedText } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolveTitleText } from '../../view/resolve/resolve.ts';
import { readPlanForChecks } from '../document/from-plan.ts';
import { LEADER_CLAUSES, NUMBER_CLAUSES, STATEMENT_CLAUSES } from '../requirements/closing-clauses.ts';
import { FAMILIES, findFamily } from '../requirements/families.ts';
import type { Missing } from '../requirements/missing.ts';
import { listParts, PARTS, type PartId } from '../requirements/parts.ts';
import { readRequirements } from '../requirements/requirements.ts';
import { STATEMENTS } from '../requirements/statements.ts';
import { findMissingPlace, type MissingPlace } from './find-place.ts';
import { readStructure, type Structure } from './structure.ts';
import { takeAttachment, takeSection } from './template-section.ts';
import { guessUnitKind } from './unit-kind.ts';

/** The content a plan can be supplied from. */
export type Library = {
  readonly templates: readonly Template[];
  findClause(id: string): Clause | null;
};

export type Supplement = {
  /** The same for the same supplement of the same plan: `template fire-evacuation 应急疏散`. */
  readonly id: string;
  /** Its heading or name. */
  readonly title: string;
  readonly origin: 'template' | 'clause' | 'facts';
  /** The name of the template it is from; '' for others. */
  readonly from: string;
  readonly blocks: readonly Block[];
  /** What the blocks speak of; the plan adds what it lacks. */
  readonly facts: Facts;
  /** The block of the body it goes behind, `null` for the top of the plan. Of no account for an attachment. */
  readonly afterBlockId: string | null;
  /** The title where it becomes an attachment at the end, else `null`. */
  readonly attachmentTitle: readonly Inline[] | null;
};

const SUPPLEMENTS_MAX = 3;
/** Tables that stand in an attachment of their own. */
const ATTACHED: readonly string[] = ['contacts', 'supplies', 'duty'];

type Situation = {
  readonly plan: Plan;
  readonly structure: Structure;
  readonly template: Template | null;
  readonly library: Library;
  readonly place: MissingPlace;
  readonly unit: UnitKind | undefined;
  readonly newId: () => string;
};

function numbered(id: string, level: number, text: string): Block {
  return { type: 'numbered', id, level, content: [{ type: 'text', text }] };
}

/** Puts the headings above it in front, and tells where it goes. */
function toSupplement(
  { structure, place, newId }: Situation,
  supplement: Pick<Supplement, 'id' | 'title' | 'origin' | 'from' | 'blocks' | 'facts'>,
  attachmentTitle: readonly Inline[] | null = null,
): Supplement {
  const above = attachmentTitle === null ? place.above : [];
  return {
    ...supplement,
    blocks: [...above.map((text, index) => numbered(newId(), place.rank + index, text)), ...supplement.blocks],
    afterBlockId: structure.body[place.after]?.blockId ?? null,
    attachmentTitle,
  };
}

function isOfKind({ structure }: Situation, template: Template): boolean {
  return structure.family !== null && findFamily(template.name)?.id === structure.family.id;
}

/** Templates of the plan's kind, those for its kind of unit first; the plan's own before all. */
function listTemplates(situation: Situation): readonly Template[] {
  const { template, library, unit } = situation;
  const score = (one: Template): number =>
    (one === template ? 4 : 0) +
    (isOfKind(situation, one) ? 2 : 0) +
    (unit !== undefined && one.units.includes(unit) ? 1 : 0) +
    (one.units.includes('通用') ? 0.5 : 0);
  return library.templates
    .filter((one) => !one.events.includes('空白') || one === template)
    .toSorted((a, b) => score(b) - score(a));
}

/** The heading of a template's part that says what the missing one should, `null` without one. */
function findAlikeHeading(template: Template, parts: readonly PartId[], isOfSameKind: boolean): string | null {
  if (parts.length === 0) return null;
  const { headings } = readRequirements(template);
  const alike = headings.find(({ text, level }) => {
    if (level !== 0 || !parts.every((part) => PARTS[part].heading.test(text))) return false;
    // In a plan of another kind the part must be of this sort and of no other.
    return isOfSameKind || (listParts(text).length === 1 && !/现场|活动|业务/.test(text));
  });
  return alike?.text ?? null;
}

function listSections(situation: Situation, missing: Extract<Missing, { kind: 'part' }>): Supplement[] {
  const { plan, place, newId } = situation;
  const parts = missing.part === null ? listParts(missing.heading) : [missing.part];
  const found: Supplement[] = [];
  for (const template of listTemplates(situation)) {
    if (found.length === SUPPLEMENTS_MAX) break;
    const isOfSameKind = template === situation.template || isOfKind(situation, template);
    // Parts of other kinds only where there is none of the plan's own.
    if (!isOfSameKind && found.length > 0) break;
    const exact = readRequirements(template).headings.some(({ text }) => text === missing.heading);
    const heading = exact ? missing.heading : findAlikeHeading(template, parts, isOfSameKind);
    if (heading === null) continue;
    const piece = takeSection(template, heading, { into: plan, level: place.rank + place.above.length, newId });
    if (piece === null) continue;
    const id = `template ${template.id} ${heading}`;
    found.push(toSupplement(situation, { id, title: heading, origin: 'template', from: template.name, ...piece }));
  }
  return found;
}

function listTables(situation: Situation, kind: Extract<Missing, { kind: 'table' }>['table']): Supplement[] {
  const { plan, newId } = situation;
  const isAttached = ATTACHED.includes(kind);
  const found: Supplement[] = [];
  if (kind !== 'duty') {
    const table = createTable(kind satisfies StarterKind, plan.facts, newId());
    const title = table.caption ?? '';
    found.push(
      toSupplement(
        situation,
        { id: `table ${kind}`, title, origin: 'facts', from: '', blocks: [table], facts: EMPTY_FACTS },
        isAttached ? [{ type: 'text', text: title }] : null,
      ),
    );
  }
  if (!isAttached) return found;
  for (const template of listTemplates(situation)) {
    if (found.length === SUPPLEMENTS_MAX) break;
    const isOfSameKind = template === situation.template || isOfKind(situation, template);
    if (!isOfSameKind && found.length > 0) break;
    const piece = takeAttachment(
      template,
      ({ blocks }) => blocks.some((block) => block.type === 'table' && block.kind === kind),
      { into: plan, newId },
    );
    if (piece === null) continue;
    const { title, ...taken } = piece;
    const words = getTypedText(title);
    const supplement = {
      id: `template ${template.id} ${words}`,
      title: words,
      origin: 'template',
      from: template.name,
    } as const;
    const made = toSupplement(situation, { ...supplement, ...taken }, title);
    // The plan's own template knows best.
    if (template === situation.template) found.unshift(made);
    else found.push(made);
  }
  return found.slice(0, SUPPLEMENTS_MAX);
}

function listClauseIds(missing: Exclude<Missing, { kind: 'part' | 'table' }>): readonly string[] {
  switch (missing.kind) {
    case 'number':
      return NUMBER_CLAUSES[missing.number];
    case 'statement':
      return STATEMENT_CLAUSES[missing.statement];
    case 'leader':
      return LEADER_CLAUSES;
  }
}

/** A clause has other wordings for some kinds of unit, which may leave out what is missing. */
function states(blocks: readonly Block[], missing: Missing): boolean {
  if (missing.kind !== 'statement') return true;
  const words = blocks.map((block) =>
    getInlinesText(getContents(block).flat(), (member) => (member.type === 'fact' ? member.key : '＿')),
  );
  return STATEMENTS[missing.statement].test(words.join('\n'));
}

/** Clauses on the plan's own subject first. */
function listClauses(situation: Situation, missing: Exclude<Missing, { kind: 'part' | 'table' }>): Supplement[] {
  const { plan, library, structure, place, unit, newId } = situation;
  const isOwnSubject = (id: string) => structure.family !== null && id.startsWith(`${structure.family.id}.`);
  // A clause on another kind's subject has no business here: network drills in a fire plan.
  const isAlien = (id: string) =>
    missing.kind === 'statement' && !isOwnSubject(id) && FAMILIES.some((family) => id.startsWith(`${family.id}.`));
  return listClauseIds(missing)
    .filter((id) => !isAlien(id))
    .toSorted((a, b) => Number(isOwnSubject(b)) - Number(isOwnSubject(a)))
    .flatMap((id) => {
      const clause = library.findClause(id);
      if (clause === null) return [];
      const level = place.rank + place.above.length;
      const wordings = [
        instantiateClause(clause, { level, newId, ...(unit && { unit }) }),
        instantiateClause(clause, { level, newId }),
      ];
      const placed = wordings.find((wording) => states(wording.blocks, missing));
      if (placed === undefined) return [];
      const { blocks, facts } = matchPeople(placed, plan.facts);
      return [
        toSupplement(situation, { id: `clause ${id}`, title: clause.title, origin: 'clause', from: '', blocks, facts }),
      ];
    })
    .slice(0, SUPPLEMENTS_MAX);
}

/** What could be put in, best first. `newId` makes the ids of the blocks on offer. */
export function listSupplements(
  plan: Plan,
  missing: Missing,
  library: Library,
  newId: () => string,
): readonly Supplement[] {
  const template = library.templates.find(({ id }) => id === plan.templateId) ?? null;
  const structure = readStructure(
    readPlanForChecks(plan, undefined, template === null ? null : readRequirements(template)),
  );
  const place = findMissingPlace(structure, missing);
  const unit = guessUnitKind(template, resolveTitleText(plan));
  const situation: Situation = { plan, structure, template, library, place, unit, newId };
  if (missing.kind === 'part') return listSections(situation, missing);
  return missing.kind === 'table' ? listTables(situation, missing.table) : listClauses(situation, missing);
}

/** The plan with a supplement in its place. */
export function applySupplement(plan: Plan, supplement: Supplement, newId: () => string): Plan {
  const { blocks, afterBlockId, attachmentTitle } = supplement;
  const facts = addMissingFacts(plan.facts, supplement.facts);
  if (attachmentTitle !== null) {
    const attached = { id: newId(), title: [...attachmentTitle], blocks: [...blocks] };
    return { ...plan, facts, attachments: [...plan.attachments, attached] };
  }
  const at = plan.blocks.findIndex(({ id }) => id === afterBlockId) + 1;
  return { ...plan, facts, blocks: plan.blocks.toSpliced(at, 0, ...blocks) };
}
