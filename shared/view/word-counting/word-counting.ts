/**
 * How Word counts list paragraphs, as a pure simulation: it decides where a plan's markers need a restart of their own,
 * and the tests ask it whether a finished file prints what the plan says.
 *
 * - All `w:num` of one `w:abstractNum` share one counter a level.
 * - A paragraph adds one to its level, or sets it to the level's first number where it has none.
 * - A `w:startOverride` takes effect at the first paragraph of its `w:num` at that level, and only there.
 * - A shallower level that was skipped counts as begun: after 一、 a 1. takes the first （一） with it.
 * - Deeper levels begin again, save those whose `w:lvlRestart` says otherwise: 0 never, n behind the first n levels alone.
 *
 * Source: ECMA-376 Part 1, 17.9.27 startOverride, 17.9.11 lvlRestart; skipped levels as Word and LibreOffice show them.
 */

/** What counting needs to know of a level of `w:abstractNum`. */
export type CountedLevel = {
  readonly start: number;
  /** The level counts afresh behind a paragraph shallower than this 0-based depth: its own for most, 0 where it runs on. */
  readonly restartsBelow: number;
};

/** What counting needs to know of a `w:num`: the numbers its levels start at, where it overrides them. */
export type CountedInstance = { readonly numId: number; readonly startOverrides: ReadonlyMap<number, number> };

export type WordCounter = {
  /** The number the next paragraph would get; nothing is counted. */
  predict(instance: CountedInstance, level: number): number;
  /** Counts a paragraph and returns the counters of its level and all above it: `[1, 1, 2]`. */
  next(instance: CountedInstance, level: number): readonly number[];
};

/** A running count over the list paragraphs of one `w:abstractNum`, in document order. */
export function createWordCounter(levels: readonly CountedLevel[]): WordCounter {
  const counts: (number | null)[] = levels.map(() => null);
  const applied = new Set<string>();

  const predict = (instance: CountedInstance, level: number): number => {
    const override = instance.startOverrides.get(level);
    if (override !== undefined && !applied.has(`${instance.numId}/${level}`)) return override;
    const count = counts[level] ?? null;
    return count === null ? (levels[level]?.start ?? 1) : count + 1;
  };

  return {
    predict,
    next(instance, level) {
      const number = predict(instance, level);
      applied.add(`${instance.numId}/${level}`);
      for (let shallower = 0; shallower < level; shallower++) counts[shallower] ??= levels[shallower]?.start ?? 1;
      counts[level] = number;
      for (let deeper = level + 1; deeper < counts.length; deeper++) {
        if (level < (levels[deeper]?.restartsBelow ?? 0)) counts[deeper] = null;
      }
      return counts.slice(0, level + 1) as number[];
    },
  };
}
