/** Copied items as text and HTML for other programs, markers included: there they are not live. */
import type { Inline, Mark } from '../../../../shared/model/plan/inline.ts';
import { getFontFamilyCss } from '../../../../shared/view/fonts/fonts.ts';
import { type LookSurroundings, writeLookCss } from '../../../../shared/view/fonts/look-css.ts';
import type { CopiedItem } from './payload.ts';

/** A copied item with what stands before its text (marker or label) and how its live members read. */
export type ShownItem = {
  readonly item: CopiedItem;
  readonly marker: string;
  readonly show: (inline: Inline) => string;
};

const TAGS: Record<Mark, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Other programs know no names of ours. */
const SURROUNDINGS: LookSurroundings = {
  writePt: (pt) => `${pt}pt`,
  writeRole: (role) => getFontFamilyCss(role),
  family: 'serif',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function toHtmlInline(content: readonly Inline[], show: ShownItem['show']): string {
  return content
    .map((inline) => {
      if (inline.type === 'line-break') return '<br>';
      const marks = inline.marks ?? [];
      const html = marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escapeHtml(show(inline)));
      return inline.look === undefined
        ? html
        : `<span style="${writeLookCss(inline.look, SURROUNDINGS)}">${html}</span>`;
    })
    .join('');
}

function toTextInline(content: readonly Inline[], show: ShownItem['show']): string {
  return content.map(show).join('');
}

function toHtmlBlock({ item, marker, show }: ShownItem): string {
  switch (item.type) {
    case 'table': {
      const rows = item.rows.map(({ header, cells }) => {
        const tag = header === true ? 'th' : 'td';
        const html = cells.map(
          ({ content, colSpan = 1, rowSpan = 1 }) =>
            `<${tag} colspan="${colSpan}" rowspan="${rowSpan}">${toHtmlInline(content, show)}</${tag}>`,
        );
        return `<tr>${html.join('')}</tr>`;
      });
      return `<table border="1">${rows.join('')}</table>`;
    }
    case 'figure':
    case 'page-break':
      return '';
    default:
      return `<p>${escapeHtml(marker)}${toHtmlInline(item.content, show)}</p>`;
  }
}

function toTextBlock({ item, marker, show }: ShownItem): string {
  switch (item.type) {
    case 'table':
      return item.rows
        .map(({ cells }) => cells.map(({ content }) => toTextInline(content, show).replaceAll('\n', ' ')).join('\t'))
        .join('\n');
    case 'figure':
    case 'page-break':
      return '';
    default:
      return marker + toTextInline(item.content, show);
  }
}

/** `isInline` is true where a part of one block was copied: then there is no paragraph around it. */
export function toHtml(items: readonly ShownItem[], isInline: boolean): string {
  const [only] = items;
  if (isInline && only !== undefined && 'content' in only.item) return toHtmlInline(only.item.content, only.show);
  return items.map(toHtmlBlock).join('');
}

export function toPlainText(items: readonly ShownItem[]): string {
  return items.map(toTextBlock).join('\n');
}
