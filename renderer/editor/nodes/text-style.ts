/**
 * The look of text as the style of its node: Lexical splits, joins, undoes and copies that with the node, and gives it to what is typed
 * at a caret. The look itself stands in a custom property, and behind it what the page draws.
 */
import { type TextLook, textLookSchema } from '../../../shared/model/plan/text-look.ts';
import { type LookSurroundings, writeLookCss } from '../../../shared/view/fonts/look-css.ts';

const LOOK = '--zf-look: ';
/** CSS in `editor.css` looks for this property in the style of text that runs on behind a heading. */
const BODY_STYLE = '--zf-run: body;';

/** Names that `extensions/page` and `editor.css` declare. */
const SURROUNDINGS: LookSurroundings = {
  writePt: (pt) => `calc(${pt} * var(--zf-pt))`,
  writeRole: (role) => `var(--zf-face-${role})`,
  family: 'var(--zf-face)',
};

export function toLookCss(look: TextLook | undefined): string {
  return look === undefined ? '' : writeLookCss(look, SURROUNDINGS);
}

/** `isBody` of text that runs on behind a heading. */
export function toStyle(look: TextLook | undefined, isBody: boolean): string {
  const own = look === undefined ? '' : `${LOOK}${JSON.stringify(look)};${toLookCss(look)}`;
  return (isBody ? BODY_STYLE : '') + own;
}

/** Looks of styles read before: text nodes are read at every change, and few styles are there. */
const known = new Map<string, TextLook | undefined>();

function readLook(style: string): TextLook | undefined {
  const from = style.indexOf(LOOK);
  if (from === -1) return undefined;
  const json = style.slice(from + LOOK.length, style.indexOf(';', from));
  try {
    return textLookSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The look in a style, from the clipboard too: one that no plan could hold is none. */
export function toLook(style: string): TextLook | undefined {
  if (style === '' || style === BODY_STYLE) return undefined;
  if (!known.has(style)) known.set(style, readLook(style));
  return known.get(style);
}

export const isBodyStyle = (style: string): boolean => style.startsWith(BODY_STYLE);
