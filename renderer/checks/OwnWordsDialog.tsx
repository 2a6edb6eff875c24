/** The user's own words: what the proofreading finds beside the built-in lexicon, and what it no longer complains of. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { GRADES, type Grade } from '../../shared/judgement/proofing/grade.ts';
import {
  addOwnWord,
  OWN_WORD_MAX_LENGTH,
  OWN_WORD_NOTE_MAX_LENGTH,
  OWN_WORDS_LIMIT,
  type OwnWord,
  removeOwnWord,
} from '../../shared/judgement/proofing/own-words.ts';
import { request } from '../state/bridge.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { i18n, useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr 96px 1.4fr auto', gap: '8px', alignItems: 'end' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '280px',
    overflowY: 'auto',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 72px 1.4fr 32px',
    gap: '8px',
    alignItems: 'center',
    padding: '2px 4px 2px 12px',
    fontSize: '13px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Draft = { readonly words: string; readonly right: string; readonly use: Grade | 'accept'; readonly note: string };
const EMPTY: Draft = { words: '', right: '', use: 'advice', note: '' };

function complete({ words, right, use, note }: Draft): OwnWord {
  const common = { words: words.trim(), note: note.trim() };
  return use === 'accept'
    ? { ...common, right: null, grade: 'advice' }
    : { ...common, right: right.trim(), grade: use };
}

type Tell = (outcome: { intent: 'success' | 'error'; text: string }) => void;

function AddForm({ onAdd, onRefuse }: { onAdd(word: OwnWord): void; onRefuse(text: string): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const [draft, setDraft] = useState(EMPTY);
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const word = complete(draft);
    if (word.words === '') return;
    if (word.words === word.right) return onRefuse(t('checks:own-same', { words: word.words }));
    onAdd(word);
    setDraft(EMPTY);
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <Field label={t('checks:own-words-field')}>
        <Input
          value={draft.words}
          maxLength={OWN_WORD_MAX_LENGTH}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
      <Field label={t('checks:own-right')}>
        <Input
          value={draft.use === 'accept' ? '' : draft.right}
          maxLength={OWN_WORD_MAX_LENGTH}
          disabled={draft.use === 'accept'}
          onChange={(_, { value }) => change({ right: value })}
        />
      </Field>
      <Field label={t('checks:own-use')}>
        <Select value={draft.use} onChange={(_, { value }) => change({ use: value as Draft['use'] })}>
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {t(`checks:grade-${grade}`)}
            </option>
          ))}
          <option value="accept">{t('checks:own-accept')}</option>
        </Select>
      </Field>
      <Field label={t('checks:own-note')}>
        <Input
          value={draft.note}
          maxLength={OWN_WORD_NOTE_MAX_LENGTH}
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      <Button type="submit" disabled={draft.words.trim() === ''}>
        {t('checks:own-add')}
      </Button>
    </form>
  );
}

function FileButtons({
  list,
  onTake,
  tell,
}: {
  readonly list: readonly OwnWord[];
  onTake(l: OwnWord[]): void;
  tell: Tell;
}) {
  const t = useTranslate();
  const tellFailure = (error: AppError) =>
    tell({ intent: 'error', text: describeError(error, i18n.language as Language) });
  const importWords = async () => {
    const read = await request('own-words:import');
    if (!read.ok) return tellFailure(read.error);
    if (read.value === null) return;
    onTake(read.value.reduce(addOwnWord, [...list]).slice(0, OWN_WORDS_LIMIT));
    tell({ intent: 'success', text: t('checks:own-taken', { count: read.value.length }) });
  };
  const exportWords = async () => {
    const written = await request('own-words:export', { ownWords: [...list] });
    if (!written.ok) return tellFailure(written.error);
    if (written.value === null) return;
    tell({ intent: 'success', text: t('exporting:done', { fileName: written.value.fileName }) });
  };
  return (
    <>
      <Button onClick={() => void importWords()}>{t('checks:own-import')}</Button>
      <Button disabled={list.length === 0} onClick={() => void exportWords()}>
        {t('checks:own-export')}
      </Button>
    </>
  );
}

export default function OwnWordsDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const list = useSettingsStore((state) => state.ownWords);
  const [outcome, setOutcome] = useState<Parameters<Tell>[0] | null>(null);
  const take = (ownWords: OwnWord[]) => updateSettings({ ownWords });
  return (
    <DialogFrame
      title={t('checks:own-title')}
      widthPx={820}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <FileButtons list={list} onTake={take} tell={setOutcome} />
          <Button appearance="primary" onClick={closeDialog}>
            {t('app:close')}
          </Button>
        </>
      }
    >
      <span className={styles.quiet}>{t('checks:own-intro')}</span>
      <AddForm
        onAdd={(word) => {
          setOutcome(null);
          take(addOwnWord(list, word));
        }}
        onRefuse={(text) => setOutcome({ intent: 'error', text })}
      />
      {outcome !== null && (
        <MessageBar intent={outcome.intent} layout="multiline">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
      {list.length === 0 ? (
        <span className={styles.quiet}>{t('checks:own-none')}</span>
      ) : (
        <ul className={styles.list} aria-label={t('checks:own-title')}>
          {list.map(({ words, right, grade, note }) => (
            <li key={words} className={styles.row}>
              <span>{words}</span>
              <span>{right}</span>
              <span className={styles.quiet}>{t(right === null ? 'checks:own-accept' : `checks:grade-${grade}`)}</span>
              <span className={styles.quiet}>{note}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('checks:own-remove', { words })}
                onClick={() => take(removeOwnWord(list, words))}
              />
            </li>
          ))}
        </ul>
      )}
    </DialogFrame>
  );
}
