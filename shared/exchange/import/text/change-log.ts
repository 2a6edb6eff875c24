/** What an import changes, recorded as it does so. A change that was taken back is recorded and not made. */
import type { importText } from '../../../base/messages/zh-CN/import-text.ts';
import type { ImportEntry } from '../report.ts';
import { getFileLine } from './places.ts';

export type Change = {
  /** With the line, the change's id: `join:12`. Several changes of one kind in a text are told apart by `part`. */
  readonly rule: keyof typeof importText;
  /** A place as source lines have it. */
  readonly line: number;
  readonly part?: number;
  /** The sentence that tells of it, where it is not the rule's own. */
  readonly wording?: 'markerShape';
  readonly params?: Readonly<Record<string, string | number>>;
  readonly before: string;
  readonly after: string;
};

export type ChangeLog = {
  /** Records the change and answers whether to make it: false where it was taken back. */
  propose(change: Change): boolean;
  /** Records something worth a look that can not be taken back. */
  note(messageKey: ImportEntry['messageKey'], params: ImportEntry['params'], line?: number): void;
  /** Everything recorded, by line. */
  list(): ImportEntry[];
};

/** `takenBack` holds the ids of changes not to make. */
export function createChangeLog(takenBack: ReadonlySet<string>): ChangeLog {
  const entries: ImportEntry[] = [];
  return {
    propose({ rule, line, part, wording = rule, params = {}, before, after }) {
      const id = part === undefined ? `${rule}:${line}` : `${rule}:${line}:${part}`;
      entries.push({
        kind: 'change',
        id,
        line: getFileLine(line),
        messageKey: `importText.${wording}`,
        params,
        before,
        after,
      });
      return !takenBack.has(id);
    },
    note(messageKey, params, line) {
      entries.push({ kind: 'note', messageKey, params, ...(line === undefined ? {} : { line: getFileLine(line) }) });
    },
    list: () => [...entries].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
