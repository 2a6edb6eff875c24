import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { mmToPt } from '../../shared/base/units/length.ts';
import type { Block, TableCell } from '../../shared/model/plan/block.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { attachment, block, item, plan, planOf, section, skip, text } from '../../shared/testing/builders.ts';
import { LAYOUTS } from '../../shared/view/layout/layouts.ts';
import { divideTitle, getTitleCells } from '../../shared/view/layout/title-lines.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { getRunsText } from '../../shared/view/resolve/resolved-plan.ts';
import { getPdfText, type OutlineEntry, type PlacedText, readPdf } from '../testing/read-pdf.ts';
import { createEngine, type Engine, type PdfRequest } from './engine.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

const createdAt = new Date('2026-03-01T00:00:00Z');
function make(source: Plan, extra: Partial<PdfRequest> = {}) {
  const made = engine.makePdf({ plan: source, createdAt, ...extra });
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.cause}`);
  return made.value;
}
const read = (source: Plan) => readPdf(make(source).pdf);
const squeeze = (words: string) => words.replace(/\s/g, '');

/** The lines of a page from top to bottom, each with its base line, its left edge and its words. */
function listLines(page: readonly PlacedText[]) {
  const lines = new Map<number, PlacedText[]>();
  for (const piece of page) {
    const y = Math.round(piece.y * 10) / 10;
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines].map(([y, pieces]) => ({
    y,
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    words: pieces.map((piece) => piece.text).join(''),
  }));
}

const UNIT = '示例小学';
/** The dictionary of a PDF, its XMP included: text in UTF-16 and in UTF-8. */
const readProperties = (given: PdfRequest['createdAt']) => {
  const source = plan(section('总则'));
  const facts = { ...source.facts, unit: { ...source.facts.unit, name: UNIT } };
  const bytes = Buffer.from(make({ ...source, facts }, { createdAt: given }).pdf);
  const utf16 = Buffer.from(UNIT, 'utf16le').swap16();
  return {
    hasUnit: bytes.includes(Buffer.from(UNIT)) || bytes.includes(utf16),
    hasTime: bytes.includes('CreationDate') || bytes.includes('CreateDate'),
  };
};

it('says whose it is and when it was made, or neither', () => {
  expect(readProperties(createdAt)).toEqual({ hasUnit: true, hasTime: true });
  expect(readProperties(null)).toEqual({ hasUnit: false, hasTime: false });
});

describe('the page of GB/T 9704-2012', () => {
  const long = planOf({ title: '' }, text('安全生产责任制'.repeat(400)));

  it('holds 22 lines of 28 characters', async () => {
    const { pages } = await read(long);
    const lines = listLines(pages[0] ?? []).filter(({ words }) => words.includes('安'));
    expect(lines).toHaveLength(22);
    for (const { words } of lines.slice(1)) expect(squeeze(words)).toHaveLength(28);
    // Two characters of indent.
    expect(squeeze(lines[0]?.words ?? '')).toHaveLength(26);
    const gaps = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(29, 0);
  });

  it('fills the text block from edge to edge', async () => {
    const { pages, sizePt } = await read(long);
    const line = listLines(pages[0] ?? [])[5];
    expect(line?.left).toBeCloseTo(mmToPt(28), 0);
    expect(Math.abs((line?.right ?? 0) - (sizePt[0] - mmToPt(26)))).toBeLessThan(1);
  });

  it('stays as it is where text has a colour, a highlighting, another face, or is raised or lowered', async () => {
    const words = '安全生产责任制';
    const looks: Partial<Extract<Inline, { type: 'text' }>>[] = [
      {},
      { look: { colour: 'C00000', highlight: 'yellow' }, marks: ['bold', 'underline'] },
      { look: { font: 'hei', latinFont: 'Arial' } },
      { look: { font: { name: '没有这种字体' } }, marks: ['italic'] },
      { marks: ['superscript'] },
      { marks: ['subscript', 'strike'] },
      { look: { sizePt: 22 } },
    ];
    const lines = looks.map((own) => text([{ type: 'text', text: words, ...own }]));
    const { pages } = await read(planOf({ title: '' }, ...lines, text(words)));
    const tops = (pages[0] ?? []).filter((piece) => piece.text.includes('安')).map(({ y }) => y);
    expect(tops).toHaveLength(looks.length + 1);
    // Every line is the grid's, and what is raised or lowered stands a little off its own.
    const gap = (tops.at(-1) ?? 0) - (tops[0] ?? 0);
    expect(gap).toBeCloseTo(looks.length * 29, 1);
    expect((tops[4] ?? 0) - (tops[0] ?? 0)).toBeLessThan(4 * 29 - 3);
    expect((tops[5] ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(5 * 29 + 1);
  });

  it('sets paragraphs apart, in and on lines of their own where they say so', async () => {
    const words = '安全生产责任制'.repeat(5);
    const look = { linePt: 40, beforePt: 12, afterPt: 20, leftCharacters: 2, rightCharacters: 3 };
    const own: Block = { type: 'paragraph', id: 'own', content: [{ type: 'text', text: words }], indent: 0, look };
    const { pages } = await read(planOf({ title: '' }, text('安全'), block(own), text('安全')));
    const [first, upper, lower, last] = listLines(pages[0] ?? []).filter(({ words: line }) => line.includes('安'));
    const gaps = [
      (upper?.y ?? 0) - (first?.y ?? 0),
      (lower?.y ?? 0) - (upper?.y ?? 0),
      (last?.y ?? 0) - (lower?.y ?? 0),
    ];
    // From base line to base line: half of each line and what stands between.
    expect(gaps.map(Math.round)).toEqual([Math.round(34.5 + 12), 40, Math.round(34.5 + 20)]);
    expect(squeeze(upper?.words ?? '')).toHaveLength(28 - 5);
    expect((upper?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(0, 0);
  });

  it('keeps a heading with what follows it: none is the last line of a page', async () => {
    // 21 lines of text leave one for the heading, and none for what stands under it.
    const source = planOf(
      { title: '' },
      text('安全生产责任制'.repeat(83)),
      section('组织机构', text('学校设应急指挥部。')),
    );
    const { pages } = await read(source);
    expect(listLines(pages[0] ?? []).map(({ words }) => squeeze(words))).not.toContain('一、组织机构');
    expect(squeeze(listLines(pages[1] ?? [])[0]?.words ?? '')).toBe('一、组织机构');
  });

  it('keeps the first and the last two rows of a table together, and its heading with them', async () => {
    const cell = (words: string): TableCell => ({ content: [{ type: 'text', text: words }] });
    const rows = Array.from({ length: 6 }, (_, index) => ({
      ...(index === 0 ? { header: true } : {}),
      cells: [cell(index === 0 ? '职务' : `行${index}`), cell('值班')],
    }));
    const table: Block = { type: 'table', id: 't', kind: 'plain', columns: [1, 1], rows };
    const above = Array.from({ length: 11 }, (_, index) => 11 + index);
    for (const count of above) {
      const lines = Array.from({ length: count }, () => text('字'));
      const { pages } = await read(planOf({ title: '' }, ...lines, section('值班人员', block(table))));
      const words = pages.map((page) => squeeze(page.map((piece) => piece.text).join('')));
      const parts = words.map((page) => page.match(/行\d/g)?.length ?? 0).filter((found) => found > 0);
      expect(parts).not.toContain(1);
      expect(words.find((page) => page.includes('值班人员'))).toContain('行2');
    }
  });

  it('bears its number 7 mm below the text, right on odd pages and left on even ones', async () => {
    const { pages, sizePt } = await read(long);
    const numbers = pages.map((page) => listLines(page).at(-1));
    expect(numbers.map((line) => line?.words.trim())).toEqual(['— 1 —', '— 2 —', '— 3 —', '— 4 —', '— 5 —']);
    const [first, second] = numbers;
    // One character of 14 pt from the edge.
    expect(Math.abs((first?.right ?? 0) - (sizePt[0] - mmToPt(26) - 14))).toBeLessThan(1.5);
    expect(Math.abs((second?.left ?? 0) - (mmToPt(28) + 14))).toBeLessThan(1.5);
    const blockEnd = mmToPt(37) + 22 * 29;
    // Digits stand on their base line, a third of their size below the middle.
    expect((first?.y ?? 0) - blockEnd).toBeGreaterThan(mmToPt(7));
    expect((first?.y ?? 0) - blockEnd).toBeLessThan(mmToPt(7) + 7);
  });
});

describe('the words of a plan', () => {
  it('come out with their numbers, attachments, note and signature', async () => {
    const source: Plan = {
      ...planOf(
        { attachments: [attachment('通讯录', item('甲')), attachment('路线图', item('乙'))] },
        section('总则', item('目的。为了安全。')),
      ),
      signature: {
        units: [[{ type: 'text', text: '示例小学' }]],
        date: [{ type: 'text', text: '2026年3月1日' }],
        seal: 'without',
      },
      header: { issuer: '示例小学文件', documentNumber: '示例〔2026〕1号', recipients: '各班', urgency: '特急' },
    };
    const pdf = await read(source);
    const { pages } = pdf;
    // The red head leaves the signature to a second page.
    expect(pages).toHaveLength(4);
    const words = getPdfText(pdf);
    for (const part of [
      '特急',
      '示例小学文件',
      '示例〔2026〕1号',
      '各班：',
      '一、总则',
      '（一）目的。为了安全。',
      '附件：1.通讯录',
      '2.路线图',
    ]) {
      expect(words).toContain(part);
    }
    expect(words.replace(/—\d+—/g, '')).toMatch(/2\.路线图示例小学2026年3月1日/);
    expect(squeeze(pages[2]?.map((piece) => piece.text).join('') ?? '')).toMatch(/^附件1通讯录一、甲/);
  });

  it('are never markup or code', async () => {
    const signs = [
      '#',
      '$',
      '@x',
      '<b>',
      '\\',
      '"',
      '```',
      '//',
      '/*',
      '*/',
      '#read("/etc/passwd")',
      '_a_',
      '*b*',
      '[',
      ']',
      '{',
      '}',
      '~',
      '--',
      '= 甲',
      '- 乙',
      '\\u{41}',
      '#"',
      '")',
      '中文',
      '。',
    ];
    const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const samples = fc.sample(words, { numRuns: 150, seed: 1 });
    const table: Block = {
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1],
      rows: samples
        .slice(0, 20)
        .map((sample): { cells: TableCell[] } => ({ cells: [{ content: [{ type: 'text', text: sample }] }] })),
    };
    const source = planOf({ title: '' }, block(table), ...samples.map((sample) => text(sample)));
    const found = getPdfText(await read({ ...source, layout: 'card' }));
    const wanted = squeeze([...samples.slice(0, 20), ...samples].join(''));
    // What an invisible place to turn leaves behind is no character.
    expect(found.replaceAll('\u200b', '')).toBe(wanted);
  });

  it('with rare characters print in a face that has them', () => {
    expect(engine.makePdf({ plan: plan(text('𠮷㙟䶮𫖯')), createdAt, isArchival: true })).toMatchObject({ ok: true });
  });

  it('that no face has are named where a PDF is for archives', () => {
    const made = engine.makePdf({ plan: plan(text('甲\u{10fffd}乙')), createdAt, isArchival: true });
    expect(made).toMatchObject({ ok: false, error: { code: 'pages.characters-missing' } });
  });
});

