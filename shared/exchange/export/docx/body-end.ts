/**
 * How many pages the body has, where sheets without numbers stand before it: `SECTIONPAGES` counts one section, of which pages across make
 * several, and `NUMPAGES` counts the sheets too. The number on the body's last page says it. Source: ECMA-376 Part 1, 17.16.5.45 PAGEREF.
 */
import { writeField } from './fields.ts';
import { writeTextRun } from './text-run.ts';

/** An underscore hides it from Word's list of bookmarks. */
const NAME = '_ZhangfaEnd';
/** Behind those of references and of the contents. */
const BOOKMARK_ID = 2_000_000;

/**
 * The number as a field; `first` is that of the body's first page, `bodyPages` what is known of the pages. A count that begins elsewhere would
 * need a sum of fields, which LibreOffice shows wrongly: it is written out, and only where nothing is known does one section stand for all.
 */
export function writeBodyPages(bodyPages: number | null, first: number): string {
  if (first === 1) return writeField(`PAGEREF ${NAME} \\* MERGEFORMAT`, String(bodyPages ?? 1), '');
  return bodyPages === null ? writeField('SECTIONPAGES \\* MERGEFORMAT', '1', '') : writeTextRun(String(bodyPages));
}

/** Body content, its last section included, with the mark in its last paragraph that the field refers to. */
export function markBodyEnd(content: string): string {
  const at = content.lastIndexOf('</w:p>');
  const mark = `<w:bookmarkStart w:id="${BOOKMARK_ID}" w:name="${NAME}"/><w:bookmarkEnd w:id="${BOOKMARK_ID}"/>`;
  return at < 0 ? content : content.slice(0, at) + mark + content.slice(at);
}
