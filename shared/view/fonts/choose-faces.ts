/** Which installed families the roles of a document are set in, and how they become bold. */
import type { FontRole } from '../../model/numbering/scheme.ts';
import { BLANK_FAMILIES, FONT_FACES } from './fonts.ts';

/** How a face that is asked for bold gets there: by a face of its own, or by a thin line around each character. */
type BoldBy = 'face' | 'stroke';

export type ChosenFace = {
  /** Installed families, best first; the last ones come in for characters that the first lacks. May be empty. */
  readonly families: readonly string[];
  /** The family that sets the role, or `null` where no family of its list is installed. */
  readonly used: string | null;
  /** True where the family is set bold to look like the face that documents name. */
  readonly isBold: boolean;
  readonly boldBy: BoldBy;
};
export type ChosenFaces = Record<FontRole, ChosenFace> & {
  /** For the line of a blank. */
  readonly blankFamilies: readonly string[];
};

/** Families that have a bold face; the official ones have none, and programs thicken them. */
const FAMILIES_WITH_BOLD: ReadonlySet<string> = new Set([
  'FandolSong',
  'FandolHei',
  'LXGW WenKai',
  'Noto Serif CJK SC',
  'Noto Sans CJK SC',
]);

/** Families that are 小标宋 and heavy by themselves. */
const TITLE_FAMILIES: ReadonlySet<string> = new Set(['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S']);

/** Families with many characters, for those that a role's own families lack. */
const LAST_RESORTS = [
  '宋体',
  'SimSun',
  'SimSun-ExtB',
  'SimSun-ExtG',
  'PingFang SC',
  'Songti SC',
  'Noto Serif CJK SC',
  'Noto Sans CJK SC',
];

/** Every family a document may be set in; the installed ones among them are what `chooseFaces` asks for. */
export const KNOWN_FAMILIES: readonly string[] = [
  ...new Set([
    ...Object.values(FONT_FACES).flatMap(({ name, substitutes }) => [name, ...substitutes]),
    ...BLANK_FAMILIES,
    ...LAST_RESORTS,
  ]),
];

export function chooseFaces(installed: ReadonlySet<string>): ChosenFaces {
  const choose = (role: FontRole): ChosenFace => {
    const { name, substitutes, isSubstituteBold } = FONT_FACES[role];
    const own = [name, ...substitutes].filter((family) => installed.has(family));
    const used = own[0] ?? null;
    return {
      families: [...new Set([...own, ...LAST_RESORTS.filter((family) => installed.has(family))])],
      used,
      isBold: isSubstituteBold && (used === null || !TITLE_FAMILIES.has(used)),
      boldBy: used !== null && FAMILIES_WITH_BOLD.has(used) ? 'face' : 'stroke',
    };
  };
  return {
    title: choose('title'),
    hei: choose('hei'),
    kai: choose('kai'),
    fang: choose('fang'),
    song: choose('song'),
    blankFamilies: BLANK_FAMILIES.filter((family) => installed.has(family)),
  };
}
