import { describe, expect, it } from 'vitest';
import { getInlinesText } from '../../model/plan/inlines.ts';
import {
  buildDocx,
  type DocxFixture,
  definition,
  instance,
  level,
  listItem,
  paragraph,
} from './docx/fixtures/build-docx.ts';
import { importFile } from './import-file.ts';

/** Each of these took from four seconds to a minute, or the whole memory; a run's own time limit is the measure. */
const LIMIT = 5_000;
const encode = (text: string) => new TextEncoder().encode(text);
const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

function readText(bytes: Uint8Array, name: string): string {
  const imported = importFile(bytes, name, { mode: 'keep' });
  if (!imported.ok) throw new Error(`${imported.error.code} ${imported.error.cause}`);
  return imported.value.whole.plan.blocks
    .map((block) => ('content' in block ? getInlinesText(block.content) : ''))
    .join('');
}
const readWord = (fixture: DocxFixture) => readText(buildDocx(fixture), 'a.docx');
const run = (xml: string) => `<w:p><w:r>${xml}</w:r></w:p>`;

describe('files made to be slow', () => {
  it('reads a line of 10,000 series members', { timeout: LIMIT }, () => {
    expect(readText(encode(`标题\n${repeat(10_000, () => '一是查；二是改；')}`), 'a.txt').length).toBeGreaterThan(
      10_000,
    );
  });

  it('reads 130,000 lines', { timeout: LIMIT * 4 }, () => {
    expect(readText(encode(repeat(130_000, () => '甲乙\n')), 'a.txt').length).toBeGreaterThan(100_000);
  });

  it('reads 3,000 styles based on one another, and a circle of them', { timeout: LIMIT }, () => {
    const styles = repeat(
      3_000,
      (i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    );
    const circle = '<w:style w:type="paragraph" w:styleId="s3000"><w:basedOn w:val="s2999"/></w:style>';
    const body = repeat(3_000, (i) => `<w:p><w:pPr><w:pStyle w:val="s${i}"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`);
    expect(readWord({ styles: styles + circle, body })).toContain('甲');
  });

  it('reads 30,000 open fields and an instruction of 50,000 parts', { timeout: LIMIT }, () => {
    const begin = '<w:fldChar w:fldCharType="begin"/>';
    const separate = '<w:fldChar w:fldCharType="separate"/>';
    const open = run(repeat(30_000, () => `${begin}<w:instrText>REF a</w:instrText>${separate}<w:t>乙</w:t>`));
    const long = run(
      `${begin}${repeat(50_000, () => '<w:instrText>EQ \\o(a,</w:instrText>')}<w:fldChar w:fldCharType="end"/>`,
    );
    expect(readWord({ body: open + long + paragraph('丙') })).toContain('乙');
  });

  it('reads a level whose text is 360,000 characters', { timeout: LIMIT }, () => {
    const numbering = definition(0, level(0, 'decimal', '%1'.repeat(180_000))) + instance(1, 0);
    expect(readWord({ numbering, body: listItem('丁', 1) })).toContain('丁');
  });

  it('reads a cell that spans more rows than a plan has, and goes on in another', { timeout: LIMIT }, () => {
    const cell = (merge: string, text: string) =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const rows = repeat(1_500, (i) => {
      const merge = i === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      return `<w:tr>${cell(merge, i === 0 ? '高' : '')}${cell('', '行')}</w:tr>`;
    });
    expect(readWord({ body: `<w:tbl>${rows}</w:tbl>${paragraph('后')}` })).toContain('后');
  });

  it.each([
    ['one in another', '<table><tr><td>甲'],
    ['beside text', '<table><tr><td>乙</td><td>甲'],
  ])('reads 8,000 nested tables, %s', { timeout: LIMIT * 2 }, (_, open) => {
    const html = `${open.repeat(8_000)}底${'</td></tr></table>'.repeat(8_000)}<p>后</p>`;
    expect(readText(encode(html), 'a.html')).toContain('后');
  });

  it('leaves out a picture that would never be drawn, and says so', () => {
    const levels = repeat(12, (i) =>
      i === 0 ? '<g id="l0"><rect/></g>' : `<g id="l${i}">${`<use href="#l${i - 1}"/>`.repeat(10)}</g>`,
    );
    const svg = encode(`<svg xmlns="http://www.w3.org/2000/svg">${levels}</svg>`);
    const drawing =
      '<w:p><w:r><w:pict><v:shape style="width:50pt"><v:imagedata r:id="media-p.svg"/></v:shape></w:pict></w:r></w:p>';
    const docx = buildDocx({ body: drawing + paragraph('后'), media: { 'p.svg': svg } });
    const imported = importFile(docx, 'a.docx', { mode: 'keep' });
    expect(imported.ok && imported.value.whole.plan.assets).toEqual([]);
    expect(imported.ok && imported.value.report.entries.some(({ kind }) => kind === 'loss')).toBe(true);
  });

  it('caps where counts start and how far rows reach', { timeout: LIMIT }, () => {
    const numbering =
      definition(0, level(0, 'upperLetter', '%1.').replace(/<w:start w:val="\d+"/, '<w:start w:val="999999999"')) +
      instance(1, 0);
    const row =
      '<w:tr><w:trPr><w:gridBefore w:val="99999999"/><w:gridAfter w:val="-5"/></w:trPr><w:tc><w:p><w:r><w:t>己</w:t></w:r></w:p></w:tc></w:tr>';
    const imported = importFile(buildDocx({ numbering, body: `${listItem('戊', 1)}<w:tbl>${row}</w:tbl>` }), 'a.docx', {
      mode: 'keep',
    });
    expect(imported.ok || imported.error.code).toSatisfy((result) => result === true || result === 'import.failed');
    expect(readText(encode('<ol start="999999999"><li>庚</li></ol>'), 'a.html')).toContain('庚');
  });
});
