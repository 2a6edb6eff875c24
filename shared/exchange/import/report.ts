/**
 * What an import found, changed and could not carry: shown before anything is kept, so that nothing is silently lost.
 * Every importer (text, Word, clipboard) fills the same list.
 */
import type { DottedKey } from '../../base/messages/messages.ts';

/**
 * - `change`: the result differs from the source on purpose (a joined line, a mended number).
 * - `note`: carried, and worth a look (tracked changes accepted, the scheme that was chosen).
 * - `loss`: the plan cannot hold it (a comment, a header); `before` keeps its words where it has any.
 */
const IMPORT_ENTRY_KINDS = ['change', 'note', 'loss'] as const;
export type ImportEntryKind = (typeof IMPORT_ENTRY_KINDS)[number];

export type ImportEntry = {
  readonly kind: ImportEntryKind;
  /**
   * Given where the change can be taken back: the same source gives it the same id under any options. Import again with
   * the id among `ImportOptions.takenBack`; the entry stays in the report.
   */
  readonly id?: string;
  /** True where the change is only offered: it is made where its id is among `ImportOptions.accepted`. */
  readonly isOffer?: boolean;
  /** 1-based place in the source: a line of text, a paragraph of a Word file or of pasted HTML. */
  readonly line?: number;
  /** The block of the result it concerns. */
  readonly blockId?: string;
  readonly messageKey: DottedKey<'importDocx' | 'importHtml' | 'importPlan' | 'importText'>;
  readonly params: Readonly<Record<string, string | number>>;
  /** The source's characters, and what stands for them now. */
  readonly before?: string;
  readonly after?: string;
};

export type ImportReport = { readonly entries: readonly ImportEntry[] };
