/** A text file, or pasted text → plans and a report of everything that was changed on the way. */

import { type Result, succeed } from '../../../base/errors/result.ts';
import { readLineHabits } from '../../../language/markers/line-habits.ts';
import type { RecogniseOptions } from '../../../language/markers/recognise.ts';
import { findSeriesMembers } from '../../../language/markers/series.ts';
import type { MarkerForm } from '../../../model/numbering/forms.ts';
import type { Block, Table } from '../../../model/plan/block.ts';
import { EMPTY_FACTS } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Plan, Signature } from '../../../model/plan/plan.ts';
import type { Imported, ImportedPlan, ImportOptions } from '../imported.ts';
import type { ImportEntry } from '../report.ts';
import { createInlineBuilder, type InlineBuilder } from './build-inlines.ts';
import { type ChangeLog, createChangeLog } from './change-log.ts';
import { type DecodedText, decodeText, splitLines } from './decode.ts';
import { type Entry, type PlanParts, readParts, splitCollection } from './entries.ts';
import { joinBrokenLines } from './join-lines.ts';
import { partLines } from './part-lines.ts';
import { findPeople, findPeopleLabel } from './people.ts';
import { createPeopleRegister } from './people-register.ts';
import { placeNumbers } from './place-numbers.ts';
import { getFileLine } from './places.ts';
import { createSeriesTracker } from './series-tracker.ts';
import { readSourceLines, type SourceLine } from './source-lines.ts';

const getBlockId = (line: number) => `line-${line}`;

/** `| 职务 | 姓名 |` rows as a table; the rule under the header makes the first row one. */
function buildTable(rows: readonly Entry[], builder: InlineBuilder): Table | null {
  const cellsOf = ({ text }: Entry) =>
    text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const isRule = (entry: Entry) => cellsOf(entry).every((cell) => /^:?-+:?$/.test(cell));
  const hasHeader = rows[1] !== undefined && isRule(rows[1]);
  const content = rows.filter((row) => !isRule(row));
  const columns = Math.max(0, ...content.map((row) => cellsOf(row).length));
  const [first] = content;
  if (first === undefined || columns > 63) return null;
  return {
    type: 'table',
    id: getBlockId(first.line),
    kind: 'plain',
    columns: Array.from({ length: columns }, () => 1),
    rows: content.map((row, index) => ({
      ...(index === 0 && hasHeader ? { header: true } : {}),
      cells: Array.from({ length: columns }, (_, column) => ({
        content: builder.build(cellsOf(row)[column] ?? '', row.line, false),
      })),
    })),
  };
}

function buildBlock(entry: Entry, content: Inline[]): Block {
  const base = { type: 'paragraph', id: getBlockId(entry.line), content } as const;
  if (entry.kind === 'signature-line') return { ...base, align: 'right', indent: 0 };
  if (entry.kind !== 'heading') return base;
  const bold = content.map(
    (inline): Inline => (inline.type === 'line-break' ? inline : { ...inline, marks: ['bold'] }),
  );
  return { ...base, content: bold, indent: 0 };
}

function buildSignature(signature: PlanParts['signature'], builder: InlineBuilder): Signature | null {
  if (signature === null) return null;
  const unit = builder.build(signature.unit.text, signature.unit.line, false);
  const isName = unit.length === 1 && unit[0]?.type === 'text';
  return {
    units: [isName ? [{ type: 'fact', key: '单位名称' }] : unit],
    date: builder.build(signature.date.text, signature.date.line, false),
    seal: 'without',
  };
}

/** Forms of items a label may announce; larger ones begin a section of their own. */
const ITEM_FORMS: readonly MarkerForm[] = [
  'decimal-comma',
  'decimal-dot',
  'decimal-paren',
  'decimal-halfparen',
  'circled',
];

/** True where nothing follows that a label at the end of a line could announce: the place after it is left open. */
function isLeftOpen(entry: Entry, next: Entry | undefined): boolean {
  if (next === undefined || next.kind === 'heading' || next.kind === 'signature-line') return true;
  if (next.marker !== null) return entry.marker?.form === next.marker.form || !ITEM_FORMS.includes(next.marker.form);
  return /^[^，。；：]{1,12}[：:]/.test(next.text) && findPeople(next.text, findPeopleLabel(entry.text)) === null;
}

