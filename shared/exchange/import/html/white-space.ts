/**
 * White space as browsers show it: runs of it are one space. Word and LibreOffice break lines of the source in the middle of
 * Chinese text, where a space would be wrong: there a line break is nothing.
 */

const CHINESE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—]';
const BROKEN_CHINESE = new RegExp(`(?<=${CHINESE})[ \\t\\f]*[\\n\\r][\\s]*(?=${CHINESE})`, 'g');
const WHITE_SPACE = /[ \t\n\r\f]+/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const CONTROLS = /(?![\n\t])\p{Cc}|\p{Cs}/gu;

/** The text of one text node. */
export function collapseSpace(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROLS, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(BROKEN_CHINESE, '')
    .replace(WHITE_SPACE, ' ')
    .replaceAll('\u00a0', ' ');
}
