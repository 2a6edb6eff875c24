/** Sizes of type as Chinese offices name them (字号) and in points. Source: GB/T 9704-2012 names 2号, 3号 and 4号; the table is common usage. */

export const TYPE_SIZES = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
] as const satisfies readonly (readonly [string, number])[];

const DIGITS: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六' };

/** `三号`, `3号` or `16`, with `pt` or `磅` behind it; `null` for what is no size. */
export function parseTypeSize(text: string): number | null {
  const words = text.trim().replace(/[1-6](?=号|$)/, (digit) => (/号/.test(text) ? (DIGITS[digit] ?? digit) : digit));
  const named = TYPE_SIZES.find(([name]) => name === words || name === `${words}号`);
  if (named !== undefined) return named[1];
  const [, number] = /^(\d{1,3}(?:\.\d{1,2})?)\s*(?:pt|磅)?$/i.exec(words) ?? [];
  return number === undefined ? null : Number(number);
}

/** `三号`, or `17` where the size has no name. */
export function formatTypeSize(sizePt: number): string {
  return TYPE_SIZES.find(([, size]) => size === sizePt)?.[0] ?? String(sizePt);
}
