/**
 * The document's content as a flat row of paragraphs, tables, pictures and page breaks, with what later steps judge them
 * by. Source: ECMA-376 Part 1, 17.2 (body), 17.3.1 (paragraphs), 17.6 (sections), 17.13.5 (revisions).
 */
import type { Alignment } from '../../../model/plan/block.ts';
import { getInlinesText, joinTexts, trimInlines } from '../../../model/plan/inlines.ts';
import type { ParagraphLook } from '../../../model/plan/paragraph-look.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import { hashBytes } from '../../carried/hash.ts';
import type { ListMarker, Source, SourceItem } from '../source/source-item.ts';
import type { DocumentContext } from './document-context.ts';
import { getPlainText, type Piece, readInlineContent } from './inline-content.ts';
import { readOwnLook } from './paragraph-look.ts';
import { encodeBase64, type SourcePicture } from './pictures.ts';
import { overlay, readParagraphProperties, type Style } from './styles.ts';
import { readTable } from './tables.ts';
import { DELETIONS, findAll, findChild, getValue, listElements, toNumber, type XmlElement } from './xml.ts';

export type SourceDocument = Pick<Source, 'items' | 'assets' | 'bookmarks' | 'bodySizeHalfPoints'> & {
  /** By id of their figure: the sum of their bytes, and height over width as they are shown. */
  readonly pictures: ReadonlyMap<string, { readonly hash: string; readonly proportion: number }>;
  /** By line: the paragraph or the table that an item was read from. */
  readonly elements: ReadonlyMap<number, XmlElement>;
};

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  both: 'justify',
  distribute: 'justify',
};
const TWIPS_PER_HALF_POINT = 10;
const MAX_INDENT = 20;
const LEADING_SPACE = /^[\s\u3000\u00a0]+/;

/** What the styles and the paragraph itself say, as a plan says it: centre and right as they are, left where it is chosen. */
function readAlign(own: string | null, inherited: string | null): Alignment | null {
  const effective = ALIGNMENTS[own ?? inherited ?? ''] ?? null;
  if (effective === 'center' || effective === 'right') return effective;
  return own !== null && effective !== null && ALIGNMENTS[own] !== ALIGNMENTS[inherited ?? 'left'] ? effective : null;
}

/** A line of a table of contents: the outline takes its place. */
function isContents(style: Style): boolean {
  return /^(?:toc (?:\d|heading)|table of (?:authorities|figures))$/i.test(style.name);
}

/** The content control Word wraps around a table of contents. */
function isContentsPart(element: XmlElement): boolean {
  const part = findChild(findChild(element, 'w:sdtPr'), 'w:docPartObj');
  return getValue(part, 'w:docPartGallery') === 'Table of Contents';
}

/** A section says how it begins itself, behind the mark that ends the one before. Source: ECMA-376 Part 1, 17.6.22 type. */
function startsNewPage(section: XmlElement): boolean {
  return !['continuous', 'nextColumn'].includes(getValue(section, 'w:type') ?? 'nextPage');
}

/** Whether a section's pages are wider than high. Source: ECMA-376 Part 1, 17.6.13 pgSz. */
export function isAcross(section: XmlElement | undefined): boolean {
  const size = findChild(section, 'w:pgSz')?.attributes;
  return (toNumber(size?.['w:w']) ?? 0) > (toNumber(size?.['w:h']) ?? 0);
}

