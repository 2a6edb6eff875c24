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

/** Attachments label parts of the file and say nothing about its scheme. */
const isAttachment = (entry: Entry) => entry.marker?.form === 'attachment';

function choose(markers: readonly SourceMarker[], options: ImportOptions): SchemeChoice {
  const wanted = options.schemeId === undefined ? null : findScheme(options.schemeId);
  return wanted === null ? chooseScheme(markers) : levelsInScheme(markers, wanted);
}

/** `isFirst` says at which source lines a sequence rightly begins again. */
export function placeNumbers(
  entries: readonly Entry[],
  isFirst: (line: number) => boolean,
  options: ImportOptions,
  log: ChangeLog,
): PlacedNumbers {
  const markers = entries.map((entry) => (entry.marker === null ? null : toSourceMarker(entry.marker)));
  const choice = choose(
    markers.filter(
      (marker, index): marker is SourceMarker => marker !== null && !isAttachment(entries[index] as Entry),
    ),
    options,
  );
  const isTakenBack = (index: number) => options.takenBack?.has(`marker:${entries[index]?.line}`) ?? false;
  const placements = placeMarkers(
    markers,
    choice,
    (index) => (isTakenBack(index) || isAttachment(entries[index] as Entry) ? 'keep' : options.mode),
    (index) => isFirst(entries[index]?.line ?? 0),
  );
  return {
    choice,
    placements: placements.map((placement, index) => {
      const { line } = entries[index] as Entry;
      const before = markers[index]?.text ?? '';
      if (placement === null) return null;
      if (!placement.isChanged) {
        // The entry stays in the report of a change that was taken back.
        if (isTakenBack(index)) log.propose({ rule: 'marker', line, before, after: before });
        return placement;
      }
      const isMade = log.propose({ rule: 'marker', line, before, after: placement.marker.text });
      // What keeping cannot print either (l、) stays typed text once its change is taken back.
      return isMade ? placement : null;
    }),
  };
}
