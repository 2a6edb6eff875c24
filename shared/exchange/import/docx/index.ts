/** The bytes of a Word file → a plan, and a report of what changed and what could not be carried. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { twipsToMm } from '../../../base/units/length.ts';
import type { Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Parts } from '../../../model/plan/parts.ts';
import { type Plan, planSchema } from '../../../model/plan/plan.ts';
import type { FoundControl } from '../../carried/control-tag.ts';
import type { FoundPlan } from '../../carried/revive-plan.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { assembleParts } from './assemble.ts';
import { takeCaptions } from './captions.ts';
import { type CarriedState, createPlainTextTest, listSilentIds, readCarriedPart } from './carried.ts';
import { createFieldStack } from './fields.ts';
import { partSigner, takeParts } from './generated-parts.ts';
import { reportHeaders } from './headers.ts';
import { indexNotes, reportComment } from './inline-content.ts';
import { createListReader } from './list-markers.ts';
import { makeReferencesLive } from './live-references.ts';
import { readNumberingPart } from './numbering-part.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { partParagraphs } from './part-paragraphs.ts';
import { type DocumentParts, splitParts } from './parts.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { revive } from './revive.ts';
import { readBlocks, type SourceBlock, type SourceDocument } from './source-blocks.ts';
import { readStyles } from './styles.ts';
import { DamagedPart, findAll, findChild, toNumber, type XmlElement } from './xml.ts';

/** Ids that are the same whenever the same file is read. */
function createIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

/** Finds a part through the document's relationships, whatever its path. */
function createPartFinder(file: DocxPackage): (kind: string) => XmlElement | null {
  const relationships = [...file.getRelationships(file.documentPath).values()];
  return (kind) => {
    const target = relationships.find(({ type, isExternal }) => !isExternal && type.endsWith(`/${kind}`))?.target;
    return target === undefined ? null : file.findPart(target);
  };
}

function readDocument(
  file: DocxPackage,
  body: XmlElement,
  { newId, reporter, carried }: { newId: () => string; reporter: Reporter; carried: CarriedState },
) {
  const anchors = new Map<Inline, string>();
  const controls = new Map<Inline, FoundControl>();
  const silent = typeof carried === 'string' ? new Set<string>() : listSilentIds(carried.plan);
  const find = createPartFinder(file);
  const styles = readStyles(find('styles'));
  const lists = createListReader(readNumberingPart(find('numbering'), styles));
  const comments = indexNotes(find('comments'), 'w:comment');
  const seenComments = new Set<string>();
  const document = readBlocks(body, {
    styles,
    lists,
    newId,
    reporter,
    fields: createFieldStack(),
    findBytes: file.findBytes,
    relationships: file.getRelationships(file.documentPath),
    notes: new Map([
      ...indexNotes(find('footnotes'), 'w:footnote', 'footnote/'),
      ...indexNotes(find('endnotes'), 'w:endnote', 'endnote/'),
    ]),
    comments,
    seenComments,
    anchors,
    controls,
    whole: { has: (inline) => anchors.has(inline) || controls.has(inline) },
    keepsEmpty: (name) => typeof carried !== 'string' && silent.has(carried.readBookmark(name) ?? ''),
  });
  reporter.moveTo({});
  // A comment whose place is gone is a comment all the same.
  for (const [id, comment] of comments) if (!seenComments.has(id)) reportComment(comment, reporter);
  return { document, lists: lists.lists, anchors, controls };
}

/** Which block every referring text leads to: captions and attachment labels stand for what they label. */
function findTargets(
  bookmarks: ReadonlyMap<string, string>,
  anchors: ReadonlyMap<Inline, string>,
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

/** The paragraphs of a table, cell after cell; a cell without text is one of them. */
function listCellLines({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ content }) => getInlinesText(content).split('\n')));
}

/** The source as it reads, a line a paragraph: its printed number, then its text. */
function listSourceLines(blocks: readonly SourceBlock[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const [index, text] of listCellLines(block.table).entries()) lines[block.line - 1 + index] = text;
    }
    if (block.type !== 'paragraph') continue;
    const { list, text, line } = block;
    const label = list === null ? '' : list.type === 'label' ? `${list.text} ` : list.marker.text;
    lines[line - 1] = label + text.replaceAll('\n', ' ');
  }
  return Array.from(lines, (line) => line ?? '');
}

type Read = ReturnType<typeof readDocument>;
type BuildContext = {
  readonly root: XmlElement;
  readonly options: ImportOptions;
  readonly newId: () => string;
  readonly reporter: Reporter;
  readonly carried: CarriedState;
  /** Parts beside the text that the file still shows. */
  readonly parts: Parts;
};

/** The carried block that each found one's bookmark names, and each attachment's label paragraph. */
function readIdentities({ bookmarks }: SourceDocument, carried: CarriedState): Map<string, string> {
  const identities = new Map<string, string>();
  if (typeof carried === 'string') return identities;
  for (const [name, id] of bookmarks) {
    const old = carried.readBookmark(name);
    if (old !== null && !identities.has(id)) identities.set(id, old);
  }
  return identities;
}

