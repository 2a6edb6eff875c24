/** Occurrences of what somebody looks for in a line of text, as Word's search has them. */

export type FindOptions = {
  /** 区分大小写和全半角; otherwise `ａ`, `A` and `a` are one. */
  readonly matchCase?: boolean;
  /** 全字匹配: no Latin letter or digit may stand beside one of the match's own; Chinese has no such bounds. */
  readonly wholeWord?: boolean;
  /** 通配符: `?` stands for one character, `*` for as few as there can be. */
  readonly wildcards?: boolean;
};

/** A part of a text: offsets, `to` behind its last character. */
export type Stretch = { readonly from: number; readonly to: number };

/** Finds in one line; stretches come in order and do not overlap. */
export type Finder = (text: string) => Stretch[];

/** Full-width forms of ASCII (U+FF01–FF5E) and the ideographic space, as their half-width ones. */
function toHalfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** A letter made small, but for the few, such as İ, that grow as they are. */
function toLowerCase(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** The text with differences that do not count taken out, character for character, so that offsets stay those of the text. */
function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, toHalfWidth).replace(/\p{Lu}/gu, toLowerCase);
}

const isOfWord = (character: string) => /[A-Za-z0-9]/.test(character);

/** Whether a match ends at `at` and not inside of a word that goes on. */
function isBound(text: string, at: number): boolean {
  return !(isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at)));
}

/** Where `segment` stands from `from` on, its question marks for any character; -1 where it does not. */
function findSegment(text: string, segment: string, from: number, hasWildcards: boolean): number {
  if (!hasWildcards || !segment.includes('?')) return text.indexOf(segment, from);
  const characters = [...segment];
  for (let at = from; at + segment.length <= text.length; at++) {
    if (characters.every((character, index) => character === '?' || text[at + index] === character)) return at;
  }
  return -1;
}

/**
 * A finder of `query`; nothing is found by an empty one, or by stars alone. What stands between two stars is looked for from left to
 * right once, so that no query takes longer than its length times the text's.
 */
export function createFinder(query: string, options: FindOptions = {}): Finder {
  const { matchCase = false, wholeWord = false, wildcards = false } = options;
  const prepare = matchCase ? (text: string) => text : fold;
  const wanted = prepare(query);
  const segments = wildcards ? wanted.split('*').filter((segment) => segment !== '') : [wanted];
  const [first, ...others] = segments;
  if (first === undefined || first === '') return () => [];

  const findFrom = (text: string, from: number): Stretch | null => {
    const start = findSegment(text, first, from, wildcards);
    if (start < 0) return null;
    let end = start + first.length;
    for (const segment of others) {
      const at = findSegment(text, segment, end, wildcards);
      if (at < 0) return null;
      end = at + segment.length;
    }
    return { from: start, to: end };
  };
  return (text) => {
    const prepared = prepare(text);
    const found: Stretch[] = [];
    let stretch = findFrom(prepared, 0);
    while (stretch !== null) {
      const isWhole = !wholeWord || (isBound(prepared, stretch.from) && isBound(prepared, stretch.to));
      if (isWhole) found.push(stretch);
      stretch = findFrom(prepared, isWhole ? stretch.to : stretch.from + 1);
    }
    return found;
  };
}
