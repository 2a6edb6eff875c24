import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../../model/numbering/number-blocks.ts';
import { official } from '../../../model/numbering/schemes/official.ts';
import { blockSchema } from '../../../model/plan/block.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { createIds } from '../../../testing/builders.ts';
import { type HtmlOptions, importHtml } from './index.ts';

const readFixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), 'utf8');

/** Lines as `level marker text`; tables as their cells parted by `|`. */
function read(html: string, options: Partial<HtmlOptions> = {}) {
  const imported = importHtml(html, { newId: createIds(), ...options });
  for (const block of imported.blocks) expect(blockSchema.safeParse(block).success).toBe(true);
  const counter = createCounter(imported.scheme);
  const lines = imported.blocks.map((block) => {
    if (block.type === 'numbered') {
      const marker = counter.next(block);
      return `${marker.level} ${marker.text}${getInlinesText(block.content)}`;
    }
    if (block.type === 'paragraph') return getInlinesText(block.content);
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.map(({ content }) => getInlinesText(content)).join('|')).join('/');
    return `[${block.type}]`;
  });
  return {
    ...imported,
    lines,
    keys: imported.report.entries.map(({ messageKey }) => messageKey.replace(/^\w+\./, '')),
  };
}

describe('HTML from Word', () => {
  const { lines, blocks, scheme, keys } = read(readFixture('word'));

  it('keeps list numbers, typed numbers, bullets and tables', () => {
    expect(scheme.id).toBe('official');
    expect(lines).toEqual([
      '消防应急预案',
      '0 一、组织机构',
      '1 （一）组长由校长担任，负责现场指挥全部行动。',
      '1 （二）副组长2人。',
      '● 灭火器',
      '2 1．手动编号的第一项须检查2。',
      '组别|姓名/张某某\n李某某',
    ]);
  });

  it('keeps marks, alignment and merged cells', () => {
    expect(blocks[0]).toMatchObject({ align: 'center', content: [{ marks: ['bold'] }] });
    expect(blocks[5]).toMatchObject({ content: [{}, {}, {}, { text: '2', marks: ['superscript'] }, {}] });
    expect(blocks[2]).toMatchObject({ content: [{}, { text: '全部', marks: ['bold'] }, { text: '行动。' }] });
    expect(blocks[6]).toMatchObject({
      columns: [1, 2],
      rows: [{ cells: [{ rowSpan: 2, align: 'center' }, {}] }, { cells: [{}] }],
    });
  });

  it('says what it left out', () => {
    expect(keys).toEqual(expect.arrayContaining(['bullet', 'comment']));
  });
});

describe('HTML from WPS', () => {
  it('keeps numbers of both kinds, and the gap between them', () => {
    expect(read(readFixture('wps')).lines).toEqual([
      '值班方案',
      '0 一、值班时间',
      '2 1.白班：8:00至18:00。',
      '2 3.夜班',
      '1 （二）手打的编号',
    ]);
  });

  it('goes into the scheme of the plan it is pasted into, mended', () => {
    const { lines, blocks, report } = read(readFixture('wps'), { scheme: official, mode: 'renumber' });
    expect(lines.slice(1)).toEqual(['0 一、值班时间', '2 1.白班：8:00至18:00。', '2 2.夜班', '1 （一）手打的编号']);
    expect(blocks.every((block) => !('start' in block) && !('affix' in block))).toBe(true);
    expect(report.entries.filter(({ messageKey }) => messageKey.startsWith('importPlan.marker'))).toMatchObject([
      { before: '3.', after: '2.' },
      { before: '（二）', after: '（一）' },
    ]);
  });
});

describe('HTML from LibreOffice', () => {
  it('keeps nested lists with their kinds and starts', () => {
    const { lines } = read(readFixture('libreoffice-lists'));
    expect(lines.map((line) => line.replace(/^\d /, ''))).toEqual([
      '消防应急预案',
      '一、总则',
      'III.适用范围',
      'a.教学区',
      'b.宿舍区',
      'IV.原则',
      '加粗斜下',
      '• 项目',
      '组/甲|乙',
    ]);
  });

  it('keeps the numbers it writes into headings and those it leaves to lists', () => {
    const { lines } = read(readFixture('libreoffice-plan'));
    expect(lines.slice(0, 11)).toEqual([
      '青山镇示例小学消防应急预案',
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
    ]);
    expect(lines).not.toContain(expect.stringContaining('—'));
  });
});

