/** Plain text as a run. */
import { splitWholes } from '../../../view/layout/whole-words.ts';
import { escapeXml } from './xml.ts';

/** Stands for a hyphen that no line ends behind; no character of a text is it. */
const HELD_HYPHEN = '\ufdd0';

/** Elements for what is no text. Word knows no sign that keeps the parts of a date together, so that dates may turn in its files. */
const ELEMENTS: Readonly<Record<string, string>> = { '\t': '<w:tab/>', [HELD_HYPHEN]: '<w:noBreakHyphen/>' };

function holdHyphens(text: string): string {
  return splitWholes(text)
    .map((part) => (part.isWhole ? part.text.replaceAll('-', HELD_HYPHEN) : part.text))
    .join('');
}

/** Text in `w:t`; line breaks, tabs and the hyphens of telephones are elements of their own. */
function writeText(text: string): string {
  const held = holdHyphens(text.replaceAll(HELD_HYPHEN, ''));
  if (!/[\n\r\t\ufdd0]/.test(held)) return `<w:t xml:space="preserve">${escapeXml(held)}</w:t>`;
  return held
    .split(/(\r\n|[\n\r\t\ufdd0])/)
    .map((piece, index) => {
      if (index % 2 === 1) return ELEMENTS[piece] ?? '<w:br/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
}

/** One run of plain text. */
export function writeTextRun(text: string, properties = ''): string {
  return `<w:r>${properties}${writeText(text)}</w:r>`;
}
