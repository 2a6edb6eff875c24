import { describe, expect, it } from 'vitest';
import { listBlocks } from '../../model/plan/blocks.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../../view/resolve/resolved-plan.ts';
import { buildDocx, paragraph } from './docx/fixtures/build-docx.ts';
import { importFile } from './import-file.ts';
import type { Imported, ImportedPlan } from './imported.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const RIGHT = ['海州市滨江示例中学', '2026年3月1日'];

const WRITERS: Readonly<Record<string, (lines: readonly string[]) => Uint8Array>> = {
  'a.txt': (lines) => encode(lines.join('\n')),
  'a.docx': (lines) =>
    buildDocx({
      body: lines.map((line) => paragraph(line, RIGHT.includes(line) ? '<w:jc w:val="right"/>' : '')).join(''),
    }),
  'a.html': (lines) =>
    encode(lines.map((line) => `<p${RIGHT.includes(line) ? ' align="right"' : ''}>${line}</p>`).join('\n')),
};

function read(name: string, lines: readonly string[]): Imported {
  const bytes = WRITERS[name]?.(lines) ?? new Uint8Array();
  const imported = importFile(bytes, name, { mode: 'keep' });
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

const printBlock = (block: ResolvedBlock) =>
  block.type === 'numbered'
    ? `${block.level} ${block.marker.text}${getRunsText(block.runs)}`
    : 'runs' in block
      ? getRunsText(block.runs)
      : block.type;

/** All a plan says, without ids and how paragraphs are set. */
function describePlan({ plan }: ImportedPlan) {
  const resolved = resolvePlan(plan);
  return {
    title: getRunsText(resolved.title),
    header: plan.header,
    scheme: plan.scheme.id,
    blocks: resolved.blocks.map(printBlock),
    members: listBlocks(plan).flatMap((block) =>
      'content' in block ? block.content.flatMap(({ type }) => (type === 'text' ? [] : [type])) : [],
    ),
    signature: plan.signature,
    facts: plan.facts,
  };
}

/** What the report says beside how the file was read: rule, place and words. */
const describeReport = ({ report }: Imported) =>
  report.entries.flatMap(({ messageKey, line, before, after, id }) =>
    messageKey.startsWith('importPlan.') ? [{ messageKey, line, before, after, id }] : [],
  );

const PLAN = [
  '海州市滨江示例中学消防安全应急预案',
  '各处室、各年级组：',
  '一、总则',
  '（一）目的',
  '为了及时处置火情，制定本预案。',
  '（二）依据',
  '二、组织机构',
  '组长：张某某（校长）13900000000',
  '成员：',
  '李某某（总务主任）',
  '王某某（年级主任）',
  '1.一是报警；二是疏散；三是清点。',
  '2、值班电话：xx',
  '2.器材每月检查。',
  '四、附则',
  '联系电话：',
  '海州市滨江示例中学',
  '2026年3月1日',
];

const COLLECTION = [
  '安全应急预案',
  '消防应急预案篇一',
  '一、总则',
  '1.1 目的',
  '1.2 依据',
  '二、组织',
  '组长：张某某（校长）',
  '防汛应急预案篇二',
  '一、总则',
  '（一）目的',
  '组长：李某某（主任）',
];

const WITH_CONTENTS = [
  '目录',
  '一、目标……………………1',
  '二、步骤……………………2',
  '示例医院停电应急预案',
  '一、目标',
  '组长：',
  '二、步骤',
  '（一）报告',
];

describe.each([
  ['a plan', PLAN],
  ['a plan with contents that were typed', WITH_CONTENTS],
  ['a collection', COLLECTION],
])('%s', (_, lines) => {
  const text = read('a.txt', lines);

  it.each(['a.docx', 'a.html'])('is the same from text and from %s', (name) => {
    const other = read(name, lines);
    expect(describePlan(other.whole)).toEqual(describePlan(text.whole));
    expect(other.parts.map(describePlan)).toEqual(text.parts.map(describePlan));
    expect(describeReport(other)).toEqual(describeReport(text));
    expect(other.sourceLines).toEqual(text.sourceLines);
  });
});

it('takes no heading under a label that is left open for a person', () => {
  expect(read('a.txt', ['预案', '一、机构', '组长：', '二、总则']).whole.plan.facts.people).toEqual([]);
});

it('takes the caption of a table in a text', () => {
  const { blocks } = read('a.txt', ['预案', '一、物资', '表1　防汛物资', '| 沙袋 | 20 |']).whole.plan;
  expect(blocks).toMatchObject([{}, { type: 'table', caption: '防汛物资' }]);
});

it('takes what stands above the title of a page for no part of it', () => {
  const page = encode('<div>首页</div><h1>消防应急预案</h1><p>一、总则</p>');
  const imported = importFile(page, 'a.html', { mode: 'keep' });
  expect(imported.ok && imported.value.whole.plan.title).toEqual([]);
});

it('finds everything in them', () => {
  const { plan } = read('a.docx', PLAN).whole;
  expect(plan.facts.unit.name).toBe('海州市滨江示例中学');
  expect(plan.facts.people.map(({ role, name, title, phone }) => [role, name, title, phone])).toEqual([
    ['组长', '张某某', '校长', '13900000000'],
    ['成员', '李某某', '总务主任', ''],
    ['成员', '王某某', '年级主任', ''],
  ]);
  expect(plan.header.recipients).toBe('各处室、各年级组');
  expect(read('a.docx', COLLECTION).parts).toHaveLength(2);
});

describe('what only one of them says', () => {
  it('is how a box is meant: a text leaves a place open with it, a document has it ticked', () => {
    const count = (name: string) => describePlan(read(name, ['预案', '一、甲', '组长：□']).whole).members.length;
    expect([count('a.txt'), count('a.docx'), count('a.html')]).toEqual([1, 0, 0]);
  });

  it('is a first line that reads like no title: a text has no other sign of one', () => {
    const title = (name: string) => describePlan(read(name, ['值班', '一、甲', '二、乙']).whole).title;
    expect([title('a.txt'), title('a.docx'), title('a.html')]).toEqual(['值班', '', '']);
  });
});

it('takes attachments, captions and references from a page of Word', () => {
  const page = encode(`<p class=MsoTitle>消防应急预案</p><p>一、<a name="_Ref1">总则</a></p>
    <p>名单见<a href="#_Ref2">表1</a>，做法见<a href="#_Ref1">一、总则</a>。</p>
    <p class=MsoCaption align=center><a name="_Ref2">表1　应急队伍</a></p><table><tr><td>队伍</td><td>人数</td></tr></table>
    <p><img src="data:image/png;base64,iVBORw0KGgo="></p><p class=MsoCaption align=center>图1　疏散路线</p>
    <p>附件：通讯录</p><p align=right>海州市滨江示例中学</p><p align=right>2026年3月1日</p>
    <br style="page-break-before:always"><p>附件</p><h1>通讯录</h1><p>一、校内</p>`);
  const imported = importFile(page, 'a.html', { mode: 'keep' });
  if (!imported.ok) throw new Error(imported.error.code);
  const { plan } = imported.value.whole;
  const [chapter, words, table, figure] = plan.blocks;
  expect(words).toMatchObject({
    content: [
      {},
      { type: 'reference', blockId: table?.id, form: 'marker' },
      {},
      { type: 'reference', blockId: chapter?.id, form: 'title' },
      {},
    ],
  });
  expect(table).toMatchObject({ caption: '应急队伍' });
  expect(figure).toMatchObject({ type: 'figure', caption: '疏散路线' });
  expect(plan.blocks).toHaveLength(4);
  expect(plan.attachments).toMatchObject([{ title: [{ text: '通讯录' }], blocks: [{ type: 'numbered' }] }]);
  expect(plan.facts.unit.name).toBe('海州市滨江示例中学');
});

it('loses no picture of a page without a word', () => {
  const png = '<img src="data:image/png;base64,iVBORw0KGgo=">';
  const pages: readonly [html: string, figures: number, key: string | null][] = [
    [`<table><tr><td>甲${png}</td><td>乙</td></tr></table>`, 1, 'importHtml.pictureInCell'],
    [`<p>a<sup>2${png}</sup></p>`, 1, null],
    ['<p>甲</p><svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>', 1, null],
    ['<p>甲<img src="预案.files/image001.png" alt="平面图"></p>', 0, 'importHtml.picture'],
    ['<p>甲<img src="data:image/webp;base64,AAAA"></p>', 0, 'importHtml.picture'],
    ['<p>甲</p><canvas></canvas><svg><path d="M0 0"/></svg>', 0, 'importHtml.foreign'],
    ['<p>甲<input value="乙"></p>', 0, 'importHtml.foreign'],
  ];
  for (const [html, figures, key] of pages) {
    const imported = importFile(encode(html), 'a.html', { mode: 'keep' });
    if (!imported.ok) throw new Error(imported.error.code);
    const { whole, report } = imported.value;
    expect([html, whole.plan.blocks.filter(({ type }) => type === 'figure').length]).toEqual([html, figures]);
    const keys = report.entries.map(({ messageKey }) => messageKey as string);
    if (key !== null) expect(keys).toContain(key);
  }
});
