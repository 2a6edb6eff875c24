/**
 * A plan put together from what a Word file now says and what it carries of the plan it was made from. The file's words, order, tables and
 * numbers are believed; what is carried only says what they are.
 */

import type { Block, Figure, Numbered, Paragraph } from '../../model/plan/block.ts';
import { UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import { cleanParagraphLook } from '../../model/plan/paragraph-look.ts';
import type { Header, Plan } from '../../model/plan/plan.ts';
import { getBlockWords } from '../../view/comparison/block-text.ts';
import { type MatchRow, matchRows } from '../../view/comparison/match-rows.ts';
import { getLayout } from '../../view/layout/layouts.ts';
import { resolveFact, resolvePerson } from '../../view/resolve/facts.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedRun } from '../../view/resolve/resolved-plan.ts';
import type { Carried, WrittenPicture } from './carried-plan.ts';
import { applyChangedFacts, createFactOffers, nameFact } from './changed-facts.ts';
import { listMemberTexts } from './content-texts.ts';
import {
  type ControlledMember,
  type FoundControl,
  getControlTag,
  isControlled,
  readControlTag,
} from './control-tag.ts';
import { type ContentContext, type OldContent, reviveContent } from './revive-content.ts';
import { reviveNumbering } from './revive-numbering.ts';
import { reviveTable } from './revive-table.ts';
import { dropUnseenFacts, listUnseenFacts } from './seen-facts.ts';
import { toVisibleText } from './visible-text.ts';

/** What a file reads as by its text alone, and the traces of the plan it was made from. */
export type FoundPlan = {
  readonly plan: Plan;
  /** Id of the carried block or attachment that a found one's bookmark names, by id of the found one. */
  readonly identities: ReadonlyMap<string, string>;
  readonly controls: ReadonlyMap<Inline, FoundControl>;
  /** Texts that stay whole: something else is told by them. */
  readonly whole: { has(inline: Inline): boolean };
  /** The file's pictures by id of their figure. */
  readonly pictures: ReadonlyMap<string, { readonly hash: string; readonly proportion: number }>;
  /** The page's size in millimetres, `null` where the file does not say. */
  readonly page: { readonly widthMm: number; readonly heightMm: number } | null;
};

export type RevivalChoices = {
  /** Counts anew whatever numbers the file shows. */
  readonly counts: boolean;
  readonly takenBack: ReadonlySet<string>;
  /** Ids of offers to take. */
  readonly accepted: ReadonlySet<string>;
};

/** What is to be told of it. `id` can be taken back, or taken where it is an offer. */
export type RevivalNote = {
  readonly kind: 'change' | 'note';
  readonly key: 'changedFact' | 'unseenFacts' | 'redrawn' | 'replacedDrawing' | 'plainTable' | 'ownNumbers';
  readonly id?: string;
  readonly isOffer?: boolean;
  /** Id of the block in the plan. */
  readonly blockId?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly before?: string;
  readonly after?: string;
};

export type Revival = {
  readonly plan: Plan;
  /** The id that each found block and attachment has in the plan. */
  readonly ids: ReadonlyMap<string, string>;
  readonly notes: readonly RevivalNote[];
};

/** A block of either side with what it prints. */
type Row = MatchRow & { readonly block: Block; readonly resolved: ResolvedBlock };

const KINDS = {
  numbered: 'text',
  paragraph: 'text',
  table: 'table',
  figure: 'figure',
  'page-break': 'page-break',
} as const;

const toWords = (resolved: ResolvedBlock) => toVisibleText(getBlockWords(resolved).replaceAll('\n', '\u2028')).trim();

function listRows(plan: Plan): Row[] {
  const resolved = resolvePlan(plan);
  const pair = (blocks: readonly Block[], printed: readonly ResolvedBlock[]) =>
    blocks.flatMap((block, index): Row[] => {
      const own = printed[index];
      return own === undefined
        ? []
        : [{ id: block.id, kind: KINDS[block.type], words: toWords(own), block, resolved: own }];
    });
  return [
    ...pair(plan.blocks, resolved.blocks),
    ...plan.attachments.flatMap(({ blocks }, index) => pair(blocks, resolved.attachments[index]?.blocks ?? [])),
  ];
}

/** Ids for what is new, none of which the carried plan has. */
function createNewIds(plan: Plan): () => string {
  const taken = new Set(
    [...plan.blocks, ...plan.attachments, ...plan.attachments.flatMap(({ blocks }) => blocks)].map(({ id }) => id),
  );
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`w${last}`));
    return `w${last}`;
  };
}

