/** ResolvedPlan → the source of its pages, in Typst. Exporters decide nothing: texts and numbers come resolved. */

import type { Level } from '../../../model/numbering/scheme.ts';
import type { ParagraphLook } from '../../../model/plan/paragraph-look.ts';
import { SIGNATURE_ID, TITLE_ID } from '../../../model/plan/words.ts';
import type { ChosenFaces } from '../../../view/fonts/choose-faces.ts';
import { getHeadingRole, hasHeadingWords } from '../../../view/layout/heading.ts';
import { getLevelStyle, type Layout, type TextStyle } from '../../../view/layout/layout.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import { canTurn, partByOrientation, turnLayout } from '../../../view/layout/orientation.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
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
import { getCellPt, getLevelFunction, writePrelude, writeTurnedPages } from './prelude.ts';
import { writeBlockRuns, writeLined, writeRuns } from './runs.ts';
import { writeTable } from './tables.ts';

export type PagesSource = { readonly source: string; readonly pictures: readonly PictureFile[] };

export type PagesOptions = {
  readonly faces: ChosenFaces;
  /** Ids of assets whose bytes are no picture; their alternative texts print instead. */
  readonly unreadablePictures?: ReadonlySet<string>;
  /** Ids of blocks in whose texts the places of characters are noted. Nothing moves by that. */
  readonly spotted?: ReadonlySet<string>;
  /** Whether the file's properties leave out whose it is and when it was made. */
  readonly isAnonymous?: boolean;
};

/** One line of the PDF's outline is no longer than this. */
const BOOKMARK_LENGTH = 40;
const DEEPEST_HEADING = 9;

const at = (id: string) => `#at(${quote(id)})`;

/** What decides how a block is set beside itself. */
type Surroundings = {
  readonly next: ResolvedBlock | undefined;
  readonly depthOffset: number;
  readonly spotEvery: number;
  readonly levels: readonly Level[];
};

/** A written block with its direct formatting around it; `isSticky` where it is kept with what follows anyway. */
function writePlaced(written: string, look: ParagraphLook | undefined, isSticky: boolean, layout: Layout): string {
  const { beforePt = 0, afterPt = 0, leftCharacters = 0, rightCharacters = 0, keepsWithNext = false } = look ?? {};
  if (beforePt + afterPt + leftCharacters + rightCharacters === 0 && !keepsWithNext) return written;
  const [left, right] = [leftCharacters, rightCharacters].map((cells) => pt(cells * getCellPt(layout)));
  return `#placed(${pt(beforePt)}, ${pt(afterPt)}, ${left}, ${right}, ${isSticky || keepsWithNext})[${written}]\n`;
}

const getLine = (look: ParagraphLook | undefined, { sizePt }: TextStyle) =>
  look?.linePt === undefined ? {} : { line: { linePt: look.linePt, sizePt } };

function writeParagraph(block: ResolvedParagraph, { spotEvery }: Surroundings, layout: Layout): string {
  const runs = writeBlockRuns(block.runs, { spotEvery, ...getLine(block.look, layout.body) });
  const content = `${at(block.id)}${runs}`;
  return writePlaced(writeText(content, block, block.indent, layout), block.look, false, layout);
}

/** A paragraph of its alignment and first-line indent. */
function writeText(
  content: string,
  { align }: Pick<ResolvedParagraph, 'align'>,
  cells: number,
  layout: Layout,
): string {
  const indent = pt(cells * getCellPt(layout));
  if (align !== null && align !== 'justify') return `#aligned(${align}, ${indent})[${content}]\n`;
  return cells === layout.firstLineCharacters ? `#par[${content}]\n` : `#indented(${indent})[${content}]\n`;
}

