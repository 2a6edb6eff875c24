import { describe, expect, it } from 'vitest';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import type { ImportOptions } from '../imported.ts';
import {
  buildDocx,
  type DocxFixture,
  definition,
  instance,
  level,
  listItem,
  paragraph,
  startOverride,
  style,
} from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

function read(fixture: DocxFixture, mode: 'keep' | 'renumber' = 'keep', options: Partial<ImportOptions> = {}) {
  const result = importDocx(buildDocx(fixture), { mode, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { plan } = result.value.whole;
  const resolved = resolvePlan(plan);
  return {
    scheme: plan.scheme.id,
    lines: resolved.blocks.map((block) => {
      const text = 'runs' in block ? block.runs.map((each) => (each.type === 'text' ? each.text : '\n')).join('') : '';
      return block.type === 'numbered' ? `${block.level} ${block.marker.text}${block.marker.follow}${text}` : text;
    }),
    plan,
    entries: result.value.report.entries,
    sourceLines: result.value.sourceLines,
  };
}

const keys = (entries: readonly { messageKey: string }[]) => entries.map(({ messageKey }) => messageKey);

describe('list numbers', () => {
  it('become 公文标准 where the levels in use are its own, whatever deeper ones the list declares', () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%3.'),
        level(3, 'lowerLetter', '%4)'),
      ) + instance(1, 0);
    const body = [listItem('总则', 1), listItem('目的', 1, 1), listItem('甲', 1, 2), listItem('组织', 1)].join('');
    const { scheme, plan, lines } = read({ numbering, body });
    expect(scheme).toBe('official');
    expect(plan.scheme.levels.map(({ font }) => font).slice(0, 2)).toEqual(['hei', 'kai']);
    expect(lines).toEqual(['0 一、总则', '1 （一）目的', '2 1.甲', '0 二、组织']);
  });

  it.each([
    ['chineseLegalSimplified', '壹', '拾'],
    ['ideographLegalTraditional', '壹', '拾'],
    ['ordinalText', 'First', 'Tenth'],
    ['cardinalText', 'One', 'Ten'],
    ['ideographZodiac', '子', '酉'],
  ])('say what became of %s, which no plan counts in', (format, first, tenth) => {
    const numbering = definition(0, level(0, format, '%1、')) + instance(1, 0);
    const body = Array.from({ length: 10 }, () => listItem('甲', 1)).join('');
    const { entries } = read({ numbering, body });
    const changed = entries.flatMap(({ messageKey, before }) =>
      messageKey.startsWith('importPlan.marker') ? [before] : [],
    );
    expect([changed[0], changed[9]]).toEqual([`${first}、`, `${tenth}、`.replace('拾', '壹拾')]);
  });

  it('name a format that is not known, with what stands for it', () => {
    const numbering =
      definition(0, level(0, 'koreanCounting', '%1、'), level(1, 'decimal', '%1.%2')) +
      definition(1, level(0, 'numberInDash', '%1')) +
      definition(2, level(0, 'koreanCounting', '%1)', { more: '<w:isLgl/>' })) +
      instance(1, 0) +
      instance(2, 1) +
      instance(3, 2);
    const body = listItem('甲', 1) + listItem('乙', 1) + listItem('丙', 1, 1) + listItem('丁', 2) + listItem('戊', 3);
    const { entries, lines } = read({ numbering, body });
    expect(lines).toContainEqual(expect.stringContaining('- 1 -丁'));
    expect(entries.filter(({ messageKey }) => messageKey === 'importDocx.numberFormat')).toMatchObject([
      { kind: 'note', params: { format: 'koreanCounting', count: 3, example: '1、' } },
    ]);
  });

  it('come from lists that Word makes on a click, one level each', () => {
    const numbering =
      definition(0, level(0, 'japaneseCounting', '%1、'), level(1, 'lowerLetter', '%2)')) +
      definition(1, level(0, 'japaneseCounting', '（%1）')) +
      definition(2, level(0, 'decimal', '%1.')) +
      instance(1, 0) +
      instance(2, 1) +
      instance(3, 2) +
      instance(4, 1, startOverride(0, 1));
    const body = [
      listItem('总则', 1),
      listItem('目的', 2),
      listItem('依据', 2),
      listItem('法律', 3),
      listItem('法规', 3),
      listItem('组织', 1),
      listItem('组长', 4),
    ].join('');
    expect(read({ numbering, body })).toMatchObject({
      scheme: 'official',
      lines: ['0 一、总则', '1 （一）目的', '1 （二）依据', '2 1.法律', '2 2.法规', '0 二、组织', '1 （一）组长'],
    });
  });

  it('run on where the file lets them, kept as a start', () => {
    const numbering =
      definition(0, level(0, 'chineseCounting', '%1、')) +
      definition(1, level(0, 'decimal', '%1、')) +
      instance(1, 0) +
      instance(2, 1);
    const body = listItem('甲', 1) + listItem('一', 2) + listItem('乙', 1) + listItem('二', 2);
    const { lines, plan } = read({ numbering, body });
    expect(lines).toEqual(['0 一、甲', '2 1、一', '0 二、乙', '2 2、二']);
    expect(plan.blocks[3]).toMatchObject({ start: 2 });
    expect(read({ numbering, body }, 'renumber').lines[3]).toBe('2 1、二');
  });

  it('come through styles, their ancestors and the levels linked to them', () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCountingThousand', '%1、', { more: '<w:pStyle w:val="1"/>', suffix: 'nothing' }),
        level(1, 'chineseCountingThousand', '（%2）', { more: '<w:pStyle w:val="2"/>', suffix: 'nothing' }),
      ) + instance(7, 0);
    const styles =
      style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('own', '我的标题', '<w:rPr><w:b/></w:rPr>', '2') +
      style('none', '无编号标题', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', '1');
    const body = ['1', '2', 'own', 'none', '1'].map((id) => paragraph(`用${id}`, `<w:pStyle w:val="${id}"/>`)).join('');
    expect(read({ numbering, styles, body }).lines).toEqual([
      '0 一、用1',
      '1 （一）用2',
      '1 （二）用own',
      '用none',
      '0 二、用1',
    ]);
  });

  it('follow numbering styles to the definition that has the levels', () => {
    const numbering =
      definition(0, '<w:numStyleLink w:val="L"/>') +
      definition(1, '<w:styleLink w:val="L"/>', level(0, 'decimal', '%1.')) +
      instance(1, 0) +
      instance(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(read({ numbering, styles, body: listItem('甲', 1) + listItem('乙', 2) }).lines).toEqual([
      '2 1.甲',
      '2 2.乙',
    ]);
  });

  it('print their own look where an instance overrides a level, and count on', () => {
    const numbering =
      definition(0, level(0, 'decimal', '%1.')) +
      instance(1, 0) +
      instance(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1)')}</w:lvlOverride>`);
    expect(read({ numbering, body: listItem('甲', 1) + listItem('乙', 2) + listItem('丙', 1) }).lines).toEqual([
      '2 1.甲',
      '2 2)乙',
      '2 3.丙',
    ]);
  });

  it.each([
    ['by default', '', ['0 一、', '2 1.', '2 2.', '0 二、', '2 1.', '1 （一）', '2 1.']],
    ['never', '<w:lvlRestart w:val="0"/>', ['0 一、', '2 1.', '2 2.', '0 二、', '2 3.', '1 （一）', '2 4.']],
    [
      'behind the first level alone',
      '<w:lvlRestart w:val="1"/>',
      ['0 一、', '2 1.', '2 2.', '0 二、', '2 1.', '1 （二）', '2 2.'],
    ],
  ])('restart %s', (_, more, expected) => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%3.', { more }),
      ) + instance(1, 0);
    const body = [0, 2, 2, 0, 2, 1, 2].map((depth) => listItem('项', 1, depth)).join('');
    // Word counts a skipped level as begun: the （一） after 1. is its second where nothing restarted it.
    const lines = read({ numbering, body }).lines.map((line) => line.replace('项', ''));
    expect(lines).toEqual(expected.map((line) => (line === '1 （一）' ? '1 （二）' : line)));
  });

  it('print all their places as digits where the level is legal', () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '第%1章', { suffix: 'space' }),
        level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>', suffix: 'space' }),
        level(2, 'decimal', '%1.%2.%3', { more: '<w:isLgl/>' }),
      ) + instance(1, 0);
    const body =
      listItem('总则', 1) +
      listItem('目的', 1, 1) +
      listItem('细节', 1, 2) +
      listItem('组织', 1) +
      listItem('组长', 1, 1);
    expect(read({ numbering, body }).lines).toEqual([
      '0 第一章 总则',
      '1 1.1 目的',
      '2 1.1.1 细节',
      '0 第二章 组织',
      '1 2.1 组长',
    ]);
  });

  it('keep ancestors that are not digits as they print', () => {
    const numbering = definition(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2')) + instance(1, 0);
    expect(
      read({ numbering, body: listItem('甲', 1) + listItem('乙', 1, 1) + listItem('丙', 1, 1) }).lines.map((line) =>
        line.slice(2),
      ),
    ).toEqual(['一、甲', '一.1乙', '一.2丙']);
  });

  it.each([
    ['decimal', '%1.', 3, '3.'],
    ['decimalZero', '%1.', 3, '03.'],
    ['decimalFullWidth', '%1．', 12, '１２．'],
    ['chineseCounting', '%1、', 21, '二十一、'],
    ['chineseCountingThousand', '第%1条', 101, '第一百〇一条'],
    ['taiwaneseCountingThousand', '%1、', 12, '十二、'],
    ['japaneseCounting', '(%1)', 10, '(十)'],
    ['decimalEnclosedCircle', '%1', 20, '⑳'],
    ['decimalEnclosedCircleChinese', '%1', 5, '⑤'],
    ['ideographEnclosedCircle', '%1', 4, '㈣'],
    ['ideographTraditional', '%1、', 3, '丙、'],
    ['upperLetter', '%1.', 2, 'B.'],
    ['lowerLetter', '%1)', 26, 'z)'],
    ['upperRoman', '%1.', 9, 'IX.'],
    ['lowerRoman', '(%1)', 4, '(iv)'],
    ['numberInDash', '%1', 4, '- 4 -'],
    ['ordinal', '%1', 22, '22nd'],
    ['ideographDigital', '%1、', 9, '九、'],
    ['none of Word’s', '%1、', 7, '7、'],
  ])('print %s as Word does', (format, text, start, expected) => {
    const numbering = definition(0, level(0, format, text, { start, suffix: 'nothing' })) + instance(1, 0);
    expect(read({ numbering, body: listItem('项', 1) }).lines[0]).toMatch(
      new RegExp(`^\\d ${expected.replace(/[().]/g, '\\$&')} ?项$`),
    );
  });

  it.each([
    ['ideographDigital', '%1、', 10, '一〇、', '十、'],
    ['chineseCounting', '%1、', 100, '一○○、', '一百、'],
    ['decimalEnclosedParen', '%1', 3, '⑶', '3'],
    ['lowerLetter', '%1)', 28, 'bb)', 'ab)'],
    ['ideographZodiac', '%1、', 3, '寅、', '丙、'],
  ])('say so where %s cannot be printed alike', (format, text, start, before, after) => {
    const numbering = definition(0, level(0, format, text, { start })) + instance(1, 0);
    const { entries, plan } = read({ numbering, body: listItem('项', 1) });
    expect(entries).toContainEqual(
      expect.objectContaining({
        messageKey: 'importPlan.markerFormat',
        before,
        after,
        line: 1,
        blockId: plan.blocks[0]?.id,
      }),
    );
  });

  it('become text where they count nothing', () => {
    const numbering =
      definition(0, level(0, 'bullet', '\uf06c')) +
      definition(1, level(0, 'none', '注：')) +
      definition(2, level(0, 'none', '')) +
      instance(1, 0) +
      instance(2, 1) +
      instance(3, 2);
    const { lines, entries } = read({
      numbering,
      body: listItem('甲', 1) + listItem('乙', 1) + listItem('丙', 2) + listItem('丁', 3) + listItem('戊', 99),
    });
    expect(lines).toEqual(['● 甲', '● 乙', '注： 丙', '丁', '戊']);
    expect(entries).toContainEqual(expect.objectContaining({ messageKey: 'importPlan.bullet', params: { count: 3 } }));
  });

  it('read fixed characters that hold a number', () => {
    const fixed = (numId: number, text: string) =>
      definition(numId, level(0, 'decimal', text)) + instance(numId, numId);
    const numbering = [fixed(1, '第一步：'), fixed(2, '㉑'), fixed(3, '（三）')].join('');
    const { lines } = read({ numbering, body: listItem('甲', 2) + listItem('乙', 3) });
    expect(lines.map((line) => line.slice(2))).toEqual(['㉑甲', '（三）乙']);
  });

  it('count once for lists that only look alike, each by its own definition', () => {
    const numbering =
      definition(0, level(0, 'decimal', '%1.')) +
      definition(1, level(0, 'decimal', '%1.')) +
      instance(1, 0) +
      instance(2, 1);
    expect(read({ numbering, body: listItem('甲', 1) + listItem('乙', 2) + listItem('丙', 1) }).lines).toEqual([
      '2 1.甲',
      '2 1.乙',
      '2 2.丙',
    ]);
  });
});