describe('HTML from web pages', () => {
  const { lines, blocks, keys } = read(readFixture('web-page'));

  it('counts lists by start, value and style, and prefers numbers that were typed', () => {
    expect(lines.map((line) => line.replace(/^\d /, ''))).toEqual([
      '防汛要点',
      '3.检查排水',
      '4.备足沙袋',
      'a.门口',
      'b.地下室',
      '9.值守',
      '一、预警',
      '二、响应',
      '1、自己写了编号',
      '2、又写一项',
      '• 雨衣',
      '雨靴',
      '一、总则',
      '本要点适用于全校。',
      '二、职责',
      '防汛办\n2026年6月1日',
      '队伍|人数/抢险|1.十人',
      '框中文字',
      '（一）预格式',
      '第二行',
    ]);
  });

  it('keeps headings bold, header rows and alignment', () => {
    expect(blocks[0]).toMatchObject({ type: 'paragraph', indent: 0, content: [{ marks: ['bold'] }] });
    expect(blocks[15]).toMatchObject({ align: 'right' });
    expect(blocks[16]).toMatchObject({ rows: [{ header: true }, {}] });
    expect(keys).toEqual(expect.arrayContaining(['picture', 'hidden', 'bullet', 'cellNumber']));
  });
});

describe('any HTML', () => {
  it.each([
    ['text alone', '一、总则', ['0 一、总则']],
    ['nothing', '', []],
    ['white space between Chinese lines', '<p>第一行\n  第二行 and\nEnglish</p>', ['第一行第二行 and English']],
    ['unclosed paragraphs', '<p>甲<p>乙', ['甲', '乙']],
    ['text beside blocks', '甲<div>乙</div>丙', ['甲', '乙', '丙']],
    ['lines of a letter', '<p>甲<br>乙</p>', ['甲\n乙']],
    ['entities and characters no plan holds', '<p>&lt;甲&amp;乙&gt;&#1;\u200b</p>', ['<甲&乙>']],
    ['page breaks', '<p>甲</p><br style="page-break-before:always"><p>乙</p>', ['甲', '[page-break]', '乙']],
    ['scripts and styles', '<style>p{}</style><script>alert(1)</script><p onclick="x()">甲</p>', ['甲']],
    [
      'a clipboard head',
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body>甲</body></html>',
      ['甲'],
    ],
    [
      'what is no number',
      '<p>3月1日起</p><p>1.5米以上</p><p>第一时间报告</p>',
      ['3月1日起', '1.5米以上', '第一时间报告'],
    ],
  ])('reads %s', (_, html, expected) => {
    expect(read(html).lines).toEqual(expected);
  });

  it('takes pictures that come with it', () => {
    const { blocks, assets } = read(
      '<p>见图<img src="data:image/png;base64,iVBORw0KGgo=" width="200" alt="平面图"></p>',
    );
    expect(blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', widthMm: 53, alternativeText: '平面图', assetId: assets[0]?.id },
    ]);
    expect(assets).toMatchObject([{ mediaType: 'image/png', data: 'iVBORw0KGgo=' }]);
  });

  it('turns marks off where a style says so', () => {
    expect(
      read('<b style="font-weight:normal">甲<span style="font-weight:700;text-decoration:underline">乙</span></b>')
        .blocks,
    ).toMatchObject([{ content: [{ text: '甲' }, { text: '乙', marks: ['bold', 'underline'] }] }]);
  });

  it('survives nesting beyond reason', () => {
    expect(read(`${'<div>'.repeat(20_000)}甲${'</div>'.repeat(20_000)}`).lines).toEqual(['甲']);
    expect(read(`${'<ul><li>'.repeat(3000)}乙`).lines.join('')).toContain('乙');
  });
});

it('names drawings, films and fields of forms that it leaves out, and keeps the words of formulas', () => {
  const html =
    '<p>甲</p><svg><text>指挥部</text></svg><video></video><select><option>早班</option></select><p>面积<math><mi>S</mi></math></p>';
  const { lines, report } = read(html);
  expect(lines).toEqual(['甲', '面积S']);
  expect(report.entries).toContainEqual(
    expect.objectContaining({ kind: 'loss', messageKey: 'importHtml.foreign', params: { count: 3 }, before: '指挥部' }),
  );
});

it('loses no words that stand in the span of a list number because a page forgot to close it', () => {
  const number = "<span style='mso-list:Ignore'>（2）<span>&nbsp;</span>";
  const item = (content: string) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${content}</p>`;
  const withoutEnds = number.replace('</span>', '');
  for (const open of [number, withoutEnds])
    expect(read(item(`${open}主任抓落实`)).lines.join()).toContain('主任抓落实');
  expect(read(item(`${number}</span>主任抓落实`)).lines.join()).not.toContain('（2）（2）');
});
