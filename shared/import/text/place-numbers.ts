/** The typed numbers of a plan → levels of a scheme, kept as they stood or mended; every difference is reported. */
import { findScheme } from '../../numbering/schemes/index.ts';
import type { ImportOptions } from '../imported.ts';
import { chooseScheme, levelsInScheme, type SchemeChoice } from '../levels/choose-scheme.ts';
import { type Placement, placeMarkers } from '../levels/place-markers.ts';
import type { SourceMarker } from '../levels/source-marker.ts';
import type { ChangeLog } from './change-log.ts';
import type { Entry } from './entries.ts';
import { toSourceMarker } from './typed-marker.ts';

export type PlacedNumbers = {
  readonly choice: SchemeChoice;
  /** One an entry; `null` for entries that bear no number or whose number stays text. */
  readonly placements: readonly (Placement | null)[];
};

/** How the markers of the file count. */
export type Sequences = {
  /** False for a line whose number labels something (附件1, or the list of attachments) and counts with no others. */
  counts(line: number): boolean;
  /** True where a sequence rightly begins: under a new heading, or in another plan of the file. */
  isFirst(line: number): boolean;
};

/** Attachments label parts of the file and say nothing about its scheme. */
const isAttachment = (entry: Entry) => entry.marker?.form === 'attachment';

function choose(markers: readonly SourceMarker[], options: ImportOptions): SchemeChoice {
  const wanted = options.schemeId === undefined ? null : findScheme(options.schemeId);
  return wanted === null ? chooseScheme(markers) : levelsInScheme(markers, wanted);
}

/** What a marker is to print: as it stood, or as the scheme counts it. */
type Target = { readonly marker: SourceMarker; readonly level: number; readonly isChanged: boolean };

/** The scheme's own marker as a source would have had it, so that it can be placed among kept ones. */
function toTarget(source: SourceMarker, { marker, fields, isChanged }: Placement): Target {
  if (!isChanged) return { marker: source, level: fields.level, isChanged };
  const { text, number, format, affix, path } = marker;
  const target = { text, number, shape: { format, affix }, follow: null };
  return { marker: format === 'decimal-path' ? { ...target, path } : target, level: fields.level, isChanged };
}

/**
 * Places the numbers of a plan's entries. What each is to print is decided first, without regard to changes taken back, so
 * that taking one back moves no other; markers that only label keep their numbers in every mode.
 */
export function placeNumbers(
  entries: readonly Entry[],
  sequences: Sequences,
  options: ImportOptions,
  log: ChangeLog,
): PlacedNumbers {
  const lineOf = (index: number) => entries[index]?.line ?? 0;
  const sources = entries.map((entry) => (entry.marker === null ? null : toSourceMarker(entry.marker)));
  const choice = choose(
    sources.filter(
      (source, index): source is SourceMarker => source !== null && !isAttachment(entries[index] as Entry),
    ),
    options,
  );
  const kept = placeMarkers(sources, choice, 'keep');
  const counted =
    options.mode === 'keep'
      ? kept
      : placeMarkers(
          sources.map((source, index) => (sequences.counts(lineOf(index)) ? source : null)),
          choice,
          'renumber',
          (index) => sequences.isFirst(lineOf(index)),
        );
  const levels = new Map<SourceMarker, number>();
  const wanted = sources.map((source, index): SourceMarker | null => {
    const placement = counted[index] ?? kept[index] ?? null;
    if (source === null || placement === null) return null;
    const target = toTarget(source, placement);
    levels.set(source, target.level).set(target.marker, target.level);
    const change = { rule: 'marker', line: lineOf(index), before: source.text, after: target.marker.text };
    if (!target.isChanged || log.propose(change)) return target.marker;
    // What no format prints (l、) stays typed text once its change is taken back.
    return kept[index]?.isChanged === true ? null : source;
  });
  const getLevel = (marker: SourceMarker) => levels.get(marker) ?? choice.getLevel(marker);
  return { choice, placements: placeMarkers(wanted, { scheme: choice.scheme, getLevel }, 'keep') };
}
