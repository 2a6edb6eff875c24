/** The body with its attachments as sections: upright pages and pages across in turn, 版记 on the page the page engine found for it. */
import { hasMirroredPageNumbers, type Layout } from '../../../view/layout/layout.ts';
import { canTurn, partByOrientation, turnLayout } from '../../../view/layout/orientation.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import {
  getRunsText,
  type ResolvedAttachment,
  type ResolvedBlock,
  type ResolvedPlan,
} from '../../../view/resolve/resolved-plan.ts';
import { type BlockContext, writeBlocks, writeParting } from './blocks.ts';
import { writeCountedLabel } from './fields.ts';
import { writeAttachmentNote, writeFront, writeRemark, writeSignature } from './front-and-back.ts';
import type { SectionMargins } from './package.ts';
import { writeImprint } from './parts.ts';
import { writeParagraphProperties } from './properties.ts';
import { writeRuns } from './runs.ts';
import { endSection, writeSection } from './sections.ts';
import { STYLE } from './styles-part.ts';

/** Blocks by the orientation of their pages, in order. */
type Piece = { readonly isLandscape: boolean; readonly xml: string };

function writePieces(blocks: readonly ResolvedBlock[], context: BlockContext): Piece[] {
  return partByOrientation(blocks, context.layout).map(({ isLandscape, blocks: own, next }) => ({
    isLandscape,
    xml: writeBlocks(own, isLandscape ? { ...context, layout: turnLayout(context.layout) } : context, next),
  }));
}

function writeAttachment(
  { id, label, title, blocks, isLandscape }: ResolvedAttachment,
  upright: BlockContext,
): Piece[] {
  const isTurned = isLandscape && canTurn(upright.layout);
  const context = isTurned ? { ...upright, layout: turnLayout(upright.layout) } : upright;
  const { layout, references, contents } = context;
  const target = contents.writeTarget(id, references.writeTarget(id, writeCountedLabel(label, '')));
  const labelXml = references.writeIdentity(id, target) + contents.writeEntryMark(id);
  const titleXml =
    getRunsText(title).trim() === ''
      ? ''
      : `<w:p>${writeParagraphProperties({ style: STYLE.attachmentTitle })}${writeRuns(turnTitle(title, getTitleCells(layout)), { layout, references, hasRunInText: false })}</w:p>`;
  const head = `<w:p>${writeParagraphProperties({ style: STYLE.attachmentLabel })}${labelXml}</w:p>${titleXml}`;
  if (isTurned) return [{ isLandscape: true, xml: head + writeBlocks(blocks, context) }];
  return [{ isLandscape: false, xml: head }, ...writePieces(blocks, context)];
}

/** Pieces of one orientation behind one another are one. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isLandscape !== piece.isLandscape) joined.push(piece);
    else joined[joined.length - 1] = { ...piece, xml: last.xml + piece.xml };
  }
  return joined.filter(({ xml }) => xml !== '');
}

type Ending = {
  /** What makes a section out of what stands before it; the first one of the body also says where its numbers begin. */
  readonly describe: (isLandscape: boolean, isFirst: boolean) => string;
  readonly unnumbered: string;
  readonly imprintPages: number;
};

/** The body, 版记 on the page the page engine found for it, and the last section. */
function writeEnd(
  plan: ResolvedPlan,
  pieces: readonly Piece[],
  { describe, unnumbered, imprintPages }: Ending,
  layout: Layout,
): string {
  const imprint = writeImprint(plan, layout);
  const needsUpright = imprint !== '' && pieces.at(-1)?.isLandscape === true;
  const all = needsUpright ? [...pieces, { isLandscape: false, xml: '' }] : pieces;
  const last = all.length - 1;
  const ended = all
    .slice(0, -1)
    .map(({ isLandscape, xml }, index) => endSection(xml, describe(isLandscape, index === 0), writeParting()));
  const { isLandscape, xml } = all[last] ?? { isLandscape: false, xml: '' };
  const section = describe(isLandscape, last <= 0);
  const front = ended.join('');
  if (imprint === '') return front + (xml.endsWith('</w:tbl>') ? xml + writeParting() : xml) + section;
  const body = xml.endsWith('</w:p>') ? xml : xml + writeParting();
  const newPage = writeParting({ pageBreakBefore: true, isBehindTable: false });
  if (imprintPages === 0) return front + body + imprint + section;
  if (imprintPages === 1) return front + body + newPage + imprint + section;
  // A blank page before it: neither bears a number.
  return (
    front +
    endSection(body, section, writeParting()) +
    writeParting() +
    newPage +
    imprint +
    writeSection(layout, { margins: unnumbered })
  );
}

/** Everything from the red head on. `followsFront`: other pages stand before it; `imprintPages`: pages from the text's last to that of 版记. */
export function writeBody(
  plan: ResolvedPlan,
  context: BlockContext,
  margins: SectionMargins,
  { followsFront, imprintPages }: { readonly followsFront: boolean; readonly imprintPages: number },
): string {
  const { layout, references } = context;
  const { start } = layout.pageNumber;
  const upright = (xml: string): Piece => ({ isLandscape: false, xml });
  const pieces = joinPieces([
    upright(writeFront(plan, layout, references)),
    ...writePieces(plan.blocks, context),
    upright(
      writeAttachmentNote(plan, layout, references) + writeSignature(plan, layout, references) + writeRemark(plan),
    ),
    ...plan.attachments.flatMap((attachment) => writeAttachment(attachment, context)),
  ]);
  const beginsOnRight = followsFront && hasMirroredPageNumbers(layout) && start % 2 === 1;
  const describe = (isLandscape: boolean, isFirst: boolean) =>
    writeSection(isLandscape ? turnLayout(layout) : layout, {
      margins: isLandscape ? margins.turned : margins.upright,
      ...(isFirst && !isLandscape && layout.isFirstPageBare ? { hasFirstPage: true } : {}),
      ...(isFirst && (followsFront || start !== 1) ? { firstNumber: start } : {}),
      ...(isFirst && beginsOnRight ? { begins: 'odd' as const } : {}),
    });
  return writeEnd(plan, pieces, { describe, unnumbered: margins.unnumbered, imprintPages }, layout);
}
