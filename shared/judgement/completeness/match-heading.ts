/** Whether a plan still has a part of its template, under whatever words. */
import { listParts } from '../requirements/parts.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import type { Heading, Structure } from './structure.ts';

/** Words that come and go in headings without changing what they name. */
const FILLERS = /[\s“”"'（）()《》、，,:：]|(?:[与和及以及的]|工作|安全|应急)/g;
const ALIKE = 0.5;

const simplify = (heading: string): string => heading.replace(FILLERS, '');

function listPairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, index) => text.slice(index, index + 2)));
}

/** Shared pairs of characters over all, 0 to 1. */
function measureLikeness(one: string, other: string): number {
  const left = listPairs(one);
  const right = listPairs(other);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

/** One heading for another: the same words but for fillers, one within the other, or half of the characters in common. */
function isAlike(one: string, other: string): boolean {
  const left = simplify(one);
  const right = simplify(other);
  if (left === '' || right === '') return one === other;
  if (left === right || (left.length >= 2 && right.includes(left)) || (right.length >= 2 && left.includes(right)))
    return true;
  return measureLikeness(left, right) >= ALIKE;
}

/**
 * The plan's heading for each required part of its template, `null` where it has none. Headings that are the template's under
 * another of its names stand for that one alone; a heading of the user's own stands for a part of the same kind.
 */
export function matchRequiredParts(
  { headings }: Structure,
  template: TemplateRequirements,
): ReadonlyMap<string, Heading | null> {
  const own = new Set(template.headings.map(({ text }) => text));
  const free = headings.filter(({ text }) => !own.has(text));
  const topRank = Math.min(...headings.map(({ rank }) => rank));
  const taken = new Set<Heading>();
  const take = (heading: Heading | undefined): Heading | null => {
    if (heading !== undefined) taken.add(heading);
    return heading ?? null;
  };
  return new Map(
    template.requiredParts.map((part) => {
      const exact = headings.find(({ text }) => text === part);
      if (exact !== undefined) return [part, exact];
      const kinds = listParts(part);
      const others = free.filter((heading) => !taken.has(heading));
      return [
        part,
        take(
          others.find(({ text }) => isAlike(text, part)) ??
            others.find(({ rank, parts }) => rank === topRank && parts.some((kind) => kinds.includes(kind))),
        ),
      ];
    }),
  );
}
