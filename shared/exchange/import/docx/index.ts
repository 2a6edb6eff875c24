/** The bytes of a Word file → a plan, and a report of what changed and what could not be carried. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { twipsToMm } from '../../../base/units/length.ts';
import type { Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { planSchema } from '../../../model/plan/plan.ts';
import type { FoundControl } from '../../carried/control-tag.ts';
import type { FoundPlan } from '../../carried/revive-plan.ts';
import { createIds, importSource } from '../assembly/import-source.ts';
import { makeReferencesLive } from '../assembly/live-references.ts';
import { makePlan, prepareItems, readRecognition } from '../assembly/make-plan.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { createReporter, type Reporter } from '../source/reporter.ts';
import { getItemId, type Source, type SourceItem } from '../source/source-item.ts';
import { type CarriedPart, type CarriedState, createPlainTextTest, listSilentIds, readCarriedPart } from './carried.ts';
import { createCommentTracker, type FileComments, readFileComments } from './comments.ts';
import { createFieldStack } from './fields.ts';
import { partSigner, takeParts } from './generated-parts.ts';
import { reportHeaders } from './headers.ts';
import { indexNotes } from './inline-content.ts';
import { createListReader } from './list-markers.ts';
import { readNumberingPart } from './numbering-part.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { hasRevisions, rejectRevisions } from './revisions.ts';
import { revive } from './revive.ts';
import { isAcross, readBlocks, type SourceDocument } from './source-blocks.ts';
import { readStyles } from './styles.ts';
import { trackRevisions } from './track-revisions.ts';
import { DamagedPart, findAll, findChild, toNumber, type XmlElement } from './xml.ts';

/** Finds a part through the document's relationships, whatever its path. */
function createPartFinder(file: DocxPackage): (kind: string) => XmlElement | null {
  const relationships = [...file.getRelationships(file.documentPath).values()];
  return (kind) => {
    const target = relationships.find(({ type, isExternal }) => !isExternal && type.endsWith(`/${kind}`))?.target;
    return target === undefined ? null : file.findPart(target);
  };
}

/** The paragraphs of a table, cell after cell; a cell without text is one of them. */
function listCellLines({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ content }) => getInlinesText(content).split('\n')));
}

/** The source as it reads, a line a paragraph: its printed number, then its text. */
function listSourceLines(blocks: readonly SourceItem[]): string[] {
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
  const fileComments = readComments(find, reporter);
  const comments = createCommentTracker(fileComments, body);
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
    isOwn: typeof carried !== 'string',
    anchors,
    controls,
    whole: { has: (inline) => anchors.has(inline) || controls.has(inline) },
    keepsEmpty: (name) => typeof carried !== 'string' && silent.has(carried.readBookmark(name) ?? ''),
  });
  reporter.moveTo({});
  for (const [format, params] of lists.unknownFormats) {
    reporter.add('note', 'importDocx.numberFormat', { params: { format, ...params } });
  }
  const source: Source = {
    items: document.items,
    assets: document.assets,
    lines: listSourceLines(document.items),
    isPlain: false,
    lists: lists.lists,
    bookmarks: document.bookmarks,
    anchors,
    bodySizeHalfPoints: document.bodySizeHalfPoints,
    comments: { threads: fileComments.threads, points: comments.points },
  };
  return { document, source, controls };
}

/** A part that cannot be read costs what it says of comments alone. */
function readComments(find: (kind: string) => XmlElement | null, reporter: Reporter): FileComments {
  const findWhole = (kind: string) => {
    try {
      return find(kind);
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      reporter.add('loss', 'importDocx.commentsDamaged');
      return null;
    }
  };
  const read = readFileComments(findWhole('comments'), findWhole('commentsExtended'));
  if (read.threads.length > 0) reporter.add('note', 'importDocx.comments', { params: { count: read.threads.length } });
  return read;
}

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

/** The size of the last upright section's page, or of the last, in millimetres. Source: ECMA-376 Part 1, 17.6.13 pgSz. */
function readPageSize(root: XmlElement): FoundPlan['page'] {
  const sections = findAll(root, 'w:sectPr');
  const section = sections.findLast((each) => !isAcross(each)) ?? sections.at(-1);
  const size = findChild(section, 'w:pgSz')?.attributes;
  const [width, height] = [toNumber(size?.['w:w']), toNumber(size?.['w:h'])];
  return width === null || height === null ? null : { widthMm: twipsToMm(width), heightMm: twipsToMm(height) };
}

type Read = ReturnType<typeof readDocument>;

/** The items that the plan's own bookmarks name: other marks (Word's, those of fields) may stand anywhere. */
function listIdentified({ bookmarks }: SourceDocument, carried: CarriedPart): ReadonlySet<string> {
  return new Set([...bookmarks].flatMap(([name, id]) => (carried.readBookmark(name) === null ? [] : [id])));
}

