/** Gathers what pasted HTML holds that a plan cannot; each kind is reported once, with its count. */
import type { importHtml } from '../../../base/messages/zh-CN/import-html.ts';
import type { ImportEntry, ImportEntryKind } from '../report.ts';

/** Keys of `importHtml` in `shared/base/messages`. */
export type HtmlMessageKey = keyof typeof importHtml;

export type HtmlReporter = {
  count(kind: ImportEntryKind, key: HtmlMessageKey, details?: Pick<ImportEntry, 'before' | 'after'>): void;
  add(entry: Omit<ImportEntry, 'messageKey'> & { readonly key: HtmlMessageKey }): void;
  list(): ImportEntry[];
};

export function createHtmlReporter(): HtmlReporter {
  const counted = new Map<HtmlMessageKey, ImportEntry>();
  const entries: ImportEntry[] = [];
  return {
    count(kind, key, details = {}) {
      const count = Number(counted.get(key)?.params.count ?? 0) + 1;
      const first = counted.get(key) ?? { kind, messageKey: `importHtml.${key}`, params: {}, ...details };
      counted.set(key, { ...first, params: { count } });
    },
    add({ key, ...entry }) {
      entries.push({ ...entry, messageKey: `importHtml.${key}` });
    },
    list: () => [...entries, ...counted.values()],
  };
}
