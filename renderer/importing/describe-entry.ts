/** Entries of an import report in words: the kind they are listed under, and their sentence. */
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import { i18n, type MessageKey, type Translate, toMessageKey } from '../ui/translate.ts';

/** The heading an entry is listed under: one a rule where the rule has a name, else one a kind of entry. */
export function getEntryGroup({ kind, messageKey }: ImportEntry): MessageKey {
  const named = `importing:group-${messageKey.replace('.', '-')}` as MessageKey;
  return i18n.exists(named as string) ? named : (`importing:group-${kind}` as MessageKey);
}

export function describeEntry({ messageKey, params }: ImportEntry, t: Translate): string {
  return t(toMessageKey(messageKey), params);
}

/** Rules that take words for what they are and leave them on the page. */
const READING_RULES: readonly ImportEntry['messageKey'][] = [
  'importPlan.people',
  'importPlan.series',
  'importPlan.glued',
];

export function isReading({ messageKey }: ImportEntry): boolean {
  return READING_RULES.includes(messageKey);
}

export type EntryGroup = { readonly key: MessageKey; readonly entries: readonly ImportEntry[] };

/** Entries by group, the largest group first. */
export function groupEntries(entries: readonly ImportEntry[]): EntryGroup[] {
  const groups = new Map<MessageKey, ImportEntry[]>();
  for (const entry of entries) {
    const key = getEntryGroup(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([key, list]) => ({ key, entries: list })).sort((a, b) => b.entries.length - a.entries.length);
}
