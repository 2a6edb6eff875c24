/** Gathers what an import found, changed and could not carry, while the source is read and made into plans. */
import type { ImportEntry, ImportEntryKind, ImportReport } from '../report.ts';

type Place = Pick<ImportEntry, 'line' | 'blockId'>;
type Details = Omit<Partial<ImportEntry>, 'kind' | 'messageKey'>;

export type Reporter = {
  add(kind: ImportEntryKind, messageKey: ImportEntry['messageKey'], details?: Details): void;
  /** Counts something too frequent to list one by one; it is reported once, with its `count`, at its first place. */
  count(kind: ImportEntryKind, messageKey: ImportEntry['messageKey'], details?: Details): void;
  /** Records a change that can be taken back and answers whether to make it: false where it was. */
  propose(messageKey: ImportEntry['messageKey'], details: Details & { readonly id: string }): boolean;
  /** Where reading stands; entries without a place of their own are put there. */
  moveTo(place: Place): void;
  /** The entries by line. `ids`: what blocks that were found are called in the plan, where that is something else. */
  finish(ids?: ReadonlyMap<string, string>): ImportReport;
};

/** `takenBack` holds the ids of changes not to make. */
export function createReporter(takenBack: ReadonlySet<string> = new Set()): Reporter {
  const entries: ImportEntry[] = [];
  const counted = new Map<string, { at: number; count: number }>();
  let here: Place = {};
  const add: Reporter['add'] = (kind, messageKey, { params = {}, ...details } = {}) => {
    entries.push({ kind, messageKey, params, ...here, ...details });
  };
  return {
    add,
    count(kind, messageKey, details = {}) {
      const seen = counted.get(messageKey);
      if (seen !== undefined) {
        seen.count += 1;
        return;
      }
      counted.set(messageKey, { at: entries.length, count: 1 });
      add(kind, messageKey, details);
    },
    propose(messageKey, details) {
      add('change', messageKey, details);
      return !takenBack.has(details.id);
    },
    moveTo(place) {
      here = place;
    },
    finish(ids = new Map()) {
      const finished = entries.map((entry): ImportEntry => {
        const id = entry.blockId === undefined ? undefined : ids.get(entry.blockId);
        return id === undefined ? entry : { ...entry, blockId: id };
      });
      for (const { at, count } of counted.values()) {
        const entry = finished[at];
        if (entry !== undefined) finished[at] = { ...entry, params: { ...entry.params, count } };
      }
      return { entries: finished.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
    },
  };
}