describe('typed numbers', () => {
  it('become live beside those of lists', () => {
    const numbering = definition(0, level(0, 'chineseCounting', '%1、', { suffix: 'nothing' })) + instance(1, 0);
    const body =
      listItem('总则', 1) +
      paragraph('（一）目的') +
      paragraph('　　1．适用') +
      paragraph('2．范围') +
      listItem('组织', 1) +
      paragraph('3月1日起施行。');
    expect(read({ numbering, body }).lines).toEqual([
      '0 一、总则',
      '1 （一）目的',
      '2 1．适用',
      '2 2．范围',
      '0 二、组织',
      '3月1日起施行。',
    ]);
  });

  it('keep gaps and odd shapes, or are mended', () => {
    const body = ['一、甲', '(一)乙', '（三)丙', '三、丁'].map((text) => paragraph(text)).join('');
    expect(read({ body }).lines.map((line) => line.slice(2))).toEqual(['一、甲', '(一)乙', '（三)丙', '三、丁']);
    const mended = read({ body }, 'renumber');
    expect(mended.lines.map((line) => line.slice(2))).toEqual(['一、甲', '(一)乙', '(二)丙', '二、丁']);
    expect(keys(mended.entries).filter((key) => key.startsWith('importPlan.marker'))).toHaveLength(2);
  });

  it('are taken out of the runs they stand in, marks and all', () => {
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { plan } = read({
      body: paragraph(`${bold('一')}<w:r><w:t>、</w:t></w:r><w:r><w:tab/></w:r>${bold('总则')}`),
    });
    expect(plan.blocks[0]).toMatchObject({
      type: 'numbered',
      content: [{ type: 'text', text: '总则', marks: ['bold'] }],
    });
  });

  it('are shown with the lines of the source', () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0);
    expect(read({ numbering, body: listItem('甲', 1) + paragraph('') + paragraph('2.乙') }).sourceLines).toEqual([
      '1.甲',
      '',
      '2.乙',
    ]);
  });

  it('stay as they stood where their mending is taken back, and move no other', () => {
    const body = ['一、甲', '三、乙', '四、丙'].map((text) => paragraph(text)).join('');
    const mended = read({ body }, 'renumber');
    expect(mended.lines).toEqual(['0 一、甲', '0 二、乙', '0 三、丙']);
    const ids = mended.entries.flatMap(({ id }) => id ?? []);
    expect(ids).toHaveLength(2);
    const back = read({ body }, 'renumber', { takenBack: new Set(ids.slice(0, 1)) });
    expect(back.lines).toEqual(['0 一、甲', '0 三、乙', '0 三、丙']);
    expect(back.entries.flatMap(({ id }) => id ?? [])).toEqual(ids);
  });

  it('are put into a scheme the user chose', () => {
    const body = ['一、甲', '（一）乙', '1.丙'].map((text) => paragraph(text)).join('');
    expect(read({ body }, 'renumber', { schemeId: 'work-plan' }).lines).toEqual(['0 一、甲', '1 (一)乙', '2 1、丙']);
  });
});

it('sets the first two levels of a scheme of the file’s own in the faces of official documents where its list says none', () => {
  const levels = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCountingThousand', '(%2)');
  const numbering = definition(0, levels + level(2, 'decimal', '%3．')) + instance(1, 0);
  const body = listItem('甲', 1, 0) + listItem('乙', 1, 1) + listItem('丙', 1, 2);
  const imported = importDocx(buildDocx({ numbering, body }), { mode: 'keep' });
  expect(imported.ok && imported.value.whole.plan.scheme.levels.map(({ font }) => font)).toEqual([
    'hei',
    'kai',
    'fang',
  ]);
});
