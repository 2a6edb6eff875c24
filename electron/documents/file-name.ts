/** The file name offered for a plan. */

const LENGTH_LIMIT = 80;
/** What no file name on Windows may hold, which covers the other systems. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** `title` without what file systems refuse, or `fallback` where nothing is left of it; no extension. */
export function suggestFileName(title: string, fallback: string): string {
  const cleaned = title.replace(FORBIDDEN, '').trim().replace(/\.+$/, '');
  return [...cleaned].slice(0, LENGTH_LIMIT).join('').trim() || fallback;
}
