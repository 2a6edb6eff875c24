/** The one pass from what a reader has read to a plan: title, people, blanks, attachments, captions, signature, levels and scheme. */
import { type LineHabits, readLineHabits } from '../../../language/markers/line-habits.ts';
import type { RecogniseOptions } from '../../../language/markers/recognise.ts';
import { isCollectionTitle, isUnitLine } from '../../../language/words/line-roles.ts';
import { listBlocks } from '../../../model/plan/blocks.ts';
import { EMPTY_FACTS } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getFormatAndComments } from '../../../model/plan/inlines.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Plan, Signature } from '../../../model/plan/plan.ts';
import type { ImportOptions } from '../imported.ts';
import type { Reporter } from '../source/reporter.ts';
import { getItemId, type Source, type SourceItem, type SourceParagraph } from '../source/source-item.ts';
import { addSourceComments } from './add-comments.ts';
import { type AssembleContext, assembleParts } from './assemble.ts';
import { takeCaptions } from './captions.ts';
import { dropContents } from './contents.ts';
import { createLiveMembers, type LiveMembers } from './live-members.ts';
import { joinLines } from './looks.ts';
import { orientParts } from './orientation.ts';
import { partItems } from './part-items.ts';
import { splitParts } from './parts.ts';
import { createPeopleRegister } from './people-register.ts';
import type { SourceSignature } from './signature.ts';

export type MakeContext = {
  readonly id: string;
  readonly options: Pick<ImportOptions, 'mode' | 'schemeId' | 'takenBack'>;
  readonly newId: () => string;
  readonly reporter: Reporter;
  /** Texts beside those that refer to a place that stay whole. */
  readonly controls?: { has(inline: Inline): boolean };
  /** True where the facts come from elsewhere: nobody is registered. */
  readonly hasFacts?: boolean;
} & Pick<AssembleContext, 'isPlainText'>;

export type MadePlan = {
  readonly plan: Plan;
  /** Which block every referring text leads to: captions and attachment labels stand for what they label. */
  readonly targets: ReadonlyMap<Inline, string>;
  /** Id of each attachment by the id of its label's paragraph. */
  readonly labels: ReadonlyMap<string, string>;
  readonly lines: Readonly<Record<string, number>>;
};

/** What stands in the paragraphs that no list numbers. */
const listTypedLines = (items: readonly SourceItem[]) =>
  items.map((item) => (item.type === 'paragraph' && item.list === null ? item.text : ''));

/** A file in which someone numbered 1.1 and 1.1.1: a bare `1 总则` is a number there. */
const TYPED_PATH = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s*[\u4e00-\u9fff]/;

function toOptions({ options }: LineHabits, lines: readonly string[]): RecogniseOptions {
  return { ...options, hasPaths: options.hasPaths === true || lines.some((line) => TYPED_PATH.test(line)) };
}

/** How the lines are numbered; each series of numbers without a mark is proposed under its first line. */
function readHabits(items: readonly SourceItem[], reporter: Reporter): RecogniseOptions {
  const texts = listTypedLines(items);
  const habits = readLineHabits(texts);
  const refused = new Set(
    habits.series.flatMap(([first = 0, ...others]) => {
      const item = items[first];
      const words = texts[first] ?? '';
      const line = item !== undefined && 'line' in item ? item.line : 0;
      const params = { count: others.length + 1, example: words.slice(0, 12) };
      const change = { id: `glued:${line}`, line, params, before: words, after: words };
      return reporter.propose('importPlan.glued', change) ? [] : [first];
    }),
  );
  return toOptions(refused.size === 0 ? habits : readLineHabits(texts, (first) => refused.has(first)), texts);
}

/** How the typed numbers of items are read where none of them is in doubt. */
export function readRecognition(items: readonly SourceItem[]): RecogniseOptions {
  const texts = listTypedLines(items);
  return toOptions(readLineHabits(texts), texts);
}

/** Items as they are judged: every numbered one by itself, and how the file's typed numbers are read. */
export type PreparedItems = { readonly items: readonly SourceItem[]; readonly recognise: RecogniseOptions };

export function prepareItems(
  { items, anchors, isPlain }: Source,
  { newId, reporter }: Pick<MakeContext, 'newId' | 'reporter'>,
): PreparedItems {
  // A text gave up what is no content as it was read.
  const content = isPlain ? items : dropContents(items, reporter);
  const { options } = readLineHabits(listTypedLines(content));
  const parted = partItems(content, { newId, reporter, recognise: options, references: anchors });
  return { items: parted, recognise: readHabits(parted, reporter) };
}

