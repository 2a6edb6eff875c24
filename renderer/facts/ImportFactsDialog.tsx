/** A roster or a workbook before it is taken over: what its columns hold, and everything that changes of the facts. */
import { Button, Checkbox, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type CellRows, readTabbedCells } from '../../shared/content/facts/cells.ts';
import { applyFactChanges, type FactChange } from '../../shared/content/facts/fact-changes.ts';
import { readFactsSheets, type Sheet } from '../../shared/content/facts/facts-sheets.ts';
import {
  guessRoster,
  listRosterChanges,
  ROSTER_COLUMNS,
  type Roster,
  type RosterColumn,
  readRoster,
} from '../../shared/content/facts/roster.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import { keepVersion } from '../state/commands/versions.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { tell } from '../state/notice-store.ts';
import { closeDialog, type FactsSource } from '../state/view-store.ts';
import { ChangeList, type ChangeRow, FromTo } from '../ui/ChangeList.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type Translate, useTranslate } from '../ui/translate.ts';
import { readClipboardCells } from './read-clipboard-cells.ts';

const WIDTH_PX = 860;
const PREVIEW_ROWS = 6;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '13px' },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '3px 8px',
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  head: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px', minWidth: '112px' },
  heading: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The sheet with most in it: where a roster is likely to be. */
function pickSheet(sheets: readonly Sheet[]): Sheet | undefined {
  return [...sheets].sort((a, b) => b.rows.length - a.rows.length)[0];
}

const PERSON_FIELDS = ['role', 'name', 'title', 'phone'] as const;

function toRow(change: FactChange, index: number, isTicked: boolean, t: Translate): ChangeRow {
  const common = { id: String(index), isTicked };
  if (change.kind === 'unit') {
    return { ...common, what: t(`facts:unit-${change.field}`), how: <FromTo {...change} /> };
  }
  if (change.kind === 'entry') {
    const what = change.before === null ? t('facts:change-new', { name: change.key }) : change.key;
    return { ...common, what, how: <FromTo before={change.before ?? ''} after={change.after} /> };
  }
  const { before, after } = change;
  if (before === null) {
    const words = [after.name, after.title, after.phone].filter((word) => word !== '').join(' · ');
    return { ...common, what: t('facts:change-new', { name: after.role }), how: <FromTo before="" after={words} /> };
  }
  const changed = PERSON_FIELDS.filter((field) => before[field] !== after[field]);
  const how = changed.map((field) => (
    <div key={field}>
      {t(`facts:person-${field}`)} <FromTo before={before[field]} after={after[field]} />
    </div>
  ));
  return { ...common, what: `${before.role} ${before.name}`.trim(), how };
}

type MappingProps = { readonly roster: Roster; onChange(roster: Roster): void };

