import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../model/plan/plan.ts';
import { buildDocx, paragraph, run } from './fixtures/build-docx.ts';
import { importDocx } from './index.ts';

/** Every text of a file has a word of its own, so that it can be looked for. */
const WORD = /〖\d+〗/g;

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textBox = (content: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const tracked = (name: string, content: string) => `<w:${name} w:id="1" w:author="甲">${content}</w:${name}>`;
const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const unknown = (content: string) => `<w:later xmlns:x="urn:x">${content}</w:later>`;
const alternative = (content: string) =>
  `<mc:AlternateContent><mc:Choice Requires="later">${content}</mc:Choice></mc:AlternateContent>`;

/** Runs that hold a word in one of the ways Word has. */
const INLINE: readonly ((word: string) => string)[] = [
  (word) => run(word),
  (word) => run(word, '<w:b/>'),
  (word) => run(word, '<w:vanish/>'),
  (word) => `<w:r><w:t>${word}</w:t><w:br/></w:r>`,
  (word) => tracked('ins', run(word)),
  (word) => tracked('moveTo', run(word)),
  (word) => tracked('del', `<w:r><w:delText>${word}</w:delText></w:r>`),
  (word) => tracked('moveFrom', run(word)),
  (word) => control(run(word)),
  (word) => unknown(run(word)),
  (word) => `<w:r>${unknown(`<w:t>${word}</w:t>`)}</w:r>`,
  (word) => alternative(run(word)),
  (word) => `<w:hyperlink w:anchor="a">${run(word)}</w:hyperlink>`,
  (word) => `<w:fldSimple w:instr="AUTHOR">${run(word)}</w:fldSimple>`,
  (word) => field('DATE', run(word)),
  (word) => field('TITLE', field('AUTHOR', run(word))),
  (word) => `<m:oMath><m:r><m:t>${word}</m:t></m:r></m:oMath>`,
  (word) => `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run(word)}</w:rubyBase></w:ruby></w:r>`,
  (word) => `<w:r><w:pict><v:shape><v:textpath string="${word}"/></v:shape></w:pict></w:r>`,
];

type Write = (next: () => string) => string;
const inlines: fc.Arbitrary<Write> = fc
  .array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 4 })
  .map((each) => (next) => each.map((write) => write(next())).join(''));
const PROPERTIES = [
  '',
  '<w:rPr><w:del w:id="2" w:author="甲"/></w:rPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:sectPr/>',
  '<w:jc w:val="center"/>',
  '<w:pageBreakBefore/>',
];
const paragraphs: fc.Arbitrary<Write> = fc
  .tuple(inlines, fc.constantFrom(...PROPERTIES), fc.boolean())
  .map(([write, properties, hasBox]) => (next) => {
    const box = hasBox ? textBox(paragraph(run(next()))) : '';
    return paragraph(write(next) + box, properties);
  });
const ROW_PROPERTIES = [
  '',
  '<w:gridBefore w:val="-3"/>',
  '<w:gridBefore w:val="2"/>',
  '<w:del w:id="3" w:author="甲"/>',
  '<w:tblHeader/>',
];
const CELL_PROPERTIES = ['', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'];

type Parts = { block: Write; table: Write; cell: Write; row: Write };
const { block } = fc.letrec<Parts>((tie) => ({
  cell: fc.tuple(fc.constantFrom(...CELL_PROPERTIES), fc.array(tie('block'), { minLength: 1, maxLength: 2 })).map(
    ([properties, blocks]) =>
      (next) =>
        `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.map((write) => write(next)).join('')}</w:tc>`,
  ),
  row: fc
    .tuple(fc.constantFrom(...ROW_PROPERTIES), fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([properties, cells, isWrapped]) => (next) => {
      const content = cells.map((write) => write(next)).join('');
      return `<w:tr><w:trPr>${properties}</w:trPr>${isWrapped ? unknown(content) : content}</w:tr>`;
    }),
  table: fc
    .array(tie('row'), { minLength: 1, maxLength: 3 })
    .map((rows) => (next) => `<w:tbl>${rows.map((write) => write(next)).join('')}</w:tbl>`),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraphs,
    tie('table'),
    tie('block').map(
      (write): Write =>
        (next) =>
          control(write(next)),
    ),
    tie('block').map(
      (write): Write =>
        (next) =>
          unknown(write(next)),
    ),
    tie('block').map(
      (write): Write =>
        (next) =>
          alternative(write(next)),
    ),
    tie('block').map(
      (write): Write =>
        (next) =>
          tracked('ins', write(next)),
    ),
    tie('block').map(
      (write): Write =>
        (next) =>
          tracked('moveFrom', write(next)),
    ),
  ),
}));

function readWords(plan: Plan): string {
  return JSON.stringify([plan.title, plan.header, plan.blocks, plan.attachments, plan.signature, plan.comments]);
}

describe('a Word file of any make', () => {
  it('loses no words but those the report names', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean(), (blocks, hasComment) => {
        let last = 0;
        const next = () => `〖${++last}〗`;
        const body = blocks.map((write) => write(next)).join('');
        const comments = hasComment
          ? `<w:comment w:id="9" w:author="乙">${paragraph(run(next()))}</w:comment>`
          : undefined;
        const bytes = buildDocx({ body: body + paragraph('完'), ...(comments === undefined ? {} : { comments }) });
        const imported = importDocx(bytes, { mode: 'keep' });
        if (!imported.ok) throw new Error(`${imported.error.code} ${imported.error.cause}`);
        const found = new Set([
          ...(readWords(imported.value.whole.plan).match(WORD) ?? []),
          ...(JSON.stringify(imported.value.report.entries).match(WORD) ?? []),
        ]);
        const lost = Array.from({ length: last }, (_, index) => `〖${index + 1}〗`).filter((word) => !found.has(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
