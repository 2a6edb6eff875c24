/** Class names Lexical gives its own elements; `editor.css` styles them. */
import type { EditorThemeClasses } from 'lexical';

export const EDITOR_THEME: EditorThemeClasses = {
  text: {
    bold: 'zf-bold',
    italic: 'zf-italic',
    underline: 'zf-underline',
    strikethrough: 'zf-strike',
    underlineStrikethrough: 'zf-underline-strike',
    superscript: 'zf-superscript',
    subscript: 'zf-subscript',
  },
  table: 'zf-table',
  tableRow: 'zf-table-row',
  tableCell: 'zf-table-cell',
  tableCellHeader: 'zf-table-header-cell',
  tableCellSelected: 'zf-table-cell-selected',
  tableSelection: 'zf-table-selection',
  tableScrollableWrapper: 'zf-block zf-table-wrapper',
  blockCursor: 'zf-block-cursor',
};