/** Headings lead the PDF's outline and stay with what follows; a numbered sentence is a paragraph. */
function writeNumbered(
  block: ResolvedNumbered,
  { next, depthOffset, spotEvery }: Surroundings,
  style: TextStyle,
  layout: Layout,
): string {
  const { look, indent = layout.firstLineCharacters } = block;
  const { line } = getLine(look, hasHeadingWords(block) ? style : layout.body);
  const marker = `#${quote(cleanText(block.marker.text + block.marker.follow))}`;
  const linedMarker = line === undefined ? marker : writeLined(marker, line);
  const printedMarker = hasHeadingWords(block) ? `#${getLevelFunction(block.level)}[${linedMarker}]` : linedMarker;
  const printed = `${printedMarker}${writeRuns(block.runs, { level: block.level, spotEvery, ...(line && { line }) })}`;
  const { leads, isKeptWithNext } = getHeadingRole(block, next);
  if (!leads) return writePlaced(writeText(`${at(block.id)}${printed}`, block, indent, layout), look, false, layout);
  const level = Math.min(block.level + depthOffset + 1, DEEPEST_HEADING);
  const heading = `#${isKeptWithNext ? 'heading' : 'loose-heading'}(level: ${level})[${printed}]`;
  const set =
    indent === layout.firstLineCharacters
      ? ''
      : `#set par(first-line-indent: (amount: ${pt(indent * getCellPt(layout))}, all: true))\n`;
  const isAligned = block.align !== null && block.align !== 'justify';
  const aligned = isAligned ? `#align(${block.align})[${heading}]` : heading;
  const placed = writePlaced(set === '' ? aligned : `#[${set}${aligned}]`, look, isKeptWithNext, layout);
  return `${at(block.id)}${placed}\n`;
}

function writeBlock(block: ResolvedBlock, around: Surroundings, layout: Layout, shelf: PictureShelf): string {
  switch (block.type) {
    case 'numbered':
      return writeNumbered(
        block,
        around,
        getLevelStyle(around.levels[block.level] as Level, block.level, layout),
        layout,
      );
    case 'paragraph':
      return writeParagraph(block, around, layout);
    case 'table':
      return writeTable(block, layout);
    case 'figure':
      return writeFigure(block, layout, shelf);
    case 'page-break':
      return '#pagebreak()\n';
  }
}

/** Blocks whose characters are all noted, up to this many: beyond, the engine would hold more of them than it can quickly turn over. */
const MOST_SPOTTED_CLOSELY = 150;
/** Characters from spot to spot where there are more: two a line are enough to name the line. */
const WIDE_SPOTS = 10;

/** `depthOffset`: how much deeper than in the body headings stand in the outline. */
type BlocksOptions = {
  readonly depthOffset: number;
  readonly layout: Layout;
  readonly shelf: PictureShelf;
  readonly spotted: ReadonlySet<string>;
  readonly levels: readonly Level[];
  /** Puts what was written on pages across. */
  readonly turn: (written: string) => string;
};

/** Blocks on pages as they are; `behind` is the block that follows the last. */
function writeBlocks(blocks: readonly ResolvedBlock[], options: BlocksOptions, behind?: ResolvedBlock): string {
  const { depthOffset, layout, levels, shelf, spotted } = options;
  const spotEvery = spotted.size > MOST_SPOTTED_CLOSELY ? WIDE_SPOTS : 1;
  return blocks
    .map((block, index) => {
      const next = blocks[index + 1] ?? behind;
      const around = { next, depthOffset, levels, spotEvery: spotted.has(block.id) ? spotEvery : 0 };
      return writeBlock(block, around, layout, shelf);
    })
    .join('');
}

/** Blocks on upright pages, those that are to stand across on pages of their own. */
function writeOriented(blocks: readonly ResolvedBlock[], options: BlocksOptions): string {
  return partByOrientation(blocks, options.layout)
    .map(({ isLandscape, blocks: own, next }) =>
      isLandscape
        ? options.turn(writeBlocks(own, { ...options, layout: turnLayout(options.layout) }))
        : writeBlocks(own, options, next),
    )
    .join('');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= BOOKMARK_LENGTH ? text : `${characters.slice(0, BOOKMARK_LENGTH - 1).join('')}…`;
}

