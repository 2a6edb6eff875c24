/** The name of a place in the user's language: 附件1 表2 第3行; Signature. */
import type { PlaceName } from '../../shared/view/resolve/place-names.ts';
import type { Translate } from '../ui/translate.ts';

const PART_KEYS = {
  title: 'facts:place-title',
  signature: 'facts:place-signature',
  fact: 'facts:place-fact',
  table: 'facts:place-table',
  figure: 'facts:place-figure',
  urgency: 'facts:urgency',
  issuer: 'facts:issuer',
  documentNumber: 'facts:documentNumber',
  recipients: 'facts:recipients',
  copyNumber: 'facts:copyNumber',
  classification: 'facts:classification',
  signer: 'facts:signer',
  cover: 'parts:cover',
  order: 'parts:order',
  approval: 'parts:approval',
  revisions: 'parts:revisions',
  contents: 'parts:contents',
  remark: 'parts:remark',
  imprint: 'parts:imprint',
} as const satisfies Record<NonNullable<PlaceName['part']>, string>;

/** '' where nothing but its words says which place it is. */
export function describePlaceName({ part, marker, row }: PlaceName, t: Translate): string {
  const kind = part === undefined ? '' : t(PART_KEYS[part]);
  const words = [marker.trim(), kind, row === undefined ? '' : t('facts:place-row', { row })];
  return words.filter((word) => word !== '').join(' ');
}
