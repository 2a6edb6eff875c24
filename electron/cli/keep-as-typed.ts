/**
 * What `--numbering keep` leaves as it was typed, since nobody looks at a report there: blanks (xx, □) stay the characters
 * they are, and a number that no format prints (l、) stays text instead of being mended.
 */

/** Ids of all changes that rules make; an id begins with its rule: `blank:12:1`. */
class ChangesOfRules extends Set<string> {
  readonly #rules: ReadonlySet<string>;

  constructor(rules: readonly string[]) {
    super();
    this.#rules = new Set(rules);
  }

  override has(id: string): boolean {
    return this.#rules.has(id.slice(0, id.indexOf(':')));
  }
}

export const KEEP_AS_TYPED: ReadonlySet<string> = new ChangesOfRules(['blank', 'marker']);
