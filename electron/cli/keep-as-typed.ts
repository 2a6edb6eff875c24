/**
 * What `--numbering keep` leaves as it was typed, since nobody looks at a report there: blanks (xx, □) stay the characters
 * they are, and a number that no format prints (l、) stays text instead of being mended.
 */

/** Ids of all changes that rules make; an id begins with its rule: `blank:12:1`, and `blank/12/1` in a Word file. */
class ChangesOfRules extends Set<string> {
  readonly #rules: ReadonlySet<string>;

  constructor(rules: readonly string[]) {
    super();
    this.#rules = new Set(rules);
  }

  override has(id: string): boolean {
    return this.#rules.has(id.split(/[:/]/, 1)[0] ?? '');
  }
}

export const KEEP_AS_TYPED: ReadonlySet<string> = new ChangesOfRules(['blank', 'marker']);

/** What a file reads as for `outline` and `check`: its words as they stand, with every number it bears. */
export const BLANKS_AS_TYPED: ReadonlySet<string> = new ChangesOfRules(['blank']);
