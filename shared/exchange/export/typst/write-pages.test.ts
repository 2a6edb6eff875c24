import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../model/plan/plan.ts';
import { attachment, block, inlines, item, plan, planOf, section, text } from '../../../testing/builders.ts';
import { chooseFaces } from '../../../view/fonts/choose-faces.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { cleanText } from './literals.ts';
import { writePages } from './write-pages.ts';

const faces = chooseFaces(new Set(['FandolFang R', 'FandolHei', 'FandolKai', 'FandolSong']));
const write = (source: Plan) => writePages(resolvePlan(source), { faces }).source;

const LITERAL = /"(?:[^"\\]|\\.)*"/gs;
/** The source with every string literal left out: what the engine takes for code. */
const readCode = (source: string) => source.replace(LITERAL, '""');
/** What the string literals say. */
const readStrings = (source: string) =>
  (source.match(LITERAL) ?? []).map((literal) => literal.slice(1, -1).replace(/\\(["\\])/g, '$1'));

/** A plan that says `words` wherever a user can write. */
function sayEverywhere(words: string): Plan {
  const cell = { content: inlines(words) };
  const drafted = planOf(
    { attachments: [attachment(words, item(words))] },
    section(words, item(words)),
    text(words),
    block({ type: 'table', id: 't', kind: 'plain', columns: [1], rows: [{ cells: [cell] }], caption: words }),
    block({
      type: 'figure',
      id: 'f',
      kind: 'image',
      assetId: 'none',
      widthMm: 9,
      alternativeText: words,
      caption: words,
    }),
  );
  return {
    ...drafted,
    header: { issuer: '机关', documentNumber: words, recipients: words, urgency: words },
    facts: { ...drafted.facts, unit: { ...drafted.facts.unit, name: words } },
    signature: { units: [inlines(words)], date: inlines(words), seal: 'with' },
  };
}

describe('users’ words', () => {
  // Headings are told from sentences by their length and signs, so a full stop makes every sample a sentence.
  const words = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((sample) => cleanText(sample).trim() !== '');

  it('stand in string literals alone, whatever they are', () => {
    fc.assert(
      fc.property(words, (sample) => {
        const said = readCode(write(sayEverywhere(`甲${sample}。乙`)));
        expect(said).toBe(readCode(write(sayEverywhere('甲丙。乙'))));
      }),
      { numRuns: 300 },
    );
  });

  it('keep every character that can print', () => {
    fc.assert(
      fc.property(words, (sample) => {
        const strings = readStrings(write(plan(text(`甲${sample}`))));
        expect(strings.map((each) => each.replaceAll('\u200b', ''))).toContain(
          cleanText(`甲${sample}`).replaceAll('\u200b', ''),
        );
      }),
    );
  });

  it('lose what has no shape, and no more', () => {
    expect(cleanText('甲\u0000\u0007乙\ufffe')).toBe('甲乙');
    expect(cleanText('甲\n乙')).toBe('甲 乙');
    expect(cleanText('𠮷㙟䶮𫖯𰻝 a “b”——…')).toBe('𠮷㙟䶮𫖯𰻝 a “b”——…');
  });

  it('may be turned inside a word that is wider than a line, and nowhere else', () => {
    expect(cleanText('0571-82040371')).toBe('0571-82040371');
    expect(cleanText('a'.repeat(60))).toBe([...'a'.repeat(60)].join('\u200b'));
  });
});

describe('headings', () => {
  it('are headings of their level; sentences with numbers are paragraphs', () => {
    const source = write(plan(section('总则', item('目的。为了安全。'))));
    expect(source).toContain('#heading(level: 1)[#level-0[#"一、"]#level-0[#"总则"]]');
    expect(source).toContain('#level-1[#"（一）"]#level-1[#"目的。"]#"为了安全。"]');
  });
});

describe('tables', () => {
  const cell = (words: string, spans = {}) => ({ content: inlines(words), ...spans });

  it('repeat their header rows and keep merged cells', () => {
    const rows = [
      { header: true, cells: [cell('职务'), cell('姓名')] },
      { cells: [cell('组长', { rowSpan: 2 }), cell('张某某')] },
      { cells: [cell('李某某')] },
    ];
    const source = write(
      plan(block({ type: 'table', id: 't', kind: 'roster', columns: [1, 3], caption: '分工', rows })),
    );
    expect(source).toContain('#caption[#"表1　分工"]');
    // The third holds the two rows under the head together.
    expect(source).toContain('columns: (1fr,3fr,0pt,)');
    expect(source).toContain('table.cell(x: 2, y: 1, rowspan: 2, breakable: false');
    expect(source).toMatch(/table\.header\(repeat: true,\n.*职务.*\n.*姓名.*\n\),/);
    expect(source).toMatch(/x: 0, y: 1, breakable: false, rowspan: 2/);
  });

  it('repeat no header that reaches into the body', () => {
    const rows = [{ header: true, cells: [cell('组长', { rowSpan: 2 }), cell('姓名')] }, { cells: [cell('李某某')] }];
    expect(write(plan(block({ type: 'table', id: 't', kind: 'roster', columns: [1, 1], rows })))).not.toContain(
      'table.header',
    );
  });
});
