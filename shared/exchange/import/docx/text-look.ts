/**
 * Direct formatting of a run. Office files are full of faces, sizes and greys that nobody chose: from a file that another program wrote only
 * vivid colours and highlighting are taken. Source: ECMA-376 Part 1, 17.3.2.
 */
import { LATIN_FONTS } from '../../../model/plan/page-setup.ts';
import { changeTextLook, HIGHLIGHTS, type TextLook, textLookSchema } from '../../../model/plan/text-look.ts';
import { findFont } from '../../../view/fonts/fonts.ts';
import { findHighlight, isVivid } from '../../../view/fonts/highlights.ts';
import { findChild, getNumber, getValue, type XmlElement } from './xml.ts';

const COLOUR = /^[0-9A-F]{6}$/;

function readColour(properties: XmlElement | null, isOwn: boolean): string | null {
  const colour = getValue(properties, 'w:color')?.toUpperCase() ?? '';
  return COLOUR.test(colour) && (isOwn || isVivid(colour)) ? colour : null;
}

function readHighlight(properties: XmlElement | null): TextLook['highlight'] | null {
  const value = getValue(properties, 'w:highlight');
  const highlight = HIGHLIGHTS.find((each) => each === value);
  if (highlight !== undefined || value === 'none') return highlight ?? null;
  // WPS and LibreOffice highlight by shading.
  const fill = findChild(properties, 'w:shd')?.attributes['w:fill']?.toUpperCase() ?? '';
  return COLOUR.test(fill) && isVivid(fill) ? findHighlight(fill) : null;
}

function readFaces(properties: XmlElement | null): Pick<TextLook, 'font' | 'latinFont'> {
  const { 'w:eastAsia': chinese, 'w:ascii': latin } = findChild(properties, 'w:rFonts')?.attributes ?? {};
  const latinFont = LATIN_FONTS.find((font) => font === latin);
  return { ...(chinese && { font: findFont(chinese) }), ...(latinFont && { latinFont }) };
}

/** `properties` is `w:rPr`; `isOwn` of a file that the program itself wrote. What no plan could hold is left out. */
export function readTextLook(properties: XmlElement | null, isOwn: boolean): TextLook | undefined {
  if (properties === null) return undefined;
  const seen = { colour: readColour(properties, isOwn), highlight: readHighlight(properties) };
  const halfPoints = getNumber(properties, 'w:sz');
  const own = isOwn ? { ...readFaces(properties), sizePt: halfPoints === null ? null : halfPoints / 2 } : {};
  const look = changeTextLook(undefined, { ...own, ...seen });
  return look === undefined || textLookSchema.safeParse(look).success ? look : changeTextLook(undefined, seen);
}
