/**
 * The package: the docx library writes content types, relationships, settings, section, footers, properties and media; the
 * parts in which it is too slow or cannot say what official documents need are put in their places.
 *
 * Why the text is not built from the library's paragraphs: 10,000 plain paragraphs of two runs took it 0.5–0.8 s of the
 * second the whole export may take, and the writers here take a tenth of that.
 */
import { Document, Footer, Header, ImportedXmlComponent, Packer, type Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mmToTwips } from '../../../base/units/length.ts';
import { getTextBlock, hasMirroredPageNumbers, type Layout } from '../../../view/layout/layout.ts';
import { addPageNumber, type RunningLine, type RunningPiece } from '../../../view/layout/running-lines.ts';
import { writeBodyPages } from './body-end.ts';
import { addCarriedPart } from './carried-part.ts';
import { addCommentParts, type CommentParts } from './comments.ts';
import { writeField } from './fields.ts';
import { writeFontTable } from './fonts.ts';
import { writeIndent, writeParagraphProperties } from './properties.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';
import { writeTurnedLines } from './turned-lines.ts';
import { escapeXml, WORD_NAMESPACE } from './xml.ts';

/** `w:headerReference` and `w:footerReference` elements by kind of section; '' for a kind the document has none of. */
export type SectionMargins = { readonly upright: string; readonly turned: string; readonly unnumbered: string };

export type PackageContent = {
  readonly layout: Layout;
  readonly title: string;
  /** Whose it is and when it was made, or `null` to say neither. */
  readonly origin: { readonly creator: string; readonly createdAt: Date } | null;
  /** Pictures for the library to take in, one a paragraph. */
  readonly pictures: readonly Paragraph[];
  readonly stylesPart: string;
  readonly settingsPart: string;
  /** `null` for a document without lists. */
  readonly numberingPart: string | null;
  /** The plan the file carries, `null` for one that is text alone. */
  readonly carriedPart: string | null;
  readonly commentParts: CommentParts | null;
  /** Words in the margins, filled in. */
  readonly header: RunningLine | null;
  readonly footer: RunningLine | null;
  /** Pages of the body, `null` where they are not known; and whether it is all there is. */
  readonly bodyPages: number | null;
  readonly isBodyAlone: boolean;
  /** Whether something stands on pages across. */
  readonly hasTurnedPages: boolean;
  /** Whether the last section bears no page numbers. */
  readonly hasUnnumberedEnd: boolean;
  /**
   * Writes the body's content, its last section included, from the drawings of `pictures`, in their order, and from the references to the
   * headers and footers of each kind of section.
   */
  readonly writeBody: (drawings: readonly string[], margins: SectionMargins) => string;
};

/** The zip format knows no earlier time; a fixed one keeps equal documents equal. */
const ZIP_TIME = new Date(1980, 0, 1);

/** `— 1 —`, on the given side. A one-character indent keeps it off the edge. */
function writeNumberLine(layout: Layout, side: 'left' | 'right' | 'center'): string {
  const { hasDashes, placement } = layout.pageNumber;
  const indent = { left: { leftCells: 1 }, right: { rightCells: 1 }, center: {} }[side];
  const properties = writeParagraphProperties({
    style: STYLE.footer,
    ...(placement === 'outer' ? { indent: writeIndent(indent, layout) } : {}),
    align: side,
  });
  const number = writeField('PAGE \\* MERGEFORMAT', '1', '');
  const content = hasDashes ? `${writeTextRun('— ')}${number}${writeTextRun(' —')}` : number;
  return `<w:p>${properties}${content}</w:p>`;
}

/** An element as a part's child; the library types it as its own, and writes imported ones just as well. */
const importElement = (xml: string) =>
  ImportedXmlComponent.fromXmlString(xml.replace('>', ` xmlns:w="${WORD_NAMESPACE}">`)) as unknown as Paragraph;

