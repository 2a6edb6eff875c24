import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NotationItem } from '../../model/notation/build-blocks.ts';
import { listFigureTexts } from '../../model/notation/build-figure.ts';
import type { Block } from '../../model/plan/block.ts';
import { getContents, listBlocks } from '../../model/plan/blocks.ts';
import { findFactValue } from '../../model/plan/facts.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { findStyleFaults } from '../../testing/content-style.ts';
import { getHeadingText } from '../../view/resolve/references.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { instantiateTemplate } from './instantiate.ts';
import { TEMPLATE_FILES } from './library/index.ts';
import { TEMPLATE_FAULTS, TEMPLATES } from './library.ts';
import { type ChosenTemplate, chooseTemplate } from './questions/choose-template.ts';
import { readAnswers } from './questions/question.ts';

/** A complete plan has 80 numbered blocks or more; the blank scheme has what everybody fills in. */
const LEAST_BLOCKS = 80;
const LEAST_BLANK_BLOCKS = 40;

function newIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

function listTexts(items: readonly NotationItem[]): string[] {
  return items.flatMap((item) => {
    if (typeof item === 'string') return item === '---' ? [] : [item];
    if ('figure' in item) return listFigureTexts(item);
    return [
      ...(item.caption === undefined ? [] : [item.caption]),
      ...item.columns,
      ...item.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text)),
    ];
  });
}

function listAllTexts(template: ChosenTemplate): string[] {
  return [
    template.name,
    template.summary,
    template.title.replaceAll('\n', ''),
    ...listTexts(template.body),
    ...template.attachments.flatMap((attachment) => [attachment.title, ...listTexts(attachment.body)]),
    ...template.facts.entries.map((entry) => entry.hint ?? ''),
    ...template.facts.people.map((person) => person.role),
  ].filter((text) => text !== '');
}

function listInlines(blocks: readonly Block[]) {
  return blocks.flatMap((block) => getContents(block).flat());
}

it('lists every file of the folder', () => {
  const files = readdirSync(new URL('library/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(Object.keys(TEMPLATE_FILES).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});

it('can use every file', () => {
  expect(TEMPLATE_FAULTS).toEqual([]);
});

it('lets religion stand only in the names of places to protect', () => {
  expect(findStyleFaults('文物建筑与宗教场所、宗教活动场所的防火。')).toEqual([]);
  expect(findStyleFaults('宗教活动的防火。')).toHaveLength(1);
});

it('lets quantities stand in figures alone', () => {
  expect(findStyleFaults('每年演练1次，2人同行，达到90%时停止入场，第一次由两侧一次性放行。')).toEqual([]);
  expect(findStyleFaults('每年演练一次。')).toHaveLength(1);
  expect(findStyleFaults('由两人看护，达到九成时停止入场。')).toHaveLength(2);
});

it('names each file by its id', () => {
  expect(TEMPLATES.map((template) => template.id)).toEqual(Object.keys(TEMPLATE_FILES));
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, source) => {
  const template = chooseTemplate(source, readAnswers(source.questions ?? [], []));
  const plan = instantiateTemplate(source, {}, newIds());
  const blocks = listBlocks(plan);
  const inlines = [
    ...plan.title,
    ...plan.attachments.flatMap((attachment) => attachment.title),
    ...listInlines(blocks),
  ];

  it('becomes a valid plan', () => {
    expect(planSchema.safeParse(plan).error).toBeUndefined();
  });

  it('is written in the style of the guide', () => {
    expect(listAllTexts(template).flatMap(findStyleFaults)).toEqual([]);
  });

  it('registers every fact and person it speaks of', () => {
    const unknown = inlines.filter(
      (inline) =>
        (inline.type === 'fact' && findFactValue(plan.facts, inline.key) === null) ||
        (inline.type === 'person' && !plan.facts.people.some((person) => person.id === inline.personId)),
    );
    expect(unknown).toEqual([]);
  });

  it('asks only what decides something', () => {
    const { questions = [], ...rest } = source;
    const words = JSON.stringify([rest, questions.map(({ when }) => when)]);
    const idle = questions.filter(({ key }) => !words.includes(key));
    expect(idle.map(({ key }) => key)).toEqual([]);
  });

  it('speaks of every fact and person it asks for', () => {
    const used = new Set(
      inlines.flatMap((inline) =>
        inline.type === 'fact' ? [inline.key] : inline.type === 'person' ? [inline.personId] : [],
      ),
    );
    const asked = [...template.facts.people.map(({ id }) => id), ...template.facts.entries.map(({ key }) => key)];
    expect(asked.filter((key) => !used.has(key))).toEqual([]);
  });

  it('counts in-paragraph series as they were written', () => {
    const written = listTexts([...template.body, ...template.attachments.flatMap(({ body }) => body)]).flatMap((text) =>
      [
        ...text.matchAll(
          /\{((?:[一二三四五六七八九十]+[是要])|(?:第[一二三四五六七八九十]+|首先|其次|再次|最后)，)\}/g,
        ),
      ].map(([, member]) => member),
    );
    const resolved = resolvePlan(plan);
    const counted = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)]
      .flatMap((block) =>
        block.type === 'table'
          ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs))
          : 'runs' in block
            ? block.runs
            : [],
      )
      .flatMap((run) => (run.type === 'text' && run.origin === 'series' ? [run.text] : []));
    expect(counted).toEqual(written);
  });

  it('has its required parts as headings', () => {
    const headings = resolvePlan(plan).blocks.flatMap((block) =>
      block.type === 'numbered' ? [getHeadingText(getRunsText(block.runs))] : [],
    );
    expect(template.requiredParts.filter((part) => !headings.includes(part))).toEqual([]);
  });

  it('fills whole rows in its tables', () => {
    for (const block of blocks) {
      if (block.type !== 'table') continue;
      expect(block.columns).toHaveLength(block.rows[0]?.cells.length ?? 0);
      const places = block.rows
        .flatMap((row) => row.cells)
        .reduce((sum, cell) => sum + (cell.colSpan ?? 1) * (cell.rowSpan ?? 1), 0);
      expect([block.id, places]).toEqual([block.id, block.columns.length * block.rows.length]);
    }
  });

  it('is as long as a complete plan', () => {
    const least = template.events.includes('空白') ? LEAST_BLANK_BLOCKS : LEAST_BLOCKS;
    expect(blocks.filter((block) => block.type === 'numbered').length).toBeGreaterThanOrEqual(least);
  });

  it('has the tables and figures an inspector asks for', () => {
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.kind] : []));
    for (const kind of ['roster', 'contacts', 'drill-record'] as const) expect(tables).toContain(kind);
    const resolved = resolvePlan(plan);
    const figures = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)].flatMap(
      (block) => (block.type === 'figure' && block.graph !== null ? [block.graph.kind] : []),
    );
    expect(figures).toContain('organization');
    expect(figures).toContain('flow');
  });
});
