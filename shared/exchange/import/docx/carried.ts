/** What a Word file carries of the plan it was made from, and the plan that comes of both. docs/word-files.md says what is believed. */
import type { Facts, Person } from '../../../model/plan/facts.ts';
import { EMPTY_FACTS, UNIT_FACT_KEYS } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { BLANK_TEXT } from '../../../view/resolve/facts.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { type Carried, parseCarriedPlan, type WrittenPicture } from '../../carried/carried-plan.ts';
import { type FoundControl, readControlRole, readControlTag } from '../../carried/control-tag.ts';
import { createBookmarkReader } from '../../carried/identity.ts';
import { toVisibleText } from '../../carried/visible-text.ts';
import type { SourceItem } from '../source/source-item.ts';
import type { DocxPackage } from './package.ts';
import { findChild, findChildren, type XmlElement } from './xml.ts';

export type CarriedPart = Carried & {
  /** Id of the block that a bookmark names, `null` for other bookmarks. */
  readonly readBookmark: (name: string) => string | null;
};
/** `unreadable`: a part of ours that no plan can be read from, because it is damaged or newer than this program. */
export type CarriedState = CarriedPart | 'none' | 'unreadable';

const getText = (element: XmlElement | null) =>
  (element?.children ?? []).filter((child) => typeof child === 'string').join('');

function readPictures(root: XmlElement): ReadonlyMap<string, WrittenPicture> {
  return new Map(
    findChildren(root, 'zf:picture').map(({ attributes }) => [
      attributes.block ?? '',
      {
        hashes: (attributes.hashes ?? '').split(' ').filter((hash) => hash !== ''),
        widthMm: Number(attributes.widthMm),
        proportion: Number(attributes.proportion),
      },
    ]),
  );
}

/** Finds the part among the file's custom parts, whatever their names. */
export function readCarriedPart(file: DocxPackage): CarriedState {
  const targets = [...file.getRelationships(file.documentPath).values()].filter(
    ({ type, isExternal }) => !isExternal && type.endsWith('/customXml'),
  );
  const root = targets.map(({ target }) => file.findPart(target)).find((part) => part?.name === 'zf:carried');
  if (root === undefined || root === null) return 'none';
  const plan = parseCarriedPlan(getText(findChild(root, 'zf:plan')));
  if (!plan.ok) return 'unreadable';
  return {
    plan: plan.value,
    pictures: readPictures(root),
    readBookmark: createBookmarkReader(plan.value, root.attributes.key ?? ''),
  };
}

/** Ids of blocks that print nothing: they are told from empty lines by their bookmark alone. */
export function listSilentIds(plan: Plan): ReadonlySet<string> {
  const { blocks, attachments } = resolvePlan(plan);
  const silent = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].filter((block) => {
    if (block.type === 'paragraph') return toVisibleText(getRunsText(block.runs)).trim() === '';
    return block.type === 'figure' && block.alternativeText.trim() === '';
  });
  return new Set(silent.map(({ id }) => id));
}

/** Tells paragraphs that begin like a number and are plain text in the plan: 3号楼, （一）typed by hand. */
export function createPlainTextTest(
  plan: Plan,
  identities: ReadonlyMap<string, string>,
): (block: SourceItem) => boolean {
  const { blocks, attachments } = resolvePlan(plan);
  const texts = new Map<string, string>();
  for (const block of [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)]) {
    if (block.type === 'paragraph') texts.set(block.id, toVisibleText(getRunsText(block.runs)).trim());
  }
  const known = new Set(texts.values());
  return (block) => {
    if (block.type !== 'paragraph' || block.list !== null) return false;
    const text = toVisibleText(block.text);
    const was = texts.get(identities.get(block.id) ?? '');
    // As far as the number may reach, it has to be what stood there.
    return was === undefined ? known.has(text) : was.slice(0, 4) === text.slice(0, 4);
  };
}

/** The facts that controls alone tell of, for a file whose part is lost: what they show is all there is. */
function readFacts(controls: ReadonlyMap<Inline, FoundControl>): Facts {
  const shown = new Map<FoundControl, string>();
  for (const [inline, control] of controls) {
    if (inline.type === 'text') shown.set(control, (shown.get(control) ?? '') + inline.text);
  }
  const unit = { ...EMPTY_FACTS.unit };
  const people = new Map<string, Person>();
  const entries = new Map<string, string>();
  for (const [control, text] of shown) {
    const member = readControlTag(control);
    const value = text === BLANK_TEXT ? '' : text;
    if (member?.type === 'person') {
      const role = readControlRole(control, member.field);
      const person = people.get(member.personId) ?? { id: member.personId, role, name: '', title: '', phone: '' };
      people.set(member.personId, { ...person, [member.field]: person[member.field] || value });
    } else if (member?.type === 'fact' && Object.hasOwn(UNIT_FACT_KEYS, member.key)) {
      const field = UNIT_FACT_KEYS[member.key as keyof typeof UNIT_FACT_KEYS];
      unit[field] ||= value;
    } else if (member?.type === 'fact') entries.set(member.key, entries.get(member.key) || value);
  }
  return {
    unit,
    people: [...people.values()],
    entries: [...entries].map(([key, value]) => ({ key, kind: 'text', value })),
  };
}

/** What stands for the carried plan where only controls are left: their facts, and no blocks. */
export function makeCarriedOfControls(found: Plan, controls: ReadonlyMap<Inline, FoundControl>): Carried {
  return { plan: { ...createPlan(found.id, found.scheme), facts: readFacts(controls) }, pictures: new Map() };
}
