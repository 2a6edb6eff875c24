/**
 * How lines of Chinese text are broken and spaced, decided once for every output, so that paper made by Word and by the program breaks at
 * the same places. Source: GB/T 15834-2011 for signs at line ends.
 */
export const LINE_RULES = {
  /** No line begins with 。，、 or ends with （“. */
  keepsSignsOffLineEnds: true,
  /** Punctuation stays inside the text block: official pages count 28 characters a line. */
  hangsPunctuation: false,
  /** A small gap beside digits and Latin letters, as Word sets it unless told otherwise and LibreOffice always. */
  spacesLatin: true,
} as const;
