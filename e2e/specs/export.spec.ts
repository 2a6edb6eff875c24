import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures/app.ts';
import {
  findMissingInOrder,
  readDocx,
  readOutline,
  readPdf,
  readPdfProperties,
  squeeze,
} from '../fixtures/documents.ts';
import { makeLongPlanFile, makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** Where lines of ink begin on each page of a PDF, in points from the top. */
function listInkedLines(path: string): number[][] {
  const folder = mkdtempSync(join(tmpdir(), 'zhangfa-pages-'));
  execFileSync('pdftoppm', ['-r', '72', '-gray', path, join(folder, 'page')], { stdio: 'ignore' });
  const pages = readdirSync(folder)
    .sort()
    .map((name) => {
      const picture = readFileSync(join(folder, name));
      const size = /^P5\n(\d+) (\d+)\n255\n/.exec(picture.subarray(0, 30).toString('latin1'));
      const [width, height] = [Number(size?.[1]), Number(size?.[2])];
      const isInked = (y: number) => {
        const from = picture.length - (height - y) * width;
        return picture.subarray(from, from + width).filter((level) => level < 128).length > 2;
      };
      return Array.from({ length: height }, (_, y) => y).filter((y) => isInked(y) && (y === 0 || !isInked(y - 1)));
    });
  rmSync(folder, { recursive: true });
  return pages;
}

test('a Word file says nothing of whose it is once the user does not want it to', async ({ launch, folder }) => {
  const [plan, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(docx);
  const readCore = () => strFromU8(unzipSync(readFileSync(docx))['docProps/core.xml'] ?? new Uint8Array());
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.docx”。')).toBeVisible();
  expect(readCore()).toContain('<dc:creator>');

  await page.getByRole('button', { name: '更多输出方式' }).click();
  await page.getByRole('menuitemcheckbox', { name: '导出的文件属性写入单位和时间' }).click();
  await page.keyboard.press('Escape');
  rmSync(docx);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect.poll(() => existsSync(docx)).toBe(true);
  expect(readCore()).not.toMatch(/creator|lastModifiedBy|created|modified/);
});

/** The share of lines that the other page has at the same place, to a point: faint strokes come and go with the drawing. */
function measureAgreement(lines: readonly number[], others: readonly number[]): number {
  return lines.filter((y) => others.some((other) => Math.abs(other - y) <= 1)).length / lines.length;
}

/** `一、总则`, without white space, for every number of the plan. */
function readNumberedTexts(planPath: string): string[] {
  const outline = readOutline(planPath);
  expect(outline.length).toBeGreaterThan(60);
  return outline.map(({ marker, text }) => squeeze(marker + text));
}

test('a PDF prints every number in order, with page numbers, bookmarks and properties', async ({ launch, folder }) => {
  const [plan, pdf] = [join(folder, '消防.zplan'), join(folder, '消防.pdf')];
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(pdf);
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.pdf”。')).toBeVisible();

  const pages = readPdf(pdf).split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(5);
  pages.forEach((text, index) => {
    expect(text).toContain(`— ${index + 1} —`);
  });
  const body = squeeze(pages.map((text, index) => text.replace(`— ${index + 1} —`, '')).join(''));
  expect(findMissingInOrder(body, readNumberedTexts(plan))).toEqual([]);

  expect(readPdfProperties(pdf)).toMatch(/^Title: .*消防灭火和应急疏散预案$/m);
  expect(readPdfProperties(pdf)).toMatch(/^Tagged: +yes$/m);
});

test('a long plan has every number once, and no page without text', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const [plan, pdf] = [join(folder, '长.zplan'), join(folder, '长.pdf')];
  makeLongPlanFile(plan, 2100);
  const { page, answerSave } = await launch([plan]);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await answerSave(pdf);
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“长.pdf”。')).toBeVisible({ timeout: 60_000 });
  const pages = readPdf(pdf).split('\f').slice(0, -1);
  const texts = pages.map((text, index) => {
    expect(text).toContain(`— ${index + 1} —`);
    return squeeze(text.replace(`— ${index + 1} —`, ''));
  });
  expect(texts.filter((text) => text === '')).toEqual([]);
  expect(findMissingInOrder(texts.join(''), readNumberedTexts(plan))).toEqual([]);
});

test('a Word file shows the same numbers in LibreOffice', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const [plan, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(docx);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.docx”。')).toBeVisible();
  expect(findMissingInOrder(squeeze(readDocx(docx)), readNumberedTexts(plan))).toEqual([]);
});

test('a Word file has its numbers as text, and no list, where the user asks for that', async ({ launch, folder }) => {
  const [plan, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(docx);
  await page.getByRole('button', { name: '更多输出方式' }).click();
  await page.getByRole('menuitem', { name: '导出 Word（编号转为文字）…' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.docx”。')).toBeVisible();
  const parts = unzipSync(readFileSync(docx));
  expect(Object.keys(parts)).not.toContain('word/numbering.xml');
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).not.toContain('w:numPr');
  // References are fields: what they ask Word for is no text of the page.
  const text = squeeze(body.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ''));
  expect(findMissingInOrder(text, readNumberedTexts(plan))).toEqual([]);
});

for (const format of ['txt', 'md'] as const) {
  test(`a ${format} file holds the same numbers`, async ({ launch, folder }) => {
    const [plan, target] = [join(folder, '消防.zplan'), join(folder, `消防.${format}`)];
    makePlanFile(plan);
    const { page, answerSave, chooseMenu } = await launch([plan]);
    await expect(describeMainWindow(page).editor).toContainText('总则');
    await answerSave(target);
    await chooseMenu(`export-${format}`);
    await expect(describeMainWindow(page).findNotice(`已导出“消防.${format}”。`)).toBeVisible();
    // Markdown writes some signs with a backslash in front.
    const text = squeeze(readFileSync(target, 'utf8').replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
    expect(findMissingInOrder(text, readNumberedTexts(plan))).toEqual([]);
  });
}

test('what cannot be written is said, and nothing is left behind', async ({ launch, folder }) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(join(folder, '没有这个文件夹', '消防.pdf'));
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(page.getByText('找不到“没有这个文件夹”')).toBeVisible();
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['消防.zplan']);
});

test('a cancelled export leaves the old file and no remains', async ({ launch, folder, windowsIn }) => {
  test.skip(windowsIn === 'chromium', 'the page hears of progress too late there: the file is done by then');
  const plan = join(folder, '消防.zplan');
  const target = join(folder, '输出');
  mkdirSync(target);
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(join(target, '消防.pdf'));
  // Cancelled from the first sign of progress, so that it is certainly under way.
  await page.evaluate(() => {
    window.zhangfa.on('export:progress', ({ jobId }) => void window.zhangfa.request('export:cancel', { jobId }));
  });
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(describeMainWindow(page).findNotice('已取消导出，没有留下文件。')).toBeVisible();
  expect(existsSync(join(target, '消防.pdf'))).toBe(false);
  expect(readdirSync(target)).toEqual([]);
  await expect(describeMainWindow(page).editor).toBeVisible();
});

test('the printed pages are those of the PDF', async ({ launch, folder, windowsIn }) => {
  test.skip(windowsIn === 'chromium', 'what is handed to a printer is Electron’s own');
  test.setTimeout(120_000);
  const [plan, pdf, printed] = [join(folder, '消防.zplan'), join(folder, '消防.pdf'), join(folder, 'printed.pdf')];
  makePlanFile(plan);
  const { app, page, answerSave, chooseMenu } = await launch([plan]);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await answerSave(pdf);
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.pdf”。')).toBeVisible({ timeout: 30_000 });

  // In the place of the system's dialog: what Chromium would hand to a printer is kept.
  type Printed = { options: object; base64: string };
  await app.evaluate(({ app: main }) => {
    main.once('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
          Object.assign(globalThis, { zhangfaPrinted: { options, base64: bytes.toString('base64') } });
          done?.(true, '');
        });
      };
    });
  });
  await chooseMenu('print');
  const readPrinted = () =>
    app.evaluate(() => (globalThis as unknown as { zhangfaPrinted?: Printed }).zhangfaPrinted ?? null);
  await expect.poll(readPrinted, { timeout: 30_000 }).not.toBeNull();
  const { options, base64 } = (await readPrinted()) as Printed;
  expect(options).toMatchObject({
    silent: false,
    duplexMode: 'longEdge',
    pageSize: { width: 210_000, height: 297_000 },
  });
  writeFileSync(printed, Buffer.from(base64, 'base64'));

  const [wanted, got] = [listInkedLines(pdf), listInkedLines(printed)];
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((lines, index) => {
    expect(measureAgreement(lines, got[index] ?? [])).toBeGreaterThan(0.9);
  });
});
