/**
 * Before an old document is kept: the source on the left, the plan it reads as on the right, and between them everything
 * that differs, to be taken back where the user knows better.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { ImportSource } from '../../shared/edge/ipc/contract.ts';
import type { ImportedPlan } from '../../shared/exchange/import/imported.ts';
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../../shared/exchange/import/text/decode.ts';
import { useSchemeName } from '../numbering/use-scheme-name.ts';
import { acceptImport, cancelImport } from '../state/commands/import-file.ts';
import { tellError } from '../state/notice-store.ts';
import { AbandonDialog } from '../ui/DialogFrame.tsx';
import { useHalfFilled } from '../ui/half-filled.ts';
import { Mark } from '../ui/Mark.tsx';
import { colors } from '../ui/theme.ts';
import { i18n, useTranslate } from '../ui/translate.ts';
import { EntryList } from './EntryList.tsx';
import { ImportOptionsBar } from './ImportOptionsBar.tsx';
import { LossBar } from './LossBar.tsx';
import { type PartsChoice, PartsList } from './PartsList.tsx';
import { ResultPane } from './ResultPane.tsx';
import { SourcePane } from './SourcePane.tsx';
import { FIRST_CHOICES, useImport } from './use-import.ts';
import { useLinkedPanes } from './use-linked-panes.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '44px',
    flexShrink: 0,
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  hint: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(240px, 10fr) minmax(250px, 8fr) minmax(320px, 15fr)',
  },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  side: { backgroundColor: colors.zfPanel },
  paneTitle: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: '7px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: colors.zfPanel,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  body: { flexGrow: 1, minHeight: 0 },
  waiting: { margin: 'auto', color: tokens.colorNeutralForeground3 },
});

const WHOLE: PartsChoice = { isSplit: false, shown: 0, ticked: new Set() };

/** The plans the user's choices come to, the one on show first. */
function listChosen(whole: ImportedPlan, parts: readonly ImportedPlan[], choice: PartsChoice): readonly ImportedPlan[] {
  return choice.isSplit ? parts.filter((_, index) => choice.ticked.has(index)) : [whole];
}

function PaneTitle({ text, count }: { readonly text: string; readonly count: string }) {
  const styles = useStyles();
  return (
    <h2 className={styles.paneTitle}>
      {text}
      <span className={styles.count}>{count}</span>
    </h2>
  );
}

/** The encoding to show for choosing: one that was chosen, or one that the reading is not sure of; else `null`. */
function findDoubtfulEncoding(entries: readonly ImportEntry[], chosen: TextEncoding | null): TextEncoding | null {
  if (chosen !== null) return chosen;
  const has = (key: ImportEntry['messageKey']) => entries.find(({ messageKey }) => messageKey === key);
  const found = has('importText.encodingGuessed') ?? (has('importText.unreadable') && has('importText.encoding'));
  return TEXT_ENCODINGS.find((encoding) => encoding === found?.params.encoding) ?? null;
}

type Props = { readonly source: ImportSource };

