/** Raised and lowered digits and signs that have characters of their own: m², CO₂. Plans know no raised text. */

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [digit, character])),
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const SUBSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((character, digit) => [digit, character])),
  '+': '₊',
  '-': '₋',
};

/** The text in raised or lowered characters, or `null` where some of them have none. */
export function raiseText(text: string, place: 'superscript' | 'subscript'): string | null {
  const characters = place === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS;
  const mapped = [...text].map((character) => characters[character]);
  return mapped.includes(undefined) ? null : mapped.join('');
}