const getRuns = (resolved: ResolvedBlock): readonly ResolvedRun[] =>
  resolved.type === 'numbered' || resolved.type === 'paragraph' ? resolved.runs : [];

function getOldContent(row: Row | null): OldContent | null {
  if (row === null || (row.block.type !== 'numbered' && row.block.type !== 'paragraph')) return null;
  return { content: row.block.content, texts: listMemberTexts(row.block.content, getRuns(row.resolved)) };
}

type Placing = Pick<Paragraph, 'align' | 'indent' | 'look'>;
/** What a numbered block that says nothing is indented by, as nearly every layout has it. */
const USUAL_INDENT = 2;

function reviveIndent(old: Numbered | Paragraph | undefined, found: Numbered | Paragraph): number | undefined {
  if (found.type === 'numbered') {
    // Numbers that became text stand behind an indent of their own.
    const isUsual = found.indent === undefined || (old !== undefined && found.indent === (old.indent ?? USUAL_INDENT));
    return isUsual && old?.type === 'numbered' ? old.indent : found.indent;
  }
  const before = old?.type === 'paragraph' ? old.indent : undefined;
  const isPlaced = found.align === 'center' || found.align === 'right';
  const isSame =
    old?.type === 'paragraph' && (isPlaced || Math.round(before ?? USUAL_INDENT) === (found.indent ?? USUAL_INDENT));
  return isSame ? before : found.indent;
}

/** Alignment, indent and direct formatting as the file has them, said as the plan said them where they are the same. */
function revivePlacing(was: Block | undefined, found: Numbered | Paragraph): Placing {
  const old = was?.type === 'paragraph' || was?.type === 'numbered' ? was : undefined;
  const isQuiet = found.align === undefined && (old?.align === 'left' || old?.align === 'justify');
  const align = isQuiet ? old?.align : found.align;
  const indent = reviveIndent(old, found);
  // Headings are kept with what follows without being told to.
  const { keepsWithNext, ...shape } = found.look ?? {};
  const isKept = keepsWithNext === true && old?.look?.keepsWithNext === true;
  const look = cleanParagraphLook({ ...shape, ...(isKept && { keepsWithNext: true }) });
  return {
    ...(align === undefined ? {} : { align }),
    ...(indent === undefined ? {} : { indent }),
    ...(look && { look }),
  };
}

function reviveText(row: Row | null, found: Numbered | Paragraph, id: string, context: ContentContext): Block {
  const was = row?.block;
  const content = reviveContent(getOldContent(row), found.content, context);
  const source = was?.type === 'numbered' || was?.type === 'paragraph' ? was.source : undefined;
  const { align: _align, indent: _indent, look: _look, ...bare } = found;
  return {
    ...bare,
    id,
    content,
    ...revivePlacing(was, found),
    ...(source === undefined ? {} : { source }),
  };
}

/** Half a millimetre is rounding. */
const SAME_WIDTH_MM = 0.6;
const SAME_PROPORTION = 0.015;

type FigureContext = {
  readonly written: WrittenPicture | undefined;
  readonly picture: { readonly hash: string; readonly proportion: number } | undefined;
  /** As the drawing described itself. */
  readonly alternativeText: string;
  readonly takenBack: ReadonlySet<string>;
  note(note: RevivalNote): void;
};

