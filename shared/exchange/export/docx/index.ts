/** ResolvedPlan → the bytes of a Word file. */

import type { Plan } from '../../../model/plan/plan.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { getRunsText, getTitleText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { serializeCarriedPlan } from '../../carried/carried-plan.ts';
import { hashText } from '../../carried/hash.ts';
import { type BlockContext, writeBlocks, writeParting } from './blocks.ts';
import { writeCarriedPart } from './carried-part.ts';
import { createCarrier, NO_CARRIER } from './carrier.ts';
import { writeCountedLabel } from './fields.ts';
import { createDrawings, type Rasterize } from './figures.ts';
import { writeAttachmentNote, writeFront, writeSignature } from './front-and-back.ts';
import { writeNumberingPart } from './numbering-part.ts';
import { packDocument } from './package.ts';
import { type PlanNumbering, planNumbering } from './plan-numbering.ts';
import { writeParagraphProperties } from './properties.ts';
import { createReferenceWriter } from './references.ts';
import { writeRuns } from './runs.ts';
import { writeSettingsPart } from './settings-part.ts';
import { STYLE, writeStylesPart } from './styles-part.ts';

export type DocxOptions = {
  /** `live`: Word counts the numbers itself. `frozen`: they are text, for software that mangles lists. */
  readonly numbering?: 'live' | 'frozen';
  /** When the document is made, for its properties; they bear no date without it. */
  readonly createdAt?: Date;
  /** Makes the pictures that older programs show in place of drawings; without it they show nothing there. */
  readonly rasterize?: Rasterize;
  /** What was resolved: the file carries it and comes back as it. Without it, the file is text and nothing else. */
  readonly carries?: Plan;
};

const NO_LIST: PlanNumbering = { plainNumIds: [], instances: [], numIds: new Map() };

function writeAttachments(plan: ResolvedPlan, context: BlockContext): string {
  const { layout, references } = context;
  return plan.attachments
    .map(({ id, label, title, blocks }) => {
      const labelXml = references.writeIdentity(id, references.writeTarget(id, writeCountedLabel(label, '')));
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

/**
 * Writes a plan as a Word file: A4 page of its layout, numbers as one multi-level list (or as text, where frozen), tables,
 * pictures, references, attachments and properties. Pure: the same plan and options give the same bytes.
 */
export async function exportDocx(plan: ResolvedPlan, options: DocxOptions = {}): Promise<Uint8Array> {
  const { carries } = options;
  const carriedText = carries === undefined ? '' : serializeCarriedPlan(carries);
  const key = hashText(carriedText);
  const layout = LAYOUTS[plan.layout];
  const hasList = options.numbering !== 'frozen';
  const { plainNumIds, instances, numIds } = hasList ? planNumbering(plan) : NO_LIST;
  const carrier = carries === undefined ? NO_CARRIER : createCarrier(carries, key);
  const references = { ...createReferenceWriter(plan, numIds), ...carrier };
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
    writeBody: (drawings) => {
      const byId = new Map(ids.map((id, index) => [id, drawings[index] ?? '']));
      const context = { layout, scheme: plan.scheme, references, numIds, hasList, drawings: byId };
      const body =
        writeFront(plan, layout, references) +
        writeBlocks(plan.blocks, context) +
        writeAttachmentNote(plan, layout, references) +
        writeSignature(plan, layout, references) +
        writeAttachments(plan, context);
      return body.endsWith('</w:tbl>') ? body + writeParting() : body;
    },
  });
}
