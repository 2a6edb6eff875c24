/** One line of a template or clause: its level, its name and what stands in it. Source: docs/writing-content.md. */
import type { Inline } from '../plan/inline.ts';
import { NAME_PATTERN, type Parsed, parseInlines } from './parse-inline.ts';

/** Deepest level a line can be written at: `#####`. */
export const DEEPEST_LEVEL = 4;

export type ParsedLine =
  | { readonly type: 'page-break' }
  | {
      readonly type: 'text';
      /** 0-based level for `#` lines, `null` for a plain paragraph. */
      readonly level: number | null;
      /** What references call the line, `null` where it has no name. */
      readonly name: string | null;
      readonly content: Inline[];
    };

/**
 * Parses one line: `## 报警程序 {#alarm}` → level 1, name `alarm`, text `报警程序`; `---` → a page break; anything else is a
 * paragraph without a number.
 */
export function parseLine(line: string): Parsed<ParsedLine> {
  if (line.trim() === '---') return { ok: true, value: { type: 'page-break' } };
  const hashes = /^#+/.exec(line)?.[0].length ?? 0;
  if (hashes > DEEPEST_LEVEL + 1) return { ok: false, fault: 'level-too-deep', text: line };
  let text = line.slice(hashes).trim();
  const name = /\s*\{#([^{}]*)\}$/.exec(text);
  if (name !== null) {
    if (!NAME_PATTERN.test(name[1] ?? '')) return { ok: false, fault: 'name-invalid', text: name[0].trim() };
    text = text.slice(0, name.index);
  }
  if (text === '') return { ok: false, fault: 'line-empty', text: line };
  const inlines = parseInlines(text);
  if (!inlines.ok) return inlines;
  const level = hashes === 0 ? null : hashes - 1;
  return { ok: true, value: { type: 'text', level, name: name?.[1] ?? null, content: inlines.value } };
}