/** The size of the last section's page in millimetres. Source: ECMA-376 Part 1, 17.6.13 pgSz. */
function readPageSize(root: XmlElement): FoundPlan['page'] {
  const size = findChild(findAll(root, 'w:sectPr').at(-1), 'w:pgSz')?.attributes;
  const [width, height] = [toNumber(size?.['w:w']), toNumber(size?.['w:h'])];
  return width === null || height === null ? null : { widthMm: twipsToMm(width), heightMm: twipsToMm(height) };
}

function buildPlan(
  parts: DocumentParts,
  { document, lists, anchors, controls }: Read,
  { root, options, newId, reporter, carried, parts: shownParts }: BuildContext,
): { readonly plan: Plan; readonly ids: ReadonlyMap<string, string> } {
  const identities = readIdentities(document, carried);
  const isCarried = typeof carried !== 'string';
  const counts = { table: 0, figure: 0 };
  const captioned = [parts.body, ...parts.attachments.map(({ blocks }) => blocks)].map((blocks) =>
    takeCaptions(blocks, counts, isCarried),
  );
  const whole = { has: (inline: Inline) => anchors.has(inline) || controls.has(inline) };
  const captions = new Map(captioned.flatMap(({ taken }) => [...taken]));
  const { scheme, parts: assembled } = assembleParts(
    captioned.map(({ blocks }) => blocks),
    {
      lists,
      // The plan itself says how it counts; the file is only to be read as it stands.
      options: isCarried ? { mode: 'keep', ...(options.takenBack ? { takenBack: options.takenBack } : {}) } : options,
      reporter,
      references: whole,
      ...(isCarried ? { isPlainText: createPlainTextTest(carried.plan, identities) } : {}),
    },
  );
  const attachments = parts.attachments.map(({ title }, index) => ({
    id: newId(),
    title: [...title],
    blocks: [...(assembled[index + 1] ?? [])],
  }));
  const labels = new Map(parts.attachmentLabelIds.map((id, index) => [id, attachments[index]?.id ?? id]));
  const plan: Plan = {
    ...createPlan('imported', scheme),
    title: [...parts.title],
    header: isCarried ? partSigner(parts.header, carried.plan.header) : parts.header,
    ...(Object.keys(shownParts).length === 0 ? {} : { parts: shownParts }),
    blocks: [...(assembled[0] ?? [])],
    attachments,
    signature: parts.signature,
    assets: [...document.assets],
  };
  for (const [labelId, id] of labels) {
    const old = identities.get(labelId);
    if (old !== undefined) identities.set(id, old);
  }
  const lines = new Map(document.blocks.flatMap((block) => ('line' in block ? [[getBlockId(block), block.line]] : [])));
  const found: FoundPlan = {
    plan,
    identities,
    controls,
    whole: anchors,
    pictures: document.pictures,
    page: readPageSize(root),
  };
  const revived = revive(found, carried, { options, reporter, lines });
  const targets = [...findTargets(document.bookmarks, anchors, captions, labels)].map(
    ([inline, id]): [Inline, string] => [inline, revived.ids.get(id) ?? id],
  );
  return { plan: makeReferencesLive(revived.plan, new Map(targets)), ids: revived.ids };
}

/**
 * Reads a Word file (.docx, .docm). Numbers that Word counts and numbers that were typed both become live ones. Errors:
 * those of `openPackage`, and `import.failed` for a file whose content makes no valid plan.
 */
export function importDocx(bytes: Uint8Array, options: ImportOptions): Result<Imported> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const reporter = createReporter();
  const newId = createIds();
  try {
    const root = opened.value.findPart(opened.value.documentPath);
    const body = findChild(root, 'w:body');
    if (root === null || body === null) return fail('import.damaged', {}, 'no body');
    const carried = readCarriedPart(opened.value);
    const read = readDocument(opened.value, body, { newId, reporter, carried });
    const { document } = read;
    reporter.moveTo({});
    reportHeaders(root, opened.value, reporter);
    const takenBack = options.takenBack ?? new Set<string>();
    // A line break in a file of ours is the plan's own.
    const generated =
      typeof carried === 'string'
        ? null
        : takeParts(document.blocks, carried.plan, new Set(document.bookmarks.values()), reporter);
    const blocks = generated?.blocks ?? partParagraphs(document.blocks, { newId, reporter, takenBack });
    const split = splitParts(blocks, document.bodySizeHalfPoints, reporter);
    const parts = generated === null ? split : { ...split, header: { ...split.header, ...generated.header } };
    const built = buildPlan(parts, read, { root, options, newId, reporter, carried, parts: generated?.parts ?? {} });
    const plan = planSchema.safeParse(built.plan);
    if (!plan.success) return fail('import.failed', {}, plan.error.issues[0]?.path.join('.'));
    reporter.add('note', 'looks');
    const lines = Object.fromEntries(
      blocks.flatMap((block) => {
        if (!('line' in block)) return [];
        const id = getBlockId(block);
        return [[built.ids.get(id) ?? id, block.line]];
      }),
    );
    return succeed({
      sourceLines: listSourceLines(document.blocks),
      whole: { plan: plan.data, lines },
      parts: [],
      report: reporter.finish(built.ids),
      ...(typeof carried === 'string' ? {} : { stemsFrom: carried.plan }),
    });
  } catch (error) {
    if (error instanceof DamagedPart) return fail('import.damaged', {}, error);
    throw error;
  }
}

function getBlockId(block: SourceBlock): string {
  return block.type === 'table' ? block.table.id : block.type === 'figure' ? block.figure.id : block.id;
}
