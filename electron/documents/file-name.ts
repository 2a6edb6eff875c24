/** Names of files: the one offered for a plan, and the one that what the user typed stands for. */
import { extname } from 'node:path';

const LENGTH_LIMIT = 80;
/** What no file name on Windows may hold, which covers the other systems. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** `title` without what file systems refuse, or `fallback` where nothing is left of it; no extension. */
export function suggestFileName(title: string, fallback: string): string {
  const cleaned = title.replace(FORBIDDEN, '').trim().replace(/\.+$/, '');
  return [...cleaned].slice(0, LENGTH_LIMIT).join('').trim() || fallback;
}

/** Extensions that name another kind of file; anything else behind a dot is part of the name, as in `V1.0` or `2026.3月预案`. */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set(
  'zplan zclauses ztemplate zscheme docx docm doc wps wpt rtf odt pdf txt md markdown html htm xlsx xls et csv json'.split(
    ' ',
  ),
);

/** `预案.docx` and `预案` → `预案.zplan`, `V1.0` → `V1.0.zplan`; a path that has the extension stays as it is. */
export function giveExtension(path: string, extension: string): string {
  const given = extname(path).slice(1).toLowerCase();
  if (given === extension) return path;
  const bare = KNOWN_EXTENSIONS.has(given) ? path.slice(0, -given.length - 1) : path.replace(/\.+$/u, '');
  return `${bare}.${extension}`;
}