describe('the outline', () => {
  it('lists headings, not sentences that are numbered', async () => {
    const source = plan(
      section('总则', item('目的。为了安全。'), section('范围', item('本预案适用于全校。'))),
      section('组织'),
    );
    const titles = (entries: readonly OutlineEntry[]): unknown[] =>
      entries.map(({ title, children }) => (children.length === 0 ? title : [title, titles(children)]));
    const { outline, info } = await read(source);
    expect(titles(outline)).toEqual([['一、总则', ['（二）范围']], '二、组织']);
    expect(info).toMatchObject({ Title: expect.any(String), Language: 'zh-CN' });
  });
});

describe('places', () => {
  it('tell the page of the title and of every block', () => {
    const { places, pageCount } = make(plan(section('总则'), text('字'.repeat(2000)), section('组织')));
    expect(places.map(({ page }) => page)).toEqual([1, 1, 1, pageCount]);
  });
});

describe('lines', () => {
  it('of titles turn at sense, as in the Word file', async () => {
    const long = '示例市示例区示例街道中心小学关于印发消防灭火和应急疏散预案的通知';
    const source = planOf({ title: long, attachments: [attachment(long, item('甲'))] }, text('正文'));
    const { pages } = await read(source);
    const wanted = divideTitle(long, getTitleCells(LAYOUTS.gbt9704));
    expect(wanted.length).toBeGreaterThan(1);
    expect(
      listLines(pages[0] ?? [])
        .slice(0, wanted.length)
        .map(({ words }) => words),
    ).toEqual(wanted);
    const attached = listLines(pages[1] ?? []).map(({ words }) => words);
    expect(attached).toEqual(expect.arrayContaining([...wanted]));
  });

  it('do not part telephones', async () => {
    const phone = '0571-82040371';
    const source = planOf(
      { title: '' },
      ...Array.from({ length: 14 }, (_, index) => text(`${'字'.repeat(14 + index)}${phone}。`)),
    );
    const { pages } = await read(source);
    const lines = pages.flatMap((page) => listLines(page).map(({ words }) => words));
    expect(lines.filter((line) => line.includes(phone))).toHaveLength(14);
  });
});

