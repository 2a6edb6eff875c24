import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import type { ResolvedBlock } from '../../../view/resolve/resolved-plan.ts';
import { importDocx } from './index.ts';

const readBlock = (block: ResolvedBlock) => {
  if (!('runs' in block)) return block.type;
  const text = block.runs.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
  return block.type === 'numbered' ? `${block.level} ${block.marker.text}${text}` : text;
};

function read(name: string) {
  const bytes = readFileSync(new URL(`./fixtures/${name}.docx`, import.meta.url));
  const result = importDocx(new Uint8Array(bytes), { mode: 'keep' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { plan } = result.value.whole;
  return { plan, resolved: resolvePlan(plan) };
}

test('lists and tables made by LibreOffice keep their numbers, starts and merged cells', () => {
  const { plan, resolved } = read('libreoffice-lists');
  expect(resolved.title).toMatchObject([{ text: '防汛预案' }]);
  expect(resolved.blocks.map(readBlock).map((line) => line.replace(/^\d /, ''))).toEqual([
    '一、总则',
    '3.检查排水',
    '4.备足沙袋',
    'a.门口',
    'b.地下室',
    '5.值守',
    '正文加粗',
    'I.甲',
    'II.乙',
    'table',
  ]);
  expect(plan.blocks.at(-1)).toMatchObject({ rows: [{ cells: [{ rowSpan: 2 }, {}] }, { cells: [{}] }] });
});

test('a plan exported here comes back as it was after LibreOffice saved it', () => {
  const { plan, resolved } = read('libreoffice-plan');
  expect(plan.scheme.id).toBe('official');
  expect(resolved.blocks.map(readBlock)).toEqual([
    '0 一、总则',
    '1 （一）目的',
    '2 1.及时处置火情。',
    '2 2.减少损失。',
    '1 （二）依据',
    '0 二、组织机构',
    '设立应急小组。',
    '1 （一）组长',
    '2 3.统一指挥',
    '2 4.报告上级',
    'table',
  ]);
  expect(plan.blocks.at(-1)).toMatchObject({ caption: '联系表', columns: [1, 2] });
  expect(resolved.attachments).toMatchObject([{ label: '附件', title: [{ text: '通讯录' }] }]);
  expect(resolved.attachments[0]?.blocks.map(readBlock)).toEqual(['0 一、内部', '1 （一）校长室']);
});