/** Walks a document and gathers its blocks. */
export function readBlocks(body: XmlElement, context: DocumentContext): SourceDocument {
  const { reporter, styles, lists, newId } = context;
  const items: SourceItem[] = [];
  const assets: Asset[] = [];
  const bookmarks = new Map<string, string>();
  const pictures = new Map<string, { readonly hash: string; readonly proportion: number }>();
  const elements = new Map<number, XmlElement>();
  const { anchors } = context;
  const sections = findAll(body, 'w:sectPr');
  const hasUpright = sections.some((section) => !isAcross(section));
  let sectionIndex = 0;
  const isTurned = () => hasUpright && isAcross(sections[sectionIndex]);
  let line = 0;
  /** Pieces of a paragraph whose mark was deleted: they go on in the next one. */
  let carried: Piece[] = [];

  const addPageBreak = (turns = false) => items.push({ type: 'page-break', id: newId(), ...(turns && { turns }) });
  const addPicture = (picture: SourcePicture) => {
    const assetId = newId();
    assets.push({ id: assetId, mediaType: picture.mediaType, data: encodeBase64(picture.bytes) });
    const { widthMm, alternativeText, proportion } = picture;
    const id = newId();
    pictures.set(id, { hash: hashBytes(picture.bytes), proportion });
    items.push({
      type: 'figure',
      figure: {
        type: 'figure',
        id,
        kind: 'image',
        assetId,
        widthMm,
        alternativeText,
        ...(isTurned() && { isLandscape: true }),
      },
      line,
    });
  };

  const readParagraph = (element: XmlElement) => {
    line += 1;
    const id = newId();
    elements.set(line, element);
    reporter.moveTo({ line, blockId: id });
    const properties = findChild(element, 'w:pPr');
    const style = styles.getParagraphStyle(getValue(properties, 'w:pStyle'));
    const content = readInlineContent(element, context);
    context.fields.endParagraph();
    for (const threadId of content.threadIds) context.comments.place(threadId, id);
    const section = findChild(properties, 'w:sectPr');
    if (isContents(style)) {
      reporter.count('note', 'importDocx.contents');
      return;
    }
    for (const name of content.bookmarks) bookmarks.set(name, id);
    const pieces = [...carried, ...content.pieces];
    carried = [];
    if (listElements(findChild(properties, 'w:rPr')).some(({ name }) => DELETIONS.has(name))) {
      reporter.count('note', 'importDocx.joined', { before: getPlainText(element) });
      carried = pieces;
      return;
    }
    const own = readParagraphProperties(properties);
    const numbering =
      own.numbering === null
        ? style.paragraph.numbering
        : overlay(style.paragraph.numbering ?? own.numbering, own.numbering);
    // A paragraph that only ends a section is not there to a reader: Word gives it no number and does not count it.
    const list = section !== null && pieces.length === 0 ? null : readList(numbering, style);
    const last = items.at(-1);
    const isOnNewPage = last?.type === 'page-break' && last.turns === true;
    if ((own.breaksPageBefore ?? style.paragraph.breaksPageBefore === true) && !isOnNewPage) addPageBreak();
    const isBehindTable = last?.type === 'table' && own.breaksPageBefore !== true;
    const look = context.isOwn
      ? readOwnLook(properties, { usualLineTwips: style.paragraph.lineTwips, isBehindTable })
      : undefined;
    const isKept = content.bookmarks.some((name) => context.keepsEmpty(name));
    const before = items.length;
    addPieces(id, pieces, { style, list, own, sizeHalfPoints: content.sizeHalfPoints, isKept, look });
    // A picture alone in its paragraph is what the paragraph's bookmarks name.
    const [alone, ...others] = items.slice(before);
    if (alone?.type === 'figure' && others.length === 0) {
      for (const name of content.bookmarks) bookmarks.set(name, alone.figure.id);
    }
    if (section !== null) {
      sectionIndex = sections.indexOf(section) + 1;
      const next = sections[sectionIndex];
      if (next !== undefined && startsNewPage(next)) addPageBreak(isAcross(next) !== isAcross(section));
    }
  };

  /** What a deleted mark carried stays a paragraph where none follows. */
  const endCarried = () => {
    const pieces = carried;
    carried = [];
    const look = {
      style: styles.getParagraphStyle(null),
      list: null,
      own: readParagraphProperties(null),
      sizeHalfPoints: null,
      isKept: false,
      look: undefined,
    };
    if (pieces.length > 0) addPieces(newId(), pieces, look);
  };

  const readList = (
    numbering: { numId: number | null; level: number | null } | null,
    style: Style,
  ): ListMarker | null => {
    if (numbering === null || numbering.numId === null || numbering.numId === 0) return null;
    return lists.next(
      numbering.numId,
      numbering.level ?? lists.findStyleLevel(numbering.numId, [style.id, style.numberingStyleId]) ?? 0,
    );
  };

  type Look = {
    readonly style: Style;
    readonly list: ListMarker | null;
    readonly own: ReturnType<typeof readParagraphProperties>;
    readonly sizeHalfPoints: number | null;
    /** Stays although it is empty: it was so in the plan the file was made from. */
    readonly isKept: boolean;
    /** Direct formatting that is the plan's. */
    readonly look: ParagraphLook | undefined;
  };

  /** Splits a paragraph at its page breaks; pictures follow the text they stand in, text boxes come last. */
  const addPieces = (id: string, pieces: readonly Piece[], look: Look) => {
    let inlines: (Piece & { type: 'inline' })[] = [];
    let isFirst = true;
    const boxes: XmlElement[] = [];
    const waiting: SourcePicture[] = [];
    const flush = (isLast: boolean) => {
      const hasText = inlines.some(({ inline }) => inline.type === 'text' && inline.text.trim() !== '');
      if (waiting.length > 0 && hasText) reporter.add('change', 'importDocx.pictureMoved');
      // A list paragraph without text still prints its number; one that only holds a break or a picture is layout.
      const isEmpty = !hasText && !(isFirst && isLast && (look.list !== null || look.isKept) && waiting.length === 0);
      if (!isEmpty) addParagraph(isFirst ? id : newId(), inlines, isFirst ? look : { ...look, list: null });
      else if (isFirst && isLast && waiting.length === 0 && pieces.every(({ type }) => type === 'inline'))
        reporter.count('note', 'importDocx.emptyParagraphs');
      if (!isEmpty) isFirst = false;
      waiting.splice(0).forEach(addPicture);
      inlines = [];
    };
    for (const piece of pieces) {
      if (piece.type === 'inline') inlines.push(piece);
      else if (piece.type === 'picture') waiting.push(piece.picture);
      else if (piece.type === 'text-box') boxes.push(piece.content);
      else {
        flush(false);
        addPageBreak();
      }
    }
    flush(true);
    for (const box of boxes) {
      reporter.add('change', 'importDocx.textBox', { after: getPlainText(box) });
      readContainer(box);
    }
  };

  const addParagraph = (
    id: string,
    pieces: readonly (Piece & { type: 'inline' })[],
    { style, list, own, sizeHalfPoints, look }: Look,
  ) => {
    for (const { inline, anchor } of pieces) if (anchor !== null) anchors.set(inline, anchor);
    const raw = joinTexts(
      pieces.map(({ inline }) => inline),
      context.whole,
    );
    const size = sizeHalfPoints ?? style.run.sizeHalfPoints ?? styles.defaultSize;
    const first = raw.find((inline) => inline.type === 'text');
    const typed = first?.type === 'text' ? (LEADING_SPACE.exec(first.text)?.[0] ?? '') : '';
    const { firstLineChars, firstLineTwips } = overlay(style.paragraph, own);
    const indent =
      firstLineChars !== null && firstLineChars !== 0
        ? firstLineChars / 100
        : (firstLineTwips ?? 0) / (size * TWIPS_PER_HALF_POINT) +
          [...typed].reduce((cells, space) => cells + (space === '\u3000' ? 1 : 0.5), 0);
    const content = trimInlines(raw, context.whole);
    items.push({
      type: 'paragraph',
      id,
      line,
      part: 0,
      content,
      text: getInlinesText(content),
      styleName: style.name,
      headingDepth: 0,
      align: readAlign(own.align, style.paragraph.align),
      indent: Math.min(MAX_INDENT, Math.max(0, Math.round(indent))),
      sizeHalfPoints: size,
      ...(look && { look }),
      ...(context.isOwn && list !== null && own.firstLineChars !== null && { listIndent: own.firstLineChars / 100 }),
      list,
      hasCount: pieces.some(({ isCounted }) => isCounted),
      ...(isTurned() && { across: sectionIndex }),
    });
  };

  const readContainer = (element: XmlElement) => {
    for (const child of listElements(element)) readNode(child);
  };
  const readNode = (child: XmlElement) => {
    if (child.name === 'w:p') return readParagraph(child);
    if (child.name === 'w:tbl') {
      endCarried();
      const firstLine = line + 1;
      const read = readTable(child, { ...context, nextLine: () => ++line });
      if (read !== null) {
        const id = newId();
        elements.set(firstLine, child);
        items.push({
          type: 'table',
          table: { ...read.table, id, ...(isTurned() && { isLandscape: true }) },
          line: firstLine,
        });
        for (const name of read.bookmarks) bookmarks.set(name, id);
      }
      read?.pictures.forEach(addPicture);
      return undefined;
    }
    if (child.name === 'w:sectPr') return undefined;
    if (child.name === 'w:commentRangeStart' || child.name === 'w:commentRangeEnd') {
      context.comments.mark(child);
      return undefined;
    }
    if (child.name === 'w:altChunk') {
      reporter.add('loss', 'importDocx.otherContent');
      return undefined;
    }
    if (DELETIONS.has(child.name)) {
      reporter.add('note', 'importDocx.deletion', { before: getPlainText(child) });
      return undefined;
    }
    if (isContentsPart(child)) reporter.count('note', 'importDocx.contents');
    // Whatever is wrapped around paragraphs, they are read.
    else readContainer(child);
    return undefined;
  };

  readContainer(body);
  endCarried();
  return { items, assets, bookmarks, pictures, elements, bodySizeHalfPoints: styles.defaultSize };
}