function RosterTable({ roster, onChange }: MappingProps) {
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  // The field that the cells were pasted into is gone, and the keyboard with it.
  useEffect(() => table.current?.querySelector('select')?.focus(), []);
  const t = useTranslate();
  const setColumn = (index: number, column: RosterColumn) => {
    // What a column newly holds, no other one does.
    const columns = roster.columns.map((old, at) => (at === index ? column : old === column ? 'none' : old));
    onChange({ ...roster, columns });
  };
  return (
    <>
      <div className={styles.scroll}>
        <table ref={table} className={styles.table}>
          <thead>
            <tr>
              {roster.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={index} className={styles.head}>
                  <Select
                    size="small"
                    aria-label={t('facts:column-of', { number: index + 1 })}
                    value={column}
                    onChange={(_, { value }) => setColumn(index, value as RosterColumn)}
                  >
                    {ROSTER_COLUMNS.map((value) => (
                      <option key={value} value={value}>
                        {t(`facts:column-${value}`)}
                      </option>
                    ))}
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roster.rows.slice(0, PREVIEW_ROWS).map((row, rowIndex) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={rowIndex} className={rowIndex === 0 && roster.hasHeader ? styles.heading : undefined}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={index} className={styles.cell} title={cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox
        label={t('facts:roster-has-header')}
        checked={roster.hasHeader}
        onChange={(_, { checked }) => onChange({ ...roster, hasHeader: checked === true })}
      />
    </>
  );
}

/** Where there are no cells yet: a field to paste them into. */
function PasteField({ onCells }: { onCells(cells: CellRows): void }) {
  const t = useTranslate();
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const read = (type: string) => event.clipboardData.getData(type);
    onCells(readClipboardCells({ html: read('text/html'), text: read('text/plain') }));
  };
  return (
    <Field label={t('facts:roster-paste')} hint={t('facts:roster-paste-hint')}>
      <Textarea rows={5} value="" onPaste={onPaste} onChange={(_, { value }) => onCells(readTabbedCells(value))} />
    </Field>
  );
}

function findChanges(facts: Facts, source: FactsSource | null, roster: Roster | null, newRole: string): FactChange[] {
  if (roster !== null) return listRosterChanges(facts, readRoster(roster), newRole);
  return source?.kind === 'sheets' ? (readFactsSheets(facts, source.sheets, newRole) ?? []) : [];
}

/** The roster a source holds: its cells, or a workbook that is none of ours. */
function findRoster(facts: Facts, source: FactsSource | null): Roster | null {
  if (source === null) return null;
  if (source.kind === 'clipboard') return guessRoster(readClipboardCells(source));
  return readFactsSheets(facts, source.sheets, '') === null ? guessRoster(pickSheet(source.sheets)?.rows ?? []) : null;
}

type Props = {
  readonly facts: Facts;
  /** `null` where there is nothing to import yet. */
  readonly source: FactsSource | null;
  onApply(changes: readonly FactChange[]): void;
  onClose(): void;
};

export function ImportFactsForm({ facts, source, onApply, onClose }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [roster, setRoster] = useState(() => findRoster(facts, source));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const changes = useMemo(() => findChanges(facts, source, roster, t('facts:new-role')), [facts, source, roster, t]);
  const change = (next: Roster) => {
    setRoster(next);
    setLeft(new Set());
  };
  const taken = changes.filter((_, index) => !left.has(String(index)));
  const isEmpty = source === null && roster === null;
  const title =
    source?.kind === 'sheets' ? t('facts:import-title', { fileName: source.fileName }) : t('facts:roster-title');
  return (
    <DialogFrame
      title={title}
      widthPx={WIDTH_PX}
      onClose={onClose}
      formName={title}
      className={styles.content}
      actions={
        <>
          <Button onClick={onClose}>{t('facts:cancel')}</Button>
          <Button appearance="primary" disabled={taken.length === 0} onClick={() => onApply(taken)}>
            {t('facts:import-apply', { count: taken.length })}
          </Button>
        </>
      }
    >
      {isEmpty && <PasteField onCells={(cells) => change(guessRoster(cells))} />}
      {roster !== null && <RosterTable roster={roster} onChange={change} />}
      {!isEmpty && (
        <Text className={styles.note} size={200}>
          {t(changes.length === 0 ? 'facts:import-nothing' : 'facts:import-changes')}
        </Text>
      )}
      {changes.length > 0 && (
        <ChangeList
          label={t('facts:changes')}
          rows={changes.map((one, index) => toRow(one, index, !left.has(String(index)), t))}
          onTick={(id, isTicked) => {
            const next = new Set(left);
            if (isTicked) next.delete(id);
            else next.add(id);
            setLeft(next);
          }}
        />
      )}
    </DialogFrame>
  );
}

/** Imports into the open plan, as one undo step. */
export default function ImportFactsDialog({ source }: Pick<Props, 'source'>) {
  const t = useTranslate();
  const facts = useEditorStore((state) => state.settings?.facts);
  if (facts === undefined) return null;
  const apply = (changes: readonly FactChange[]) => {
    void keepVersion('before-import');
    withEditor((editor) =>
      editor.changeSettings((settings) => ({ ...settings, facts: applyFactChanges(settings.facts, changes, newId) })),
    );
    tell('success', t('facts:import-done', { count: changes.length }));
    closeDialog();
  };
  return <ImportFactsForm facts={facts} source={source} onApply={apply} onClose={closeDialog} />;
}
