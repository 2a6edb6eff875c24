/** Inserting a clause at the cursor, as one undo step. */
import type { PlacedClause } from '../../../shared/clauses/instantiate.ts';
import { editAndReturn } from '../editor-store.ts';
import { rememberClause } from '../settings-store.ts';

export function insertClause({ blocks, source, facts }: PlacedClause): void {
  editAndReturn((editor) => editor.insertBlocks(blocks, { source, facts }));
  rememberClause(source.clauseId);
}
