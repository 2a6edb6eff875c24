/** Putting in what the plan lacks, at its own place and as one undo step. */
import type { Supplement } from '../../../shared/judgement/completeness/supplements.ts';
import { takeSnapshot, withEditor } from '../editor-store.ts';
import { rememberClause } from '../settings-store.ts';

export function insertSupplement({ blocks, facts, afterBlockId, attachmentTitle }: Supplement): void {
  withEditor((editor) => {
    const id =
      attachmentTitle === null
        ? editor.insertBlocksBehind(afterBlockId, blocks, { facts })
        : editor.appendAttachment(attachmentTitle, blocks, facts);
    if (id !== null) editor.goTo(id);
    takeSnapshot();
  });
  const sourced = blocks.find((block) => 'source' in block && block.source !== undefined);
  if (sourced !== undefined && 'source' in sourced && sourced.source !== undefined)
    rememberClause(sourced.source.clauseId);
}
