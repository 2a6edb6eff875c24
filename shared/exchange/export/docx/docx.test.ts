import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Table, TableCell } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { attachment, block, item, numbered, plan, planOf, section, skip, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { type DocxOptions, exportDocx } from './index.ts';
import { findAll, findFirst, parseXml, readMarkers, readParts, readText, readValue } from './testing/read-package.ts';

const write = async (value: Plan, options?: DocxOptions) => readParts(await exportDocx(resolvePlan(value), options));
const readDocument = (parts: Record<string, string>) => parseXml(parts['word/document.xml'] ?? '');
const readParagraphs = (parts: Record<string, string>) => findAll(readDocument(parts), 'w:p').map(readText);

/** The order the schema demands. Source: ECMA-376 Part 1, 17.3.1.26 pPr, 17.3.2.28 rPr, 17.9.6 lvl, 17.9.1 abstractNum. */
const ORDER: Record<string, string[]> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr tabs kinsoku overflowPunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl rPr sectPr'.split(
      ' ',
    ),
  'w:rPr': 'rStyle rFonts b bCs i iCs strike snapToGrid color spacing sz szCs highlight u vertAlign lang'.split(' '),
  'w:lvl': 'start numFmt lvlRestart pStyle suff lvlText lvlJc pPr rPr'.split(' '),
  'w:abstractNum': 'nsid multiLevelType tmpl lvl'.split(' '),
  'w:num': 'abstractNumId lvlOverride'.split(' '),
  'w:lvlOverride': 'startOverride lvl'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge vAlign'.split(' '),
  'w:tblPr': 'tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
    ' ',
  ),
  'w:numbering': 'abstractNum num'.split(' '),
};

/** Every element whose members stand in an order the schema does not allow, or that holds a member it does not list. */
function findDisorder(xml: string): string[] {
  const root = parseXml(xml);
  return Object.entries(ORDER).flatMap(([name, order]) =>
    [...(root.name === name ? [root] : []), ...findAll(root, name)].flatMap((element) => {
      const places = element.children.map((child) => order.indexOf(child.name.replace('w:', '')));
      const isOrdered = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
      return isOrdered ? [] : [`${name}: ${element.children.map((child) => child.name).join(' ')}`];
    }),
  );
}

