/** A new own clause that begins with what is selected on the page. */
import { suggestTitle, writeClauseText } from '../../shared/content/clauses/clause-from-blocks.ts';
import { createEmptyClause } from '../state/commands/own-clauses.ts';
import { readPlan, withEditor } from '../state/editor-store.ts';
import { tell } from '../state/notice-store.ts';
import { openDialog } from '../state/view-store.ts';
import { translate } from '../ui/translate.ts';
import { getCatalogue } from './catalogue.ts';

export function writeFromSelection(): void {
  withEditor((editor) => {
    const plan = readPlan();
    if (plan === null) return;
    const blocks = editor.readSelectedBlocks();
    const text = writeClauseText(blocks, plan);
    if (text.length === 0) {
      tell('info', translate('clauses:nothing-selected'));
      return;
    }
    // Text that came from a clause goes back to its subject.
    const sourceId = blocks.map((block) => ('source' in block ? block.source?.clauseId : undefined)).find(Boolean);
    const subject = getCatalogue().subjects.find(({ clauses }) => clauses.some(({ id }) => id === sourceId));
    const clause = {
      ...createEmptyClause(),
      title: suggestTitle(blocks, plan),
      text,
      subjectName: subject?.name ?? '',
    };
    openDialog({ kind: 'edit-clause', clause, before: null });
  });
}
