/**
 * Typefaces in Word's terms. Every run names its face in all four slots: theme fonts show up as missing in WPS, and the
 * signs … — “ ” count as hAnsi. Source: ECMA-376 Part 1, 17.3.2.26 rFonts.
 */
import type { FontRole } from '../../../model/numbering/scheme.ts';
import type { LatinFont } from '../../../model/plan/page-setup.ts';
import type { TextLook } from '../../../model/plan/text-look.ts';
import { FONT_FACES, getFontName } from '../../../view/fonts/fonts.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** `w:rFonts` for a face, with another one for digits and Latin letters where the layout has it. */
export function writeFonts(role: FontRole, latinFont?: LatinFont): string {
  const { name } = FONT_FACES[role];
  if (latinFont === undefined) {
    return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  }
  // The hint keeps … — “ ” in the Chinese face.
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latinFont}" w:hAnsi="${latinFont}" w:eastAsia="${name}" w:cs="${latinFont}"/>`;
}

/** `w:rFonts` for text that has faces of its own; what it does not say is as around it. */
export function writeOwnFonts({ font, latinFont }: TextLook, layout: { readonly latinFont?: LatinFont }): string {
  if (font === undefined && latinFont === undefined) return '';
  const name = font === undefined ? undefined : getFontName(font);
  // Where digits and Latin letters stand in the Chinese face, they go with it.
  const latin = latinFont ?? (layout.latinFont === undefined ? name : undefined);
  const chinese = name === undefined ? '' : ` w:eastAsia="${name}"`;
  if (latin === undefined) return `<w:rFonts w:hint="eastAsia"${chinese}/>`;
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}"${chinese} w:cs="${latin}"/>`;
}

/**
 * `word/fontTable.xml`: what Word takes where a face is not installed (`w:altName`), as 仿宋 for 仿宋_GB2312.
 * Source: ECMA-376 Part 1, 17.8.3.1 altName.
 */
export function writeFontTable(): string {
  const fonts = Object.values(FONT_FACES).map(
    ({ name, substitutes, generic }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitutes.find((family) => /\p{Script=Han}/u.test(family) && !family.includes('_')) ?? substitutes[0]}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${generic === 'serif' ? 'roman' : 'modern'}"/><w:pitch w:val="auto"/></w:font>`,
  );
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
