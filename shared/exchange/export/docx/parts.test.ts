import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../model/plan/plan.ts';
import { attachment, plan, planOf, section, text } from '../../../testing/builders.ts';
import { ALL_PARTS } from '../../../testing/words-everywhere.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import { toPageSetup } from '../../../view/layout/page-setups.ts';
import type { KnownPages } from '../../../view/layout/part-places.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { exportDocx } from './index.ts';
import { findAll, findFirst, parseXml, readParts, readText, readValue } from './testing/read-package.ts';

const known = (numbers: Record<string, number>, imprintPages = 0): KnownPages => ({
  numbers: new Map(Object.entries(numbers)),
  imprintPages,
  bodyPages: 12,
});
const write = async (source: Plan, knownPages?: KnownPages) => {
  const parts = readParts(await exportDocx(resolvePlan(source), knownPages && { knownPages }));
  return { parts, document: parseXml(parts['word/document.xml'] ?? '') };
};
const drafted = planOf(
  { attachments: [attachment('通讯录', text('甲'))] },
  section('总则', section('目的', text('为了安全。')), section('范围', text('全校。'))),
);
const ids = { general: drafted.blocks[0]?.id ?? '', attachment: drafted.attachments[0]?.id ?? '' };

describe('the contents page', () => {
  const source: Plan = { ...drafted, parts: { contents: { levels: 1 } } };

  it('is a field whose entries stand written out with their pages', async () => {
    const { document } = await write(source, known({ [ids.general]: 3, [ids.attachment]: 12 }));
    const entries = findAll(document, 'w:p').filter((one) => readValue(one, 'w:pStyle')?.startsWith('TOC'));
    expect(entries.map(readText)).toEqual(['一、总则\t3', '附件\u3000通讯录\t12']);
    const [begin] = findAll(document, 'w:fldChar');
    expect(begin?.attributes).toEqual({ 'w:fldCharType': 'begin' });
    expect(findAll(document, 'w:instrText').map(({ text: words }) => words.trim())[0]).toBe(
      'TOC \\o "1-1" \\f C \\h \\z',
    );
    const names = new Set(findAll(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    for (const link of findAll(document, 'w:hyperlink')) expect(names).toContain(link.attributes['w:anchor']);
  });

  it('has Word count where no pages are known', async () => {
    const { document } = await write(source);
    expect(findAll(document, 'w:fldChar')[0]?.attributes['w:dirty']).toBe('true');
  });
});

describe('sections', () => {
  const source: Plan = { ...drafted, parts: ALL_PARTS };
  const readSections = async (knownPages: KnownPages) =>
    findAll((await write(source, knownPages)).document, 'w:sectPr').map((one) => ({
      footers: findAll(one, 'w:footerReference').length,
      begins: readValue(one, 'w:type'),
      first: findFirst(one, 'w:pgNumType')?.attributes['w:start'] ?? null,
      isFramed: findFirst(one, 'w:pgBorders') !== null,
    }));

  it('part cover and front pages without numbers from the body, which begins on a right-hand page with number 1', async () => {
    expect(await readSections(known({}))).toEqual([
      { footers: 0, begins: 'nextPage', first: null, isFramed: true },
      { footers: 0, begins: 'nextPage', first: null, isFramed: false },
      { footers: 2, begins: 'oddPage', first: '1', isFramed: false },
    ]);
  });

  it('leave out the numbers of 版记 and the blank page before it', async () => {
    const [, , , last] = await readSections(known({}, 2));
    expect(last).toEqual({ footers: 2, begins: 'nextPage', first: null, isFramed: false });
    const { parts, document } = await write(source, known({}, 2));
    const [reference] = findAll(findAll(document, 'w:sectPr')[3] as never, 'w:footerReference');
    const [, target = ''] =
      new RegExp(`Id="${reference?.attributes['r:id']}"[^>]*Target="([^"]+)"`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      ) ?? [];
    expect(readText(parseXml(parts[`word/${target}`] ?? ''))).toBe('');
  });
});

describe('the red head', () => {
  it('has 份号, 密级 and 紧急程度 above, and 签发人 to the right of 发文字号', async () => {
    const header = {
      copyNumber: '000001',
      classification: '秘密★1年',
      urgency: '特急',
      issuer: '示例小学文件',
      documentNumber: '示小〔2026〕1号',
      signer: '张某某',
    };
    const { document } = await write({ ...plan(text('甲')), header });
    const lines = findAll(document, 'w:p').map((one) => findAll(one, 'w:r').map(readText).join(''));
    expect(lines.slice(0, 5)).toEqual([
      '000001',
      '秘密★1年',
      '特急',
      '示例小学文件',
      '示小〔2026〕1号\t签发人：张某某',
    ]);
  });
});

it('writes 附注 in brackets and 版记 as a table at the foot of its page', async () => {
  const { document } = await write({ ...drafted, parts: ALL_PARTS }, known({}));
  const [table] = findAll(document, 'w:tbl').slice(-1);
  expect(findFirst(table as never, 'w:tblpPr')?.attributes['w:tblpYSpec']).toBe('bottom');
  expect(findAll(table as never, 'w:p').map(readText)).toEqual([
    '抄送：青山镇人民政府。',
    '示例小学办公室',
    '2026年3月1日印发',
  ]);
  expect(findAll(document, 'w:p').map(readText)).toContain('（联系人：李某某）');
});

describe('the number of pages in the margin', () => {
  const setup = toPageSetup(LAYOUTS.gbt9704, '本单位');
  const withFooter = (source: Plan, start = 1): Plan => ({
    ...source,
    pageSetup: {
      ...setup,
      footer: { left: '', center: '共{页数}页', right: '' },
      pageNumber: { ...setup.pageNumber, start },
    },
  });
  const readFooter = async (source: Plan) => {
    const { parts, document } = await write(source, known({}));
    const footer = Object.entries(parts).find(([name, xml]) => /footer\d*\.xml$/.test(name) && xml.includes('页'));
    const line = parseXml(footer?.[1] ?? '');
    const words = findAll(line, 'w:instrText').map(({ text: one }) => one.trim());
    const said = findAll(line, 'w:t').map(({ text: one }) => one);
    return { words, said, marks: findAll(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']) };
  };

  it('is that of the whole document where the body is all there is', async () => {
    const { words, marks } = await readFooter(withFooter(drafted));
    expect(words[0]).toBe('NUMPAGES \\* MERGEFORMAT');
    expect(marks).not.toContain('_ZhangfaEnd');
  });

  it('is the number of the last page behind sheets without numbers, however many sections the body has', async () => {
    const { words, marks } = await readFooter(withFooter({ ...drafted, parts: ALL_PARTS }));
    expect(words[0]).toBe('PAGEREF _ZhangfaEnd \\* MERGEFORMAT');
    expect(marks.filter((name) => name === '_ZhangfaEnd')).toHaveLength(1);
  });

  it('is written out where the first page does not count from 1', async () => {
    const { words, said } = await readFooter(withFooter({ ...drafted, parts: ALL_PARTS }, 5));
    expect(words).not.toContain('PAGEREF _ZhangfaEnd \\* MERGEFORMAT');
    expect(said).toContain('12');
  });
});
