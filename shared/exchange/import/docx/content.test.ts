import { describe, expect, it } from 'vitest';
import { describeMessage } from '../../../base/messages/messages.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { buildDocx, type DocxFixture, paragraph, run, style } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);

function read(fixture: DocxFixture) {
  const result = importDocx(buildDocx(fixture), { mode: 'keep' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { plan } = result.value.whole;
  const texts = resolvePlan(plan).blocks.map((block) =>
    'runs' in block ? block.runs.map((each) => (each.type === 'text' ? each.text : '\n')).join('') : `[${block.type}]`,
  );
  const { entries } = result.value.report;
  return {
    plan,
    texts,
    entries,
    find: (key: string) => entries.find((entry) => entry.messageKey.endsWith(`.${key}`)),
  };
}

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const drawing = (id: string, description = '') =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="1" name="图" descr="${description}"/>` +
  `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const centred = (text: string, size: number) =>
  paragraph(run(text, `<w:sz w:val="${size}"/>`), '<w:jc w:val="center"/>');
const breakPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

describe('text', () => {
  it('keeps marks, also those of character styles, and joins what looks alike', () => {
    const styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="强调"/><w:rPr><w:b/></w:rPr></w:style>';
    const body = paragraph(
      run('甲', '<w:rStyle w:val="S"/>') +
        run('乙', '<w:b/>') +
        run('丙', '<w:b w:val="0"/><w:i/><w:u w:val="single"/>') +
        run('丁', '<w:rStyle w:val="S"/><w:b w:val="false"/><w:u w:val="none"/>') +
        run('戊', '<w:dstrike/>'),
    );
    expect(read({ styles, body }).plan.blocks[0]).toMatchObject({
      content: [
        { text: '甲乙', marks: ['bold'] },
        { text: '丙', marks: ['italic', 'underline'] },
        { text: '丁' },
        { text: '戊', marks: ['strike'] },
      ],
    });
  });

  it('accepts tracked changes and says what was deleted', () => {
    const body = `${paragraph(
      `${run('值班')}<w:ins w:id="1" w:author="甲">${run('人员')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>老师</w:delText></w:r></w:del>`,
    )}<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}`;
    const { texts, find } = read({ body });
    expect(texts).toEqual(['值班人员', '前半后半']);
    expect(find('insertion')).toMatchObject({ params: { count: 1 } });
    expect(find('deletion')).toMatchObject({ kind: 'note', before: '老师' });
  });

  it('keeps the results of fields and drops their instructions', () => {
    const body =
      paragraph(run('共') + field('NUMPAGES', '12') + run('页')) +
      paragraph(`${run('见')}<w:fldSimple w:instr=" REF x "><w:r><w:t>前文</w:t></w:r></w:fldSimple>`) +
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,11)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('检查')}`,
      ) +
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DAMAGED</w:instrText></w:r>') +
      paragraph('之后');
    const { texts, plan } = read({ body });
    expect(texts).toEqual(['共12页', '见前文', '检查', '之后']);
    expect(plan.blocks[2]).toMatchObject({ type: 'numbered', start: 11 });
  });

  it('keeps notes in brackets and comments on their paragraph', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1"/><w:footnote w:id="2">${paragraph('指工作日')}</w:footnote>`;
    const comments = `<w:comment w:id="0" w:author="李某">${paragraph('请核实')}</w:comment>`;
    const body = paragraph(
      `${run('三日')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('内')}<w:r><w:commentReference w:id="0"/></w:r>`,
    );
    const { texts, find, plan } = read({ body, footnotes, comments });
    expect(texts).toEqual(['三日（注：指工作日）内']);
    expect(find('footnote')).toMatchObject({ kind: 'change', before: '指工作日', line: 1 });
    expect(find('comments')).toMatchObject({ kind: 'note', params: { count: 1 } });
    expect(plan.comments).toMatchObject([{ author: '李某', text: '请核实', anchor: { in: 'block' } }]);
  });

  it('keeps the words of links, content controls, formulas and text boxes', () => {
    const box = `<wps:wsp><wps:txbx><w:txbxContent>${paragraph('框内')}</w:txbxContent></wps:txbx></wps:wsp>`;
    const body =
      paragraph(
        `<w:hyperlink r:id="link-1">${run('官网')}</w:hyperlink><w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
      ) +
      `<w:sdt><w:sdtContent>${paragraph('块控件')}</w:sdtContent></w:sdt>` +
      paragraph(
        `${run('锚点')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>${box}</wp:inline></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    const { texts, find } = read({ body, links: ['https://example.com/'] });
    expect(texts).toEqual(['官网控件x=1', '块控件', '锚点', '框内']);
    expect(find('link')).toMatchObject({ params: { address: 'https://example.com/' }, before: '官网' });
    expect(find('textBox')).toMatchObject({ after: '框内' });
    expect(find('formula')).toMatchObject({ after: 'x=1' });
  });

  it('turns symbols into characters, and leaves what is hidden', () => {
    const body = paragraph(
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('面积')}<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>${run('隐', '<w:vanish/>')}`,
    );
    const { texts, find } = read({ body });
    expect(texts).toEqual(['☑面积□']);
    expect(find('symbol')).toMatchObject({ params: { font: 'Webdings' } });
    expect(find('hidden')).toMatchObject({ before: '隐' });
  });

  it('takes vivid colours, highlighting and raised digits, and no face, size or grey of an office file', () => {
    const body = paragraph(
      [
        run('甲', '<w:rFonts w:ascii="Arial" w:eastAsia="黑体"/><w:sz w:val="44"/><w:color w:val="333333"/>'),
        run('乙', '<w:color w:val="c00000"/>'),
        run('丙', '<w:highlight w:val="yellow"/>'),
        run('丁', '<w:shd w:val="clear" w:fill="00FF00"/>'),
        run('m', '<w:color w:val="auto"/>'),
        run('2', '<w:vertAlign w:val="superscript"/>'),
      ].join(''),
    );
    expect(read({ body }).plan.blocks).toMatchObject([
      {
        content: [
          { text: '甲' },
          { text: '乙', look: { colour: 'C00000' } },
          { text: '丙', look: { highlight: 'yellow' } },
          { text: '丁', look: { highlight: 'green' } },
          { text: 'm' },
          { text: '2', marks: ['superscript'] },
        ],
      },
    ]);
    expect(read({ body }).plan.blocks[0]).not.toHaveProperty('content.0.look');
  });

  it('leaves out tables of contents and empty paragraphs, and counts them', () => {
    const styles = style('T', 'toc 1', '');
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>` +
      paragraph('总则 1', '<w:pStyle w:val="T"/>') +
      paragraph('') +
      paragraph('') +
      paragraph('正文');
    const { texts, find } = read({ styles, body });
    expect(texts).toEqual(['正文']);
    expect(find('contents')).toMatchObject({ params: { count: 2 } });
    expect(find('emptyParagraphs')).toMatchObject({ params: { count: 2 } });
  });

  it('keeps alignment and indents that differ from the usual', () => {
    const body = [
      paragraph('居中', '<w:jc w:val="center"/>'),
      paragraph('靠右', '<w:jc w:val="right"/>'),
      paragraph('缩进', '<w:ind w:firstLineChars="200" w:firstLine="640"/>'),
      paragraph('顶格'),
      paragraph('　　空格缩进'),
    ].join('');
    expect(read({ body }).plan.blocks).toMatchObject([
      { align: 'center', indent: 0 },
      { align: 'right', indent: 0 },
      { content: [{ text: '缩进' }] },
      { indent: 0 },
      { content: [{ text: '空格缩进' }] },
    ]);
    expect(read({ body }).plan.blocks[2]).not.toHaveProperty('indent');
    expect(read({ body }).plan.blocks[4]).not.toHaveProperty('indent');
  });

  it('splits at page breaks and at sections that begin a page', () => {
    const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
    const body =
      paragraph(`${run('甲')}<w:r><w:br w:type="page"/></w:r>${run('乙')}`) +
      paragraph('丙', '<w:sectPr/>') +
      paragraph('丁', section('nextPage')) +
      paragraph('戊', '<w:pageBreakBefore/>') +
      section('continuous');
    expect(read({ body }).texts).toEqual([
      '甲',
      '[page-break]',
      '乙',
      '丙',
      '[page-break]',
      '丁',
      '[page-break]',
      '戊',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
  const row = (cells: string, properties = '') =>
    `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  const table = (rows: string, widths: readonly number[]) =>
    `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

  it('keep merged cells, header rows and widths', () => {
    const body = table(
      row(cell('组别', '<w:vMerge w:val="restart"/>') + cell('人员', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
        row(cell('', '<w:vMerge/>') + cell('姓名') + cell('电话')),
      [1000, 2000, 3001],
    );
    expect(read({ body }).plan.blocks[0]).toMatchObject({
      type: 'table',
      columns: [1, 2, 3],
      rows: [
        {
          header: true,
          cells: [
            { content: [{ text: '组别' }], rowSpan: 2 },
            { content: [{ text: '人员' }], colSpan: 2 },
          ],
        },
        { cells: [{ content: [{ text: '姓名' }] }, { content: [{ text: '电话' }] }] },
      ],
    });
  });

  it('keep paragraphs as lines, nested tables as text and pictures behind the table', () => {
    const nested = table(row(cell('里') + cell('外')), [1, 1]);
    const body = table(
      row(`<w:tc>${paragraph('一行')}${paragraph(drawing('media-a.png'))}${nested}${paragraph('二行')}</w:tc>`),
      [1],
    );
    const { plan, find } = read({ body, media: { 'a.png': PNG } });
    expect(plan.blocks.map(({ type }) => type)).toEqual(['table', 'figure']);
    expect(plan.blocks[0]).toMatchObject({
      rows: [
        {
          cells: [
            {
              content: [
                { text: '一行' },
                { type: 'line-break' },
                { text: '里　外' },
                { type: 'line-break' },
                { text: '二行' },
              ],
            },
          ],
        },
      ],
    });
    expect(find('nestedTable')).toBeDefined();
    expect(find('pictureInCell')).toBeDefined();
  });

  it('take the caption above them where its number is theirs', () => {
    const one = table(row(cell('甲')), [1]);
    const body =
      paragraph(run('表') + field('SEQ 表 \\* ARABIC', '1') + run('　通讯录'), '<w:jc w:val="center"/>') +
      one +
      paragraph('表3　不连续', '<w:jc w:val="center"/>') +
      one;
    const { plan, texts } = read({ body });
    expect(plan.blocks[0]).toMatchObject({ caption: '通讯录' });
    expect(texts).toEqual(['[table]', '表3　不连续', '[table]']);
  });
});

describe('pictures', () => {
  it('become figures with their printed width, description and caption', () => {
    const body = paragraph(drawing('media-a.png', '平面图')) + paragraph('图1　疏散路线', '<w:jc w:val="center"/>');
    const { plan } = read({ body, media: { 'a.png': PNG } });
    expect(plan.blocks).toMatchObject([
      { type: 'figure', widthMm: 100, alternativeText: '平面图', caption: '疏散路线' },
    ]);
    expect(plan.assets).toMatchObject([{ mediaType: 'image/png', data: btoa(String.fromCharCode(...PNG)) }]);
  });

  it('are reported where a plan cannot hold them', () => {
    const body =
      paragraph(drawing('media-a.emf')) +
      paragraph('<w:r><w:drawing><wp:anchor><wp:extent cx="1" cy="1"/></wp:anchor></w:drawing></w:r>');
    const { plan, find } = read({ body, media: { 'a.emf': new Uint8Array([1, 0, 0, 0]) } });
    expect(plan.blocks).toEqual([]);
    expect(find('picture')).toMatchObject({ kind: 'loss', params: { format: 'EMF' } });
    expect(find('graphic')).toMatchObject({ kind: 'loss', params: { count: 1 } });
  });
});

describe('parts', () => {
  it('are told apart: header, title of two lines, recipients, signature, attachments', () => {
    const body =
      centred('青山镇人民政府文件', 72) +
      paragraph('青政发〔2026〕5号', '<w:jc w:val="center"/>') +
      centred('青山镇中心小学', 44) +
      centred('消防应急预案', 44) +
      paragraph('各班级：') +
      paragraph('一、总则') +
      paragraph('附件：1.通讯录') +
      paragraph('2.路线图') +
      paragraph('青山镇中心小学', '<w:jc w:val="right"/>') +
      paragraph('2026年3月1日', '<w:jc w:val="right"/>') +
      breakPage +
      paragraph('附件1') +
      centred('通讯录', 44) +
      paragraph('一、内部') +
      breakPage +
      paragraph('附件2：路线图') +
      paragraph('一、东侧');
    const { plan, find } = read({ body });
    expect(plan.header).toEqual({
      issuer: '青山镇人民政府文件',
      documentNumber: '青政发〔2026〕5号',
      recipients: '各班级',
    });
    expect(plan.title).toMatchObject([{ text: '青山镇中心小学' }, { type: 'line-break' }, { text: '消防应急预案' }]);
    expect(plan.blocks).toMatchObject([{ type: 'numbered', content: [{ text: '总则' }] }]);
    expect(plan.signature).toMatchObject({
      units: [[{ type: 'fact', key: '单位名称' }]],
      date: [{ text: '2026年3月1日' }],
    });
    expect(plan.facts.unit.name).toBe('青山镇中心小学');
    expect(plan.attachments).toMatchObject([
      { title: [{ text: '通讯录' }], blocks: [{ type: 'numbered', level: 0 }] },
      { title: [{ text: '路线图' }], blocks: [{ type: 'numbered', level: 0 }] },
    ]);
    expect(find('attachmentNote')).toMatchObject({ params: { count: 2 } });
  });

  it('keep a list of attachments that does not agree with those there are', () => {
    const body = paragraph('附件：名单') + breakPage + paragraph('附件') + centred('通讯录', 44);
    expect(read({ body }).texts).toEqual(['附件：名单']);
  });

  it('report the words of headers, once, and no page numbers', () => {
    const header = paragraph('内部资料');
    const reference = '<w:sectPr><w:headerReference w:type="default" r:id="part-header"/></w:sectPr>';
    expect(
      read({ body: paragraph('甲', reference) + reference, header }).entries.filter(
        ({ messageKey }) => messageKey === 'importDocx.header',
      ),
    ).toMatchObject([{ kind: 'loss', before: '内部资料' }]);
    expect(
      read({ body: reference, header: paragraph(run('— ') + field('PAGE', '1') + run(' —')) }).find('header'),
    ).toBeUndefined();
  });
});

describe('references', () => {
  it('become live where the plan prints the same words', () => {
    const target = `<w:p><w:bookmarkStart w:id="0" w:name="_Ref1"/>${run('（一）报警')}<w:bookmarkEnd w:id="0"/></w:p>`;
    const body =
      target +
      paragraph(run('见') + field('REF _Ref1 \\n \\h', '（一）')) +
      paragraph(run('见') + field('REF _Ref1 \\h', '另一处'));
    const { plan, texts } = read({ body });
    expect(plan.blocks[1]).toMatchObject({
      content: [{ text: '见' }, { type: 'reference', blockId: plan.blocks[0]?.id, form: 'marker' }],
    });
    expect(texts[2]).toBe('见另一处');
  });
});

describe('the report', () => {
  it('has a sentence for everything, with all its places filled', () => {
    const body = paragraph(`${run('红', '<w:color w:val="FF0000"/>')}<w:r><w:drawing/></w:r>`) + paragraph('一、甲');
    for (const { messageKey, params } of read({ body }).entries) {
      expect(describeMessage(messageKey, params)).not.toMatch(/\{\{|\b(?:count|name|author)\b/);
    }
  });
});

describe('what stands in unusual places', () => {
  it('names text boxes of cells, and paragraphs joined by a deleted mark', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const deleted = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
    const body =
      `<w:tbl><w:tr><w:tc>${paragraph(run('格') + box)}</w:tc></w:tr></w:tbl>` +
      paragraph('前半', deleted) +
      paragraph('后半') +
      paragraph('最后', deleted);
    const { texts, find } = read({ body });
    expect(texts).toEqual(['[table]', '前半后半', '最后']);
    expect(find('textBox')).toMatchObject({ after: '框内' });
    expect(find('joined')).toMatchObject({ before: '前半', params: { count: 2 } });
  });

  it('reads what an unknown element wraps, and keeps comments whose place is gone', () => {
    const comments = `<w:comment w:id="7" w:author="乙">${paragraph('请核对')}</w:comment>`;
    const body = `<w:later>${paragraph(`<w:later>${run('甲')}</w:later>`)}</w:later>`;
    const { texts, plan } = read({ body, comments });
    expect(texts).toEqual(['甲']);
    expect(plan.comments).toMatchObject([{ author: '乙', text: '请核对', anchor: { in: 'text' } }]);
  });

  it('names words drawn as a picture, and the row a tracked change took out', () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="绝密"/></v:shape></w:pict></w:r>';
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const { find } = read({
      body: `${paragraph(run('甲') + art)}<w:tbl>${row('一')}${row('二', '<w:del w:id="1" w:author="甲"/>')}</w:tbl>`,
    });
    expect(find('wordArt')).toMatchObject({ before: '绝密' });
    expect(find('deletion')).toMatchObject({ before: '二' });
  });
});
