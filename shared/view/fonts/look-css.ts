/** Direct formatting as CSS. */
import type { FontRole } from '../../model/numbering/scheme.ts';
import { isFontRole, type TextLook } from '../../model/plan/text-look.ts';
import { getLatinFamilyCss } from './fonts.ts';
import { HIGHLIGHT_COLOURS } from './highlights.ts';

/** What a page says of its own measures and faces. */
export type LookSurroundings = {
  /** A length in CSS for so many points. */
  readonly writePt: (pt: number) => string;
  /** `font-family` of a role. */
  readonly writeRole: (role: FontRole) => string;
  /** `font-family` of what stands around. */
  readonly family: string;
};

function writeFamily({ font, latinFont }: TextLook, { writeRole, family }: LookSurroundings): string {
  const own = font === undefined ? family : isFontRole(font) ? writeRole(font) : `"${font.name}", ${family}`;
  return latinFont === undefined ? own : `${getLatinFamilyCss(latinFont)}, ${own}`;
}

/** Declarations for a look, each with its semicolon; names of faces stand in single quotation marks, as attributes need them. */
export function writeLookCss(look: TextLook, around: LookSurroundings): string {
  const { font, latinFont, sizePt, colour, highlight } = look;
  const hasFace = font !== undefined || latinFont !== undefined;
  return [
    hasFace ? `font-family: ${writeFamily(look, around).replaceAll('"', "'")};` : '',
    sizePt === undefined ? '' : `font-size: ${around.writePt(sizePt)};`,
    colour === undefined ? '' : `color: #${colour};`,
    highlight === undefined ? '' : `background-color: #${HIGHLIGHT_COLOURS[highlight]};`,
  ].join('');
}
