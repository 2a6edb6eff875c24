/**
 * The package: the docx library writes content types, relationships, settings, section, footers, properties and media; the
 * parts in which it is too slow or cannot say what official documents need are put in their places.
 *
 * Why the text is not built from the library's paragraphs: 10,000 plain paragraphs of two runs took it 0.5–0.8 s of the
 * second the whole export may take, and the writers here take a tenth of that.
 */
import { Document, Footer, ImportedXmlComponent, Packer, type Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Layout } from '../../../view/layout/layout.ts';
import { addCarriedPart } from './carried-part.ts';
import { writeField } from './fields.ts';
import { writeFontTable } from './fonts.ts';
import { writeIndent, writeParagraphProperties } from './properties.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';
import { WORD_NAMESPACE } from './xml.ts';

export type PackageContent = {
  readonly layout: Layout;
  readonly title: string;
  readonly creator: string;
  /** When the document was made, or `null` to leave its date out. */
  readonly createdAt: Date | null;
  /** Pictures for the library to take in, one a paragraph. */
  readonly pictures: readonly Paragraph[];
  readonly stylesPart: string;
  readonly settingsPart: string;
  /** `null` for a document without lists. */
  readonly numberingPart: string | null;
  /** The plan the file carries, `null` for one that is text alone. */
  readonly carriedPart: string | null;
  /** Whether the last section bears no page numbers. */
  readonly hasUnnumberedEnd: boolean;
  /**
   * Writes the body's content, its last section included, from the drawings of `pictures`, in their order, and from the references to the
   * footers of each section.
   */
  readonly writeBody: (drawings: readonly string[], footers: readonly string[]) => string;
};

/** The zip format knows no earlier time; a fixed one keeps equal documents equal. */
const ZIP_TIME = new Date(1980, 0, 1);

/** `— 1 —`, on the given side. A one-character indent keeps it off the edge. */
function createFooter(layout: Layout, side: 'left' | 'right' | 'center'): Footer {
  const { hasDashes, placement } = layout.pageNumber;
  const indent = { left: { leftCells: 1 }, right: { rightCells: 1 }, center: {} }[side];
  const properties = writeParagraphProperties({
    style: STYLE.footer,
    ...(placement === 'outer' ? { indent: writeIndent(indent, layout) } : {}),
    align: side,
  });
  const number = writeField('PAGE \\* MERGEFORMAT', '1', '');
  const content = hasDashes ? `${writeTextRun('— ')}${number}${writeTextRun(' —')}` : number;
  const xml = `<w:p xmlns:w="${WORD_NAMESPACE}">${properties}${content}</w:p>`;
  // The library types footers as its own paragraphs, and writes imported ones just as well.
  return new Footer({ children: [ImportedXmlComponent.fromXmlString(xml) as unknown as Paragraph] });
}

function createFooters(layout: Layout): { default?: Footer; even?: Footer } {
  switch (layout.pageNumber.placement) {
    case 'outer':
      return { default: createFooter(layout, 'right'), even: createFooter(layout, 'left') };
    case 'center':
      return { default: createFooter(layout, 'center') };
    case 'none':
      return {};
  }
}

/** A second section where some pages at the end bear no number. */
function createSkeleton({ layout, title, creator, pictures, hasUnnumberedEnd }: PackageContent): Document {
  const empty = () => new Footer({ children: [] });
  const { default: odd, even } = createFooters(layout);
  const unnumbered = { ...(odd && { default: empty() }), ...(even && { even: empty() }) };
  return new Document({
    title,
    creator,
    lastModifiedBy: creator,
    sections: [
      { footers: createFooters(layout), children: pictures },
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

function replaceDates(core: string, createdAt: Date | null): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, (element) =>
    createdAt === null ? '' : element.replace(/>[^<]*</, `>${createdAt.toISOString().replace(/\.\d+Z$/, 'Z')}<`),
  );
}

/** Puts the body's content in the place of what the library wrote. */
function replaceBody(document: string, writeBody: PackageContent['writeBody']): string {
  const bodyStart = document.indexOf('<w:body>') + '<w:body>'.length;
  const bodyEnd = document.lastIndexOf('</w:body>');
  const written = document.slice(bodyStart, bodyEnd);
  const drawings = written.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
  const footers = [...written.matchAll(/<w:sectPr[\s>].*?<\/w:sectPr>/gs)].map(([section]) =>
    (section.match(/<w:footerReference [^>]*\/>/g) ?? []).join(''),
  );
  return document.slice(0, bodyStart) + writeBody(drawings, footers) + document.slice(bodyEnd);
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
  parts['word/document.xml'] = replaceBody(parts['word/document.xml'] ?? '', content.writeBody);
  parts['word/settings.xml'] = content.settingsPart;
  parts['docProps/core.xml'] = replaceDates(parts['docProps/core.xml'] ?? '', content.createdAt);
  if (content.carriedPart !== null) addCarriedPart(parts, content.carriedPart);
  const encoded = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(
    { '[Content_Types].xml': encoded['[Content_Types].xml'] as Uint8Array, ...encoded, ...media },
    { level: 6, mtime: ZIP_TIME },
  );
}
