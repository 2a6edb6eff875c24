/** A new own clause that begins with what is selected on the page. */
import { suggestTitle, writeClauseText } from '../../../shared/content/clauses/clause-from-blocks.ts';
import { translate } from '../../ui/translate.ts';
import { getCatalogue } from '../clause-catalogue.ts';
import { readPlan, withEditor } from '../editor-store.ts';
import { tell } from '../notice-store.ts';
import { openDialog } from '../view-store.ts';
import { createEmptyClause } from './own-clauses.ts';

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
