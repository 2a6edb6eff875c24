/** What a plan lacks, as plain data: what a finding says and what an insertion makes good. */
import type { EmergencyNumber, RequiredStatement, RequiredTable } from './families.ts';
import type { PartId } from './parts.ts';

export type Missing =
  /** `part` is `null` for a part of the template's own. */
  | { readonly kind: 'part'; readonly heading: string; readonly part: PartId | null }
  | { readonly kind: 'table'; readonly table: RequiredTable }
  | { readonly kind: 'number'; readonly number: EmergencyNumber }
  | { readonly kind: 'statement'; readonly statement: RequiredStatement }
  /** A leading group with a head and a telephone. */
  | { readonly kind: 'leader' };

/** One key for one thing missing: `part 信息报告`, `number 119`. */
export function getMissingKey(missing: Missing): string {
  switch (missing.kind) {
    case 'part':
      return `part ${missing.heading}`;
    case 'table':
      return `table ${missing.table}`;
    case 'number':
      return `number ${missing.number}`;
    case 'statement':
      return `statement ${missing.statement}`;
    case 'leader':
      return 'leader';
  }
}
