/**
 * Own words as a text that anyone can write: one a line, `词⇥改为⇥级别⇥说明`, parted by tabs or commas. Without 改为 the word is in order and never
 * complained of; `？` stands there where a finding offers nothing. Lines that begin with # say nothing.
 */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import type { Grade } from './grade.ts';
import { OWN_WORDS_LIMIT, type OwnWord, ownWordSchema } from './own-words.ts';

export const OWN_WORDS_EXTENSION = 'txt';
export const OWN_WORDS_FILE_LIMIT_MB = 2;

const GRADE_NAMES: Readonly<Record<Grade, string>> = { fault: '错误', advice: '建议', hint: '提示' };
const HEADING = '# 词\t改为（空着：不再提示；？：只提示）\t级别\t说明';
const OPEN = '？';

function writeLine({ words, right, grade, note }: OwnWord): string {
  const put = right === '' ? OPEN : (right ?? '');
  return [words, put, right === null ? '' : GRADE_NAMES[grade], note].join('\t').trimEnd();
}

export function serializeOwnWords(list: readonly OwnWord[]): string {
  return `${[HEADING, ...list.map(writeLine)].join('\n')}\n`;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readLine(line: string): OwnWord | null {
  const cells = line.split(line.includes('\t') ? '\t' : /[,，]/).map((cell) => cell.trim());
  const [words = '', put = '', named = '', note = ''] = cells;
  const grade = named === '' ? 'advice' : (Object.keys(GRADE_NAMES) as Grade[]).find((id) => GRADE_NAMES[id] === named);
  const right = put === '' ? null : put === OPEN || put === '?' ? '' : put;
  const parsed = ownWordSchema.safeParse({ words, right, grade, note });
  return parsed.success ? parsed.data : null;
}

/** Reads such a text, UTF-8 or GB 18030. Errors: `own-words.invalid` with the line that is none, `own-words.too-many`. */
export function parseOwnWords(bytes: Uint8Array, fileName: string): Result<OwnWord[]> {
  const byWords = new Map<string, OwnWord>();
  for (const [index, line] of decode(bytes).split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const own = readLine(line);
    if (own === null) return fail('own-words.invalid', { fileName, line: index + 1, words: line.slice(0, 40) });
    byWords.set(own.words, own);
    if (byWords.size > OWN_WORDS_LIMIT) return fail('own-words.too-many', { fileName, limit: OWN_WORDS_LIMIT });
  }
  return succeed([...byWords.values()]);
}
