/** The typed numbers of a plan → levels of a scheme, kept as they stood or mended; every difference is reported. */

import { createAttachmentReader } from '../../../judgement/document/attachment-list.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { getLastNumber, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../../language/words/line-roles.ts';
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import type { ImportOptions } from '../imported.ts';
import { chooseScheme, levelsInScheme, type SchemeChoice } from '../levels/choose-scheme.ts';
import { type Placement, placeMarkers } from '../levels/place-markers.ts';
import { findStarts } from '../levels/sequences.ts';
import { settleMarkers } from '../levels/settle-markers.ts';
import type { ChangeLog } from './change-log.ts';
import type { Entry } from './entries.ts';

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

/** The markers of the entries; the first behind a collection's title opens another plan. */
function listSources(entries: readonly Entry[]): (SourceMarker | null)[] {
  let opensPlan = false;
  return entries.map((entry) => {
    if (entry.marker === null) {
      opensPlan ||= entry.kind === 'heading' && isCollectionTitle(entry.text);
      return null;
    }
    const source = toSourceMarker(entry.marker);
    const opens = opensPlan;
    opensPlan = false;
    return opens ? { ...source, opensPlan: true } : source;
  });
}

/** Entries whose number labels something (附件1, or the list of attachments) and counts with no others. */
function findLabels(entries: readonly Entry[]): ReadonlySet<number> {
  const attachments = createAttachmentReader();
  return new Set(
    entries.flatMap(({ text, marker }, index) => {
      const number = marker && { form: marker.form, number: getLastNumber(marker.number) };
      return attachments.read((marker?.marker ?? '') + text, number) !== null && marker !== null ? [index] : [];
    }),
  );
}

/** Places the numbers of a plan's entries and proposes every one that prints otherwise. */
export function placeNumbers(entries: readonly Entry[], options: ImportOptions, log: ChangeLog): PlacedNumbers {
  const lineOf = (index: number) => entries[index]?.line ?? 0;
  const sources = listSources(entries);
  const choice = choose(
    sources.filter(
      (source, index): source is SourceMarker => source !== null && !isAttachment(entries[index] as Entry),
    ),
    options,
  );
  const labels = findLabels(entries);
  const starts = findStarts(
    entries.map(({ text }, index) => ({ text, marker: labels.has(index) ? null : (sources[index] ?? null) })),
    choice,
  );
  let kept: readonly (Placement | null)[] | null = null;
  const { placements, changes } = settleMarkers(
    sources,
    choice,
    options.mode,
    (index) => options.takenBack?.has(`marker:${lineOf(index)}`) ?? false,
    {
      starts,
      isLabel: (index) => labels.has(index),
      // What no format prints (l、) can only be put back as text.
      isTextOnceTakenBack: (index) => {
        kept ??= placeMarkers(sources, choice, 'keep');
        return kept[index]?.isChanged === true;
      },
    },
  );
  for (const { index, number, before, after } of changes) {
    // A number that stays and is only written otherwise is told apart from one that is out of order.
    const wording = sources[index]?.number === number ? ({ wording: 'markerShape' } as const) : {};
    log.propose({ rule: 'marker', line: lineOf(index), ...wording, params: { before, after }, before, after });
  }
  return { choice, placements };
}
