/** The bytes of a Word file → a plan, and a report of what changed and what could not be carried. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import type { Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import { type Plan, planSchema } from '../../../model/plan/plan.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import type { DeclaredLists } from '../levels/choose-scheme.ts';
import { assembleParts } from './assemble.ts';
import { takeCaptions } from './captions.ts';
import { createFieldStack } from './fields.ts';
import { reportHeaders } from './headers.ts';
import { indexNotes, reportComment } from './inline-content.ts';
import { createListReader } from './list-markers.ts';
import { makeReferencesLive } from './live-references.ts';
import { readNumberingPart } from './numbering-part.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { partParagraphs } from './part-paragraphs.ts';
import { type DocumentParts, splitParts } from './parts.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { readBlocks, type SourceBlock, type SourceDocument } from './source-blocks.ts';
import { readStyles } from './styles.ts';
import { DamagedPart, findChild, type XmlElement } from './xml.ts';

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

function readDocument(file: DocxPackage, body: XmlElement, newId: () => string, reporter: Reporter) {
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
  });
  reporter.moveTo({});
  // A comment whose place is gone is a comment all the same.
  for (const [id, comment] of comments) if (!seenComments.has(id)) reportComment(comment, reporter);
  return { document, lists: lists.lists };
}

/** Which block every referring text leads to: captions and attachment labels stand for what they label. */
function findTargets(
  { anchors, bookmarks }: SourceDocument,
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

function buildPlan(
  parts: DocumentParts,
  document: SourceDocument,
  lists: DeclaredLists,
  { options, newId, reporter }: { options: ImportOptions; newId: () => string; reporter: Reporter },
): Plan {
  const counts = { table: 0, figure: 0 };
  const captioned = [parts.body, ...parts.attachments.map(({ blocks }) => blocks)].map((blocks) =>
    takeCaptions(blocks, counts),
  );
  const captions = new Map(captioned.flatMap(({ taken }) => [...taken]));
  const { scheme, parts: assembled } = assembleParts(
    captioned.map(({ blocks }) => blocks),
    { lists, options, reporter, references: document.anchors },
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
    header: parts.header,
    blocks: [...(assembled[0] ?? [])],
    attachments,
    signature: parts.signature,
    assets: [...document.assets],
  };
  return makeReferencesLive(plan, findTargets(document, captions, labels));
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
    const { document, lists } = readDocument(opened.value, body, newId, reporter);
    reporter.moveTo({});
    reportHeaders(root, opened.value, reporter);
    const takenBack = options.takenBack ?? new Set<string>();
    const blocks = partParagraphs(document.blocks, { newId, reporter, takenBack });
    const parts = splitParts(blocks, document.bodySizeHalfPoints, reporter);
    const plan = planSchema.safeParse(buildPlan(parts, document, lists, { options, newId, reporter }));
    if (!plan.success) return fail('import.failed', {}, plan.error.issues[0]?.path.join('.'));
    reporter.add('note', 'looks');
    const lines = Object.fromEntries(
      blocks.flatMap((block) => ('line' in block ? [[getBlockId(block), block.line]] : [])),
    );
    return succeed({
      sourceLines: listSourceLines(document.blocks),
      whole: { plan: plan.data, lines },
      parts: [],
      report: reporter.finish(),
    });
  } catch (error) {
    if (error instanceof DamagedPart) return fail('import.damaged', {}, error);
    throw error;
  }
}

function getBlockId(block: SourceBlock): string {
  return block.type === 'table' ? block.table.id : block.type === 'figure' ? block.figure.id : block.id;
}
