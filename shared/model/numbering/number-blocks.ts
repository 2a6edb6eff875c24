/**
 * The one function that decides every marker anyone sees. Editor, outline, references, checks, DOCX, PDF and text all
 * read its result; a marker is never stored in a plan and never typed into its text.
 */
import { formatNumber } from './format-number.ts';
import { FOLLOW_TEXT, type Follow, type Level, type NumberFormat, type NumberingScheme } from './scheme.ts';

/** What numbering needs to know of a numbered block. `Numbered` in `shared/model/plan` has this shape. */
export type NumberedInput = {
  /** 0-based level; deeper than the scheme has levels counts as its deepest. */
  readonly level: number;
  /** Restart here at this number. */
  readonly start?: number | undefined;
  /** This block alone deviates from its level, as kept from an imported file. */
  readonly affix?: string | undefined;
  readonly format?: NumberFormat | undefined;
  readonly follow?: Follow | undefined;
};

export type Marker = {
  /** What is printed, without what follows it: `（二）`, `1.2.1`. */
  readonly text: string;
  /** What stands between marker and text: '', ' ' or U+3000. */
  readonly follow: string;
  /** The counted number, 1-based: 2 for （二）. */
  readonly number: number;
  /** 0-based level the marker was counted at. */
  readonly level: number;
  /** The counters of this level and all above it; a skipped level is 0: `[3, 0, 2]`. */
  readonly path: readonly number[];
  /** The 0-based level whose counter a decimal path begins with. */
  readonly pathFrom: number;
  readonly format: NumberFormat;
  readonly affix: string;
};

/** The parts a decimal path prints: `[2, 1]` for 2.1. A skipped ancestor prints as its first number, which is what Word shows. */
export function listPrintedParts({ path, pathFrom }: Pick<Marker, 'path' | 'pathFrom'>): number[] {
  return path.slice(pathFrom).map((count, index, parts) => (index < parts.length - 1 && count === 0 ? 1 : count));
}

/** The level a block is counted at under a scheme: its own, or the deepest the scheme has. */
export function effectiveLevel(level: number, scheme: NumberingScheme): number {
  return Math.min(level, scheme.levels.length - 1);
}

/**
 * A running count over blocks in document order; `next` must see every numbered block once, `peek` tells the marker a
 * block would get without counting it.
 */
export function createCounter(scheme: NumberingScheme): {
  next(block: NumberedInput): Marker;
  peek(block: NumberedInput): Marker;
} {
  const counts: number[] = scheme.levels.map(() => 0);
  const peek = (block: NumberedInput): Marker => {
    const levelIndex = effectiveLevel(block.level, scheme);
    const level = scheme.levels[levelIndex] as Level;
    const number = block.start ?? (counts[levelIndex] ?? 0) + 1;
    const path = counts.slice(0, levelIndex + 1);
    path[levelIndex] = number;
    const pathFrom = Math.min(level.pathFrom ?? 0, levelIndex);
    const format = block.format ?? level.format;
    const affix = block.affix ?? level.affix;
    return {
      text: affix.replace(
        '{}',
        format === 'decimal-path' ? listPrintedParts({ path, pathFrom }).join('.') : formatNumber(number, format),
      ),
      follow: FOLLOW_TEXT[block.follow ?? level.follow],
      number,
      level: levelIndex,
      path,
      pathFrom,
      format,
      affix,
    };
  };
  return {
    peek,
    next(block) {
      const marker = peek(block);
      counts[marker.level] = marker.number;
      for (let deeper = marker.level + 1; deeper < counts.length; deeper++) {
        if (scheme.levels[deeper]?.restart === 'parent') counts[deeper] = 0;
      }
      return marker;
    },
  };
}

/**
 * Numbers blocks in document order; `null` stands for a block that is not numbered and never affects a counter.
 * The result has one entry a block: its `Marker`, or `null`.
 *
 * A block at level L adds one to counter L and clears every deeper counter that restarts, whatever levels were skipped.
 */
export function numberBlocks(blocks: readonly (NumberedInput | null)[], scheme: NumberingScheme): (Marker | null)[] {
  const counter = createCounter(scheme);
  return blocks.map((block) => (block === null ? null : counter.next(block)));
}
