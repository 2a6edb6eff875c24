/**
 * Typefaces of official documents by role: the names a DOCX carries, and what may stand in for them where they are not
 * installed. Source: GB/T 9704-2012 for the roles; the faces are those of Windows, of 信创 desktops and of Debian.
 */
import { FONT_ROLES, type FontRole } from '../../model/numbering/scheme.ts';
import type { LatinFont } from '../../model/plan/page-setup.ts';
import { type Font, isFontRole } from '../../model/plan/text-look.ts';

export type FontFace = {
  /** The face official documents are set in; DOCX files name it whether or not it is installed here. */
  readonly name: string;
  /** Families to take in its place, best first; the last ones come with free systems. */
  readonly substitutes: readonly string[];
  /** True where the substitutes have to be set bold to look like the face: 小标宋 is a heavy 宋体. */
  readonly isSubstituteBold: boolean;
  /** CSS generic family that ends the list. */
  readonly generic: 'serif' | 'sans-serif';
};

export const FONT_FACES: Record<FontRole, FontFace> = {
  title: {
    name: '方正小标宋简体',
    substitutes: [
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05S',
      '华文中宋',
      'STZhongsong',
      '宋体',
      'SimSun',
      'FandolSong',
      'Noto Serif CJK SC',
    ],
    isSubstituteBold: true,
    generic: 'serif',
  },
  hei: {
    name: '黑体',
    substitutes: ['SimHei', 'FandolHei', 'Noto Sans CJK SC'],
    isSubstituteBold: false,
    generic: 'sans-serif',
  },
  kai: {
    name: '楷体_GB2312',
    substitutes: ['楷体', 'KaiTi', 'FandolKai', 'LXGW WenKai', 'AR PL UKai CN', 'Noto Serif CJK SC'],
    isSubstituteBold: false,
    generic: 'serif',
  },
  fang: {
    name: '仿宋_GB2312',
    substitutes: ['仿宋', 'FangSong', 'FandolFang', 'FandolFang R', 'Noto Serif CJK SC'],
    isSubstituteBold: false,
    generic: 'serif',
  },
  song: {
    name: '宋体',
    substitutes: ['SimSun', 'FandolSong', 'Noto Serif CJK SC'],
    isSubstituteBold: false,
    generic: 'serif',
  },
};

/** Names in CSS a face that is kept to digits and Latin letters, so that … — “ ” stay Chinese; `editor.css` declares them. */
const LATIN_ALONE = 'Latin ';

/**
 * Families for the line a blank prints. The low lines of some free faces (FandolFang, FandolSong) stop short of their neighbours and
 * print as dashes; in these they join. Without letter spacing, that is.
 */
export const BLANK_FAMILIES = ['宋体', 'SimSun', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'];
export const BLANK_FAMILY_CSS = `${BLANK_FAMILIES.map((family) => `"${family}"`).join(', ')}, sans-serif`;

/** The name a face is asked for by. */
export function getFontName(font: Font): string {
  return isFontRole(font) ? FONT_FACES[font].name : font.name;
}

/** The face that is asked for by a name: a role, where it is the role's own. */
export function findFont(name: string): Font {
  return FONT_ROLES.find((role) => FONT_FACES[role].name === name) ?? { name };
}

/** A face for digits and Latin letters alone, to stand in front of a `font-family` list. */
export function getLatinFamilyCss(latinFont: LatinFont): string {
  return `"${LATIN_ALONE}${latinFont}"`;
}

/**
 * The CSS `font-family` list of a role: the face itself, its substitutes, a generic family; in front of them that for digits and Latin letters,
 * where there is another one.
 */
export function getFontFamilyCss(role: FontRole, latinFont?: LatinFont): string {
  const { name, substitutes, generic } = FONT_FACES[role];
  const latin = latinFont === undefined ? [] : [getLatinFamilyCss(latinFont)];
  return [...latin, ...[name, ...substitutes].map((family) => `"${family}"`), generic].join(', ');
}
