/**
 * The style sheet of printed plans, made from the layout's measures.
 *
 * Source: GB/T 9704-2012 by way of `layout.ts`; CSS Paged Media for `@page`.
 */
import { FONT_ROLES, type NumberingScheme } from '../../../model/numbering/scheme.ts';
import { LATIN_FONTS } from '../../../model/plan/page-setup.ts';
import { BLANK_FAMILY_CSS, getFontFamilyCss, getLatinFamilyCss } from '../../../view/fonts/fonts.ts';
import { getLatinFamilies } from '../../../view/fonts/latin-fonts.ts';
import { getLevelStyle, type Layout, TABLE_GAP_PT, type TextStyle } from '../../../view/layout/layout.ts';
import { canTurn, turnLayout } from '../../../view/layout/orientation.ts';

/**
 * Faces that are 小标宋 themselves, by family and PostScript name. They are declared as bold, so that the heavy weight of the
 * title adds nothing to them, while the ordinary 宋体 that stands in for them becomes bold.
 */
const TITLE_FACES = [
  '方正小标宋简体',
  'FZXBSJW--GB1-0',
  '方正小标宋_GBK',
  'FZXBSK--GBK1-0',
  'FZXiaoBiaoSong-B05S',
  '华文中宋',
  'STZhongsong',
];
const TITLE_FAMILY = 'ZhangfaTitle';

function writeText(style: TextStyle): string {
  const family = getFontFamilyCss(style.font, style.latinFont);
  const isTitle = style.font === 'title';
  return (
    `--face:${isTitle ? `"${TITLE_FAMILY}", ${family}` : family};font-family:var(--face);font-size:${style.sizePt}pt;` +
    `line-height:${style.linePt}pt;font-weight:${isTitle || style.isBold ? 'bold' : 'normal'};`
  );
}

/** Width of one character with its share of the grid, in points. */
export function getCellPt(layout: Layout): number {
  return layout.body.sizePt + getLetterSpacingPt(layout);
}

/** Rounded down a little: 28 characters that fill the line exactly would not fit once widths are rounded to pixels. */
function getLetterSpacingPt(layout: Layout): number {
  return layout.grid === null ? 0 : Math.floor((layout.grid.characterSpace4096ths / 4096) * 100) / 100;
}

/** Class of the heading at a 0-based level. */
export function getLevelClass(level: number): string {
  return `level-${level}`;
}

function writeLevels(scheme: NumberingScheme, layout: Layout): string[] {
  return scheme.levels.map((level, index) => {
    const { font, latinFont, isBold, sizePt } = getLevelStyle(level, index, layout);
    const size = sizePt === layout.body.sizePt ? '' : `font-size:${sizePt}pt;`;
    // Another face's ascent must not push the line apart.
    return `.${getLevelClass(index)}{--face:${getFontFamilyCss(font, latinFont)};font-family:var(--face);line-height:0;${size}${isBold ? 'font-weight:bold;' : ''}}`;
  });
}

/** On a screen, as in an exported HTML file, the page is a sheet on a desk. */
function writeScreen({ page }: Layout): string {
  return (
    `@media screen{html{background:#eceff1;}body{box-sizing:border-box;width:${page.widthMm}mm;min-height:${page.heightMm}mm;` +
    `margin:8mm auto;padding:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm;background:#fff;}` +
    '.page-break,.attachment-label{border-top:1px dashed #bbb;}}'
  );
}

const writePageBox = ({ widthMm, heightMm, topMm, rightMm, bottomMm, leftMm }: Layout['page']) =>
  `size:${widthMm}mm ${heightMm}mm;margin:${topMm}mm ${rightMm}mm ${bottomMm}mm ${leftMm}mm;`;