const cell = (words: string, more: Partial<TableCell> = {}): TableCell => ({
  content: [{ type: 'text', text: words }],
  ...more,
});
const roster: Table = {
  type: 'table',
  id: 'roster',
  kind: 'roster',
  columns: [2, 1, 1],
  caption: '指挥部',
  rows: [
    { header: true, cells: [cell('职务'), cell('姓名'), cell('电话')] },
    { cells: [cell('总指挥', { rowSpan: 2 }), cell('张某某'), cell('1')] },
    { cells: [cell('李某某'), cell('2')] },
    { cells: [cell('备注', { colSpan: 3 })] },
  ],
};
/** Red, 2 × 1 pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAAMQACQAB/1h0mZ8AAAAASUVORK5CYII=';
const figure: Figure = {
  type: 'figure',
  id: 'map',
  kind: 'image',
  assetId: 'a',
  widthMm: 80,
  alternativeText: '路线 & <图>',
  caption: '疏散路线',
};
const withPicture = (value: Plan): Plan => ({ ...value, assets: [{ id: 'a', mediaType: 'image/png', data: PNG }] });

describe('numbers in a Word file', () => {
  it('are those of the plan for 60 generated plans, with every id resolved and every member in order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan({ maxBlocks: 60 }), async (value) => {
        const resolved = resolvePlan(value);
        const parts = readParts(await exportDocx(resolved));
        const blocks = [...resolved.blocks, ...resolved.attachments.flatMap((part) => part.blocks)];
        const expected = blocks.flatMap((one) =>
          one.type === 'numbered' ? [one.marker.text + one.marker.follow] : [],
        );
        expect(readMarkers(parts).filter((marker) => marker !== null)).toEqual(expected);
        const xml = ['document', 'numbering', 'styles'].map((name) => parts[`word/${name}.xml`] ?? '');
        expect(xml.flatMap(findDisorder)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stand in no run of text', async () => {
    const parts = await write(plan(section('总则', item('目的'), item('范围'))));
    expect(readParagraphs(parts)).toEqual(['预案', '总则', '目的', '范围']);
  });

  it('are text, and no list, when frozen', async () => {
    const parts = await write(plan(section('总则', item('目的'))), { numbering: 'frozen' });
    expect(readParagraphs(parts)).toEqual(['预案', '一、总则', '（一）目的']);
    expect(parts['word/numbering.xml']).toBeUndefined();
    expect(Object.values(parts).join('')).not.toMatch(/numPr|numbering\.xml/);
  });

  it('hang on heading styles that carry the same list', async () => {
    const parts = await write(plan(section('总则', item('目的'))));
    const numbering = parseXml(parts['word/numbering.xml'] ?? '');
    const linked = findAll(numbering, 'w:pStyle').map((link) => link.attributes['w:val']);
    expect(linked).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']);
    const styles = findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style');
    const heading = styles.find((style) => style.attributes['w:styleId'] === 'Heading2');
    expect(
      heading && [readValue(heading, 'w:name'), readValue(heading, 'w:ilvl'), readValue(heading, 'w:numId')],
    ).toEqual(['heading 2', '1', '1']);
  });

  it('leave sentences and headings with text behind them out of the outline, in the same list and their own faces', async () => {
    const value = plan(
      section(
        '总则',
        item('职责。负责指挥。'),
        item('接到报警后，值班人员立即报告总指挥，并组织人员疏散。'),
        section('处置', section('报警', item('拨打119。'))),
      ),
    );
    const parts = await write(value);
    const paragraphs = findAll(readDocument(parts), 'w:p').slice(1);
    expect(paragraphs.map((one) => [readValue(one, 'w:pStyle'), readValue(one, 'w:numId')])).toEqual([
      ['Heading1', '1'],
      ['PlanRunIn2', '1'],
      ['PlanItem2', '1'],
      ['Heading2', '1'],
      ['Heading3', '1'],
      ['PlanItem4', '1'],
    ]);
    const styles = new Map(
      findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map((one) => [one.attributes['w:styleId'], one]),
    );
    const read = (id: string, name: string) =>
      readValue(styles.get(id) as NonNullable<ReturnType<typeof findFirst>>, name);
    expect([
      read('PlanRunIn2', 'w:outlineLvl'),
      read('PlanItem2', 'w:outlineLvl'),
      read('PlanItem2', 'w:basedOn'),
    ]).toEqual(['9', '9', 'Heading2']);
    // Enter stays in the list, but behind the headings over text.
    expect(['Heading1', 'Heading2', 'Heading3', 'PlanItem3'].map((id) => read(id, 'w:next'))).toEqual([
      'BodyText',
      'BodyText',
      null,
      null,
    ]);
  });

  it('count 一百〇一 and ① in the formats that Word prints so, whatever LibreOffice makes of others', async () => {
    const numbering = (await write(plan(section('总则'))))['word/numbering.xml'] ?? '';
    const formats = findAll(parseXml(numbering), 'w:numFmt').map((format) => format.attributes['w:val']);
    expect(formats).toEqual([
      'chineseCountingThousand',
      'chineseCountingThousand',
      'decimal',
      'decimal',
      'decimalEnclosedCircle',
    ]);
  });
});

describe('a Word file', () => {
  it('refers to no style, list, relationship or bookmark that is not there', async () => {
    const value = withPicture(
      planOf(
        { attachments: [attachment('通讯录', section('校内'))] },
        section([{ type: 'reference', blockId: 'roster', form: 'marker' }]),
        block(roster),
        block(figure),
      ),
    );
    const parts = await write(value);
    const document = readDocument(parts);
    const styles = findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map(
      (one) => one.attributes['w:styleId'],
    );
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => findAll(document, name));
    expect(used.map((one) => one.attributes['w:val']).filter((id) => !styles.includes(id))).toEqual([]);
    const relationships = parts['word/_rels/document.xml.rels'] ?? '';
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:(?:embed|id)="([^"]+)"/g)) {
      expect(relationships).toContain(`Id="${id}"`);
    }
    for (const [, target] of relationships.matchAll(/Target="([^"]+)"/g))
      expect(parts).toHaveProperty([`word/${target}`]);
    for (const [, part] of (parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)) {
      expect(parts).toHaveProperty([part ?? '']);
    }
  });

  it('names its faces in all four slots, and no theme', async () => {
    const parts = await write(plan(section('总则')));
    const fonts = ['styles', 'numbering'].flatMap((name) =>
      findAll(parseXml(parts[`word/${name}.xml`] ?? ''), 'w:rFonts'),
    );
    expect(fonts.length).toBeGreaterThan(10);
    for (const { attributes } of fonts) {
      expect(Object.keys(attributes).sort()).toEqual(['w:ascii', 'w:cs', 'w:eastAsia', 'w:hAnsi']);
      expect(new Set(Object.values(attributes)).size).toBe(1);
    }
    expect(Object.values(parts).join('')).not.toMatch(/theme1|asciiTheme|themeColor/);
  });

  it('has the page of official documents, and page numbers on the outer side', async () => {
    const parts = await write(plan(section('总则')));
    const document = readDocument(parts);
    const margins = findFirst(document, 'w:pgMar')?.attributes ?? {};
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => Math.round(Number(margins[side]) / 56.7))).toEqual([
      37, 35, 28, 26,
    ]);
    expect(findFirst(document, 'w:docGrid')?.attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '580',
      'w:charSpace': '-848',
    });
    const sides = findAll(document, 'w:footerReference').map((reference) => {
      const [, target = ''] =
        new RegExp(`Id="${reference.attributes['r:id']}"[^>]*Target="([^"]+)"`).exec(
          parts['word/_rels/document.xml.rels'] ?? '',
        ) ?? [];
      const footer = parseXml(parts[`word/${target}`] ?? '');
      // A field of five runs with its result, between two dashes.
      expect(findAll(footer, 'w:r')).toHaveLength(7);
      expect(readText(footer)).toBe('— 1 —');
      return [reference.attributes['w:type'], readValue(footer, 'w:jc')];
    });
    expect(Object.fromEntries(sides)).toEqual({ default: 'right', even: 'left' });
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('is the same for the same plan, and bears the date it is given', async () => {
    const resolved = resolvePlan(plan(section('总则')));
    expect(await exportDocx(resolved)).toEqual(await exportDocx(resolved));
    const dated = await write(plan(section('总则')), { createdAt: new Date(Date.UTC(2026, 2, 1)) });
    expect(dated['docProps/core.xml']).toContain('>2026-03-01T00:00:00Z</dcterms:created>');
  });

  it('names title and unit in its properties, and without a date the title alone', async () => {
    const value = plan(section('总则'));
    const facts = { ...value.facts, unit: { ...value.facts.unit, name: '示例<小>学' } };
    const dated = await write({ ...value, facts }, { createdAt: new Date(0) });
    const undated = (await write({ ...value, facts }))['docProps/core.xml'] ?? '';
    expect(dated['docProps/core.xml']).toContain('<dc:title>预案</dc:title>');
    expect(dated['docProps/core.xml']).toContain('<dc:creator>示例&lt;小&gt;学</dc:creator>');
    expect(undated.replace(/<[^>]*>/g, '').trim()).toBe('预案');
  });

  it('keeps lines before a line break as they are, hangs no punctuation and parts digits from Chinese as Word does', async () => {
    const parts = await write(plan(section('总则')));
    expect(parts['word/settings.xml']).toContain('<w:doNotExpandShiftReturn/>');
    expect(parts['word/settings.xml']).toContain('<w:defaultTabStop w:val="420"/>');
    const normal = findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style')[0] as NonNullable<
      ReturnType<typeof findFirst>
    >;
    const rules = ['kinsoku', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN'].map((name) =>
      readValue(normal, `w:${name}`),
    );
    expect(rules).toEqual(['1', '0', '1', '1']);
  });

  it('says which styles are its own, and has no empty part', async () => {
    const parts = await write(plan(section('总则')));
    const styles = findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').filter(
      ({ attributes }) => attributes['w:type'] === 'paragraph',
    );
    for (const style of styles) {
      const isOwn = style.attributes['w:styleId']?.startsWith('Plan') === true;
      expect(style.attributes['w:customStyle']).toBe(isOwn ? '1' : undefined);
      expect(readValue(style, 'w:uiPriority')).not.toBeNull();
    }
    expect(parts['word/styles.xml']).toContain('<w:latentStyles ');
    expect(Object.keys(parts)).not.toContain('docProps/custom.xml');
  });

  it('keeps telephones on one line, and turns a long title at sense', async () => {
    const title: Inline[] = [{ type: 'text', text: '海州市青石街道中心小学安全事故综合应急预案' }];
    const parts = await write({ ...plan(text('电话0571-82040371')), title });
    expect(readParagraphs(parts)).toEqual(['海州市青石街道中心小学\n安全事故综合应急预案', '电话0571-82040371']);
    expect(parts['word/document.xml']).toContain('0571</w:t><w:noBreakHyphen/>');
  });

  it('survives characters that XML does not allow', async () => {
    const parts = await write(plan(text('甲\u0000\u0008\ud800乙&<>"\tc\n丁')));
    expect(readParagraphs(parts)[1]).toBe('甲乙&<>"\tc\n丁');
  });
});

describe('tables in a Word file', () => {
  it('share the width of the text, repeat their header and keep rows whole', async () => {
    const document = readDocument(await write(plan(block(roster))));
    const widths = findAll(document, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
    expect(widths).toEqual([4422, 2211, 2211]);
    const rows = findAll(document, 'w:tr');
    expect(rows.map((row) => findAll(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0]);
    expect(rows.every((row) => findFirst(row, 'w:cantSplit') !== null)).toBe(true);
  });

  it('merge cells across columns and rows', async () => {
    const rows = findAll(readDocument(await write(plan(block(roster)))), 'w:tr').map((row) =>
      findAll(row, 'w:tc').map((one) =>
        [readText(one), readValue(one, 'w:gridSpan'), readValue(one, 'w:vMerge')].filter(Boolean).join(' '),
      ),
    );
    expect(rows.slice(1)).toEqual([['总指挥 restart', '张某某', '1'], ['continue', '李某某', '2'], ['备注 3']]);
  });

  it('have captions that count themselves', async () => {
    const paragraphs = findAll(readDocument(await write(plan(block(roster)))), 'w:p');
    const caption = paragraphs.find((paragraph) => readValue(paragraph, 'w:pStyle') === 'Caption');
    expect(caption && readText(caption)).toBe('表1　指挥部');
    expect(caption && findFirst(caption, 'w:instrText')?.text).toBe(' SEQ 表 \\* ARABIC ');
  });

  it('stay with their header and first rows, and end with two', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({
      ...(index === 0 ? { header: true } : {}),
      cells: [cell(`${index}`), cell(''), cell('')],
    }));
    const kept = findAll(readDocument(await write(plan(block({ ...roster, rows })))), 'w:tr').map(
      (row) => findFirst(row, 'w:keepNext') !== null,
    );
    expect(kept).toEqual([true, true, false, false, false, true, false]);
  });

  it('tell screen readers their caption and the heads of their columns', async () => {
    const document = readDocument(await write(plan(block(roster))));
    expect([readValue(document, 'w:tblCaption'), readValue(document, 'w:tblDescription')]).toEqual([
      '表1　指挥部',
      '职务、姓名、电话',
    ]);
  });

  it('leave no paragraph behind that could go on a page of its own before an attachment', async () => {
    const value = planOf({ attachments: [attachment('名册', block(roster)), attachment('路线图')] }, block(roster));
    const body = findFirst(readDocument(await write(value)), 'w:body')?.children ?? [];
    const behind = body.flatMap((one, index) => (one.name === 'w:tbl' ? [body[index + 1] as typeof one] : []));
    expect(behind.map((one) => [readValue(one, 'w:pStyle'), readText(one)])).toEqual([
      ['PlanAttachmentNote', '附件：1.名册'],
      ['PlanAttachmentLabel', '附件2'],
    ]);
  });

  it('keep a little away from the text behind them, by its spacing', async () => {
    const [, , after, later] =
      findFirst(
        readDocument(await write(plan(block({ ...roster, caption: undefined } as Table), text('甲'), text('乙')))),
        'w:body',
      )?.children ?? [];
    const read = (one: typeof after) =>
      one === undefined ? null : (findFirst(one, 'w:spacing')?.attributes['w:before'] ?? null);
    expect([read(after), read(later)]).toEqual(['160', null]);
  });

  it('stand apart from each other, and a paragraph follows the last', async () => {
    const other: Table = { ...roster, id: 'other' };
    const value = plan(
      block({ ...roster, caption: undefined } as Table),
      block({ ...other, caption: undefined } as Table),
    );
    const names = findFirst(readDocument(await write(value)), 'w:body')?.children.map((child) => child.name);
    expect(names?.slice(1)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });
});

describe('pictures, breaks and references in a Word file', () => {
  it('draw a picture in its proportions, with its alternative text and a caption below', async () => {
    const document = readDocument(await write(withPicture(plan(block(figure)))));
    const extent = findFirst(document, 'wp:extent')?.attributes ?? {};
    expect(Number(extent.cx) / 36000).toBeCloseTo(80, 0);
    expect(Number(extent.cx) / Number(extent.cy)).toBeCloseTo(2, 1);
    expect(findFirst(document, 'wp:docPr')?.attributes.descr).toBe('路线 & <图>');
    expect(findAll(document, 'w:p').map(readText).slice(1)).toEqual(['', '图1　疏散路线']);
  });

  it('show the alternative text of a picture that cannot be read', async () => {
    const value = { ...plan(block(figure)), assets: [{ id: 'a', mediaType: 'image/png' as const, data: 'AAAA' }] };
    expect(readParagraphs(await write(value))).toContain('路线 & <图>');
  });

  it('draw a figure of the plan as SVG with a picture of 300 dpi, its words as alternative text and a counted caption', async () => {
    const chart: Figure = {
      type: 'figure',
      id: 'chart',
      kind: 'diagram',
      form: 'organization',
      drawnFrom: { from: 'people' },
      widthMm: 150,
      caption: '组织体系图',
    };
    const base = plan(block(chart));
    const people = [{ id: '组长', role: '组长', name: '张某某', title: '', phone: '' }];
    const widths: number[] = [];
    const rasterize = (svg: string, widthPx: number) => {
      expect(svg).toContain('张某某');
      widths.push(widthPx);
      return Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0));
    };
    const parts = await write({ ...base, facts: { ...base.facts, people } }, { rasterize });
    const document = readDocument(parts);
    expect(widths).toEqual([Math.round((150 / 25.4) * 300)]);
    expect(
      Object.keys(parts)
        .filter((path) => path.startsWith('word/media/'))
        .map((path) => path.slice(-3)),
    ).toEqual(expect.arrayContaining(['svg', 'png']));
    expect(findFirst(document, 'wp:docPr')?.attributes.descr).toContain('张某某');
    expect(findFirst(document, 'asvg:svgBlip')).not.toBeNull();
    expect(findAll(document, 'w:p').map(readText).slice(1)).toEqual(['', '图1　组织体系图']);
    expect(findAll(document, 'w:instrText').map(({ text: code }) => code)).toContainEqual(
      expect.stringContaining('SEQ'),
    );
  });

  it('say in words that the section a figure was drawn from is gone', async () => {
    const chart: Figure = {
      type: 'figure',
      id: 'chart',
      kind: 'diagram',
      form: 'reporting',
      drawnFrom: { from: 'section', blockId: 'gone' },
      widthMm: 150,
    };
    expect(readParagraphs(await write(plan(block(chart))))).toContain('（图所依据的章节已删除，请重新选择）');
  });

  it('break the page before what follows, without an empty line', async () => {
    const paragraphs = findAll(
      readDocument(await write(plan(text('甲'), block({ type: 'page-break', id: 'x' }), text('乙')))),
      'w:p',
    );
    expect(paragraphs.map((one) => [readText(one), findFirst(one, 'w:pageBreakBefore') !== null])).toEqual([
      ['预案', false],
      ['甲', false],
      ['乙', true],
    ]);
  });

  it('are fields where Word counts to the same characters, and lead to their place in words otherwise', async () => {
    const reference = (blockId: string, form: 'marker' | 'path' | 'title'): Inline => ({
      type: 'reference',
      blockId,
      form,
    });
    const value = plan(
      section('总则', numbered({ id: 'target' }, '报警程序')),
      block(roster),
      text([reference('target', 'marker')]),
      text([reference('target', 'path')]),
      text([reference('roster', 'marker')]),
      text([reference('gone', 'marker')]),
    );
    const document = readDocument(await write(value));
    const last = findAll(document, 'w:p').slice(-4);
    expect(last.map(readText)).toEqual(['（一）', '第一部分第（一）项', '表1', '（引用失效）']);
    expect(last.map((one) => findFirst(one, 'w:instrText')?.text ?? null)).toEqual([
      ' REF _Ref100000001 \\n \\h ',
      null,
      ' REF _Ref100000002 \\h \\* MERGEFORMAT ',
      null,
    ]);
    expect(last.map((one) => findFirst(one, 'w:hyperlink')?.attributes['w:anchor'] ?? null)).toEqual([
      null,
      '_Ref100000001',
      null,
      null,
    ]);
    expect(findAll(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'])).toEqual([
      '_Ref100000001',
      '_Ref100000002',
    ]);
  });
});

describe('references with words around their number', () => {
  it('are fields where the words stay right whatever the number becomes', async () => {
    const refer = (blockId: string, form: 'marker' | 'title'): Inline[] => [{ type: 'reference', blockId, form }];
    const value = plan(
      section('总则', section('分工', numbered({ id: 'second' }, '报警'))),
      block(roster),
      text(refer('second', 'marker')),
      text(refer('roster', 'title')),
    );
    const last = findAll(readDocument(await write(value)), 'w:p').slice(-2);
    expect(last.map(readText)).toEqual(['第1目', '表1《指挥部》']);
    expect(last.map((one) => findFirst(one, 'w:instrText')?.text)).toEqual([
      expect.stringContaining('\\n'),
      expect.stringContaining('MERGEFORMAT'),
    ]);
  });
});

describe('the parts around the body', () => {
  const signed = (seal: 'with' | 'without', date = '2026年3月1日'): Plan => ({
    ...planOf({ attachments: [attachment('通讯录'), attachment('路线图')] }, section('总则')),
    header: { urgency: '特急', issuer: '示例小学文件', documentNumber: '示小〔2026〕1号', recipients: '各年级' },
    signature: { units: [[{ type: 'text', text: '示例市示例小学' }]], date: [{ type: 'text', text: date }], seal },
  });

  it('print the header, the attachment note, the signature and the attachments in their order', async () => {
    expect(readParagraphs(await write(signed('with')))).toEqual([
      '特急',
      '示例小学文件',
      '示小〔2026〕1号',
      '预案',
      '各年级：',
      '总则',
      '附件：1.通讯录',
      '2.路线图',
      '示例市示例小学',
      '2026年3月1日',
      '附件1',
      '通讯录',
      '附件2',
      '路线图',
    ]);
  });

  it.each([
    // 2026年3月1日 is 6 characters wide, the unit's name 7.
    ['with', '2026年3月1日', [350, 400]],
    ['without', '2026年3月1日', [200, 100]],
    ['without', '1日', [200, 700 + 200 - 200 - 150]],
  ] as const)('place a signature %s seal and date %s', async (seal, date, expected) => {
    const paragraphs = findAll(readDocument(await write(signed(seal, date))), 'w:p');
    const indents = paragraphs
      .filter((one) => readValue(one, 'w:pStyle') === 'Signature')
      .map((one) => Number(findFirst(one, 'w:ind')?.attributes['w:rightChars']));
    expect(indents).toEqual(expected);
  });

  it('place 发文机关标志 35 mm under the edge of the text block, whatever stands above it', async () => {
    const read = async (header: Plan['header']) => {
      const one = findAll(readDocument(await write({ ...signed('with'), header })), 'w:p').find(
        (paragraph) => readValue(paragraph, 'w:pStyle') === 'PlanIssuer',
      );
      return Number(one && findFirst(one, 'w:spacing')?.attributes['w:before']);
    };
    const alone = await read({ issuer: '示例小学文件' });
    expect(alone - (await read({ issuer: '示例小学文件', urgency: '特急' }))).toBe(580);
    expect(alone / 56.7).toBeGreaterThan(28);
  });

  it('keep the text behind a heading in the body face', async () => {
    const paragraphs = findAll(readDocument(await write(plan(section('适用范围。本预案适用于本校。')))), 'w:p');
    const runs = findAll(paragraphs[1] as NonNullable<(typeof paragraphs)[1]>, 'w:r');
    expect(runs.map((run) => [readText(run), readValue(run, 'w:rStyle')])).toEqual([
      ['适用范围。', null],
      ['本预案适用于本校。', 'PlanRunInText'],
    ]);
  });

  it('write the text of numbered blocks and nothing else', async () => {
    const resolved = resolvePlan(plan(section('总则', skip(1, item('甲')))));
    const texts = resolved.blocks.map((one) => (one.type === 'numbered' ? getRunsText(one.runs) : ''));
    expect(readParagraphs(readParts(await exportDocx(resolved))).slice(1)).toEqual(texts);
  });
});