/** Body blocks in order; a label that opens a column of names holds for the names under it. */
function buildBlocks(
  entries: readonly Entry[],
  placements: ReturnType<typeof placeNumbers>['placements'],
  builder: InlineBuilder,
): Block[] {
  const blocks: Block[] = [];
  let role: string | null = null;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.kind === 'table-row') {
      const end = entries.findIndex((other, at) => at > index && other.kind !== 'table-row');
      const table = buildTable(entries.slice(index, end < 0 ? entries.length : end), builder);
      if (table !== null) blocks.push(table);
      index = (end < 0 ? entries.length : end) - 1;
      continue;
    }
    const placement = placements[index] ?? null;
    const typed = entry.marker !== null && placement === null ? entry.marker.marker : '';
    const label = findPeopleLabel(entry.text);
    if (label === null && findPeople(entry.text, role) === null) role = null;
    const content = builder.build(typed + entry.text, entry.line, isLeftOpen(entry, entries[index + 1]), role);
    if (label !== null) role = label;
    blocks.push(
      placement === null
        ? buildBlock(entry, content)
        : { type: 'numbered', id: getBlockId(entry.line), ...placement.fields, content },
    );
  }
  return blocks;
}

type Context = {
  readonly options: ImportOptions;
  readonly recognise: RecogniseOptions;
};

function buildPlan(id: string, lines: readonly SourceLine[], log: ChangeLog, context: Context): ImportedPlan {
  const { title, entries, signature } = readParts(lines, context.recognise);
  const people = createPeopleRegister();
  const series = createSeriesTracker(entries.map(({ text }) => findSeriesMembers(text)));
  const builder = createInlineBuilder(log, people, series);
  const { choice, placements } = placeNumbers(entries, context.options, log);
  const blocks = buildBlocks(entries, placements, builder);
  const built = buildSignature(signature, builder);
  const unitName = built?.units[0]?.[0]?.type === 'fact' ? (signature?.unit.text.replace(/\s+/g, '') ?? '') : '';
  if (signature !== null) log.note('importText.signature', { unit: signature.unit.text }, signature.unit.line);
  log.note('importText.scheme', { scheme: choice.scheme.name });
  const plan: Plan = {
    ...createPlan(id, choice.scheme),
    title: title.flatMap(({ text, line }, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'line-break' as const }]),
      ...builder.build(text, line, false),
    ]),
    facts: { ...EMPTY_FACTS, unit: { ...EMPTY_FACTS.unit, name: unitName }, people: people.list() },
    blocks,
    signature: built,
  };
  return {
    plan,
    lines: Object.fromEntries(blocks.map((block) => [block.id, getFileLine(Number(block.id.replace('line-', '')))])),
  };
}

/** How the lines are numbered; each series of numbers without a mark is proposed to `log` under its first line. */
function readHabits(content: readonly SourceLine[], log: ChangeLog): RecogniseOptions {
  const texts = content.map(({ text }) => text);
  const { options, series } = readLineHabits(texts);
  const refused = new Set(
    series.flatMap(([first = 0, ...others]) => {
      const words = texts[first] ?? '';
      const isMade = log.propose({
        rule: 'glued',
        line: content[first]?.line ?? 0,
        params: { count: others.length + 1, example: words.slice(0, 12) },
        before: words,
        after: words,
      });
      return isMade ? [] : [first];
    }),
  );
  return refused.size === 0 ? options : readLineHabits(texts, (first) => refused.has(first)).options;
}

/** Reads the lines of a text, as they stand in the file. */
export function importLines(lines: readonly string[], options: ImportOptions): Imported {
  const takenBack = options.takenBack ?? new Set<string>();
  const log = createChangeLog(takenBack);
  const source = readSourceLines(lines, log);
  const habits = readLineHabits(source.map(({ text }) => text)).options;
  const content = partLines(joinBrokenLines(source, log, habits), log, habits);
  const context: Context = { options, recognise: readHabits(content, log) };
  const whole = buildPlan('imported', content, log, context);
  // What the parts change is what the whole changed: one report tells of both.
  const parts = splitCollection(content).map((part, index) =>
    buildPlan(`imported-${index + 1}`, part, createChangeLog(takenBack), context),
  );
  if (parts.length > 0) log.note('importText.collection', { count: parts.length });
  return { sourceLines: lines, whole, parts, report: { entries: log.list() } };
}

/** What a report says of how the bytes were read. */
export function noteEncoding({ encoding, unreadable }: DecodedText): ImportEntry[] {
  return [
    { kind: 'note', messageKey: 'importText.encoding', params: { encoding } },
    ...(unreadable === 0
      ? []
      : [{ kind: 'loss' as const, messageKey: 'importText.unreadable' as const, params: { count: unreadable } }]),
  ];
}

/**
 * Reads a text file of any encoding `decodeText` knows.
 *
 * @returns `import.empty` or `import.failed`, with `fileName`.
 */
export function importText(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const decoded = decodeText(bytes, fileName, options.encoding);
  if (!decoded.ok) return decoded;
  const imported = importLines(splitLines(decoded.value.text), options);
  return succeed({ ...imported, report: { entries: [...noteEncoding(decoded.value), ...imported.report.entries] } });
}
