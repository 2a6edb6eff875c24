import { describe, expect, it } from 'vitest';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { buildDocx, definition, instance, level, listItem, paragraph, run } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

function read(body: string, takenBack: readonly string[] = [], numbering?: string) {
  const bytes = buildDocx({ body, ...(numbering === undefined ? {} : { numbering }) });
  const imported = importDocx(bytes, { mode: 'keep', takenBack: new Set(takenBack) });
  if (!imported.ok) throw new Error(imported.error.code);
  const { whole, report, sourceLines } = imported.value;
  const lines = resolvePlan(whole.plan).blocks.map((block) =>
    block.type === 'numbered'
      ? `${block.marker.text}|${getRunsText(block.runs)}`
      : block.type === 'paragraph'
        ? getRunsText(block.runs)
        : block.type,
  );
  return { lines, whole, sourceLines, entries: report.entries };
}

const BREAK = '<w:r><w:br/></w:r>';
const broken = paragraph(
  `${run('一、总则')}${BREAK}${run('为了安全。')}${BREAK}${run('（一）', '<w:b/>')}${run('目的')}${BREAK}${run('1.甲')}`,
);

describe('numbers behind soft line breaks', () => {
  it('begin paragraphs of their own', () => {
    const { lines, entries, sourceLines, whole } = read(broken + paragraph('2.乙'));
    expect(lines).toEqual(['一、|总则\n为了安全。', '（一）|目的', '1.|甲', '2.|乙']);
    expect(entries.find(({ id }) => id === 'part:1')?.params.count).toBe(3);
    expect(sourceLines).toEqual(['一、总则 为了安全。 （一）目的 1.甲', '2.乙']);
    expect(Object.values(whole.lines)).toEqual([1, 1, 1, 2]);
  });

  it('are put back with one click, whole', () => {
    expect(read(broken, ['part:1']).lines).toEqual(['一、|总则\n为了安全。\n（一）目的\n1.甲']);
  });

  it('stand behind an automatic number as well', () => {
    const numbering = definition(0, level(0, 'chineseCountingThousand', '%1、')) + instance(1, 0);
    const body =
      listItem(`${run('组织')}${BREAK}${run('（一）指挥部')}${BREAK}${run('（二）各组')}`, 1) + listItem('附则', 1);
    expect(read(body, [], numbering).lines).toEqual(['一、|组织', '（一）|指挥部', '（二）|各组', '二、|附则']);
  });

  it('leave a number alone that has no words behind it', () => {
    expect(read(paragraph(`${run('名单见')}${BREAK}${run('附件1')}`)).lines).toEqual(['名单见\n附件1']);
  });

  it('leave what refers to a place in its paragraph', () => {
    const reference = `<w:hyperlink w:anchor="_Ref1">${run('第二部分')}</w:hyperlink>`;
    expect(read(paragraph(`${run('做法按照')}${BREAK}${reference}${run('所列，逐项落实。')}`)).lines).toEqual([
      '做法按照\n第二部分所列，逐项落实。',
    ]);
  });

  it('leave breaks without numbers alone', () => {
    const body = paragraph(`${run('一是查')}${BREAK}${run('二是改')}${BREAK}${run('2026年3月1日')}`);
    expect(read(body).lines).toHaveLength(1);
  });
});

it('parts a paragraph that lost its breaks', () => {
  const body = paragraph('一、组织：校长。二、程序：1、报告。2、救人。') + paragraph('应做到：（1）报告；（2）救人。');
  expect(read(body).lines).toEqual([
    ...['一、|组织：校长。', '二、|程序：', '1、|报告。', '2、|救人。'],
    '应做到：（1）报告；（2）救人。',
  ]);
});
