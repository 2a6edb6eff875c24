/** Lays the documents out twice, by the page engine and as Word files by LibreOffice, and prints where their pages differ. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../electron/pages/engine.ts';
import { exportDocx } from '../../../shared/exchange/export/docx/index.ts';
import { readKnownPages } from '../../../shared/view/layout/part-places.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { convertWithOffice, runProgram } from '../../interop/office.ts';
import { comparePages, type PageTexts } from './compare-pages.ts';
import { listDocuments } from './documents.ts';
import { mendForOffice } from './mend-for-office.ts';
import { takeSameFaces } from './office-fonts.ts';

/** LibreOffice converts so many in one call before its time is up. */
const BATCH = 20;

const folder = mkdtempSync(join(tmpdir(), 'zhangfa-equal-pages-'));
const readPages = (path: string): PageTexts => runProgram('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

try {
  const engine = await createEngine();
  const createdAt = new Date(0);
  const documents = listDocuments(process.argv.slice(2));
  const made: { readonly name: string; readonly docx: string; readonly ours: PageTexts }[] = [];
  for (const [index, { name, plan }] of documents.entries()) {
    const pdf = engine.makePdf({ plan, createdAt });
    if (!pdf.ok) throw new Error(`${name}: ${pdf.error.code}`);
    const path = join(folder, `${index}-ours.pdf`);
    writeFileSync(path, pdf.value.pdf);
    const docx = join(folder, `${index}.docx`);
    const file = await exportDocx(resolvePlan(plan), { knownPages: readKnownPages(pdf.value) });
    writeFileSync(docx, mendForOffice(file));
    made.push({ name, docx, ours: readPages(path) });
  }
  takeSameFaces(join(folder, 'fonts.conf'));
  for (let from = 0; from < made.length; from += BATCH) {
    convertWithOffice(
      made.slice(from, from + BATCH).map(({ docx }) => docx),
      'pdf',
      folder,
    );
  }
  let [equal, pages, same] = [0, 0, 0];
  for (const { name, docx, ours } of made) {
    const compared = comparePages(ours, readPages(docx.replace(/docx$/, 'pdf')));
    const { differs } = compared;
    if (compared.ours === compared.office) equal += 1;
    pages += Math.max(compared.ours, compared.office);
    same += compared.same;
    const first = differs === null ? '' : `  p. ${differs.page}: “${differs.ours}” / “${differs.office}”`;
    console.log(`${name}  ${compared.ours} / ${compared.office}  ${compared.same} same${first}`);
  }
  console.log(`\nequal counts: ${equal} of ${made.length} documents, ${percent(equal, made.length)}`);
  console.log(`same first words: ${same} of ${pages} pages, ${percent(same, pages)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