function reviveFigure(was: Figure, found: Figure, id: string, context: FigureContext): Figure {
  const { written, picture, alternativeText, takenBack, note } = context;
  const caption = found.caption === undefined ? {} : { caption: found.caption };
  const widthMm =
    written !== undefined && Math.abs(written.widthMm - found.widthMm) < SAME_WIDTH_MM ? was.widthMm : found.widthMm;
  const isDescribedAsBefore = found.alternativeText === alternativeText;
  if (was.kind === 'image' || found.kind !== 'image') {
    return { ...found, id, widthMm, ...caption };
  }
  const isSame = picture !== undefined && written?.hashes.includes(picture.hash) === true;
  const isAlike =
    picture !== undefined &&
    written !== undefined &&
    Math.abs(picture.proportion / written.proportion - 1) < SAME_PROPORTION;
  if (!isSame && !isAlike) {
    note({ kind: 'note', key: 'replacedDrawing', blockId: id });
    return { ...found, id, widthMm, ...caption };
  }
  if (!isSame) {
    const noteId = `redrawn/${id}`;
    note({ kind: 'change', key: 'redrawn', id: noteId, blockId: id });
    if (takenBack.has(noteId)) return { ...found, id, widthMm, ...caption };
  }
  const { caption: _caption, alternativeText: own, isLandscape: _isLandscape, ...diagram } = was;
  const words = isDescribedAsBefore || found.alternativeText === '' ? own : found.alternativeText;
  return {
    ...diagram,
    widthMm,
    ...(words === undefined ? {} : { alternativeText: words }),
    ...caption,
    ...(found.isLandscape && { isLandscape: true }),
  };
}

/** The member that a control of the file stands for in the carried plan. */
function createMemberFinder(plan: Plan): ContentContext['findMember'] {
  const keys = new Set([...Object.keys(UNIT_FACT_KEYS), ...plan.facts.entries.map(({ key }) => key)]);
  const people = new Set(plan.facts.people.map(({ id }) => id));
  const shortened = new Map<string, ControlledMember>();
  const add = (member: Inline) => {
    if (isControlled(member)) shortened.set(getControlTag(member), member);
  };
  for (const { key } of plan.facts.entries) add({ type: 'fact', key });
  for (const { id } of plan.facts.people) {
    for (const field of ['name', 'title', 'phone', 'role'] as const) add({ type: 'person', personId: id, field });
  }
  return (control) => {
    const member = readControlTag(control);
    if (member === null) return shortened.get(control.tag) ?? null;
    if (member.type === 'fact') return keys.has(member.key) ? member : null;
    if (member.type === 'person') return people.has(member.personId) ? member : null;
    return member;
  };
}

const dropBreaks = (content: readonly Inline[]) => content.filter(({ type }) => type !== 'line-break');

/** A title: its lines turn anew in every file, so that breaks alone make no other title. */
function reviveTitle(old: OldContent, found: readonly Inline[], context: ContentContext): Inline[] {
  const join = (texts: readonly string[]) => texts.join('').replaceAll('\n', '').trim();
  const now = join([getTypedText(found)]);
  if (join(old.texts) !== now) return reviveContent(old, found, context);
  const bare: OldContent = {
    content: dropBreaks(old.content),
    texts: old.texts.filter((_, index) => old.content[index]?.type !== 'line-break'),
  };
  const revived = reviveContent(bare, dropBreaks(found), context);
  const isUntouched =
    revived.length === bare.content.length && revived.every((inline, index) => inline === bare.content[index]);
  return isUntouched ? [...old.content] : reviveContent(old, found, context);
}

/** Lines of the header as they were written, where they read the same. */
function reviveHeader(was: Header, found: Header): Header {
  const revived: Header = { ...found };
  for (const key of Object.keys(was) as (keyof Header)[]) {
    const before = was[key];
    const isSame = before !== undefined && before.replace(/[：:]\s*$/, '').trim() === (found[key] ?? '').trim();
    if (isSame) revived[key] = before;
  }
  return revived;
}

function hasSamePage(plan: Plan, page: FoundPlan['page']): boolean {
  const { widthMm, heightMm } = getLayout(plan).page;
  return page === null || (Math.abs(widthMm - page.widthMm) < 2 && Math.abs(heightMm - page.heightMm) < 2);
}

