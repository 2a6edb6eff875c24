/** Marks of the plan as Lexical's format bits, and back. */
import {
  IS_BOLD,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
  type TextFormatType,
} from 'lexical';
import { MARKS, type Mark } from '../../../shared/model/plan/inline.ts';

const BITS: Record<Mark, number> = {
  bold: IS_BOLD,
  italic: IS_ITALIC,
  underline: IS_UNDERLINE,
  strike: IS_STRIKETHROUGH,
  superscript: IS_SUPERSCRIPT,
  subscript: IS_SUBSCRIPT,
};

/** The name Lexical's commands know a mark by. */
export const FORMAT_TYPES: Record<Mark, TextFormatType> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
};

export function toFormat(marks: readonly Mark[] | undefined): number {
  return (marks ?? []).reduce((format, mark) => format | BITS[mark], 0);
}

/** Marks in the plan's own order; `undefined` where there are none. */
export function toMarks(format: number): Mark[] | undefined {
  const marks = MARKS.filter((mark) => (format & BITS[mark]) !== 0);
  return marks.length === 0 ? undefined : marks;
}