describe('where pages begin', () => {
  const find = (source: Plan) => {
    const found = engine.findStarts(source, new Set());
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };
  const getText = (source: Plan, blockId: string) =>
    getRunsText(resolvePlan(source).blocks.flatMap((own) => (own.id === blockId && 'runs' in own ? own.runs : [])));
  const sentence = '值班人员发现险情后立即报告（电话：00000000000），组织人员有序撤离；AED由A组携带。';
  const long: Plan = planOf(
    { title: '' },
    ...Array.from({ length: 24 }, (_, index) =>
      index % 5 === 0
        ? section('组织机构', text(sentence.repeat(index)))
        : block({
            type: 'paragraph',
            id: `p${index}`,
            content: [
              { type: 'text', text: sentence, marks: ['bold'] },
              { type: 'text', text: sentence.repeat(index) },
            ],
          }),
    ),
  );

  it('is told to the line, and nothing moves by asking', async () => {
    const { pages } = find(long);
    const printed = (await read(long)).pages.map((page) => squeeze(listLines(page)[0]?.words ?? ''));
    expect(pages.pageCount).toBe(printed.length);
    expect(pages.starts.map(({ page }) => page)).toEqual(printed.slice(1).map((_, index) => index + 2));
    for (const { page, blockId, offset } of pages.starts) {
      const first = printed[page - 1] ?? '';
      const rest = squeeze(getText(long, blockId).slice(offset, offset + 12)).slice(0, 5);
      expect(first).toContain(rest);
    }
    expect(pages.starts.filter(({ offset }) => offset > 0).length).toBeGreaterThan(5);
  });

  it('is the very character between two Chinese ones', async () => {
    const source = planOf({ title: '' }, text('安全生产责任制'.repeat(200)));
    // 22 lines of 28 characters, two of them the indent.
    expect(find(source).pages.starts).toEqual([
      { page: 2, blockId: 'b1', offset: 22 * 28 - 2 },
      { page: 3, blockId: 'b1', offset: 44 * 28 - 2 },
    ]);
  });

  it('is the same whether or not the edges were foreseen', () => {
    const { pages, atEdges } = find(long);
    expect(engine.findStarts(long, atEdges)).toMatchObject({ ok: true, value: { pages } });
    const all = new Set(long.blocks.map(({ id }) => id));
    expect(engine.findStarts(long, all)).toMatchObject({ ok: true, value: { pages } });
  });

  it('is a row of a table, a block after a page break, and the signature', () => {
    const cell = (words: string): TableCell => ({ content: [{ type: 'text', text: words }] });
    const table: Block = {
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1, 1],
      rows: Array.from({ length: 30 }, (_, index) => ({
        ...(index === 0 ? { header: true } : {}),
        cells: [cell(`${index}`), cell('值班')],
      })),
    };
    const source: Plan = {
      ...planOf(
        { title: '' },
        block(table),
        block({ type: 'page-break', id: 'x' }),
        text('字'.repeat(22 * 28 - 2 - 28)),
      ),
      signature: { units: [[{ type: 'text', text: '示例小学' }]], date: [], seal: 'without' },
    };
    const { starts } = find(source).pages;
    expect(starts).toMatchObject([
      { page: 2, blockId: 't', offset: expect.any(Number) },
      { page: 3, offset: 0 },
      { page: 4, blockId: 'signature', offset: 0 },
    ]);
    expect(starts[0]?.offset).toBeGreaterThan(15);
    expect(starts[0]?.offset).toBeLessThan(25);
  });

  it('is told for any plan, page by page', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (source) => {
        const { pages } = find(source);
        const numbers = pages.starts.map(({ page }) => page);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(pages.pageCount).toBe(make(source).pageCount);
      }),
      { numRuns: 15 },
    );
  });
});

