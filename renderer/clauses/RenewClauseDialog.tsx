/** The newer version of a clause: for each place of the plan, what would change, and whether to take it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Insertion } from '../../shared/content/clauses/insertions.ts';
import { renewBlocks, takeNewVersion } from '../../shared/content/clauses/renew-insertion.ts';
import type { Clause } from '../../shared/content/clauses/schema.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { getBlockText } from '../../shared/view/comparison/block-text.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { WordDifference } from '../paper/WordDifference.tsx';
import { useCatalogue } from '../state/clause-catalogue.ts';
import { listOutdated, renewClause } from '../state/commands/renew-clause.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  place: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  grow: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What the blocks with these ids say in the plan, one paragraph a line, with their markers. */
function readBlocks(plan: Plan, ids: ReadonlySet<string>): string {
  const resolved = resolvePlan(plan);
  const all = [...resolved.blocks, ...resolved.attachments.flatMap(({ blocks }) => blocks)];
  return all
    .filter(({ id }) => ids.has(id))
    .map(getBlockText)
    .join('\n');
}

type PlaceProps = { readonly plan: Plan; readonly clause: Clause; readonly place: Insertion; readonly number: number };

function Place({ plan, clause, place, number }: PlaceProps) {
  const styles = useStyles();
  const t = useTranslate();
  const { before, after } = useMemo(() => {
    // The same new ids for both readings, so that what is added is found again.
    const ids: string[] = [];
    const { blocks } = renewBlocks(place, clause, plan.facts, () => {
      const id = newId();
      ids.push(id);
      return id;
    });
    const given = [...ids];
    const taken = takeNewVersion(plan, place, clause, () => given.shift() ?? newId());
    return {
      before: readBlocks(plan, new Set(place.blocks.map(({ id }) => id))),
      after: readBlocks(taken, new Set(blocks.map(({ id }) => id))),
    };
  }, [plan, clause, place]);
  const firstId = place.blocks[0]?.id ?? null;
  return (
    <section className={styles.place} aria-label={t('clauses:place', { number })}>
      <div className={styles.head}>
        <Text weight="semibold">{t('clauses:place', { number })}</Text>
        <Text size={200} className={styles.hint}>
          {t('clauses:versions', { used: place.version, newest: clause.version })}
        </Text>
        <span className={styles.grow} />
        <Button
          size="small"
          appearance="subtle"
          onClick={() => firstId !== null && withEditor((editor) => editor.goTo(firstId))}
        >
          {t('checks:go-to')}
        </Button>
        <Button size="small" onClick={() => renewClause(clause, 'keep', firstId)}>
          {t('clauses:keep')}
        </Button>
        <Button size="small" appearance="primary" onClick={() => renewClause(clause, 'take', firstId)}>
          {t('clauses:take')}
        </Button>
      </div>
      <WordDifference before={before} after={after} />
    </section>
  );
}

export default function RenewClauseDialog({ clauseId }: { readonly clauseId: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const clause = useCatalogue().find(clauseId);
  const plan = useEditorStore((state) => state.snapshot);
  const places = useMemo(() => (plan === null || clause === null ? [] : listOutdated(plan, clause)), [plan, clause]);
  const isDone = plan === null || clause === null || places.length === 0;
  return (
    <DialogFrame
      title={t('clauses:renew-title', { title: clause?.title ?? '' })}
      widthPx={820}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          {!isDone && places.length > 1 && (
            <>
              <Button onClick={() => renewClause(clause, 'keep', null)}>{t('clauses:keep-all')}</Button>
              <Button appearance="primary" onClick={() => renewClause(clause, 'take', null)}>
                {t('clauses:take-all')}
              </Button>
            </>
          )}
          <Button onClick={closeDialog}>{t('app:close')}</Button>
        </>
      }
    >
      {isDone ? (
        <Text role="status">{t('clauses:renew-done')}</Text>
      ) : (
        <>
          <Text size={200} className={styles.hint}>
            {t('clauses:renew-hint')}
          </Text>
          {places.map((place, index) => (
            <Place key={place.blocks[0]?.id} plan={plan} clause={clause} place={place} number={index + 1} />
          ))}
        </>
      )}
    </DialogFrame>
  );
}