/** Reads a file that carries its plan, or what is left of it: its blocks, mentions and figures are that plan's again. */
function importCarried(
  file: { readonly root: XmlElement; readonly read: Read; readonly carried: CarriedState },
  options: ImportOptions,
  context: { readonly newId: () => string; readonly reporter: Reporter },
): Result<Imported> {
  const { root, read, carried } = file;
  const { document, source, controls } = read;
  const { reporter } = context;
  const isCarried = typeof carried !== 'string';
  // A line break in a file of ours is the plan's own.
  const generated = isCarried
    ? takeParts(source.items, carried.plan, listIdentified(document, carried), reporter)
    : null;
  const prepared =
    generated === null
      ? prepareItems(source, context)
      : { items: generated.blocks, recognise: readRecognition(generated.blocks) };
  const identities = readIdentities(document, carried);
  const made = makePlan(source, prepared, {
    ...context,
    id: 'imported',
    // The plan itself says how it counts; the file is only to be read as it stands.
    options: isCarried ? { mode: 'keep', ...(options.takenBack ? { takenBack: options.takenBack } : {}) } : options,
    controls,
    hasFacts: true,
    ...(isCarried ? { isPlainText: createPlainTextTest(carried.plan, identities) } : {}),
  });
  for (const [labelId, id] of made.labels) {
    const old = identities.get(labelId);
    if (old !== undefined) identities.set(id, old);
  }
  const header = { ...made.plan.header, ...generated?.header };
  const shownParts = generated?.parts ?? {};
  const found: FoundPlan = {
    plan: {
      ...made.plan,
      header: isCarried ? partSigner(header, carried.plan.header) : header,
      ...(Object.keys(shownParts).length === 0 ? {} : { parts: shownParts }),
    },
    identities,
    controls,
    whole: source.anchors,
    pictures: document.pictures,
    page: readPageSize(root),
  };
  const lines = prepared.items.flatMap((item) => ('line' in item ? [[getItemId(item), item.line] as const] : []));
  const revived = revive(found, carried, { options, reporter, lines: new Map(lines) });
  const rename = (id: string) => revived.ids.get(id) ?? id;
  const targets = [...made.targets].map(([inline, id]): [Inline, string] => [inline, rename(id)]);
  const plan = planSchema.safeParse(makeReferencesLive(revived.plan, new Map(targets)));
  if (!plan.success) return fail('import.failed', {}, plan.error.issues[0]?.path.join('.'));
  return succeed({
    sourceLines: source.lines,
    whole: { plan: plan.data, lines: Object.fromEntries(lines.map(([id, line]) => [rename(id), line])) },
    parts: [],
    report: reporter.finish(revived.ids),
    ...(isCarried ? { stemsFrom: carried.plan } : {}),
  });
}

type State = { readonly imported: Imported; readonly elements: SourceDocument['elements'] };

/** One state of the document: as it stands in the file, or with its tracked changes rejected. */
function readState(file: DocxPackage, root: XmlElement, options: ImportOptions, reporter: Reporter): Result<State> {
  const newId = createIds();
  const body = findChild(root, 'w:body');
  if (body === null) return fail('import.damaged', {}, 'no body');
  const carried = readCarriedPart(file);
  const read = readDocument(file, body, { newId, reporter, carried });
  reporter.moveTo({});
  reportHeaders(root, file, reporter);
  reporter.add('note', 'importDocx.looks');
  const context = { newId, reporter };
  const imported =
    carried === 'none' && read.controls.size === 0
      ? importSource(read.source, options, context)
      : importCarried({ root, read, carried }, options, context);
  return imported.ok ? succeed({ imported: imported.value, elements: read.document.elements }) : imported;
}

/** What was read, with what the file said before its tracked changes; as it is where nothing that a plan holds differs. */
function addTracked(now: State, file: DocxPackage, root: XmlElement, options: ImportOptions): Imported {
  const originals = new Map<XmlElement, XmlElement>();
  const rejected = rejectRevisions(root, (element, original) => originals.set(element, original));
  const before = readState(file, rejected, options, createReporter(options.takenBack));
  const { imported } = now;
  if (!before.ok) return imported;
  const tracked = trackRevisions(
    { ...imported.whole, findElement: (line) => now.elements.get(line) },
    {
      ...before.value.imported.whole,
      findElement: (line) => originals.get(before.value.elements.get(line) as XmlElement),
    },
    imported.stemsFrom ?? null,
  );
  if (tracked === null) return imported;
  const plan = planSchema.safeParse({ ...imported.whole.plan, tracked });
  return plan.success ? { ...imported, whole: { ...imported.whole, plan: plan.data } } : imported;
}

/**
 * Reads a Word file (.docx, .docm). Numbers that Word counts and numbers that were typed both become live ones; tracked changes become those of
 * the plan. Errors: those of `openPackage`, and `import.failed` for a file whose content makes no valid plan.
 */
export function importDocx(bytes: Uint8Array, options: ImportOptions): Result<Imported> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  try {
    const root = opened.value.findPart(opened.value.documentPath);
    if (root === null) return fail('import.damaged', {}, 'no body');
    const now = readState(opened.value, root, options, createReporter(options.takenBack));
    if (!now.ok) return now;
    return succeed(hasRevisions(root) ? addTracked(now.value, opened.value, root, options) : now.value.imported);
  } catch (error) {
    if (error instanceof DamagedPart) return fail('import.damaged', {}, error);
    throw error;
  }
}
