/** Where in a plan something missing belongs: behind what comes before it in its template or in the usual order. */
import type { Missing } from '../requirements/missing.ts';
import type { PartId } from '../requirements/parts.ts';
import { findSectionEnd, type Heading, type Structure } from './structure.ts';

export type MissingPlace = {
  /** Behind this line of the body; -1 for the top. */
  readonly after: number;
  /** The rank its first heading is to have. */
  readonly rank: number;
  /** Headings that are missing above it, outermost first. */
  readonly above: readonly string[];
};

function findTopRank({ headings }: Structure): number {
  return headings.length === 0 ? 0 : Math.min(...headings.map(({ rank }) => rank));
}

/** Where a section's own members stand. */
function findChildRank(structure: Structure, heading: Heading): number {
  const end = findSectionEnd(structure, heading.index);
  const child = structure.body.slice(heading.index + 1, end).find(({ marker }) => marker !== null);
  return child?.marker?.rank ?? heading.rank + 1;
}

/** Behind the nearest of `before` that the plan has, else in front of the nearest of `behind`, else where the body ends. */
function findAmong(
  structure: Structure,
  before: readonly (Heading | null)[],
  behind: readonly (Heading | null)[],
  fallback: number,
): number {
  const previous = before.findLast((heading) => heading !== null);
  if (previous !== undefined && previous !== null) return findSectionEnd(structure, previous.index) - 1;
  const next = behind.find((heading) => heading !== null);
  return next === undefined || next === null ? fallback : next.index - 1;
}

function findTemplatePlace(structure: Structure, part: string): MissingPlace | null {
  const { template, headings, body } = structure;
  if (template === null) return null;
  const own = template.headings;
  const at = own.findIndex(({ text }) => text === part);
  const level = own[at]?.level;
  if (level === undefined) return null;
  const find = (text: string) => headings.find((heading) => heading.text === text) ?? null;
  const parentAt = own.findLastIndex((heading, index) => index < at && heading.level < level);
  const parent = level === 0 || parentAt < 0 ? undefined : own[parentAt];
  const parentHeading = parent === undefined ? null : find(parent.text);
  if (parent !== undefined && parentHeading === null) {
    const place = findTemplatePlace(structure, parent.text);
    return place === null ? null : { ...place, above: [...place.above, parent.text] };
  }
  const end = own.findIndex((heading, index) => index > at && heading.level < level);
  const among = (from: number, to: number) =>
    own.slice(from, to).flatMap((heading) => (heading.level === level ? [find(heading.text)] : []));
  return {
    after: findAmong(
      structure,
      among(parent === undefined ? 0 : parentAt + 1, at),
      among(at + 1, end < 0 ? own.length : end),
      parentHeading === null ? body.length - 1 : parentHeading.index,
    ),
    rank: parentHeading === null ? findTopRank(structure) : findChildRank(structure, parentHeading),
    above: [],
  };
}

function findFamilyPlace(structure: Structure, part: PartId): MissingPlace {
  const parts = structure.family?.parts ?? [];
  const rank = findTopRank(structure);
  const find = (wanted: PartId) =>
    structure.headings.find((heading) => heading.rank === rank && heading.parts.includes(wanted)) ?? null;
  const at = parts.indexOf(part);
  const closing = find('final');
  return {
    after: findAmong(
      structure,
      parts.slice(0, Math.max(at, 0)).map(find),
      [...parts.slice(at + 1).map(find), closing],
      structure.body.length - 1,
    ),
    rank,
    above: [],
  };
}

/** The section each smaller thing belongs to, first choice first. */
function listHomes(missing: Exclude<Missing, { kind: 'part' }>): readonly PartId[] {
  if (missing.kind === 'leader') return ['organization'];
  if (missing.kind === 'number') return ['report', 'response', 'support'];
  if (missing.kind === 'table') return missing.table === 'roster' ? ['organization'] : ['support', 'duty'];
  switch (missing.statement) {
    case 'drill-frequency':
      return ['training', 'support'];
    case 'assembly-point':
      return ['evacuation', 'response'];
    case 'superior-telephone':
      return ['report', 'response'];
    case 'effective-date':
    case 'interpretation':
      return ['final'];
  }
}

export function findMissingPlace(structure: Structure, missing: Missing): MissingPlace {
  if (missing.kind === 'part') {
    const place = findTemplatePlace(structure, missing.heading);
    if (place !== null) return place;
    if (missing.part !== null) return findFamilyPlace(structure, missing.part);
    return { after: structure.body.length - 1, rank: findTopRank(structure), above: [] };
  }
  const topRank = findTopRank(structure);
  for (const part of listHomes(missing)) {
    const home = structure.headings.findLast((heading) => heading.rank === topRank && heading.parts.includes(part));
    if (home !== undefined) {
      return { after: findSectionEnd(structure, home.index) - 1, rank: findChildRank(structure, home), above: [] };
    }
  }
  const closing = structure.headings.find((heading) => heading.rank === topRank && heading.parts.includes('final'));
  return { after: (closing?.index ?? structure.body.length) - 1, rank: topRank, above: [] };
}
