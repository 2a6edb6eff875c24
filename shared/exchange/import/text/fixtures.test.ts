import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLines } from '../../../judgement/checks/check.ts';
import { planSchema } from '../../../model/plan/plan.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../../../view/resolve/resolved-plan.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { splitLines } from './decode.ts';
import { importText } from './import-text.ts';
import { outlineTextLines } from './outline-text.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => /^\d.*\.(?:txt|md)$/.test(name) && !name.includes('.expected.'));

const read = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));

function importFixture(name: string, options: ImportOptions): Imported {
  const imported = importText(read(name), name, options);
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

function printBlock(block: ResolvedBlock): string {
  switch (block.type) {
    case 'numbered':
      return `${block.level} [${block.marker.text}]${block.marker.follow}${getRunsText(block.runs)}`;
    case 'paragraph':
      return `- ${getRunsText(block.runs)}`;
    case 'table':
      return block.rows.map((row) => `| ${row.cells.map((cell) => getRunsText(cell.runs)).join(' | ')} |`).join('\n');
    default:
      return block.type;
  }
}

/** Everything about a source that the expectation pins down, as text to read. */
function describeFixture(name: string): string {
  const { whole, parts, report } = importFixture(name, { mode: 'keep' });
  const resolved = resolvePlan(whole.plan);
  const { signature } = resolved;
  const mended = importFixture(name, { mode: 'renumber' }).report.entries.filter(({ messageKey }) =>
    messageKey.startsWith('importPlan.marker'),
  );
  const counts = new Map<string, number>();
  for (const { messageKey } of report.entries) counts.set(messageKey, (counts.get(messageKey) ?? 0) + 1);
  return [
    '## findings',
    ...checkLines(splitLines(new TextDecoder().decode(read(name)))).map(({ rule, line }) => `${rule} ${line}`),
    '## kept',
    `scheme ${whole.plan.scheme.id}`,
    `title ${getRunsText(resolved.title).replaceAll('\n', '／')}`,
    ...resolved.blocks.map(printBlock),
    ...(signature === null
      ? []
      : [`signature ${signature.units.map(getRunsText).join()} ${getRunsText(signature.date)}`]),
    '## people',
    ...whole.plan.facts.people.map(({ id, name: person, title, phone }) => [id, person, title, phone].join(' ').trim()),
    '## parts',
    ...parts.map(({ plan }) => getRunsText(resolvePlan(plan).title)),
    '## report',
    ...[...counts].map(([key, count]) => `${key} ${count}`),
    '## mended',
    ...mended.map(({ line, before, after }) => `${line} ${before} → ${after}`),
    '',
  ].join('\n');
}

describe.each(NAMES)('%s', (name) => {
  it('reads as it was checked by hand', () => {
    const file = new URL(name.replace(/\.(?:txt|md)$/, '.expected.txt'), FOLDER);
    const described = describeFixture(name);
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, described);
    expect(described).toBe(readFileSync(file, 'utf8'));
  });

  it('becomes valid plans, alike every time', () => {
    for (const mode of ['keep', 'renumber'] as const) {
      const imported = importFixture(name, { mode });
      for (const { plan } of [imported.whole, ...imported.parts]) {
        expect(planSchema.safeParse(plan).error).toBeUndefined();
      }
      expect(importFixture(name, { mode })).toEqual(imported);
    }
  });

  it('prints every number just as it stood where numbers are kept', () => {
    const { whole, sourceLines, report } = importFixture(name, { mode: 'keep' });
    const changed = new Set(
      report.entries.flatMap((entry) => (entry.messageKey.startsWith('importPlan.marker') ? [entry.line] : [])),
    );
    const printed = resolvePlan(whole.plan).blocks.flatMap((block) =>
      block.type === 'numbered' && !changed.has(whole.lines[block.id])
        ? [[whole.lines[block.id], block.marker.text + block.marker.follow]]
        : [],
    );
    const typed = outlineTextLines(sourceLines)
      .filter(({ form, line }) => !form.startsWith('series') && printed.some(([at]) => at === line))
      .map(({ line, marker }) => [line, marker]);
    expect(printed).toEqual(typed);
    expect(printed.length).toBeGreaterThan(5);
  });

  it('mends until no number is at fault but by its words', () => {
    const { whole } = importFixture(name, { mode: 'renumber' });
    const lines = resolvePlan(whole.plan).blocks.map((block) =>
      block.type === 'numbered'
        ? block.marker.text + block.marker.follow + getRunsText(block.runs)
        : 'runs' in block
          ? getRunsText(block.runs)
          : '',
    );
    const rules = new Set(checkLines(lines).map(({ rule }) => rule));
    for (const rule of ['N01', 'N04', 'N05', 'N08', 'N09'] as const)
      expect([rule, rules.has(rule)]).toEqual([rule, false]);
  });

  it('takes back every change it reports, one by one and all at once', () => {
    const { report } = importFixture(name, { mode: 'renumber' });
    const ids = report.entries.flatMap(({ kind, id }) => (kind === 'change' && id !== undefined ? [id] : []));
    expect(report.entries.filter(({ kind, id }) => kind === 'change' && id === undefined)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const all = importFixture(name, { mode: 'renumber', takenBack: new Set(ids) });
    const printed = resolvePlan(all.whole.plan);
    const texts = [
      ...getRunsText(printed.title).split('\n'),
      ...printed.blocks.map((block) =>
        block.type === 'numbered'
          ? block.marker.text + block.marker.follow + getRunsText(block.runs)
          : printBlock(block).replace(/^- /, ''),
      ),
      ...(printed.signature === null
        ? []
        : [...printed.signature.units.map(getRunsText), getRunsText(printed.signature.date)]),
    ];
    // Table rules and cell padding are layout; everything else stands as in the source.
    const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
    const source = all.sourceLines.filter((line) => bare(line) !== '' && !/^\|[\s|:-]+\|$/.test(line));
    expect(texts.map(bare).join('\n').replaceAll('\n', '')).toBe(source.map(bare).join(''));
  });
});
