/** A plan or a text as an inspector leafs through it: title, headings, tables, and all its words. */

import { isTitleLine } from '../../language/words/line-roles.ts';
import { getContents, listBlocks } from '../../model/plan/blocks.ts';
import { getHeadingText } from '../../view/resolve/references.ts';
import { getRunsText, getTitleText, type ResolvedBlock, type ResolvedTable } from '../../view/resolve/resolved-plan.ts';
import type { CheckedDocument, CheckedLine } from '../document/document.ts';
import { type Family, findFamily } from '../requirements/families.ts';
import { listParts, type PartId } from '../requirements/parts.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';

export type Heading = {
  /** Where it stands among the body's lines. */
  readonly index: number;
  readonly text: string;
  /** The marker's rank: smaller stands above larger. */
  readonly rank: number;
  readonly parts: readonly PartId[];
};

export type InspectedTable = {
  readonly kind: string;
  /** Words of the header row, or of the first row. */
  readonly header: string;
  /** All its words, cells parted by spaces and rows by line feeds. */
  readonly words: string;
};

export type Structure = {
  /** On one line, without the unit's name. */
  readonly title: string;
  readonly family: Family | null;
  readonly template: TemplateRequirements | null;
  readonly body: readonly CheckedLine[];
  readonly headings: readonly Heading[];
  readonly tables: readonly InspectedTable[];
  /** All words of body, tables and attachments and the keys of the facts in them, a line feed after each. */
  readonly words: string;
  /** True where there is enough of it to say that something is missing. */
  readonly isGrown: boolean;
};

const HEADING_MAX = 24;
/** `信息报告。发现险情的人……`: a heading that runs into its text. */
const RUN_IN_MAX = 12;
const GROWN_HEADINGS = 3;
const GROWN_LINES = 12;

/** The words of a numbered line that are its heading, `null` where it is a sentence. */
function readHeading(text: string): string | null {
  const heading = getHeadingText(text);
  if (heading === '') return null;
  if (heading.length === text.trim().length)
    return /[，,]/.test(heading) || heading.length > HEADING_MAX ? null : heading;
  return text[heading.length] === '。' &&
    text.trim().length > heading.length + 1 &&
    heading.length <= RUN_IN_MAX &&
    !/[，,]/.test(heading)
    ? heading
    : null;
}

function inspectTable(table: ResolvedTable): InspectedTable {
  const rows = table.rows.map(({ cells }) => cells.map(({ runs }) => getRunsText(runs)).join(' '));
  const headed = table.rows.findIndex(({ isHeader }) => isHeader);
  return {
    kind: table.kind,
    header: rows[Math.max(headed, 0)] ?? '',
    words: [table.caption?.text ?? '', ...rows].join('\n'),
  };
}

function readTables({ source }: CheckedDocument): InspectedTable[] {
  if (source === null) return [];
  const blocks: ResolvedBlock[] = [
    ...source.resolved.blocks,
    ...source.resolved.attachments.flatMap((attachment) => attachment.blocks),
  ];
  return blocks.flatMap((block) => (block.type === 'table' ? [inspectTable(block)] : []));
}

function readTitle({ source, parts }: CheckedDocument): string {
  if (source === null) {
    return parts[0]?.lines.find(({ marker, text }) => marker === null && isTitleLine(text.trim()))?.text.trim() ?? '';
  }
  const { name } = source.plan.facts.unit;
  const title = getTitleText(source.resolved.title);
  return name === '' ? title : title.replaceAll(name, '');
}

/** What a fact is called says what it is where its value does not, or is not filled in yet: 上级主管部门电话. */
function listFactKeys({ source }: CheckedDocument): readonly string[] {
  if (source === null) return [];
  const inlines = listBlocks(source.plan).flatMap((block) => getContents(block).flat());
  return [...new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.key] : [])))];
}

function inspect(document: CheckedDocument): Structure {
  const body = document.parts[0]?.lines ?? [];
  const headings = body.flatMap(({ marker, text }, index): Heading[] => {
    const heading = marker === null ? null : readHeading(text);
    return marker === null || heading === null
      ? []
      : [{ index, text: heading, rank: marker.rank, parts: listParts(heading) }];
  });
  const tables = readTables(document);
  const title = readTitle(document);
  const texts = document.parts.flatMap(({ lines }) => lines.map(({ text }) => text));
  const template = document.source?.template ?? null;
  return {
    title,
    family: findFamily(title),
    template,
    body,
    headings,
    tables,
    words: [...texts, ...tables.map(({ words }) => words), ...listFactKeys(document)].join('\n'),
    isGrown: template !== null || (headings.length >= GROWN_HEADINGS && body.length >= GROWN_LINES),
  };
}

const STRUCTURES = new WeakMap<CheckedDocument, Structure>();

/** The structure of a document, read once for all rules. */
export function readStructure(document: CheckedDocument): Structure {
  let structure = STRUCTURES.get(document);
  if (structure === undefined) {
    structure = inspect(document);
    STRUCTURES.set(document, structure);
  }
  return structure;
}

/** Where the section that begins at this line of the body ends: the index behind its last line. */
export function findSectionEnd({ body }: Structure, index: number): number {
  const rank = body[index]?.marker?.rank ?? 0;
  for (let next = index + 1; next < body.length; next++) {
    const marker = body[next]?.marker;
    if (marker !== null && marker !== undefined && marker.rank <= rank) return next;
  }
  return body.length;
}
