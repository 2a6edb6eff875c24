/**
 * Fields: what they are is told by their instruction, what they print is their cached result, which is kept.
 * Source: ECMA-376 Part 1, 17.16.
 */
import { FORMAT_RANGE, formatNumber } from '../../../model/numbering/format-number.ts';
import { findChild, getToggle, getValue, type XmlElement } from './xml.ts';

/** Fields nested deeper than this are read as text: no document has them, and each would be looked through for every run. */
const MAX_OPEN_FIELDS = 100;
/** Instructions longer than this are no field but an attack. */
const MAX_INSTRUCTION = 10_000;

type OpenField = { instruction: string; isInResult: boolean; readonly begin: XmlElement | null };

/** The fields that are open while runs are read; they may reach over paragraphs. */
export type FieldStack = {
  /** Handles `w:fldChar`; returns text a field prints without a cached result. */
  readonly mark: (element: XmlElement) => string;
  readonly addInstruction: (text: string) => void;
  /** True where text is part of a field's instruction and not printed. */
  readonly isInInstruction: () => boolean;
  /** The instruction of the innermost open field whose name is this, or `null`. */
  readonly findOpen: (name: string) => string | null;
  /** Drops fields whose instruction never ended, so that a damaged field swallows no more than its paragraph. */
  readonly endParagraph: () => void;
};

/** A field's name in capitals: `REF`, `TOC`. */
function getFieldName(instruction: string): string {
  return (/^\s*([a-z]+)/i.exec(instruction)?.[1] ?? '').toUpperCase();
}

/** The first argument of an instruction: `_Ref1` in `REF _Ref1 \\h`. */
export function getFieldArgument(instruction: string): string {
  return /^\s*\S+\s+"?([^"\s]+)"?/.exec(instruction)?.[1] ?? '';
}

/** A number laid over a circle, which is how Word's own command makes ⑪ and beyond: `EQ \o\ac(○,11)`. */
function printOverlay(instruction: string): string {
  const inner = /\\o\s*(?:\\a[clr]\s*)?\(\s*[^,;]*[,;]\s*([^)]*)\)/i.exec(instruction)?.[1]?.trim() ?? '';
  const number = Number(inner);
  return /^\d+$/.test(inner) && number >= 1 && number <= FORMAT_RANGE.circled ? formatNumber(number, 'circled') : inner;
}

/** A check box of a form; other form fields have a result. */
function printCheckBox(begin: XmlElement | null): string {
  const box = findChild(findChild(begin, 'w:ffData'), 'w:checkBox');
  if (box === null) return '';
  return (getToggle(box, 'w:checked') ?? getValue(box, 'w:default') === '1') ? '☑' : '□';
}

export function createFieldStack(): FieldStack {
  const open: OpenField[] = [];
  /** Fields inside the deepest one that is kept. */
  let passedOver = 0;
  return {
    mark(element) {
      const top = open.at(-1);
      switch (element.attributes['w:fldCharType']) {
        case 'begin':
          if (open.length < MAX_OPEN_FIELDS) open.push({ instruction: '', isInResult: false, begin: element });
          else passedOver += 1;
          return '';
        case 'separate':
          if (passedOver > 0) return '';
          if (top !== undefined) top.isInResult = true;
          return '';
        case 'end': {
          if (passedOver > 0) {
            passedOver -= 1;
            return '';
          }
          const closed = open.pop();
          if (closed === undefined || closed.isInResult) return '';
          const name = getFieldName(closed.instruction);
          if (name === 'EQ') return printOverlay(closed.instruction);
          return name === 'FORMCHECKBOX' ? printCheckBox(closed.begin) : '';
        }
        default:
          return '';
      }
    },
    addInstruction(text) {
      const top = open.at(-1);
      if (top !== undefined && top.instruction.length < MAX_INSTRUCTION) top.instruction += text;
    },
    isInInstruction: () => open.some(({ isInResult }) => !isInResult),
    findOpen: (name) => open.findLast(({ instruction }) => getFieldName(instruction) === name)?.instruction ?? null,
    endParagraph() {
      passedOver = 0;
      while (open.at(-1)?.isInResult === false) open.pop();
    },
  };
}
