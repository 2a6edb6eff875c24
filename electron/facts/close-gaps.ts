/**
 * A workbook whose cells lie far apart, brought together: its reader makes every row and column up to the last one, so that one
 * value in A1048576 costs a million rows and a number beyond all rows never ends. Every value stays, in its order; of a long
 * gap one empty row or column is left. Source: ECMA-376 Part 1, 18.3.1.4 (c), 18.3.1.73 (row).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Wider gaps than rosters have. */
const GAP_LIMIT = 100;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A row or cell up to its place: `<c s="3" r="AB17"`. */
const PLACE = /(<(?:\w+:)?(?:row|c)(?=\s)[^<>]*?\sr\s*=\s*["'])([A-Za-z]{0,4})(\d{1,15})(?=["'])/g;

const toNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function toLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** New places for those in use, in order, with at most one empty between two that were far apart. */
function placeCloser(used: Iterable<number>): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let [before, at] = [0, 0];
  for (const place of [...new Set(used)].sort((one, other) => one - other)) {
    at += place - before > GAP_LIMIT ? 2 : place - before;
    places.set(place, at);
    before = place;
  }
  return places;
}

/** `null` where the sheet is as close as it should be. */
function closeSheet(xml: string): string | null {
  const found = [...xml.matchAll(PLACE)];
  const rows = placeCloser(found.map(([, , , row]) => Number(row)));
  const columns = placeCloser(found.flatMap(([, , letters]) => (letters ? [toNumber(letters)] : [])));
  const isMoved = [...rows, ...columns].some(([from, to]) => from !== to);
  if (!isMoved) return null;
  return xml.replace(PLACE, (_, begin: string, letters: string, row: string) => {
    const column = letters === '' ? '' : toLetters(columns.get(toNumber(letters)) ?? 1);
    return `${begin}${column}${rows.get(Number(row))}`;
  });
}

/** The same bytes where nothing lies far apart. Throws where the archive is damaged. */
export function closeGaps(bytes: Uint8Array): Uint8Array {
  const sheets = unzipSync(bytes, { filter: ({ name }) => SHEET.test(name) });
  const closed = Object.entries(sheets).flatMap(([name, content]) => {
    const xml = closeSheet(strFromU8(content));
    return xml === null ? [] : [[name, strToU8(xml)] as const];
  });
  if (closed.length === 0) return bytes;
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(closed) }, { level: 0 });
}