/** Left, middle and right of a line in the margin, parted by tabs. */
function writeRunning(line: RunningLine, style: string, content: PackageContent): string {
  const { layout, bodyPages, isBodyAlone } = content;
  const width = mmToTwips(getTextBlock(layout).widthMm);
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${Math.round(width / 2)}"/><w:tab w:val="right" w:pos="${width}"/></w:tabs>`;
  const write = (pieces: readonly RunningPiece[]) =>
    pieces
      .map((piece) => {
        if (piece.kind === 'text') return writeTextRun(piece.text);
        if (piece.kind === 'page') return writeField('PAGE \\* MERGEFORMAT', '1', '');
        if (isBodyAlone) return writeField('NUMPAGES \\* MERGEFORMAT', String(bodyPages ?? 1), '');
        return writeBodyPages(bodyPages, layout.pageNumber.start);
      })
      .join('');
  const tab = '<w:r><w:tab/></w:r>';
  const words = write(line.left) + tab + write(line.center) + tab + write(line.right);
  return `<w:p>${writeParagraphProperties({ style, tabs })}${words}</w:p>`;
}

type Sides<Part> = { readonly default?: Part; readonly even?: Part; readonly first?: Part };

/** The line under the text block of odd or even pages; '' where they have none. */
function writeFoot(content: PackageContent, isEven: boolean): string {
  const { layout, footer: line } = content;
  const { placement } = layout.pageNumber;
  if (line !== null) return writeRunning(addPageNumber(line, layout.pageNumber, isEven), STYLE.footer, content);
  if (placement === 'none') return '';
  return writeNumberLine(layout, placement === 'center' ? 'center' : isEven ? 'left' : 'right');
}

const writeHead = (content: PackageContent): string =>
  content.header === null ? '' : writeRunning(content.header, STYLE.header, content);

function createFooters(content: PackageContent): Sides<Footer> {
  const { layout } = content;
  if (writeFoot(content, false) === '') return {};
  const create = (isEven: boolean) => new Footer({ children: [importElement(writeFoot(content, isEven))] });
  const isFirstEven = layout.pageNumber.start % 2 === 0;
  return {
    default: create(false),
    ...(layout.pageNumber.placement === 'outer' && { even: create(true) }),
    ...(layout.isFirstPageBare && { first: create(isFirstEven) }),
  };
}

function createHeaders(content: PackageContent): Sides<Header> {
  const { layout, header, hasTurnedPages } = content;
  // Behind pages across, a section without headers would have theirs.
  if (header === null && !hasTurnedPages) return {};
  const create = () => new Header({ children: header === null ? [] : [importElement(writeHead(content))] });
  return {
    default: create(),
    ...(hasMirroredPageNumbers(layout) && { even: create() }),
    ...(layout.isFirstPageBare && { first: new Header({ children: [] }) }),
  };
}

/** Headers and footers of pages across: the upright pages' lines, turned and at their places, all of them held by the header. */
function createTurnedMargins({ layout, ...content }: PackageContent) {
  const create = (isEven: boolean) => {
    const lines = writeTurnedLines(
      layout,
      writeHead({ layout, ...content }),
      writeFoot({ layout, ...content }, isEven),
    );
    return new Header({ children: [...lines, '<w:p></w:p>'].map(importElement) });
  };
  const isSided = hasMirroredPageNumbers(layout);
  const empty = () => new Footer({ children: [] });
  return {
    headers: { default: create(false), ...(isSided && { even: create(true) }) },
    footers: { default: empty(), ...(isSided && { even: empty() }) },
  };
}

/** Sections beside the first, in this order, where the document has any: pages across, and pages at the end that bear no number. */
function createSkeleton(content: PackageContent): Document {
  const { layout, title, pictures, hasTurnedPages, hasUnnumberedEnd } = content;
  const empty = () => new Footer({ children: [] });
  const footers = createFooters(content);
  const { default: odd, even } = footers;
  const unnumbered = { ...(odd && { default: empty() }), ...(even && { even: empty() }) };
  return new Document({
    title,
    sections: [
      {
        properties: { titlePage: layout.isFirstPageBare },
        headers: createHeaders(content),
        footers,
        children: pictures,
      },
      ...(hasTurnedPages ? [{ ...createTurnedMargins(content), children: [] }] : []),
      ...(hasUnnumberedEnd ? [{ footers: unnumbered, children: [] }] : []),
    ],
  });
}

