import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { mmToPt } from '../../shared/base/units/length.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { arbitraryPageSetup } from '../../shared/testing/arbitrary-page-setup.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { attachment, planOf, section, text } from '../../shared/testing/builders.ts';
import { ALL_PARTS } from '../../shared/testing/words-everywhere.ts';
import { BUILT_IN_PAGE_SETUPS } from '../../shared/view/layout/built-in-page-setups.ts';
import { readKnownPages } from '../../shared/view/layout/part-places.ts';
import { type PlacedText, readPdf } from '../testing/read-pdf.ts';
import { createEngine, type Engine } from './engine.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

function make(plan: Plan) {
  const made = engine.makePdf({ plan, createdAt: new Date(0) });
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.cause}`);
  return made.value;
}
const readWords = (page: readonly PlacedText[] = []) =>
  page
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '');
/** A plan with `lines` lines of text under its only heading, and the parts named. */
const draft = (lines: number, parts: Plan['parts'] = {}): Plan => ({
  ...planOf({ title: '' }, ...Array.from({ length: lines }, () => text('字'))),
  parts,
});

describe('the contents page', () => {
  it('gives every heading and attachment the number printed on its page', async () => {
    const chapters = Array.from({ length: 12 }, (_, index) =>
      section(`第${index + 1}方面`, text('安全生产责任制'.repeat(60))),
    );
    const source = {
      ...planOf({ title: '', attachments: [attachment('通讯录', text('甲'))] }, ...chapters),
      parts: { cover: ALL_PARTS.cover, contents: { levels: 1 } },
    };
    const { pages } = await readPdf(make(source).pdf);
    const entries = [...readWords(pages[1]).matchAll(/(第\d+方面|附件通讯录)\.+(\d+)/g)];
    expect(entries).toHaveLength(13);
    for (const [, words = '', number = ''] of entries) {
      // Behind cover and contents the body begins with page 1.
      const page = readWords(pages[Number(number) + 1]);
      expect(page).toContain(words);
      expect(page).toContain(`—${number}—`);
    }
  });
});

describe('front pages', () => {
  it('bear no numbers, and the body begins on a right-hand page', async () => {
    const { pages } = await readPdf(make(draft(1, ALL_PARTS)).pdf);
    const words = pages.map((page) => readWords(page));
    expect(words.findIndex((page) => page.includes('—1—'))).toBe(6);
    expect(words.slice(0, 6).filter((page) => /—\d+—/.test(page))).toEqual([]);
    expect(words[0]).toContain('预案编号：青小应急-01');
    expect(words[1]).toContain('现予发布。');
    expect(words[2]).toContain('批准张某某');
    expect(words[3]).toContain('首次发布');
    expect(words[4]).toContain('目录');
  });
});

describe('版记', () => {
  const footPt = mmToPt(297 - 34.9);
  const findImprint = async (lines: number) => {
    const made = make(draft(lines, { imprint: ALL_PARTS.imprint }));
    const { pages } = await readPdf(made.pdf);
    const at = pages.findIndex((page) => readWords(page).includes('印发'));
    const line = pages[at]?.find((piece) => piece.text.includes('印发'));
    const numbers = pages.map((page) => /—(\d+)—/.exec(readWords(page))?.[1] ?? '');
    return { page: at + 1, y: line?.y ?? 0, numbers, known: readKnownPages(made) };
  };

  it.each([
    ['the even page on which the text ends', 30, 2, ['1', '2'], 0],
    ['the next page, where the text ends on an odd one', 5, 2, ['1', '2'], 1],
    ['the even page after a blank one, without numbers, where the text leaves no room', 44, 4, ['1', '2', '', ''], 2],
  ])('stands at the foot of %s', async (_, lines, page, numbers, imprintPages) => {
    const found = await findImprint(lines);
    expect(found).toMatchObject({ page, numbers, known: { imprintPages } });
    expect(footPt - found.y).toBeGreaterThan(0);
    expect(footPt - found.y).toBeLessThan(20);
  });
});

it('any plan on any page becomes pages', () => {
  fc.assert(
    fc.property(arbitraryPlan({ maxBlocks: 15 }), arbitraryPageSetup, (source, pageSetup) => {
      expect(make({ ...source, pageSetup, parts: ALL_PARTS }).pageCount).toBeGreaterThan(5);
    }),
    { numRuns: 30 },
  );
});

it('words in the margins are filled in, none stand over the first page where it is to be bare, and numbers begin where they are told', async () => {
  const [official] = BUILT_IN_PAGE_SETUPS;
  if (official === undefined) throw new Error('no set-up');
  const pageSetup = {
    ...official.setup,
    header: { left: '', center: '{标题}', right: '' },
    footer: { left: '共{页数}页', center: '', right: '' },
    isFirstPageBare: true,
    pageNumber: { ...official.setup.pageNumber, start: 5 },
  };
  const source = { ...draft(30), title: [{ type: 'text' as const, text: '方案' }], pageSetup };
  const { pages } = await readPdf(make(source).pdf);
  expect(pages.map((page) => readWords(page).match(/方案|共2页|—\d—/g))).toEqual([
    ['方案', '共2页', '—5—'],
    ['方案', '共2页', '—6—'],
  ]);
  const [first, second] = pages.map((page) => page.find((piece) => piece.text.includes('方案'))?.y ?? 0);
  expect(first).toBeGreaterThan(mmToPt(37));
  expect(second).toBeLessThan(mmToPt(37));
});

it('any plan with every part becomes pages', () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.constantFrom('official', 'framed', 'ruled'), (source, design) => {
      const cover = { ...ALL_PARTS.cover, design };
      const made = make({ ...source, parts: { ...ALL_PARTS, cover } as Plan['parts'] });
      expect(made.pageCount).toBeGreaterThan(5);
    }),
    { numRuns: 20 },
  );
});
