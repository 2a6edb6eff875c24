/** An HTML file → a plan: its blocks, with the heading or centred line at the top as the title. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import type { Block } from '../../../model/plan/block.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import { type Plan, planSchema } from '../../../model/plan/plan.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { decodeText, isUtf8, type TextEncoding } from '../text/decode.ts';
import { noteEncoding } from '../text/import-text.ts';
import { importHtml } from './index.ts';

const MAX_TITLE_LENGTH = 60;

/** The block is an unnumbered heading or a centred line, and short. */
function isTitle(block: Block | undefined): block is Block & { type: 'paragraph' } {
  if (block?.type !== 'paragraph' || block.indent !== 0 || block.align === 'right') return false;
  const text = getInlinesText(block.content);
  return text.length <= MAX_TITLE_LENGTH && !/[。；：，]$/.test(text);
}

/** Ids that are the same whenever the same file is read. */
function createIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

/** Encodings pages declare by these names; what is declared as Unicode is told by the bytes. */
const DECLARED: Readonly<Record<string, TextEncoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
};
/** A page says its encoding among its first bytes. Source: HTML Standard, 13.2.3.2 Determining the character encoding. */
const HEAD_BYTES = 1024;

/** The encoding a page declares, where its bytes are not UTF-8 or marked themselves. */
function readDeclared(bytes: Uint8Array): TextEncoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  return isUtf8(bytes) ? undefined : DECLARED[name];
}

/**
 * Reads an HTML file of any encoding `decodeText` knows.
 *
 * @returns `import.empty` for a page without content, the errors of `decodeText`, and `import.failed` for content that makes
 * no valid plan.
 */
export function importHtmlFile(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const decoded = decodeText(bytes, fileName, options.encoding ?? readDeclared(bytes));
  if (!decoded.ok) return decoded;
  const wanted = options.schemeId === undefined ? null : findScheme(options.schemeId);
  const read = importHtml(decoded.value.text, {
    newId: createIds(),
    mode: options.mode,
    ...(wanted === null ? {} : { scheme: wanted }),
    ...(options.takenBack === undefined ? {} : { takenBack: options.takenBack }),
  });
  if (read.blocks.length === 0) return fail('import.empty', { fileName });
  const [first, ...rest] = read.blocks;
  const title = isTitle(first) ? first.content : [];
  const plan = planSchema.safeParse({
    ...createPlan('imported', read.scheme),
    // The title has a typeface of its own.
    title: title.map((inline) => (inline.type === 'text' ? { type: 'text', text: inline.text } : inline)),
    blocks: isTitle(first) ? rest : [...read.blocks],
    assets: [...read.assets],
  } satisfies Plan);
  if (!plan.success) return fail('import.failed', { fileName }, plan.error.issues[0]?.path.join('.'));
  const count = read.blocks.filter(({ type }) => type === 'numbered').length;
  const scheme = { kind: 'note', messageKey: 'importHtml.scheme', params: { name: read.scheme.name, count } } as const;
  return succeed({
    sourceLines: read.sourceLines,
    whole: { plan: plan.data, lines: Object.fromEntries(read.blocks.map(({ id }, index) => [id, index + 1])) },
    parts: [],
    report: { entries: [...noteEncoding(decoded.value), ...(count === 0 ? [] : [scheme]), ...read.report.entries] },
  });
}