/** Puts the plan together. Pure: the same file under the same choices gives the same plan, ids and notes. */
export function revivePlan({ plan: carried, pictures }: Carried, file: FoundPlan, choices: RevivalChoices): Revival {
  const { plan: found } = file;
  const notes: RevivalNote[] = [];
  const note = (added: RevivalNote) => notes.push(added);
  const oldRows = listRows(carried);
  const foundRows = listRows(found);
  const matches = matchRows(oldRows, foundRows, file.identities);
  const rowsById = new Map(foundRows.map((row, index) => [row.id, { row, match: matches[index] ?? null }]));

  const newId = createNewIds(carried);
  const attachmentMatches = matchAttachments(carried, found, file.identities);
  const ids = new Map<string, string>();
  for (const [index, row] of foundRows.entries()) {
    const match = matches[index];
    ids.set(row.id, (match === null || match === undefined ? undefined : oldRows[match]?.id) ?? newId());
  }
  found.attachments.forEach(({ id }, index) => {
    const match = attachmentMatches[index];
    ids.set(id, (match === null || match === undefined ? undefined : carried.attachments[match]?.id) ?? newId());
  });

  const known = new Set([...oldRows.map(({ id }) => id), ...carried.attachments.map(({ id }) => id)]);
  const left = new Set(ids.values());
  const offers = createFactOffers(choices.accepted);
  let here = '';
  const context: ContentContext = {
    controls: file.controls,
    whole: file.whole,
    findMember: createMemberFinder(carried),
    show: (member) => toVisibleText(showMember(member, carried)),
    // A reference that led nowhere before still does.
    hasTarget: (id) => left.has(id) || !known.has(id),
    offer: (change) => offers.offer(change, here),
  };

  const assets = new Map(found.assets.map((asset) => [asset.id, asset]));
  const reviveBlock = (block: Block): Block => {
    const id = ids.get(block.id) ?? block.id;
    const match = rowsById.get(block.id)?.match ?? null;
    const old = match === null ? null : (oldRows[match] ?? null);
    here = id;
    switch (block.type) {
      case 'numbered':
      case 'paragraph':
        // A drawing whose source was gone printed a sentence in its place.
        if (old?.block.type === 'figure') return old.block;
        return reviveText(old, block, id, context);
      case 'table': {
        const was =
          old?.block.type === 'table' && old.resolved.type === 'table'
            ? { table: old.block, resolved: old.resolved }
            : null;
        const { table, isSameKind } = reviveTable(was, block, context);
        if (!isSameKind) note({ kind: 'note', key: 'plainTable', blockId: id });
        return { ...table, id };
      }
      case 'figure': {
        if (old?.block.type !== 'figure' || old.resolved.type !== 'figure') return { ...block, id };
        return reviveFigure(old.block, block, id, {
          written: pictures.get(old.id),
          picture: file.pictures.get(block.id),
          alternativeText: old.resolved.alternativeText,
          takenBack: choices.takenBack,
          note,
        });
      }
      case 'page-break':
        return { ...block, id };
    }
  };

  const resolvedOld = resolvePlan(carried);
  const oldContent = (content: readonly Inline[], runs: readonly ResolvedRun[]): OldContent => ({
    content,
    texts: listMemberTexts(content, runs),
  });
  const title = reviveTitle(oldContent(carried.title, resolvedOld.title), found.title, context);
  const blocks = found.blocks.map(reviveBlock);
  const attachments = found.attachments.map((attachment, index) => {
    const match = attachmentMatches[index] ?? null;
    const was = match === null ? undefined : carried.attachments[match];
    const runs = match === null ? undefined : resolvedOld.attachments[match]?.title;
    here = ids.get(attachment.id) ?? '';
    return {
      id: here,
      title:
        was === undefined || runs === undefined
          ? attachment.title
          : reviveTitle(oldContent(was.title, runs), attachment.title, context),
      ...(attachment.isLandscape && { isLandscape: true }),
      blocks: attachment.blocks.map(reviveBlock),
    };
  });
  here = '';
  const signature = reviveSignature(carried, found, resolvedOld, context);

  const numbering = reviveNumbering(
    { blocks, attachments, scheme: found.scheme },
    carried.scheme,
    new Map(oldRows.map(({ id, block }) => [id, block])),
    choices.counts,
  );
  if (!numbering.isOwn) note({ kind: 'note', key: 'ownNumbers' });

  const usedAssets = new Set(
    [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].flatMap((block) =>
      block.type === 'figure' && block.kind === 'image' ? [block.assetId] : [],
    ),
  );
  const { templateId, ignoredFindings, id, layout, pageSetup } = carried;
  const isSamePage = hasSamePage(carried, file.page);
  const kept = ignoredFindings?.filter(({ blockId }) => left.has(blockId));
  const { isOwn: _isOwn, ...numbered } = numbering;
  const plan: Plan = {
    ...found,
    ...numbered,
    id,
    title,
    signature,
    header: reviveHeader(carried.header, found.header),
    layout: isSamePage ? layout : found.layout,
    ...(isSamePage && pageSetup !== undefined ? { pageSetup } : {}),
    assets: [...assets.values()].filter((asset) => usedAssets.has(asset.id)),
    facts: applyChangedFacts(
      carried.facts,
      offers.list().filter(({ isTaken }) => isTaken),
    ),
    ...(templateId === undefined ? {} : { templateId }),
    ...(kept === undefined ? {} : { ignoredFindings: kept }),
  };
  for (const offer of offers.list()) {
    const { id: offerId, before, after, count, blockId } = offer;
    const params = { name: nameFact(offer, carried.facts), count };
    const place = blockId === '' ? {} : { blockId };
    note({ kind: 'change', key: 'changedFact', id: offerId, isOffer: true, params, before, after, ...place });
  }
  return { plan: tellUnseen(plan, choices.takenBack, note), ids, notes };
}