/** 附件 on a page of its own, or all of it on pages across: its label on the first line, its title on the third. */
function writeAttachment(attachment: ResolvedAttachment, options: BlocksOptions): string {
  const isTurned = attachment.isLandscape && canTurn(options.layout);
  const layout = isTurned ? turnLayout(options.layout) : options.layout;
  const title = getTitleText(attachment.title);
  const bookmark = shorten(title === '' ? attachment.label : `${attachment.label}\u3000${title}`);
  const { afterAttachmentLabel, afterTitle } = layout.blankLines;
  const shown =
    `#attachment-label[#${quote(attachment.label)}]#lines(${afterAttachmentLabel})` +
    (title === ''
      ? ''
      : `#title-line[${writeRuns(turnTitle(attachment.title, getTitleCells(layout)))}]#lines(${afterTitle})`);
  const head = `#[#show heading: it => [${shown}]\n${at(attachment.id)}#heading(level: 1)[#${quote(cleanText(bookmark))}]]`;
  if (isTurned) return options.turn(`${head}\n${writeBlocks(attachment.blocks, { ...options, layout })}`);
  return `#pagebreak(weak: true)\n${head}\n${writeOriented(attachment.blocks, options)}`;
}

/** Where every block stands, as one value to ask the engine for: `((id, page, pt from the top), …)`. */
const PLACES =
  '#context [#metadata(query(<at>).map(it => { let place = it.location().position(); (it.value, place.page, place.y.pt()) }))<places>]\n';

/**
 * Where every page begins: the page, what stands first on it (a block and 0, or a spot's number in the block before it), and the block
 * that stands before it, which may reach into the page; with the last block of all.
 */
const STARTS =
  '#context { let page = 0; let id = ""; let starts = (); for it in query(selector(<at>).or(<spot>)) { let before = id; ' +
  'let offset = if it.label == <at> { id = it.value; 0 } else { it.value }; let here = it.location().page(); ' +
  'if here > page { starts.push((here, id, offset, before)); page = here } }; [#metadata((starts, id))<starts>] }\n';

export function writePages(
  plan: ResolvedPlan,
  { faces, unreadablePictures = new Set(), spotted = new Set(), isAnonymous = false }: PagesOptions,
): PagesSource {
  const layout = getLayout(plan);
  const shelf = createPictureShelf(unreadablePictures);
  const document =
    `#set document(title: ${quote(cleanText(getTitleText(plan.title)))}, ` +
    `author: ${isAnonymous || plan.unitName.trim() === '' ? '()' : `(${quote(cleanText(plan.unitName))},)`}` +
    `${isAnonymous ? ', date: none' : ''})\n`;
  const turn = (written: string) => writeTurnedPages(written, layout, faces, plan);
  const options = { layout, levels: plan.scheme.levels, shelf, spotted, turn };
  const source = [
    document,
    writePrelude(plan, layout, faces),
    layout.pageNumber.start === 1 ? '' : `#counter(page).update(${layout.pageNumber.start})\n`,
    writeFrontParts(plan, layout, faces, (blocks) => writeBlocks(blocks, { ...options, depthOffset: 0 })),
    at(TITLE_ID),
    writeFront(plan, layout),
    writeOriented(plan.blocks, { ...options, depthOffset: 0 }),
    plan.attachments.length > 0 || plan.signature !== null ? at(SIGNATURE_ID) : '',
    writeAttachmentNote(plan, layout),
    writeSignature(plan, layout),
    writeRemark(plan),
    ...plan.attachments.map((attachment) => writeAttachment(attachment, { ...options, depthOffset: 1 })),
    writeImprint(plan, layout, faces),
    PLACES,
    STARTS,
  ].join('');
  return { source, pictures: shelf.list() };
}
