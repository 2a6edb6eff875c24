/**
 * `word/settings.xml`: how Word treats the document as a whole. Source: ECMA-376 Part 1, 17.15.1.
 *
 * Written here because the docx library cannot say most of it.
 */
import { hasMirroredPageNumbers, type Layout } from '../../../view/layout/layout.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Two characters of 五号, which every Chinese copy of Word starts with. */
const TAB_STOP_TWIPS = 420;
const COMPATIBILITY_URI = 'http://schemas.microsoft.com/office/word';

/**
 * The whole part. Punctuation keeps its full width, as the grid counts it; a line that ends in a line break is not stretched over the whole
 * width (`w:doNotExpandShiftReturn`).
 */
export function writeSettingsPart(layout: Layout): string {
  return (
    `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}">${layout.isMirrored ? '<w:mirrorMargins/>' : ''}<w:defaultTabStop w:val="${TAB_STOP_TWIPS}"/>` +
    (hasMirroredPageNumbers(layout) ? '<w:evenAndOddHeaders/>' : '') +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>' +
    `<w:compatSetting w:name="compatibilityMode" w:uri="${COMPATIBILITY_URI}" w:val="15"/></w:compat>` +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}
