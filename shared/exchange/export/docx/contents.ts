/**
 * The contents page as a `TOC` field with its entries written out, so that it reads right before anybody brings it up to date: headings
 * by their levels (`\\o`), attachments by `TC` fields beside their labels (`\\f`). Source: ECMA-376 Part 1, 17.16.5.68 TOC.
 */
import { type ContentsEntry, listContents } from '../../../view/layout/contents.ts';
import type { KnownPages } from '../../../view/layout/part-places.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { writeField } from './fields.ts';
import { writeParagraphProperties } from './properties.ts';
import { getContentsStyleId } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';
import { escapeXml } from './xml.ts';

export type ContentsWriter = {
  /** Encloses what an entry leads to in its bookmark, if the contents list it. */
  writeTarget(id: string, content: string): string;
  /** What makes Word list an attachment under this id; '' where nothing lists it. */
  writeEntryMark(id: string): string;
  /** The entries, one a paragraph; '' where the plan has no contents page. */
  writeEntries(): string;
};

/** Ids of bookmarks beside those of references. */
const FIRST_BOOKMARK_ID = 500_000;
const mark = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;

/** `pages` as the page engine has laid the plan out; without it Word is told to count when it opens the file. */
export function createContentsWriter(plan: ResolvedPlan, pages: KnownPages | null): ContentsWriter {
  const entries = listContents(plan);
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const attachments = new Set(plan.attachments.map(({ id }) => id));
  const getName = (index: number) => `_Toc${200_000_000 + index}`;

  const writeEntry = ({ id, depth, text }: ContentsEntry, index: number) => {
    const page = pages?.numbers.get(id);
    const number = page === undefined ? '' : writeField(`PAGEREF ${getName(index)} \\h`, String(page), '');
    const words = `${writeTextRun(text)}<w:r><w:tab/></w:r>${number}`;
    const isFirst = index === 0;
    const isLast = index === entries.length - 1;
    const levels = plan.parts.contents?.levels ?? 1;
    const opening = isFirst
      ? mark('begin', pages === null ? ' w:dirty="true"' : '') +
        instruction(`TOC \\o "1-${levels}" \\f C \\h \\z`) +
        mark('separate')
      : '';
    return (
      `<w:p>${writeParagraphProperties({ style: getContentsStyleId(depth) })}${opening}` +
      `<w:hyperlink w:anchor="${getName(index)}" w:history="1">${words}</w:hyperlink>${isLast ? mark('end') : ''}</w:p>`
    );
  };

  return {
    writeTarget(id, content) {
      const index = places.get(id);
      if (index === undefined) return content;
      const bookmark = FIRST_BOOKMARK_ID + index;
      return `<w:bookmarkStart w:id="${bookmark}" w:name="${getName(index)}"/>${content}<w:bookmarkEnd w:id="${bookmark}"/>`;
    },
    writeEntryMark(id) {
      const entry = entries[places.get(id) ?? -1];
      if (entry === undefined || !attachments.has(id)) return '';
      return mark('begin') + instruction(`TC "${entry.text.replaceAll('"', '”')}" \\f C \\l 1`) + mark('end');
    },
    writeEntries: () => entries.map(writeEntry).join(''),
  };
}
