/** ResolvedPlan → the source of its pages, in Typst. Exporters decide nothing: texts and numbers come resolved. */
import type { ChosenFaces } from '../../../view/fonts/choose-faces.ts';
import { getHeadingRole, hasHeadingWords } from '../../../view/layout/heading.ts';
import type { Layout } from '../../../view/layout/layout.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import {
  getTitleText,
  type ResolvedAttachment,
  type ResolvedBlock,
  type ResolvedNumbered,
  type ResolvedParagraph,
  type ResolvedPlan,
} from '../../../view/resolve/resolved-plan.ts';
import { createPictureShelf, type PictureFile, type PictureShelf, writeFigure } from './figures.ts';
import { writeAttachmentNote, writeFront, writeRemark, writeSignature } from './front-and-back.ts';
import { cleanText, pt, quote } from './literals.ts';
import { writeFrontParts, writeImprint } from './parts.ts';
import { getCellPt, getLevelFunction, writePrelude } from './prelude.ts';
import { writeBlockRuns, writeRuns } from './runs.ts';
import { writeTable } from './tables.ts';

export type PagesSource = { readonly source: string; readonly pictures: readonly PictureFile[] };

export type PagesOptions = {
  readonly faces: ChosenFaces;
  /** Ids of assets whose bytes are no picture; their alternative texts print instead. */
  readonly unreadablePictures?: ReadonlySet<string>;
};

/** One line of the PDF's outline is no longer than this. */
const BOOKMARK_LENGTH = 40;
const DEEPEST_HEADING = 9;

const at = (id: string) => `#at(${quote(id)})`;

function writeParagraph(block: ResolvedParagraph, layout: Layout): string {
  const content = `${at(block.id)}${writeBlockRuns(block.runs)}`;
  const indent = pt(block.indent * getCellPt(layout));
  if (block.align !== null && block.align !== 'justify') return `#aligned(${block.align}, ${indent})[${content}]\n`;
  if (block.indent !== layout.firstLineCharacters) return `#indented(${indent})[${content}]\n`;
  return `#par[${content}]\n`;
}

/** What stands around a block, as far as it decides how the block is set. */
type Surroundings = { readonly next: ResolvedBlock | undefined; readonly depthOffset: number };

/** Headings lead the PDF's outline and stay with what follows; a numbered sentence is a paragraph. */
function writeNumbered(block: ResolvedNumbered, { next, depthOffset }: Surroundings, layout: Layout): string {
  const marker = `#${quote(cleanText(block.marker.text + block.marker.follow))}`;
  const printedMarker = hasHeadingWords(block) ? `#${getLevelFunction(block.level)}[${marker}]` : marker;
  const printed = `${printedMarker}${writeRuns(block.runs, { level: block.level })}`;
  const isAligned = block.align !== null && block.align !== 'justify';
  const { leads, isKeptWithNext } = getHeadingRole(block, next);
  if (!leads) {
    const indent = pt(layout.firstLineCharacters * getCellPt(layout));
    const content = `${at(block.id)}${printed}`;
    return isAligned ? `#aligned(${block.align}, ${indent})[${content}]\n` : `#par[${content}]\n`;
  }
  const level = Math.min(block.level + depthOffset + 1, DEEPEST_HEADING);
  const heading = `#${isKeptWithNext ? 'heading' : 'loose-heading'}(level: ${level})[${printed}]`;
  return `${at(block.id)}${isAligned ? `#align(${block.align})[${heading}]` : heading}\n`;
}

function writeBlock(block: ResolvedBlock, around: Surroundings, layout: Layout, shelf: PictureShelf): string {
  switch (block.type) {
    case 'numbered':
      return writeNumbered(block, around, layout);
    case 'paragraph':
      return writeParagraph(block, layout);
    case 'table':
      return writeTable(block, layout);
    case 'figure':
      return writeFigure(block, layout, shelf);
    case 'page-break':
      return '#pagebreak()\n';
  }
}

/** `depthOffset`: how much deeper than in the body headings stand in the outline. */
function writeBlocks(
  blocks: readonly ResolvedBlock[],
  depthOffset: number,
  layout: Layout,
  shelf: PictureShelf,
): string {
  return blocks
    .map((block, index) => writeBlock(block, { next: blocks[index + 1], depthOffset }, layout, shelf))
    .join('');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= BOOKMARK_LENGTH ? text : `${characters.slice(0, BOOKMARK_LENGTH - 1).join('')}…`;
}

/** 附件 on a page of its own: its label on the first line, its title on the third. */
function writeAttachment(attachment: ResolvedAttachment, layout: Layout, shelf: PictureShelf): string {
  const title = getTitleText(attachment.title);
  const bookmark = shorten(title === '' ? attachment.label : `${attachment.label}\u3000${title}`);
  const { afterAttachmentLabel, afterTitle } = layout.blankLines;
  const shown =
    `#attachment-label[#${quote(attachment.label)}]#lines(${afterAttachmentLabel})` +
    (title === '' ? '' : `#title-line[${writeRuns(attachment.title)}]#lines(${afterTitle})`);
  const head = `#[#show heading: it => [${shown}]\n${at(attachment.id)}#heading(level: 1)[#${quote(cleanText(bookmark))}]]`;
  return `#pagebreak(weak: true)\n${head}\n${writeBlocks(attachment.blocks, 1, layout, shelf)}`;
}

/** Where every block stands, as one value to ask the engine for: `((id, page, pt from the top), …)`. */
const PLACES =
  '#context [#metadata(query(<at>).map(it => { let place = it.location().position(); (it.value, place.page, place.y.pt()) }))<places>]\n';

export function writePages(plan: ResolvedPlan, { faces, unreadablePictures = new Set() }: PagesOptions): PagesSource {
  const layout = LAYOUTS[plan.layout];
  const shelf = createPictureShelf(unreadablePictures);
  const document =
    `#set document(title: ${quote(cleanText(getTitleText(plan.title)))}, ` +
    `author: ${plan.unitName.trim() === '' ? '()' : `(${quote(cleanText(plan.unitName))},)`})\n`;
  const source = [
    document,
    writePrelude(layout, plan.scheme, faces),
    writeFrontParts(plan, layout, faces, (blocks) => writeBlocks(blocks, 0, layout, shelf)),
    writeFront(plan, layout),
    writeBlocks(plan.blocks, 0, layout, shelf),
    writeAttachmentNote(plan, layout),
    writeSignature(plan, layout),
    writeRemark(plan),
    ...plan.attachments.map((attachment) => writeAttachment(attachment, layout, shelf)),
    writeImprint(plan, layout, faces),
    PLACES,
  ].join('');
  return { source, pictures: shelf.list() };
}
