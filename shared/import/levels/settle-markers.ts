/** Places markers in a mode while leaving those as they stood whose change the user took back; taking one back moves no other. */
import type { Marker } from '../../numbering/number-blocks.ts';
import type { SchemeChoice } from './choose-scheme.ts';
import { type NumberingMode, type Placement, placeMarkers } from './place-markers.ts';
import type { SourceMarker } from './source-marker.ts';

export type MarkerChange = { readonly index: number; readonly before: string; readonly after: string };

export type Settled = {
  readonly placements: readonly (Placement | null)[];
  /** Markers that print otherwise than the source did, taken back or not. */
  readonly changes: readonly MarkerChange[];
};

/** A marker of the plan as a source would have had it, so that it can be placed among kept ones. */
function toSource({ text, number, format, affix, path }: Marker): SourceMarker {
  const source = { text, number, shape: { format, affix }, follow: null };
  return format === 'decimal-path' ? { ...source, path } : source;
}

/** Settles the markers of one part of a document; `null` entries bear no number. */
export function settleMarkers(
  sources: readonly (SourceMarker | null)[],
  choice: SchemeChoice,
  mode: NumberingMode,
  isTakenBack: (index: number) => boolean,
): Settled {
  const first = placeMarkers(sources, choice, mode);
  const changes: MarkerChange[] = [];
  const levels = new Map<SourceMarker, number>();
  const wanted = sources.map((source, index) => {
    const placement = first[index] ?? null;
    if (source === null || placement === null) return null;
    if (!placement.isChanged) return source;
    changes.push({ index, before: source.text, after: placement.marker.text });
    if (isTakenBack(index)) return source;
    const target = toSource(placement.marker);
    levels.set(target, placement.fields.level);
    return target;
  });
  // What mending alone decides needs no second look.
  if (mode === 'renumber' && !changes.some(({ index }) => isTakenBack(index))) return { placements: first, changes };
  const getLevel = (marker: SourceMarker) => levels.get(marker) ?? choice.getLevel(marker);
  return { placements: placeMarkers(wanted, { scheme: choice.scheme, getLevel }, 'keep'), changes };
}
