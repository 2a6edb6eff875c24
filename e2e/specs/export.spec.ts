import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
  expect(readdirSync(folder)).toEqual(['消防.zplan']);
});

test('a cancelled export leaves the old file and no remains', async ({ launch, folder }) => {
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

test('the preview shows the pages of the PDF', async ({ launch, folder }) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page } = await launch([plan]);
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible();
  await expect(page.getByText(/第 1 页，共 \d+ 页/)).toBeVisible();
});
