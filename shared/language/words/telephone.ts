/** Telephone numbers as Chinese offices write them. Shapes only: whether anybody answers is not known here. */

/** `incomplete`: a landline without its area code, or an extension alone, which nobody outside can dial. */
export type TelephoneFault = 'not-a-number' | 'mobile-length' | 'incomplete';

/** Several numbers in one field: `000-0000-0001、110`. */
const SEPARATORS = /[、，,;；/]|\s{2,}|\s或\s?|或/;
const EXTENSION = /(?:转|-转|ext\.?)\s*\d{1,6}$/i;
/** 110, 119, 120, 122; 12345 and other public lines; 95588 and other national ones; 10086. */
const SERVICE = /^(?:11[0-9]|12[0-2]|12\d{3}|123\d{2}|100\d{2}|95\d{3,4}|96\d{3,4})$/;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
/** Area code and subscriber, with an extension after a hyphen where there is one. Area codes begin with 0. */
const LANDLINE = /^(?:\+?86)?0\d{2,3}\d{7,8}$/;
const TOLL_FREE = /^[48]00\d{7}$/;

/** Half-width digits, without the signs that only make a number easier to read. */
export function normalizeTelephone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s()\-—–‐－]/g, '')
    .trim();
}

/** The numbers of a field, as they are written. */
export function splitTelephones(text: string): string[] {
  return text.split(SEPARATORS).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function findOneFault(written: string): TelephoneFault | null {
  // A note may stand beside a number: 000-0000-0001（办公）.
  const text = written
    .normalize('NFKC')
    .replace(/\([^()\d]*\)/g, '')
    .replace(EXTENSION, '');
  if (!/^[+\d\s()\-—–‐－]+$/.test(text)) return 'not-a-number';
  const digits = normalizeTelephone(text);
  if (SERVICE.test(digits) || MOBILE.test(digits) || LANDLINE.test(digits) || TOLL_FREE.test(digits)) return null;
  // 000-0000-0001-802: an extension behind a hyphen.
  const parts = /^(.*\d)[-—–‐－](\d{1,6})$/.exec(text.trim());
  if (parts !== null && LANDLINE.test(normalizeTelephone(parts[1] ?? ''))) return null;
  if (/^1[3-9]/.test(digits) && digits.length >= 9) return 'mobile-length';
  return digits.length >= 3 && digits.length <= 8 ? 'incomplete' : 'not-a-number';
}

/** 119, 12345: numbers that are everybody's. */
export function isServiceTelephone(text: string): boolean {
  return SERVICE.test(normalizeTelephone(text));
}

/** The first fault of a field that may hold several numbers; `null` where every one can be dialled, or where it is empty. */
export function findTelephoneFault(text: string): TelephoneFault | null {
  for (const number of splitTelephones(text)) {
    const fault = findOneFault(number);
    if (fault !== null) return fault;
  }
  return null;
}

/** Numbers long enough to be somebody's own: service numbers such as 119 are everybody's. */
export function listOwnTelephones(text: string): string[] {
  return splitTelephones(text)
    .map(normalizeTelephone)
    .filter((number) => /^\+?\d{7,}/.test(number));
}

/** A mobile number or a landline with its area code, standing by itself in a text. */
export const TELEPHONE_IN_TEXT = /(?<![\d-])(?:1[3-9]\d{9}|0\d{2,3}[-—－ ]?\d{3,4}[-—－ ]?\d{4})(?!\d)/g;