export default function ImportScreen({ source }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  const { choices, imported, error, isReading, change, takeBack, accept } = useImport(source.importId);
  const [partsChoice, setPartsChoice] = useState(WHOLE);
  const [current, setCurrent] = useState<ImportEntry | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const isDecided = choices !== FIRST_CHOICES || partsChoice !== WHOLE;
  useHalfFilled(isDecided ? source.fileName : null);
  const panes = useLinkedPanes();
  const root = useRef<HTMLDivElement>(null);
  // Keys reach the screen from the start: Escape leaves it, Tab goes to its first button.
  useEffect(() => root.current?.focus(), []);

  // A source that cannot be read at all is no screen but a sentence, where the user came from.
  const isUnreadable = error !== null && imported === null;
  useEffect(() => {
    if (!isUnreadable) return;
    void cancelImport();
    tellError(error);
  }, [isUnreadable, error]);

  const entries = imported?.report.entries ?? null;
  const losses = useMemo(() => entries?.filter(({ kind }) => kind === 'loss') ?? [], [entries]);
  const changes = useMemo(() => entries?.filter(({ kind }) => kind !== 'loss') ?? [], [entries]);
  const parts = imported?.parts ?? [];
  const shown = (partsChoice.isSplit ? parts[partsChoice.shown] : undefined) ?? imported?.whole ?? null;
  const chosen = imported === null ? [] : listChosen(imported.whole, parts, partsChoice);
  const numbered = shown?.plan.blocks.filter(({ type }) => type === 'numbered').length ?? 0;
  const canAccept = chosen.length > 0 && !isReading && error === null;

  const go = (entry: ImportEntry) => {
    setCurrent(entry);
    if (entry.line !== undefined) panes.show(entry.line);
  };
  const choose = (choice: PartsChoice) => {
    const isFirstSplit = choice.isSplit && !partsChoice.isSplit && choice.ticked.size === 0;
    setPartsChoice(isFirstSplit ? { ...choice, ticked: new Set(parts.keys()) } : choice);
    const line = parts[choice.shown]?.lines;
    if (choice.isSplit && line !== undefined) panes.show(Math.min(...Object.values(line)));
  };
  const leave = () => {
    if (isDecided) setLeaving(true);
    else void cancelImport();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && event.ctrlKey && canAccept) void acceptImport(chosen.map(({ plan }) => plan));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen
    <div
      ref={root}
      tabIndex={-1}
      className={styles.root}
      onKeyDown={onKeyDown}
      data-import={isReading ? 'reading' : 'ready'}
    >
      <header className={styles.header}>
        <Mark />
        <h1 className={styles.title}>{t('importing:title', { fileName: source.fileName })}</h1>
        <span className={styles.hint}>{t('importing:hint')}</span>
        <Button onClick={() => void cancelImport()}>{t('app:cancel')}</Button>
        <Button
          appearance="primary"
          disabledFocusable={!canAccept}
          onClick={() => canAccept && void acceptImport(chosen.map(({ plan }) => plan))}
        >
          {chosen.length > 1 ? t('importing:accept-several', { count: chosen.length }) : t('importing:accept')}
        </Button>
      </header>
      <main className={styles.main}>
        <ImportOptionsBar
          choices={choices}
          foundScheme={shown ? nameScheme(shown.plan.scheme) : '…'}
          doubtfulEncoding={findDoubtfulEncoding(entries ?? [], choices.encoding)}
          isReading={isReading}
          onChange={change}
        />
        <LossBar losses={losses} onGo={go} />
        {error !== null && <p role="alert">{describeError(error, i18n.language as Language)}</p>}
        {imported === null || shown === null ? (
          <p className={styles.waiting} role="status">
            {t('importing:reading')}
          </p>
        ) : (
          <div className={styles.panes}>
            <div className={styles.pane}>
              <PaneTitle
                text={t('importing:source')}
                count={t('importing:line-count', { count: imported.sourceLines.length })}
              />
              <div className={styles.body}>
                <SourcePane
                  lines={imported.sourceLines}
                  changes={changes}
                  takenBack={choices.takenBack}
                  currentLine={current?.line ?? null}
                  link={panes.source}
                />
              </div>
            </div>
            <div className={`${styles.pane} ${styles.side}`}>
              <PaneTitle text={t('importing:changes')} count={t('importing:change-count', { count: changes.length })} />
              {parts.length > 1 && <PartsList parts={parts} choice={partsChoice} onChange={choose} />}
              <div className={styles.body}>
                <EntryList
                  entries={changes}
                  sourceLines={imported.sourceLines}
                  takenBack={choices.takenBack}
                  accepted={choices.accepted}
                  current={current}
                  onGo={go}
                  onTakeBack={takeBack}
                  onAccept={accept}
                />
              </div>
            </div>
            <div className={styles.pane}>
              <PaneTitle text={t('importing:result')} count={t('importing:numbered-count', { count: numbered })} />
              <div className={styles.body}>
                <ResultPane imported={shown} currentLine={current?.line ?? null} link={panes.result} />
              </div>
            </div>
          </div>
        )}
      </main>
      {isLeaving && (
        <AbandonDialog name={source.fileName} onBack={() => setLeaving(false)} onAbandon={() => void cancelImport()} />
      )}
    </div>
  );
}
