/** Names for the shapes markers take, shared by recognition of typed numbers and by reports on computed ones. */
import type { NumberFormat } from './scheme.ts';

const MARKER_FORMS = [
  'part',
  'chapter',
  'section',
  'article',
  'stage',
  'attachment',
  'chinese-comma',
  'chinese-dot',
  'chinese-paren',
  'chinese-halfparen',
  'chinese-enclosed',
  'chinese-bare',
  'decimal-comma',
  'decimal-dot',
  'decimal-paren',
  'decimal-halfparen',
  'decimal-bare',
  'decimal-path',
  'circled',
  'series-shi',
  'series-yao',
  'series-di',
  'series-xian',
  'other',
] as const;
export type MarkerForm = (typeof MARKER_FORMS)[number];

const WORD_FORMS: Readonly<Record<string, MarkerForm>> = {
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  阶段: 'stage',
};

/** The form a format takes inside an affix: `decimal` in `（{}）` is `decimal-paren`. */
export function getMarkerForm(format: NumberFormat, affix: string): MarkerForm {
  if (format === 'decimal-path') return 'decimal-path';
  if (format === 'circled') return 'circled';
  if (format === 'chinese-enclosed') return 'chinese-enclosed';
  const word = /第\{\}(部分|章|节|条|阶段)/.exec(affix)?.[1];
  if (word !== undefined) return WORD_FORMS[word] ?? 'other';
  if (affix.startsWith('附件')) return 'attachment';
  const kind = format === 'chinese' ? 'chinese' : format.startsWith('decimal') ? 'decimal' : null;
  if (kind === null) return 'other';
  if (/[（(]\{\}\s*[）)]/.test(affix)) return `${kind}-paren`;
  if (/\{\}\s*[）)]/.test(affix)) return `${kind}-halfparen`;
  if (/\{\}\s*[、，,]/.test(affix)) return `${kind}-comma`;
  if (/\{\}\s*[.．]/.test(affix)) return `${kind}-dot`;
  if (affix.trim() === '{}') return `${kind}-bare`;
  return 'other';
}
