import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFactsSheets } from '../../shared/content/facts/facts-sheets.ts';
import { EMPTY_FACTS, type Facts } from '../../shared/model/plan/facts.ts';
import { readWorkbook, writeFactsWorkbook } from './workbook.ts';

const facts: Facts = {
  unit: { name: '青山镇示例小学', shortName: '示例小学', address: '学府路0号', phone: '000-0000-0001' },
  people: [{ id: 'p', role: '组长', name: '张某某', title: '校长', phone: '01390000001' }],
  entries: [
    { key: '生效日期', kind: 'date', value: '2026年3月1日' },
    { key: '集合地点', kind: 'place', value: '<操场> & "西侧"' },
    { key: '在校学生人数', kind: 'number', value: '' },
  ],
};

async function read(bytes: Uint8Array) {
  const result = await readWorkbook(bytes, '要素.xlsx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('the workbook of the facts', () => {
  it('brings back what was written', async () => {
    const sheets = await read(await writeFactsWorkbook(facts));
    expect(sheets.map(({ name }) => name)).toEqual(['单位', '人员', '要素']);
    expect(readFactsSheets(facts, sheets, '')).toEqual([]);
    expect(readFactsSheets(EMPTY_FACTS, sheets, '')).toHaveLength(4 + 1 + 2);
  });

  it('has text in every cell to be filled in, so that telephones stay whole', async () => {
    const parts = unzipSync(await writeFactsWorkbook(facts));
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /g)?.length).toBeGreaterThan(30);
    expect(sheet).not.toMatch(/<c [^>]*t="n"/);
    const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    expect(styles).toContain(`<xf numFmtId="${id}" applyNumberFormat="1"`);
  });

  it.each([
    ['workbook.old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['workbook.unreadable', new TextEncoder().encode('姓名,电话')],
    ['workbook.unreadable', zipSync({ 'word/document.xml': new Uint8Array(3) })],
  ])('is told from another file: %s', async (code, bytes) => {
    const result = await readWorkbook(bytes, '名单');
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it.each([
    ['at the end of a sheet', 'A1048576', '1048576'],
    ['in the last column', 'XFD33', '33'],
    ['beyond every sheet', 'A1000000000', '1000000000'],
  ])('reads a value %s beside the others', async (_, place, row) => {
    const parts = unzipSync(await writeFactsWorkbook(facts));
    const name = 'xl/worksheets/sheet2.xml';
    const far = `<row r="${row}"><c r="${place}" t="inlineStr"><is><t>远处的值</t></is></c></row></sheetData>`;
    const sheet = strFromU8(parts[name] ?? new Uint8Array());
    const bytes = zipSync({ ...parts, [name]: strToU8(sheet.replace('</sheetData>', far)) });
    const rows = (await read(bytes)).find(({ name: own }) => own === '人员')?.rows ?? [];
    expect(rows.flat()).toEqual(expect.arrayContaining(['张某某', '01390000001', '远处的值']));
    expect(rows.length).toBeLessThan(200);
  });

  it('says where there is nothing in it', async () => {
    const blank = await writeFactsWorkbook(EMPTY_FACTS);
    expect((await read(blank)).length).toBe(3);
  });
});
