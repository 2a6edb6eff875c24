/** ResolvedPlan → the bytes of a Word file. */

import { stripComments } from '../../../model/plan/comments.ts';
import { hasFrontPages } from '../../../model/plan/parts.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { listImprintRows } from '../../../view/layout/imprint.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import { hasTurnedPages } from '../../../view/layout/orientation.ts';
import type { KnownPages } from '../../../view/layout/part-places.ts';
import { resolveRunningLine } from '../../../view/layout/running-lines.ts';
import { getTitleText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { serializeCarriedPlan } from '../../carried/carried-plan.ts';
import { hashText } from '../../carried/hash.ts';
import type { BlockContext } from './blocks.ts';
import { writeBody } from './body.ts';
import { markBodyEnd } from './body-end.ts';
import { writeCarriedPart } from './carried-part.ts';
import { createCarrier, NO_CARRIER } from './carrier.ts';
import { createCommentWriter, NO_COMMENTS } from './comments.ts';
import { createContentsWriter } from './contents.ts';
import { createDrawings, type Rasterize } from './figures.ts';
import { writeNumberingPart } from './numbering-part.ts';
import { packDocument } from './package.ts';
import { writeFrontParts } from './parts.ts';
import { type PlanNumbering, planNumbering } from './plan-numbering.ts';
import { createReferenceWriter } from './references.ts';
import { type Against, prepareBefore } from './revisions/before.ts';
import { reviseBody, writeBlockMark } from './revisions/revise-body.ts';
import { writeSettingsPart } from './settings-part.ts';
import { writeStylesPart } from './styles-part.ts';

export type DocxOptions = {
  /** `live`: Word counts the numbers itself. `frozen`: they are text, for software that mangles lists. */
  readonly numbering?: 'live' | 'frozen';
  /** When the document is made; without it its properties say neither that nor whose it is. */
  readonly createdAt?: Date;
  /** Makes the pictures that older programs show in place of drawings; without it they show nothing there. */
  readonly rasterize?: Rasterize;
  /** Pages as the page engine has laid them out; without them Word counts those of a contents page when it opens the file. */
  readonly knownPages?: KnownPages;
  /** What was resolved: the file carries it and comes back as it. Without it, the file is text and nothing else. */
  readonly carries?: Plan;
  /** Whether comments go along; a file that is handed in has none. */
  readonly hasComments?: boolean;
  /** The state that the plan is held against: the file shows what changed since as tracked changes. */
  readonly against?: Against;
};

const NO_LIST: PlanNumbering = { plainNumIds: [], instances: [], numIds: new Map() };

/**
 * Writes a plan as a Word file: A4 page of its layout, numbers as one multi-level list (or as text, where frozen), tables,
 * pictures, references, attachments and properties. Pure: the same plan and options give the same bytes.
 */
export async function exportDocx(plan: ResolvedPlan, options: DocxOptions = {}): Promise<Uint8Array> {
  const hasComments = options.hasComments === true;
  const carries = options.carries && (hasComments ? options.carries : stripComments(options.carries));
  const comments = hasComments ? createCommentWriter(plan.comments ?? []) : NO_COMMENTS;
  const carriedText = carries === undefined ? '' : serializeCarriedPlan(carries);
  const key = hashText(carriedText);
  const layout = getLayout(plan);
  const hasList = options.numbering !== 'frozen';
  const { plainNumIds, instances, numIds } = hasList ? planNumbering(plan) : NO_LIST;
  const carrier = carries === undefined ? NO_CARRIER : createCarrier(carries, key);
  const drawings = createDrawings(plan, layout, options.rasterize ?? null);
  const before =
    options.against === undefined
      ? null
      : prepareBefore(options.against, {
          plan,
          layout,
          instances,
          hasList,
          rasterize: options.rasterize ?? null,
          isLive: carries !== undefined,
        });
  const references = {
    ...createReferenceWriter(plan, numIds),
    ...carrier,
    writeCommented: comments.writeCommented,
    writeIdentity: (id: string, content: string) =>
      (before === null ? '' : writeBlockMark(id)) + comments.writeBlock(id, carrier.writeIdentity(id, content)),
  };
  const imprintPages = options.knownPages?.imprintPages ?? 0;
  const hasUnnumberedEnd = imprintPages > 1 && listImprintRows(plan.parts).length > 0;
  const isBodyAlone = !hasFrontPages(plan.parts);
  const mark = isBodyAlone ? (body: string) => body : markBodyEnd;
  return packDocument({
    layout,
    title: getTitleText(plan.title),
    origin: options.createdAt === undefined ? null : { creator: plan.unitName, createdAt: options.createdAt },
    pictures: [...drawings.paragraphs, ...(before?.drawings.paragraphs ?? [])],
    settingsPart: writeSettingsPart(layout),
    stylesPart: writeStylesPart(plan.scheme, layout, plainNumIds),
    numberingPart: hasList ? writeNumberingPart(plan.scheme, before?.instances ?? instances, layout) : null,
    commentParts: comments.parts,
    carriedPart: carries === undefined ? null : writeCarriedPart(carriedText, key, drawings.written),
    hasTurnedPages: hasTurnedPages(plan, layout),
    hasUnnumberedEnd,
    bodyPages: options.knownPages?.bodyPages ?? null,
    isBodyAlone,
    header: resolveRunningLine(layout.header, plan),
    footer: resolveRunningLine(layout.footer, plan),
    writeBody: (written, margins) => {
      const byId = new Map(drawings.ids.map((id, index) => [id, written[index] ?? '']));
      const writeWhole = (whole: ResolvedPlan, context: Omit<BlockContext, 'contents'>) => {
        const contents = createContentsWriter(whole, options.knownPages ?? null);
        const front = writeFrontParts(whole, { ...context, contents });
        return (
          front + writeBody(whole, { ...context, contents }, margins, { followsFront: front !== '', imprintPages })
        );
      };
      const context = { layout, scheme: plan.scheme, references, numIds, hasList, drawings: byId };
      const now = writeWhole(plan, context);
      if (before === null) return mark(comments.placeRanges(now));
      const { plan: old, createContext, by } = before;
      const was = writeWhole(old, createContext(byId, written.slice(drawings.ids.length)));
      return mark(comments.placeRanges(reviseBody(was, now, by)));
    },
  });
}
