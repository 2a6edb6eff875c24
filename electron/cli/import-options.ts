/** `--numbering`, `--scheme` and `--encoding` of the command line. */
import type { ImportOptions } from '../../shared/exchange/import/imported.ts';
import { NUMBERING_MODES } from '../../shared/exchange/import/levels/place-markers.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../../shared/exchange/import/text/decode.ts';
import { BUILT_IN_SCHEMES, findScheme } from '../../shared/model/numbering/schemes/index.ts';
import { stopForUsage } from './outcome.ts';

type Words = { readonly numbering?: string; readonly scheme?: string };

/** Stops the command where the scheme is not known. */
export function checkScheme(id: string | undefined): string | undefined {
  if (id === undefined || findScheme(id) !== null) return id;
  return stopForUsage('unknownScheme', { scheme: id, schemes: BUILT_IN_SCHEMES.map((scheme) => scheme.id).join(' ') });
}

/** How a foreign file is read; numbers are kept unless said. */
export function readImportOptions({ numbering = 'keep', scheme }: Words): ImportOptions {
  const schemeId = checkScheme(scheme);
  const mode = NUMBERING_MODES.find((known) => known === numbering);
  if (mode === undefined)
    return stopForUsage('unknownChoice', {
      option: '--numbering',
      value: numbering,
      allowed: NUMBERING_MODES.join(' '),
    });
  return { mode, ...(schemeId === undefined ? {} : { schemeId }) };
}

/** The encoding of a text or a page, in the place of the one it seems to have. */
export function readEncoding(value: string | undefined): TextEncoding | undefined {
  const encoding = TEXT_ENCODINGS.find((known) => known === value?.toLowerCase());
  if (value === undefined || encoding !== undefined) return encoding;
  return stopForUsage('unknownChoice', { option: '--encoding', value, allowed: TEXT_ENCODINGS.join(' ') });
}
