/** Inserting a clause at the cursor, or where it fits while there is none, as one undo step. */
import type { ClausePlace } from '../../../shared/content/clauses/find-place.ts';
import type { PlacedClause } from '../../../shared/content/clauses/instantiate.ts';
import { translate } from '../../ui/translate.ts';
import { editAndReturn } from '../editor-store.ts';
import { tell } from '../notice-store.ts';
import { rememberClause } from '../settings-store.ts';

/** `place` is `null` where the cursor says it; otherwise the user is told where the clause went. */
export function insertClause({ blocks, source, facts }: PlacedClause, place: ClausePlace | null): void {
  editAndReturn((editor) => {
    // A plan without text has no block to go behind, and an empty one to take.
    const afterId = place?.afterId ?? null;
    if (afterId === null) editor.insertBlocks(blocks, { source, facts });
    else editor.insertBlocksBehind(afterId, blocks, { source, facts });
  });
  rememberClause(source.clauseId);
  if (place === null) return;
  const { heading } = place;
  tell(
    'info',
    heading === '' ? translate('clauses:inserted-at-end') : translate('clauses:inserted-under', { heading }),
  );
}
