/**
 * The levels and numbers of a plan that came back. Its own scheme counts again as long as that gives the numbers the file shows; where it
 * does not, the file's numbers stand.
 */
import { createCounter, type Marker } from '../../model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Block, Numbered } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';

/** Level, start and deviating shape of a numbered block. */
type Placement = Pick<Numbered, 'level' | 'start' | 'affix' | 'format' | 'follow'>;

function getPlacement({ level, start, affix, format, follow }: Numbered): Placement {
  return {
    level,
    ...(start === undefined ? {} : { start }),
    ...(affix === undefined ? {} : { affix }),
    ...(format === undefined ? {} : { format }),
    ...(follow === undefined ? {} : { follow }),
  };
}

function place(block: Numbered, placement: Placement): Numbered {
  const { start: _start, affix: _affix, format: _format, follow: _follow, ...rest } = block;
  return { ...rest, ...placement };
}

/** The number of every numbered block by its id. */
function listMarkers(scheme: NumberingScheme, parts: readonly (readonly Block[])[]): Map<string, Marker> {
  const markers = new Map<string, Marker>();
  for (const blocks of parts) {
    const counter = createCounter(scheme);
    for (const block of blocks) {
      if (block.type === 'numbered') markers.set(block.id, counter.next(block));
    }
  }
  return markers;
}

const print = (marker: Marker | undefined) => (marker === undefined ? '' : marker.text + marker.follow);

/** What decides how numbers print, without the names of things. */
const describeShape = ({ levels }: NumberingScheme) =>
  JSON.stringify(levels.map(({ affix, format, follow, restart }) => [affix, format, follow, restart]));

const listParts = ({ blocks, attachments }: Pick<Plan, 'blocks' | 'attachments'>) => [
  blocks,
  ...attachments.map((attachment) => attachment.blocks),
];

export type NumberedParts = Pick<Plan, 'blocks' | 'attachments' | 'scheme'>;

/**
 * `found` has the file's own scheme and placements, and the ids it will keep; `old` holds the carried blocks by id. `counts` is true where
 * the plan is to count anew whatever the file shows.
 */
export function reviveNumbering(
  found: NumberedParts,
  carried: NumberingScheme,
  old: ReadonlyMap<string, Block>,
  counts: boolean,
): NumberedParts & { readonly isOwn: boolean } {
  const shown = listMarkers(found.scheme, listParts(found));
  const isSameShape = describeShape(found.scheme) === describeShape(carried);
  const deepest = carried.levels.length - 1;
  const findOld = (block: Numbered) => {
    const was = old.get(block.id);
    return was?.type === 'numbered' ? was : null;
  };
  const build = (choose: (block: Numbered) => Placement): NumberedParts => {
    const change = (block: Block) => (block.type === 'numbered' ? place(block, choose(block)) : block);
    return {
      scheme: carried,
      blocks: found.blocks.map(change),
      attachments: found.attachments.map((attachment) => ({ ...attachment, blocks: attachment.blocks.map(change) })),
    };
  };
  const isAsShown = (parts: NumberedParts) => {
    const markers = listMarkers(parts.scheme, listParts(parts));
    return [...shown].every(([id, marker]) => print(markers.get(id)) === print(marker));
  };

  const asBefore = build((block) => {
    const was = findOld(block);
    if (was !== null) return getPlacement(was);
    return isSameShape ? getPlacement(block) : { level: Math.min(block.level, deepest) };
  });
  if (counts || isAsShown(asBefore)) return { ...asBefore, isOwn: true };
  if (isSameShape) {
    // Someone changed levels or numbers: a start of its own stays only where it still says the number.
    const asFound = build((block) => {
      const was = findOld(block);
      const isStart =
        was?.start !== undefined && was.level === block.level && shown.get(block.id)?.number === was.start;
      return { ...getPlacement(block), ...(isStart ? { start: was.start } : {}) };
    });
    if (isAsShown(asFound)) return { ...asFound, isOwn: true };
    const plain = build(getPlacement);
    if (isAsShown(plain)) return { ...plain, isOwn: true };
  }
  return { ...found, isOwn: false };
}
