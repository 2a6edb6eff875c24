/** Gathers what a Word file holds that a plan cannot, while it is read. */
import type { importDocx } from '../../../base/messages/zh-CN/import-docx.ts';
import type { ImportEntry, ImportEntryKind, ImportReport } from '../report.ts';

/** Keys of `importDocx` in `shared/base/messages`. */
export type DocxMessageKey = keyof typeof importDocx;

type Place = { readonly line?: number; readonly blockId?: string };
type Details = Place & {
  /** Where the user can take the change back. */
  readonly id?: string;
  readonly isOffer?: boolean;
  readonly params?: ImportEntry['params'];
  readonly before?: string;
  readonly after?: string;
};

export type Reporter = {
  add(kind: ImportEntryKind, key: DocxMessageKey, details?: Details): void;
  /** Counts something too frequent to list one by one; it is reported once, with its `count`, at its first place. */
  count(kind: ImportEntryKind, key: DocxMessageKey, details?: Details): void;
  /** Where reading stands; entries without a place of their own are put there. */
  moveTo(place: Place): void;
  /** `ids`: what blocks that were found are called in the plan, where that is something else. */
  finish(ids?: ReadonlyMap<string, string>): ImportReport;
};

export function createReporter(): Reporter {
  const entries: ImportEntry[] = [];
  const counted = new Map<string, { at: number; count: number }>();
  let here: Place = {};
  const add: Reporter['add'] = (kind, key, { params = {}, ...details } = {}) => {
    entries.push({ kind, messageKey: `importDocx.${key}`, params, ...here, ...details });
  };
  return {
    add,
    count(kind, key, details = {}) {
      const seen = counted.get(key);
      if (seen !== undefined) {
        seen.count += 1;
        return;
      }
      counted.set(key, { at: entries.length, count: 1 });
      add(kind, key, details);
    },
    moveTo(place) {
      here = place;
    },
    finish(ids) {
      for (const { at, count } of counted.values()) {
        const entry = entries[at];
        if (entry !== undefined) entries[at] = { ...entry, params: { ...entry.params, count } };
      }
      if (ids === undefined) return { entries };
      return {
        entries: entries.map((entry) => {
          const id = entry.blockId === undefined ? undefined : ids.get(entry.blockId);
          return id === undefined ? entry : { ...entry, blockId: id };
        }),
      };
    },
  };
}
