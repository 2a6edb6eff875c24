import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../model/notation/build-blocks.ts';
import { listFigureTexts } from '../../model/notation/build-figure.ts';
import { getContents } from '../../model/plan/blocks.ts';
import { findStyleFaults } from '../../testing/content-style.ts';
import { CLAUSE_FILES } from './library/index.ts';
import { CLAUSE_FAULTS, CLAUSE_SUBJECTS } from './library.ts';
import type { Clause } from './schema.ts';
import { findMissingSense } from './style.ts';

const CLAUSES = CLAUSE_SUBJECTS.flatMap((subject) => subject.clauses);

function listWordings(clause: Clause): Clause['text'][] {
  return [clause.text, ...(clause.variants ?? []).map((variant) => variant.text)];
}

function listTexts(text: Clause['text']): string[] {
  return text.flatMap((item) => {
    if (typeof item === 'string') return [item];
    if ('figure' in item) return listFigureTexts(item);
    return [
      ...(item.caption === undefined ? [] : [item.caption]),
      ...item.columns,
      ...item.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text)),
    ];
  });
}

it('lists every file of the folder', () => {
  const files = readdirSync(new URL('library/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(Object.keys(CLAUSE_FILES).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});

it('can use every file', () => {
  expect(CLAUSE_FAULTS).toEqual([]);
});

it('holds 600 clauses or more over 40 subjects or more', () => {
  expect(CLAUSES.length).toBeGreaterThanOrEqual(600);
  expect(CLAUSE_SUBJECTS.length).toBeGreaterThanOrEqual(40);
});

/** Pairs of characters, the measure of how much two wordings share. */
function listPairs(clause: Clause): ReadonlySet<string> {
  const words = listTexts(clause.text)
    .join('')
    .replace(/\{[^}]*\}|[#\s，。；：、（）“”]/g, '');
  return new Set(Array.from({ length: Math.max(words.length - 1, 0) }, (_, index) => words.slice(index, index + 2)));
}

const MOST_ALIKE = 0.4;

it('holds no clause twice in other words', () => {
  const pairs = CLAUSES.map((clause) => ({ id: clause.id, own: listPairs(clause) }));
  const alike = pairs.flatMap(({ id, own }, index) =>
    pairs.slice(index + 1).flatMap((other) => {
      const shared = [...own].filter((pair) => other.own.has(pair)).length;
      const share = shared / Math.max(own.size + other.own.size - shared, 1);
      return share > MOST_ALIKE ? [`${id} and ${other.id}: ${share.toFixed(2)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

const LONG_SENTENCE = 75;

it('keeps 95 of 100 sentences within 75 characters', () => {
  const sentences = CLAUSES.flatMap(listWordings)
    .flatMap(listTexts)
    .flatMap((text) =>
      text
        .replace(/^#+ /, '')
        .replace(/\{[^}]*\}/g, '某某')
        .split(/(?<=[。；])/),
    )
    .filter((sentence) => sentence !== '');
  const long = sentences.filter((sentence) => sentence.length > LONG_SENTENCE);
  expect(long.length / sentences.length).toBeLessThan(0.05);
});

it('gives every clause an id of its own under its subject', () => {
  const ids = CLAUSES.map((clause) => clause.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const astray = CLAUSE_SUBJECTS.flatMap(({ subject, clauses }) =>
    clauses.filter(({ id }) => !id.startsWith(`${subject}.`)).map(({ id }) => id),
  );
  expect(astray).toEqual([]);
});

it('gives no two clauses of a subject the same title', () => {
  for (const { subject, clauses } of CLAUSE_SUBJECTS) {
    const titles = clauses.map((clause) => clause.title);
    expect([subject, titles.filter((title, index) => titles.indexOf(title) !== index)]).toEqual([subject, []]);
  }
});

it('names where every first-aid instruction comes from', () => {
  const firstAid = CLAUSE_SUBJECTS.find(({ subject }) => subject === 'first-aid')?.clauses ?? [];
  expect(firstAid.length).toBeGreaterThan(0);
  const unnamed = firstAid.filter(({ basis, sources }) => basis === undefined && sources === undefined);
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});

describe.each(CLAUSE_SUBJECTS.map((subject) => [subject.subject, subject] as const))('%s', (_, { clauses }) => {
  it('is written in the style of the guide', () => {
    const texts = clauses.flatMap((clause) => [
      clause.title,
      ...clause.keywords,
      ...(clause.basis === undefined ? [] : [clause.basis]),
      ...(clause.sources ?? []),
      ...listWordings(clause).flatMap(listTexts),
    ]);
    expect(texts.flatMap(findStyleFaults)).toEqual([]);
  });

  it('says who does what in every wording', () => {
    const vague = clauses.flatMap((clause) =>
      listWordings(clause)
        .filter((text) => {
          return findMissingSense(listTexts(text)).length > 0;
        })
        .map((text) => `${clause.id}: ${listTexts(text).join('')}`),
    );
    expect(vague).toEqual([]);
  });

  it('refers only to what stands in the same wording', () => {
    for (const text of clauses.flatMap(listWordings)) {
      const built = buildBlocks(text, () => 'b');
      if (!built.ok) throw new Error(built.text);
      const names = built.value.blocks
        .flatMap((block) => getContents(block).flat())
        .flatMap((inline) => (inline.type === 'reference' ? [inline.blockId] : []));
      expect(names.filter((name) => !built.value.idsByName.has(name))).toEqual([]);
    }
  });

  it('begins every wording with a numbered line at the first four levels', () => {
    const astray = clauses.filter((clause) =>
      listWordings(clause).some((text) => typeof text[0] !== 'string' || !/^#{1,4} /.test(text[0])),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});
