/** What a clause pack holds, clause by clause beside ours, and what to do with each. Nothing is stored before it is confirmed. */
import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import type { OpenedPack } from '../../shared/content/clauses/pack.ts';
import {
  comparePack,
  getDefaultChoice,
  listChoices,
  type PackChoice,
  type PackEntry,
  type PackRelation,
  takePack,
} from '../../shared/content/clauses/take-pack.ts';
import { toNotationText } from '../../shared/model/notation/notation-text.ts';
import { WordDifference } from '../paper/WordDifference.tsx';
import { changeOwnClauses } from '../state/commands/own-clauses.ts';
import { newId } from '../state/new-id.ts';
import { tell, tellError } from '../state/notice-store.ts';
import { loadOwnClauses, useOwnClausesStore } from '../state/own-clauses-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px' },
  entries: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  grow: { flexGrow: 1, minWidth: 0 },
  details: { marginTop: '6px', '& > summary': { cursor: 'pointer', color: tokens.colorBrandForeground1 } },
  hint: { color: tokens.colorNeutralForeground3 },
});

const COLORS = {
  new: 'success',
  identical: 'subtle',
  newer: 'brand',
  older: 'informative',
  'changed-here': 'warning',
} as const satisfies Record<PackRelation, string>;

const readText = ({ text, variants = [] }: OwnClause): string =>
  [text, ...variants.map((variant) => variant.text)].map((wording) => toNotationText(wording).text).join('\n\n');

type EntryProps = { readonly entry: PackEntry; readonly choice: PackChoice; onChoose(choice: PackChoice): void };

function Entry({ entry, choice, onChoose }: EntryProps) {
  const styles = useStyles();
  const t = useTranslate();
  const { theirs, ours, relation } = entry;
  const choices = listChoices(relation);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLORS[relation]}>
          {t(`clauses:relation-${relation}`)}
        </Badge>
        <span className={styles.grow}>
          <Text weight="semibold">{theirs.title}</Text>{' '}
          <Text size={200} className={styles.hint}>
            {[theirs.subjectName, theirs.kind, t('clauses:version', { version: theirs.version })].join(' · ')}
          </Text>
        </span>
        <Select
          size="small"
          value={choice}
          disabled={choices.length === 1}
          aria-label={t('clauses:choice-of', { title: theirs.title })}
          onChange={(_, { value }) => onChoose(value as PackChoice)}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(relation === 'new' && one !== 'both' ? `clauses:choice-new-${one}` : `clauses:choice-${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <details className={styles.details}>
        <summary>
          {t(relation === 'new' || relation === 'identical' ? 'clauses:show-text' : 'clauses:show-difference')}
        </summary>
        <WordDifference before={ours === null ? readText(theirs) : readText(ours)} after={readText(theirs)} />
      </details>
    </li>
  );
}

export default function TakePackDialog({ opened }: { readonly opened: OpenedPack }) {
  const styles = useStyles();
  const t = useTranslate();
  const { pack, isAltered } = opened;
  const own = useOwnClausesStore((state) => state.clauses);
  const state = useOwnClausesStore((store) => store.state);
  useEffect(() => void loadOwnClauses(), []);
  const entries = useMemo(() => comparePack(pack, own), [pack, own]);
  const [changed, setChanged] = useState<ReadonlyMap<string, PackChoice>>(new Map());
  const choices = new Map(
    entries.map(({ theirs, relation }) => [theirs.id, changed.get(theirs.id) ?? getDefaultChoice(relation)]),
  );
  const count = [...choices.values()].filter((choice) => choice !== 'ours').length;
  const take = async () => {
    const change = takePack(entries, { pack, choices, now: Date.now(), newId });
    const done = await changeOwnClauses(change);
    if (!done.ok) {
      tellError(done.error);
      return;
    }
    closeDialog();
    tell('success', t('clauses:pack-taken', { count, name: pack.name }));
  };
  return (
    <DialogFrame
      title={t('clauses:take-pack-title', { name: pack.name })}
      widthPx={760}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={count === 0 || state !== 'read'} onClick={() => void take()}>
            {t('clauses:take-pack', { count })}
          </Button>
        </>
      }
    >
      <Text>
        {t('clauses:pack-signed', {
          unit: pack.unit === '' ? t('clauses:pack-no-unit') : pack.unit,
          signedOffBy: pack.signedOffBy,
          date: pack.date,
          count: pack.clauses.length,
        })}
      </Text>
      <MessageBar intent={isAltered ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>{t(isAltered ? 'clauses:pack-altered' : 'clauses:pack-whole')}</MessageBarBody>
      </MessageBar>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry
            key={entry.theirs.id}
            entry={entry}
            choice={choices.get(entry.theirs.id) ?? 'ours'}
            onChoose={(choice) => setChanged(new Map(changed).set(entry.theirs.id, choice))}
          />
        ))}
      </ul>
    </DialogFrame>
  );
}
