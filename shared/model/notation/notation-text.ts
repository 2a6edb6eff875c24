/**
 * Lines and tables of the notation as one text that a person edits: an item a line. A line break inside an item is written ⏎,
 * and a table or drawing stands as `【表1】`, which may be moved or taken out but is not edited here.
 */
import { buildBlocks, type NotationItem } from './build-blocks.ts';
import type { NotationFault } from './parse-inline.ts';

const BREAK_SIGN = '⏎';
const OBJECT_LINE = /^【[表图](\d+)】$/;

/** What is no line; `【表2】` is the second of them. */
export type NotationObject = Exclude<NotationItem, string>;

export type NotationText = { readonly text: string; readonly objects: readonly NotationObject[] };

/** A fault and the line of the text (1-based) it is in. */
export type LineFault = {
  readonly line: number;
  readonly fault: NotationFault['fault'] | 'object-unknown';
  readonly text: string;
};

export type ReadNotationText =
  | { readonly ok: true; readonly items: NotationItem[] }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

export function toNotationText(items: readonly NotationItem[]): NotationText {
  const objects: NotationObject[] = [];
  const lines = items.map((item) => {
    if (typeof item === 'string') return item.replaceAll('\n', BREAK_SIGN);
    objects.push(item);
    return `【${'table' in item ? '表' : '图'}${objects.length}】`;
  });
  return { text: lines.join('\n'), objects };
}

/** Reads a text back; empty lines say nothing. Every line with a fault is told, not the first alone. */
export function readNotationText({ text, objects }: NotationText): ReadNotationText {
  const items: NotationItem[] = [];
  const faults: LineFault[] = [];
  const lineOfItem: number[] = [];
  for (const [index, source] of text.split('\n').entries()) {
    const line = source.trim();
    if (line === '') continue;
    const number = OBJECT_LINE.exec(line)?.[1];
    const item = number === undefined ? line.replaceAll(BREAK_SIGN, '\n') : objects[Number(number) - 1];
    if (item === undefined) {
      faults.push({ line: index + 1, fault: 'object-unknown', text: line });
      continue;
    }
    const built = buildBlocks([item], () => 'b');
    if (!built.ok) faults.push({ line: index + 1, fault: built.fault, text: built.text });
    items.push(item);
    lineOfItem.push(index + 1);
  }
  if (faults.length > 0) return { ok: false, faults };
  // What only the whole can have wrong: a name that is given twice.
  const whole = buildBlocks(items, () => 'b');
  if (whole.ok) return { ok: true, items };
  return { ok: false, faults: [{ line: lineOfItem[whole.index ?? 0] ?? 1, fault: whole.fault, text: whole.text }] };
}
