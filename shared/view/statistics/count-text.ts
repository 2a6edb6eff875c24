/**
 * Words and characters as Word's 字数统计 counts them: a Chinese character or a sign of full width is one word, and so is what stands
 * between them and spaces. Automatic numbers are not counted, headers, tables and captions are.
 */
import type { ResolvedBlock, ResolvedPlan, ResolvedRun } from '../resolve/resolved-plan.ts';
import { getRunsText } from '../resolve/resolved-plan.ts';

export type TextCounts = {
  /** 字数: `chinese` and `otherWords` together. */
  readonly words: number;
  readonly characters: number;
  readonly charactersWithSpaces: number;
  /** Paragraphs with something in them; a cell's text is one. */
  readonly paragraphs: number;
  /** 中文字符和全角标点. */
  readonly chinese: number;
  /** 非中文单词. */
  readonly otherWords: number;
};

/** Chinese, Japanese and Korean letters, their punctuation and all of full width. The curly quotes and … are taken for Chinese. */
const EAST_ASIAN =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3fffd}]/gu;

export const NO_TEXT: TextCounts = {
  words: 0,
  characters: 0,
  charactersWithSpaces: 0,
  paragraphs: 0,
  chinese: 0,
  otherWords: 0,
};

/** Each line of the text is a paragraph. */
export function countText(text: string): TextCounts {
  const chinese = text.match(EAST_ASIAN)?.filter((sign) => sign !== '\u3000').length ?? 0;
  const otherWords = text.replace(EAST_ASIAN, ' ').match(/\S+/g)?.length ?? 0;
  const characters = [...text.replace(/\s/g, '')].length;
  return {
    words: chinese + otherWords,
    characters,
    charactersWithSpaces: [...text.replace(/[\r\n]/g, '')].length,
    paragraphs: text.split('\n').filter((line) => line.trim() !== '').length,
    chinese,
    otherWords,
  };
}

/** Line breaks inside of a paragraph begin none, and count for nothing. */
const onOneLine = (runs: readonly ResolvedRun[]) => getRunsText(runs).replaceAll('\n', '');

function listBlockTexts(block: ResolvedBlock): string[] {
  switch (block.type) {
    case 'numbered':
    case 'paragraph':
      return [onOneLine(block.runs)];
    case 'table':
      return [
        ...(block.caption === null ? [] : [`${block.caption.label}\u3000${block.caption.text}`]),
        ...block.rows.flatMap(({ cells }) => cells.map(({ runs }) => onOneLine(runs))),
      ];
    case 'figure':
      return block.caption === null ? [] : [`${block.caption.label}\u3000${block.caption.text}`];
    case 'page-break':
      return [];
  }
}

export function countPlan(plan: ResolvedPlan): TextCounts {
  const { urgency, issuer, documentNumber, recipients } = plan.header;
  const texts = [
    ...[urgency, issuer, documentNumber, recipients].filter((line) => line !== undefined),
    onOneLine(plan.title),
    ...plan.blocks.flatMap(listBlockTexts),
    ...(plan.signature === null ? [] : [...plan.signature.units, plan.signature.date].map(onOneLine)),
    ...plan.attachments.flatMap(({ label, title, blocks }) => [
      label,
      onOneLine(title),
      ...blocks.flatMap(listBlockTexts),
    ]),
  ];
  return countText(texts.join('\n'));
}