/** A single unit that is a name is that of the plan's facts, live. */
function makeSignature(
  signature: SourceSignature | null,
  { live, readsFacts, reporter }: { live: LiveMembers | null; readsFacts: boolean; reporter: Reporter },
) {
  if (signature === null) return { signature: null, unitName: '' };
  const { date } = signature;
  const read = (item: SourceParagraph) => (live === null ? [...item.content] : live.readAside(item.content, item));
  const units = signature.units.map(read);
  const [only] = signature.units;
  const [name] = units.length === 1 && units[0]?.length === 1 ? units[0] : [];
  const isName = readsFacts && only !== undefined && name?.type === 'text' && isUnitLine(name.text);
  if (readsFacts) {
    const unit = signature.units.map(({ text }) => text).join('、');
    reporter.add('note', 'importPlan.signature', { params: { unit }, ...(only && { line: only.line }) });
  }
  const made: Signature = {
    units: isName ? [[{ ...getFormatAndComments(name), type: 'fact', key: '单位名称' }]] : units,
    date: date === null ? [] : read(date),
    seal: 'without',
  };
  return { signature: made, unitName: isName ? only.text.replace(/\s+/g, '') : '' };
}

/** Which block every referring text leads to: `captions` and `labels` say what captions and labels of attachments stand for. */
export function findTargets(
  { anchors, bookmarks }: Source,
  captions: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Map<Inline, string> {
  const targets = new Map<Inline, string>();
  for (const [inline, name] of anchors) {
    const id = bookmarks.get(name);
    if (id !== undefined) targets.set(inline, captions.get(id) ?? labels.get(id) ?? id);
  }
  return targets;
}

/** Makes a plan of items. */
export function makePlan(source: Source, prepared: PreparedItems, context: MakeContext): MadePlan {
  const { id, newId, reporter, isPlainText } = context;
  const { items, recognise } = prepared;
  const { isPlain, bodySizeHalfPoints: bodySize, anchors } = source;
  const isLive = isPlainText === undefined;
  const references = { has: (inline: Inline) => anchors.has(inline) || context.controls?.has(inline) === true };
  const parts = splitParts(items, { bodySize, isPlain, isRead: isLive, recognise, reporter });
  const counts = { table: 0, figure: 0 };
  const captioned = [{ blocks: parts.body, isAcross: false }, ...parts.attachments].map(({ blocks, isAcross }) => ({
    ...takeCaptions(blocks, counts, { isOurs: isPlainText !== undefined, isPlain }),
    isAcross,
  }));
  const oriented = orientParts(captioned);
  for (let lost = 0; lost < oriented.lost; lost++) reporter.count('loss', 'importPlan.landscape');
  const readsFacts = isLive && context.hasFacts !== true;
  const register = createPeopleRegister();
  const people = readsFacts ? register : null;
  const { scheme, parts: assembled } = assembleParts(
    oriented.parts.map(({ blocks }) => blocks),
    { ...context, lists: source.lists, recognise, isPlain, references, people, isLive },
  );
  const live = isLive ? createLiveMembers([], { reporter, people, isPlain, references }) : null;
  const [first] = parts.title;
  const title = joinLines(parts.title);
  const { signature, unitName } = makeSignature(parts.signature, { live, readsFacts, reporter });
  const attachments = parts.attachments.map((attachment, index) => ({
    id: newId(),
    title: [...attachment.title],
    ...(oriented.parts[index + 1]?.isLandscape && { isLandscape: true }),
    blocks: [...(assembled[index + 1] ?? [])],
  }));
  const plan: Plan = {
    ...createPlan(id, scheme),
    title: first === undefined || live === null ? title : live.readAside(title, first),
    header: parts.header,
    facts: { ...EMPTY_FACTS, unit: { ...EMPTY_FACTS.unit, name: unitName }, people: register.list() },
    blocks: [...(assembled[0] ?? [])],
    attachments,
    signature,
    assets: [...source.assets],
  };
  const captions = new Map(captioned.flatMap(({ taken }) => [...taken]));
  const labels = new Map(parts.attachmentLabelIds.map((label, index) => [label, attachments[index]?.id ?? label]));
  const targets = findTargets(source, captions, labels);
  const rename = (blockId: string) => captions.get(blockId) ?? labels.get(blockId) ?? blockId;
  const commented = source.comments === undefined ? plan : addSourceComments(plan, source.comments, rename);
  return { plan: commented, targets, labels, lines: listLines(items, plan) };
}

/** Places in the source by block. */
function listLines(items: readonly SourceItem[], plan: Plan): Record<string, number> {
  const kept = new Set(listBlocks(plan).map((block) => block.id));
  return Object.fromEntries(
    items.flatMap((item) => {
      const id = getItemId(item);
      return 'line' in item && kept.has(id) ? [[id, item.line]] : [];
    }),
  );
}

/** The items of each plan of a collection; empty where the source is one plan. What stands before the first title is left out. */
export function splitCollection(items: readonly SourceItem[]): (readonly SourceItem[])[] {
  const starts = items.flatMap((item, index) =>
    item.type === 'paragraph' && item.list === null && isCollectionTitle(item.text) ? [index] : [],
  );
  if (starts.length < 2) return [];
  return starts.map((start, index) => items.slice(start, starts[index + 1] ?? items.length));
}