/** Parts the library adds whatever the document holds. */
const UNUSED_PARTS = ['word/footnotes.xml', 'word/endnotes.xml', 'word/theme/theme1.xml', 'docProps/custom.xml'];

/** Takes a part out, with the relationships and the content type that name it. */
function dropPart(parts: Record<string, string>, path: string): void {
  const name = path.replace('word/', '');
  delete parts[path];
  delete parts[`word/_rels/${name}.rels`];
  const drop = (from: string, pattern: RegExp) => {
    parts[from] = (parts[from] ?? '').replace(pattern, '');
  };
  const quote = (text: string) => text.replaceAll('.', '\\.');
  drop('word/_rels/document.xml.rels', new RegExp(`<Relationship [^>]*Target="${quote(name)}"[^>]*/>`));
  drop('_rels/.rels', new RegExp(`<Relationship [^>]*Target="${quote(path)}"[^>]*/>`));
  drop('[Content_Types].xml', new RegExp(`<Override [^>]*PartName="/${quote(path)}"[^>]*/>`));
}

/** Puts whose it is and when it was made in the place of what the library says, or leaves both out. */
function replaceOrigin(core: string, origin: PackageContent['origin']): string {
  const without = core
    .replace(/<(dc:creator|cp:lastModifiedBy|cp:revision)>[^<]*<\/\1>/g, '')
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  if (origin === null) return without;
  const [by, at] = [escapeXml(origin.creator), origin.createdAt.toISOString().replace(/\.\d+Z$/, 'Z')];
  const time = (kind: string) => `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${at}</dcterms:${kind}>`;
  return without.replace(
    '</cp:coreProperties>',
    `<dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`,
  );
}

/** Puts the body's content in the place of what the library wrote. */
function replaceBody(document: string, { writeBody, hasTurnedPages }: PackageContent): string {
  const bodyStart = document.indexOf('<w:body>') + '<w:body>'.length;
  const bodyEnd = document.lastIndexOf('</w:body>');
  const written = document.slice(bodyStart, bodyEnd);
  const drawings = written.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
  const [upright = '', ...others] = [...written.matchAll(/<w:sectPr[\s>].*?<\/w:sectPr>/gs)].map(([section]) =>
    (section.match(/<w:(?:header|footer)Reference [^>]*\/>/g) ?? []).join(''),
  );
  const [turned = '', unnumbered = ''] = hasTurnedPages ? others : ['', ...others];
  return document.slice(0, bodyStart) + writeBody(drawings, { upright, turned, unnumbered }) + document.slice(bodyEnd);
}

/** The bytes of a DOCX file. */
export async function packDocument(content: PackageContent): Promise<Uint8Array> {
  const files = unzipSync(await Packer.pack(createSkeleton(content), 'uint8array'));
  const media = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('word/media/')));
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => !path.startsWith('word/media/'))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  for (const name of UNUSED_PARTS) dropPart(parts, name);
  if (content.numberingPart === null) dropPart(parts, 'word/numbering.xml');
  else parts['word/numbering.xml'] = content.numberingPart;
  parts['word/styles.xml'] = content.stylesPart;
  parts['word/fontTable.xml'] = writeFontTable();
  parts['word/document.xml'] = replaceBody(parts['word/document.xml'] ?? '', content);
  parts['word/settings.xml'] = content.settingsPart;
  parts['docProps/core.xml'] = replaceOrigin(parts['docProps/core.xml'] ?? '', content.origin);
  if (content.carriedPart !== null) addCarriedPart(parts, content.carriedPart);
  if (content.commentParts !== null) addCommentParts(parts, content.commentParts);
  const encoded = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(
    { '[Content_Types].xml': encoded['[Content_Types].xml'] as Uint8Array, ...encoded, ...media },
    { level: 6, mtime: ZIP_TIME },
  );
}