describe('any plan', () => {
  it('becomes pages', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (source) => {
        expect(make(source).pageCount).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it('becomes pages with cells that span, whatever the spans', () => {
    const cell = fc.record({ colSpan: fc.integer({ min: 1, max: 5 }), rowSpan: fc.integer({ min: 1, max: 5 }) });
    const rows = fc.array(fc.record({ header: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), rows, (columns, drafted) => {
        const table: Block = {
          type: 'table',
          id: 't',
          kind: 'plain',
          columns: Array.from({ length: columns }, () => 1),
          rows: drafted.map(({ header, cells }) => ({
            header,
            cells: cells.map((spans) => ({ content: [{ type: 'text', text: '值班' }], ...spans })),
          })),
        };
        expect(make(plan(block(table))).pageCount).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  it('becomes pages where a picture is none', async () => {
    const source: Plan = {
      ...plan(
        block({ type: 'figure', id: 'f', kind: 'image', assetId: 'a', widthMm: 100, alternativeText: '疏散路线图' }),
      ),
      assets: [{ id: 'a', mediaType: 'image/png', data: 'bm90IGEgcGljdHVyZQ==' }],
    };
    expect(getPdfText(await read(source))).toContain('疏散路线图');
  });

  it('keeps a row that is higher than a page', async () => {
    const cell = (words: string): TableCell => ({ content: [{ type: 'text', text: words }] });
    const table: Block = {
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1, 1],
      rows: [{ cells: [cell('首'), cell('疏散'.repeat(1500))] }, { cells: [cell('尾')] }],
    };
    const words = getPdfText(await read(planOf({ title: '' }, block(table)))).replace(/—\d+—/g, '');
    expect(words.match(/疏/g)).toHaveLength(1500);
    expect(words).toContain('尾');
  });

  it('turns a word that no line could hold', async () => {
    const { pages, sizePt } = await read(planOf({ title: '' }, text(`网址${'a1'.repeat(500)}`), skip(1, item('甲'))));
    const rights = pages.flat().map(({ x, width }) => x + width);
    expect(Math.max(...rights)).toBeLessThan(sizePt[0] - mmToPt(24));
  });
});

describe('pages across', () => {
  const wide: Block = {
    type: 'table',
    id: 'wide',
    kind: 'plain',
    columns: [1, 1, 1, 1, 1, 1, 1, 1, 1],
    rows: [{ cells: Array.from({ length: 9 }, () => ({ content: [{ type: 'text', text: '物资' }] })) }],
    isLandscape: true,
  };
  const source = planOf({ title: '' }, text('表前'), block(wide), text('表后'));

  it('turns the page for a table and back behind it', () => {
    const drawn = engine.drawPages(source);
    const sizes = drawn.ok ? drawn.value.pages.map(({ widthPt, heightPt }) => [widthPt, heightPt].map(Math.round)) : [];
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
  });

  it('gives the table the width of the turned text block, its head at the binding margin', async () => {
    const { pages } = await read(source);
    const cells = (pages[1] ?? []).filter((piece) => piece.text === '物资');
    expect(cells).toHaveLength(9);
    const [first, , , , , , , , last] = cells.map(({ x }) => x);
    // Eight of nine columns of 225.1 mm.
    expect((last ?? 0) - (first ?? 0)).toBeCloseTo((mmToPt(225.1) * 8) / 9, 0);
  });

  it('keeps the page number where upright pages have it, turned with the sheet: an even one at its outer edge', async () => {
    const { pages } = await read(source);
    const find = (page: number, number: string) =>
      (pages[page] ?? []).find(({ text: words }) => words.includes(number));
    // Seven millimetres under the text block of the upright page, one character of 14 pt from its left edge.
    const { pageNumber, page } = LAYOUTS.gbt9704;
    const even = find(1, '2');
    expect(even?.x).toBeGreaterThan(mmToPt(page.bottomMm - pageNumber.belowTextMm) - 10);
    expect(even?.x).toBeLessThan(mmToPt(page.bottomMm - pageNumber.belowTextMm) + 10);
    // From the top, as the reader of the file measures it.
    expect(even?.y).toBeGreaterThan(mmToPt(page.leftMm));
    expect(even?.y).toBeLessThan(mmToPt(page.leftMm) + 60);
    expect(find(2, '3')?.y).toBeGreaterThan(mmToPt(page.heightMm - page.bottomMm));
  });

  it('lays a whole attachment across, and the next upright', () => {
    const attached = planOf(
      { attachments: [attachment('名单', text('甲')), attachment('附表', text('乙'))] },
      text('正文'),
    );
    const turned = {
      ...attached,
      attachments: attached.attachments.map((own, index) => (index === 0 ? { ...own, isLandscape: true } : own)),
    };
    const drawn = engine.drawPages(turned);
    const widths = drawn.ok ? drawn.value.pages.map(({ widthPt }) => Math.round(widthPt)) : [];
    expect(widths).toEqual([595, 842, 595]);
  });
});

describe('the font report', () => {
  const report = (source: Plan) => {
    const made = engine.reportFonts(source);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };

  it('finds what no face of the machine has, and takes what a document prints for shown', async () => {
    const source = planOf(
      { title: '示例' },
      section('总则'),
      text('组长𠮷㙟䶮𫖯𰻝，\u{10fffd}。'),
      text('甲\u{10fffd}乙'),
    );
    const lost = report(source).characters.filter(({ shownBy }) => shownBy === null);
    expect(lost.map(({ character, count }) => [character, count])).toContainEqual(['\u{10fffd}', 2]);
    const shown = [...'𠮷㙟䶮𫖯𰻝'].filter((character) => !lost.some((one) => one.character === character));
    expect(getPdfText(await read(source))).toContain(shown.join(''));
  });

  it('names an installed family for every role that shows', () => {
    for (const { used } of report(plan(section('总则'), text('正文'))).faces) expect(used).not.toBeNull();
  });
});