const UNSEEN_ID = 'unseen-facts';
const MOST_NAMED = 12;

/** Facts that nothing in the text shows come along only with a line in the report, and go where that line is taken back. */
function tellUnseen(plan: Plan, takenBack: ReadonlySet<string>, note: (note: RevivalNote) => void): Plan {
  const unseen = listUnseenFacts(plan);
  if (unseen.length === 0) return plan;
  const named = unseen.slice(0, MOST_NAMED).map(({ name, value }) => `${name}：${value}`);
  note({
    kind: 'change',
    key: 'unseenFacts',
    id: UNSEEN_ID,
    params: { count: unseen.length },
    after: named.join('；') + (unseen.length > MOST_NAMED ? '……' : ''),
  });
  return takenBack.has(UNSEEN_ID) ? { ...plan, facts: dropUnseenFacts(plan) } : plan;
}

function showMember(member: Inline, { facts }: Plan): string {
  if (member.type === 'fact') return resolveFact(facts, member.key).text;
  return member.type === 'person' ? resolvePerson(facts, member.personId, member.field).text : '';
}

function matchAttachments(carried: Plan, found: Plan, identities: ReadonlyMap<string, string>): (number | null)[] {
  const toRows = (plan: Plan) => {
    const resolved = resolvePlan(plan);
    return plan.attachments.map(({ id }, index): MatchRow => {
      const title = resolved.attachments[index]?.title ?? [];
      return { id, kind: 'text', words: title.map((run) => (run.type === 'text' ? run.text : '')).join('') };
    });
  };
  return matchRows(toRows(carried), toRows(found), identities);
}

function reviveSignature(
  carried: Plan,
  found: Plan,
  resolvedOld: ReturnType<typeof resolvePlan>,
  context: ContentContext,
): Plan['signature'] {
  const { signature } = found;
  const was = carried.signature;
  const printed = resolvedOld.signature;
  if (signature === null || was === null || printed === null) return signature;
  const revive = (
    content: readonly Inline[],
    old: readonly Inline[] | undefined,
    runs: readonly ResolvedRun[] | undefined,
  ) =>
    reviveContent(
      old === undefined || runs === undefined ? null : { content: old, texts: listMemberTexts(old, runs) },
      content,
      context,
    );
  // A date that is still a line to write on reads like one unit more.
  const isUndated = signature.date.length === 0 && was.date.length > 0 && signature.units.length > was.units.length;
  const units = isUndated ? signature.units.slice(0, -1) : signature.units;
  const date = isUndated ? (signature.units.at(-1) ?? []) : signature.date;
  return {
    units: units.map((unit, index) => revive(unit, was.units[index], printed.units[index])),
    date: revive(date, was.date, printed.date),
    seal: was.seal,
  };
}
