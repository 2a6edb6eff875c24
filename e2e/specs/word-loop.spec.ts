import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage } from '../pages/plan-page.ts';

const DOCUMENT = 'word/document.xml';

function nameUnit(path: string, name: string): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { plan: { facts: { unit: { name: string } } } };
  file.plan.facts.unit.name = name;
  writeFileSync(path, JSON.stringify(file));
}

/** Changes the text of a Word file as somebody in Word would. */
function editWord(path: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path));
  const before = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, zipSync({ ...parts, [DOCUMENT]: strToU8(after) }));
}

test('a Word file that was changed comes back as the plan it was, with what was changed', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [plan, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  makePlanFile(plan);
  nameUnit(plan, '青山镇示例中学');
  const { page, answerSave, answerOpen, chooseMenu } = await launch([plan]);
  await answerSave(docx);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.docx”。')).toBeVisible();

  // A paragraph comes in, and one mention of the unit bears another name.
  let unit = '';
  editWord(docx, (xml) => {
    const heading = /<w:p>(?:(?!<\/w:p>).)*总则(?:(?!<\/w:p>).)*<\/w:p>/s.exec(xml)?.[0] ?? '';
    const body = xml.indexOf(heading) + heading.length;
    const added = '<w:p><w:r><w:t>局里加的一段话。</w:t></w:r></w:p>';
    const rest = xml
      .slice(body)
      .replace(
        /(<w:tag w:val="zf-fact:单位名称"\/>(?:(?!<\/w:sdt>).)*?<w:t[^>]*>)([^<]*)/s,
        (_, head: string, name: string) => {
          unit = name;
          return `${head}新名中学`;
        },
      );
    return xml.slice(0, body) + added + rest;
  });

  await answerOpen(docx);
  await chooseMenu('open');
  await expect(page.locator('[data-import]')).toHaveAttribute('data-import', 'ready');
  const result = page.getByRole('region', { name: '读成的预案' });
  await expect(result).toContainText('局里加的一段话。');
  const offer = page.getByRole('checkbox', { name: /改过的要素/ });
  await expect(offer).not.toBeChecked();
  await expect(page.getByText(/只改这一处 · /)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('import.png') });
  expect(unit).not.toBe('');

  await offer.check();
  await expect(result).not.toContainText(unit);
  await page.getByRole('button', { name: '用作新预案' }).click();
  await expect(page.locator('[data-import]')).toHaveCount(0);
  await expect(describeMainWindow(page).title).toContainText('新名中学');
  const lines = await describePlanPage(page).readLines();
  expect(lines.join('')).toContain('局里加的一段话。');
});

test('a Word file carries nothing but text where the user asks for that', async ({ launch, folder }) => {
  const [plan, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  makePlanFile(plan);
  const { page, answerSave } = await launch([plan]);
  await answerSave(docx);
  await page.getByRole('button', { name: '更多输出方式' }).click();
  await page.getByRole('menuitem', { name: '导出 Word（仅文字，不带预案数据）…' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“消防.docx”。')).toBeVisible();
  const parts = unzipSync(readFileSync(docx));
  expect(Object.keys(parts).filter((path) => path.startsWith('customXml'))).toEqual([]);
  expect(strFromU8(parts[DOCUMENT] ?? new Uint8Array())).not.toMatch(/w:sdt|_Zf/);
});
