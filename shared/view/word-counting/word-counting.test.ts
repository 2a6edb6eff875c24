import { describe, expect, it } from 'vitest';
import { type CountedInstance, type CountedLevel, createWordCounter } from './word-counting.ts';

const restarting = (depth: number): CountedLevel => ({ start: 1, restartsBelow: depth });
const running: CountedLevel = { start: 1, restartsBelow: 0 };
const plain: CountedInstance = { numId: 1, startOverrides: new Map() };
const starting = (numId: number, level: number, number: number): CountedInstance => ({
  numId,
  startOverrides: new Map([[level, number]]),
});

/** Counts paragraphs given as levels, or as an instance and a level. */
function count(levels: readonly CountedLevel[], paragraphs: readonly (number | [CountedInstance, number])[]) {
  const counter = createWordCounter(levels);
  return paragraphs.map((paragraph) => {
    const [instance, level] = typeof paragraph === 'number' ? [plain, paragraph] : paragraph;
    const predicted = counter.predict(instance, level);
    const counts = counter.next(instance, level);
    expect(counts.at(-1)).toBe(predicted);
    return counts.join('.');
  });
}

describe("Word's counting", () => {
  const three = [0, 1, 2].map(restarting);

  it('begins deeper levels again under every shallower paragraph', () => {
    expect(count(three, [0, 1, 1, 2, 0, 1])).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('counts a skipped level as begun, so that its first paragraph is the second', () => {
    expect(count(three, [0, 2, 1])).toEqual(['1', '1.1.1', '1.2']);
  });

  it('lets a level without restart run on', () => {
    expect(count([restarting(0), running], [0, 1, 1, 0, 1])).toEqual(['1', '1.1', '1.2', '2', '2.3']);
  });

  it('lets a level begin again behind the shallowest level alone', () => {
    const levels = [restarting(0), restarting(1), { start: 1, restartsBelow: 1 }];
    expect(count(levels, [0, 1, 2, 1, 2, 0, 2])).toEqual(['1', '1.1', '1.1.1', '1.2', '1.2.2', '2', '2.1.1']);
  });

  it('applies a start at its first paragraph alone, and every list of the definition counts on from it', () => {
    const restart = starting(2, 1, 5);
    expect(count(three, [0, 1, [restart, 1], [restart, 1], 1])).toEqual(['1', '1.1', '1.5', '1.6', '1.7']);
  });

  it('keeps a start that was used from being used again under the next parent', () => {
    const restart = starting(2, 1, 5);
    expect(count(three, [0, [restart, 1], 0, [restart, 1]])).toEqual(['1', '1.5', '2', '2.1']);
  });
});
