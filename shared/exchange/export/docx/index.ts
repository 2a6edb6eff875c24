/** ResolvedPlan → the bytes of a Word file. */

import { hasFrontPages } from '../../../model/plan/parts.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { listImprintRows } from '../../../view/layout/imprint.ts';
import { hasMirroredPageNumbers, type Layout } from '../../../view/layout/layout.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import type { KnownPages } from '../../../view/layout/part-places.ts';
import { resolveRunningLine } from '../../../view/layout/running-lines.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { getRunsText, getTitleText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { serializeCarriedPlan } from '../../carried/carried-plan.ts';
import { hashText } from '../../carried/hash.ts';
import { type BlockContext, writeBlocks, writeParting } from './blocks.ts';
import { writeCarriedPart } from './carried-part.ts';
import { createCarrier, NO_CARRIER } from './carrier.ts';
import { createContentsWriter } from './contents.ts';
import { writeCountedLabel } from './fields.ts';
import { createDrawings, type Rasterize } from './figures.ts';
import { writeAttachmentNote, writeFront, writeRemark, writeSignature } from './front-and-back.ts';
import { writeNumberingPart } from './numbering-part.ts';
import { packDocument } from './package.ts';
import { writeFrontParts, writeImprint } from './parts.ts';
import { type PlanNumbering, planNumbering } from './plan-numbering.ts';
import { writeParagraphProperties } from './properties.ts';
import { createReferenceWriter } from './references.ts';
import { writeRuns } from './runs.ts';
import { endSection, writeSection } from './sections.ts';
import { writeSettingsPart } from './settings-part.ts';
import { STYLE, writeStylesPart } from './styles-part.ts';

export type DocxOptions = {
  /** `live`: Word counts the numbers itself. `frozen`: they are text, for software that mangles lists. */
  readonly numbering?: 'live' | 'frozen';
  /** When the document is made, for its properties; they bear no date without it. */
  readonly createdAt?: Date;
  /** Makes the pictures that older programs show in place of drawings; without it they show nothing there. */
  readonly rasterize?: Rasterize;
  /** Pages as the page engine has laid them out; without them Word counts those of a contents page when it opens the file. */
  readonly knownPages?: KnownPages;
  /** What was resolved: the file carries it and comes back as it. Without it, the file is text and nothing else. */
  readonly carries?: Plan;
};

const NO_LIST: PlanNumbering = { plainNumIds: [], instances: [], numIds: new Map() };

function writeAttachments(plan: ResolvedPlan, context: BlockContext): string {
  const { layout, references, contents } = context;
  return plan.attachments
    .map(({ id, label, title, blocks }) => {
      const target = contents.writeTarget(id, references.writeTarget(id, writeCountedLabel(label, '')));
      const labelXml = references.writeIdentity(id, target) + contents.writeEntryMark(id);
      const titleXml =
        getRunsText(title).trim() === ''
          ? ''
          : `<w:p>${writeParagraphProperties({ style: STYLE.attachmentTitle })}${writeRuns(turnTitle(title, getTitleCells(layout)), { references, hasRunInText: false })}</w:p>`;
      return (
        `<w:p>${writeParagraphProperties({ style: STYLE.attachmentLabel })}${labelXml}</w:p>${titleXml}` +
        writeBlocks(blocks, context)
      );
    })
    .join('');
}

/** The body, 版记 on the page the page engine found for it, and the last section. */
function writeEnd(
  plan: ResolvedPlan,
  { body, section, footers }: { readonly body: string; readonly section: string; readonly footers: string },
  imprintPages: number,
  layout: Layout,
): string {
  const imprint = writeImprint(plan, layout);
  if (imprint === '') return body + section;
  const newPage = writeParting({ pageBreakBefore: true, isBehindTable: false });
  if (imprintPages === 0) return body + imprint + section;
  if (imprintPages === 1) return body + newPage + imprint + section;
  // A blank page before it: neither bears a number.
  return (
    endSection(body, section, writeParting()) + writeParting() + newPage + imprint + writeSection(layout, { footers })
  );
}

/**
 * Writes a plan as a Word file: A4 page of its layout, numbers as one multi-level list (or as text, where frozen), tables,
 * pictures, references, attachments and properties. Pure: the same plan and options give the same bytes.
 */
export async function exportDocx(plan: ResolvedPlan, options: DocxOptions = {}): Promise<Uint8Array> {
  const { carries } = options;
  const carriedText = carries === undefined ? '' : serializeCarriedPlan(carries);
  const key = hashText(carriedText);
  const layout = getLayout(plan);
  const hasList = options.numbering !== 'frozen';
  const { plainNumIds, instances, numIds } = hasList ? planNumbering(plan) : NO_LIST;
  const carrier = carries === undefined ? NO_CARRIER : createCarrier(carries, key);
  const references = { ...createReferenceWriter(plan, numIds), ...carrier };
  const { start } = layout.pageNumber;
  const imprintPages = options.knownPages?.imprintPages ?? 0;
  const hasUnnumberedEnd = imprintPages > 1 && listImprintRows(plan.parts).length > 0;
  const { ids, paragraphs, written } = createDrawings(plan, layout, options.rasterize ?? null);
  return packDocument({
    layout,
    title: getTitleText(plan.title),
    creator: plan.unitName,
    createdAt: options.createdAt ?? null,
    pictures: paragraphs,
    settingsPart: writeSettingsPart(layout),
    stylesPart: writeStylesPart(plan.scheme, layout, plainNumIds),
    numberingPart: hasList ? writeNumberingPart(plan.scheme, instances, layout) : null,
    carriedPart: carries === undefined ? null : writeCarriedPart(carriedText, key, written),
    hasUnnumberedEnd,
    bodyPages: options.knownPages?.bodyPages ?? null,
    isBodyAlone: !hasFrontPages(plan.parts),
    header: resolveRunningLine(layout.header, plan),
    footer: resolveRunningLine(layout.footer, plan),
    writeBody: (drawings, [footers = '', endFooters = '']) => {
      const byId = new Map(ids.map((id, index) => [id, drawings[index] ?? '']));
      const contents = createContentsWriter(plan, options.knownPages ?? null);
      const context = { layout, scheme: plan.scheme, references, contents, numIds, hasList, drawings: byId };
      const front = writeFrontParts(plan, context);
      const text =
        writeFront(plan, layout, references) +
        writeBlocks(plan.blocks, context) +
        writeAttachmentNote(plan, layout, references) +
        writeSignature(plan, layout, references) +
        writeRemark(plan) +
        writeAttachments(plan, context);
      const body = text.endsWith('</w:tbl>') ? text + writeParting() : text;
      const section = writeSection(layout, {
        footers,
        hasFirstPage: layout.isFirstPageBare,
        ...(front === '' && start === 1 ? {} : { firstNumber: start }),
        ...(front !== '' && hasMirroredPageNumbers(layout) && start % 2 === 1 ? { begins: 'odd' as const } : {}),
      });
      return front + writeEnd(plan, { body, section, footers: endFooters }, imprintPages, layout);
    },
  });
}
