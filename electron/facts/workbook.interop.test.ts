import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice } from '../../build/interop/office.ts';
import { guessRoster, readRoster } from '../../shared/facts/roster.ts';
import { EMPTY_FACTS } from '../../shared/plan/facts.ts';
import { readWorkbook, writeFactsWorkbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangfa-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'reads a workbook of another program: numbers as telephones, days as days',
  async () => {
    const rows = '姓名,职务,联系电话,入职日期\n张某某,校长,13900000001,2026-03-01\n';
    writeFileSync(join(folder, 'roster.csv'), `\uFEFF${rows}`);
    convertWithOffice([join(folder, 'roster.csv')], 'xlsx', folder);
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
