/**
 * Direct formatting of a paragraph in a file that the program itself wrote. Those of other programs say lines, room and indents of nearly every
 * paragraph, and mean their own layout by it. Source: ECMA-376 Part 1, 17.3.1.12 ind, 17.3.1.33 spacing.
 */
import { twipsToPt } from '../../../base/units/length.ts';
import { cleanParagraphLook, type ParagraphLook, readParagraphLook } from '../../../model/plan/paragraph-look.ts';
import { TABLE_GAP_PT } from '../../../view/layout/layout.ts';
import { findChild, getToggle, toNumber, type XmlElement } from './xml.ts';

const HUNDREDTHS = 100;

/** `usualLineTwips` is what the paragraph's style says; behind a table our files keep a gap that is no formatting. */
export function readOwnLook(
  properties: XmlElement | null,
  { usualLineTwips, isBehindTable }: { readonly usualLineTwips: number | null; readonly isBehindTable: boolean },
): ParagraphLook | undefined {
  const spacing = findChild(properties, 'w:spacing')?.attributes ?? {};
  const indent = findChild(properties, 'w:ind')?.attributes ?? {};
  const line = toNumber(spacing['w:line']);
  const toPt = (name: string) => twipsToPt(toNumber(spacing[name]) ?? 0);
  const toCharacters = (name: string) => (toNumber(indent[name]) ?? 0) / HUNDREDTHS;
  const look = readParagraphLook({
    ...(line !== null && {
      ...(line !== usualLineTwips && spacing['w:lineRule'] === 'exact' && { linePt: twipsToPt(line) }),
      beforePt: toPt('w:before') - (isBehindTable ? TABLE_GAP_PT : 0),
      afterPt: toPt('w:after'),
    }),
    leftCharacters: toCharacters('w:leftChars'),
    rightCharacters: toCharacters('w:rightChars'),
  });
  return getToggle(properties, 'w:keepNext') === true ? cleanParagraphLook({ ...look, keepsWithNext: true }) : look;
}
