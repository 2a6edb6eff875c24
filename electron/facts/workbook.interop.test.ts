import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice } from '../../build/interop/office.ts';
import { guessRoster, readRoster } from '../../shared/content/facts/roster.ts';
import { EMPTY_FACTS } from '../../shared/model/plan/facts.ts';
import { readWorkbook, writeFactsWorkbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangfa-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A spreadsheet of LibreOffice's own, with a telephone that is a number and a real day. */
const ROSTER = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
  <office:automatic-styles>
    <number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text><number:month/>
      <number:text>-</number:text><number:day/></number:date-style>
    <style:style style:name="dated" style:family="table-cell" style:data-style-name="day"/>
  </office:automatic-styles>
  <office:body><office:spreadsheet><table:table table:name="名单">
    <table:table-row>${['姓名', '职务', '联系电话', '入职日期'].map(createCell).join('')}</table:table-row>
    <table:table-row>${createCell('张某某')}${createCell('校长')}
      <table:table-cell office:value-type="float" office:value="13900000001"/>
      <table:table-cell table:style-name="dated" office:value-type="date" office:date-value="2026-03-01"/></table:table-row>
  </table:table></office:spreadsheet></office:body>
</office:document>`;

function createCell(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

it(
  'reads a workbook of another program: numbers as telephones, days as days',
  async () => {
    writeFileSync(join(folder, 'roster.fods'), ROSTER);
    convertWithOffice([join(folder, 'roster.fods')], 'xlsx', folder);
    const read = await readWorkbook(readFileSync(join(folder, 'roster.xlsx')), 'roster.xlsx');
    if (!read.ok) throw new Error(read.error.code);
    const cells = read.value[0]?.rows ?? [];
    expect(cells[1]).toEqual(['张某某', '校长', '13900000001', '2026年3月1日']);
    expect(readRoster(guessRoster(cells))).toEqual([{ role: '', name: '张某某', title: '校长', phone: '13900000001' }]);
  },
  CONVERSION_LIMIT_MS,
);

it(
  'is read by another program with its telephones whole',
  async () => {
    const people = [{ id: 'p', role: '组长', name: '张某某', title: '校长', phone: '013900000001' }];
    writeFileSync(join(folder, 'facts.xlsx'), await writeFactsWorkbook({ ...EMPTY_FACTS, people }));
    // Every sheet as a file of its own.
    convertWithOffice(
      [join(folder, 'facts.xlsx')],
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      folder,
    );
    expect(readFileSync(join(folder, 'facts-人员.csv'), 'utf8')).toContain('组长,张某某,校长,013900000001');
  },
  CONVERSION_LIMIT_MS,
);
