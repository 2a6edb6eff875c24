import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../shared/base/units/length.ts';
import type { PrintElement } from '../../../shared/exchange/export/html/elements.ts';
import { PAGE_NUMBER_CHARACTERS } from '../../../shared/exchange/export/html/page-number-sheet.ts';
import { END_ANCHOR, RULER_ANCHOR, RULER_PX, START_ANCHOR } from '../../../shared/exchange/export/html/print-html.ts';
import { LAYOUTS } from '../../../shared/view/layout/layouts.ts';
import { createPdfAssembler } from './assembler.ts';

const layout = LAYOUTS.gbt9704;
const HEIGHT_PT = mmToPt(297);
const TOP_PT = HEIGHT_PT - mmToPt(layout.page.topMm);
const properties = { title: '预案', author: '示例小学', creator: '章法', createdAt: new Date(0) };

type Place = readonly [anchor: string, pageIndex: number, yPt: number];

/** What Chromium prints, as far as it matters: pages, and named places in the catalog. */
async function print(pageCount: number, places: readonly Place[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let index = 0; index < pageCount; index++) document.addPage([mmToPt(210), HEIGHT_PT]).drawText('x');
  const names = document.context.obj({});
  // A pixel is three quarters of a point here; Chromium's own differs a little.
  const ruler: Place[] = [
    [START_ANCHOR, 0, TOP_PT],
    [RULER_ANCHOR, 0, TOP_PT - RULER_PX * 0.75],
  ];
  for (const [anchor, pageIndex, yPt] of [...ruler, ...places]) {
    const page = document.getPage(pageIndex);
    names.set(PDFName.of(anchor), document.context.obj([page.ref, PDFName.of('XYZ'), 79, yPt, 0]));
  }
  document.catalog.set(PDFName.of('Dests'), names);
  return document.save();
}

const printSheet = async () => {
  const document = await PDFDocument.create();
  for (const character of PAGE_NUMBER_CHARACTERS) document.addPage().drawText(character === '—' ? '-' : character);
  return document.save();
};

const heading = (anchor: string, title: string, depth: number): PrintElement => ({
  html: '',
  anchor,
  bookmark: { title, depth },
  mayEndPart: false,
});

/** The outline as nested titles with the page each leads to. */
type Entry = { title: string; page: number; y: number; children: Entry[] };
function readOutline(
  document: PDFDocument,
  parent = document.catalog.lookup(PDFName.of('Outlines'), PDFDict),
): Entry[] {
  const entries: Entry[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    const target = item.lookup(PDFName.of('Dest'), PDFArray);
    entries.push({
      title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: document.getPages().findIndex((page) => page.ref === target.get(0)) + 1,
      y: target.lookup(3, PDFNumber).asNumber(),
      children: readOutline(document, item),
    });
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return entries;
}

describe('createPdfAssembler', () => {
  it('makes bookmarks that lead to their pages, nested by depth, across parts', async () => {
    const assembler = createPdfAssembler(layout);
    await assembler.addPart(
      await print(2, [
        ['place-1', 0, 700],
        ['place-2', 0, 600],
        [END_ANCHOR, 1, 400],
      ]),
      [heading('place-1', '一、总则', 0), heading('place-2', '1.一步', 2)],
    );
    await assembler.addPart(
      await print(2, [
        ['place-3', 0, 380],
        ['place-4', 1, 500],
        [END_ANCHOR, 1, 300],
      ]),
      [heading('place-3', '（一）目的', 1), heading('place-4', '二、组织', 0)],
    );
    const { pdf, pageCount } = await assembler.finish(await printSheet(), properties);
    expect(pageCount).toBe(3);
    expect(readOutline(await PDFDocument.load(pdf))).toEqual([
      {
        title: '一、总则',
        page: 1,
        y: 700,
        children: [
          { title: '1.一步', page: 1, y: 600, children: [] },
          { title: '（一）目的', page: 2, y: 380, children: [] },
        ],
      },
      { title: '二、组织', page: 3, y: 500, children: [] },
    ]);
  });

  it('says how far down the page a part ended, a pixel short of what was measured', async () => {
    const assembler = createPdfAssembler(layout);
    expect(await assembler.addPart(await print(1, [[END_ANCHOR, 0, TOP_PT - 75]]), [])).toBeCloseTo(99, 3);
    expect(await assembler.addPart(await print(2, [[END_ANCHOR, 1, TOP_PT]]), [])).toBe(0);
  });

  it('sets title, author and language', async () => {
    const assembler = createPdfAssembler(layout);
    await assembler.addPart(await print(1, [[END_ANCHOR, 0, 400]]), []);
    const { pdf } = await assembler.finish(await printSheet(), properties);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor(), document.getCreator()]).toEqual(['预案', '示例小学', '章法']);
    expect(document.getCreationDate()).toEqual(new Date(0));
  });

  it('refuses a part that does not say where it ends', async () => {
    const assembler = createPdfAssembler(layout);
    await expect(assembler.addPart(await print(1, []), [])).rejects.toThrow('where it ends');
  });
});