export function writeStyleSheet(layout: Layout, scheme: NumberingScheme): string {
  const { page, blankLines, body } = layout;
  const cellPt = getCellPt(layout);
  const lines = (count: number) => `${count * body.linePt}pt`;
  const rules = [
    `@font-face{font-family:"${TITLE_FAMILY}";font-weight:bold;src:${TITLE_FACES.map((name) => `local("${name}")`).join(',')};}`,
    ...LATIN_FONTS.map(
      (font) =>
        `@font-face{font-family:${getLatinFamilyCss(font)};src:${getLatinFamilies(font)
          .map((name) => `local("${name}")`)
          .join(',')};unicode-range:U+0000-02FF;}`,
    ),
    `:root{${FONT_ROLES.map((role) => `--face-${role}:${getFontFamilyCss(role, body.latinFont)};`).join('')}}`,
    `@page{${writePageBox(page)}}`,
    ...(canTurn(layout) ? [`@page across{${writePageBox(turnLayout(layout).page)}}`, '.across{page:across;}'] : []),
    'html,body{margin:0;padding:0;}',
    // Pages fill to the last line: no widow control, as in the DOCX.
    `body{${writeText(body)}letter-spacing:${getLetterSpacingPt(layout)}pt;color:#000;text-align:justify;` +
      'overflow-wrap:break-word;line-break:strict;text-spacing-trim:space-all;text-autospace:no-autospace;orphans:1;widows:1;}',
    'p,h1{margin:0;padding:0;}',
    // Not on the body: the line feed that ends the file would be an empty line, and sometimes a page of its own.
    'p,h1,td,th{white-space:pre-wrap;}',
    'b,i,u,s,sup,sub,.look{line-height:0;}',
    `.blank{font-family:${BLANK_FAMILY_CSS};font-weight:normal;letter-spacing:0;line-height:0;}`,
    '.whole{white-space:nowrap;}',
    `p.indent{text-indent:${layout.firstLineCharacters * cellPt}pt;}`,
    '.left{text-align:left;}.center{text-align:center;}.right{text-align:right;}.justify{text-align:justify;}',
    `h1{${writeText(layout.title)}letter-spacing:0;text-align:center;margin-bottom:${lines(blankLines.afterTitle)};}`,
    `h1.after-header{margin-top:${lines(blankLines.titleAfterHeader)};}`,
    `.urgency{${writeText(layout.urgency)}text-align:left;}`,
    `.issuer{${writeText(layout.issuer)}letter-spacing:0;color:#${layout.issuer.colour};text-align:center;margin-bottom:${lines(blankLines.afterIssuer)};}`,
    `.document-number{text-align:center;}.rule{border-bottom:2.25pt solid #${layout.issuer.colour};height:4mm;}`,
    `.signed-number{display:flex;justify-content:space-between;padding:0 ${cellPt}pt;}`,
    '.recipients{text-align:left;}',
    '.imprint{break-inside:avoid;margin-top:2em;border:solid #000;border-width:1pt 0;}',
    // A heading is not left behind at the foot of a page.
    '.heading,.attachment-label,.attachment-label+h1,.caption:has(+table){break-after:avoid;}',
    ...writeLevels(scheme, layout),
    '.page-break{break-after:page;height:0;}',
    `.caption{${writeText(layout.caption)}letter-spacing:0;text-align:center;}`,
    `table{${writeText(layout.tableText)}letter-spacing:0;border-collapse:collapse;table-layout:fixed;width:100%;margin-bottom:${TABLE_GAP_PT}pt;}`,
    `td,th{border:0.5pt solid #000;padding:0 5.4pt;height:${layout.tableRowPt}pt;box-sizing:border-box;vertical-align:middle;}`,
    `th{${writeText(layout.tableHeader)}}tr{break-inside:avoid;}.joined{break-after:avoid;}thead{display:table-header-group;}`,
    'figure{margin:0;text-align:center;break-inside:avoid;line-height:normal;}figure img{max-width:100%;max-height:200mm;}figure svg{display:block;margin:0 auto;}',
    `.attachment-note{margin-top:${lines(blankLines.beforeAttachmentNote)};text-align:left;}`,
    `.signature{margin-top:${lines(blankLines.beforeSignature)};text-align:right;break-inside:avoid;}`,
    `.attachment-label{${writeText(layout.attachmentLabel)}text-align:left;break-before:page;margin-bottom:${lines(blankLines.afterAttachmentLabel)};}`,
    writeScreen(layout),
  ];
  return rules.join('\n');
}
