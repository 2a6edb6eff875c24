/** Putting own clauses into a pack for colleagues: which ones, under what name, signed off by whom. */
import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import { exportPack } from '../state/commands/own-clauses.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { useOwnClausesStore } from '../state/own-clauses-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChipMenu, ChipToggle } from '../ui/ChipMenu.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

const LINE_MAX = 60;

function formatToday(now: Date): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}

export default function MakePackDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const clauses = useOwnClausesStore((state) => state.clauses);
  const favourites = useSettingsStore((state) => state.favouriteClauses);
  const unitName = useEditorStore((state) => state.settings?.facts.unit.name ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(clauses.map(({ id }) => id)));
  const [subject, setSubject] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState(unitName.slice(0, LINE_MAX));
  const [signedOffBy, setSignedOffBy] = useState('');
  const [date, setDate] = useState(() => formatToday(new Date()));
  const subjects = [...new Set(clauses.map(({ subjectName }) => subjectName))];
  const choose = (wanted: (clause: OwnClause) => boolean) =>
    setChosen(new Set(clauses.filter(wanted).map(({ id }) => id)));
  const isWhole = chosen.size === clauses.length;
  const canExport = [name, signedOffBy, date].every((line) => line.trim() !== '') && chosen.size > 0;
  const finish = async () => {
    const pack = {
      name: name.trim(),
      unit: unit.trim(),
      signedOffBy: signedOffBy.trim(),
      date: date.trim(),
      clauses: clauses.filter(({ id }) => chosen.has(id)),
    };
    if (await exportPack(pack)) closeDialog();
  };
  return (
    <DialogFrame
      title={t('clauses:make-pack-title')}
      widthPx={640}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!canExport} onClick={() => void finish()}>
            {t('clauses:make-pack', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className={styles.row}>
        <Field label={t('clauses:pack-name')} required>
          <Input value={name} maxLength={LINE_MAX} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={t('clauses:pack-unit')}>
          <Input value={unit} maxLength={LINE_MAX} onChange={(_, { value }) => setUnit(value)} />
        </Field>
        <Field label={t('clauses:signed-off-by')} required>
          <Input value={signedOffBy} maxLength={LINE_MAX} onChange={(_, { value }) => setSignedOffBy(value)} />
        </Field>
        <Field label={t('clauses:pack-date')} required>
          <Input value={date} maxLength={LINE_MAX} onChange={(_, { value }) => setDate(value)} />
        </Field>
      </div>
      <div className={styles.chips}>
        <ChipToggle label={t('clauses:any')} isOn={isWhole} onToggle={() => choose(() => !isWhole)} />
        <ChipMenu
          label={t('clauses:subject')}
          anyLabel={t('clauses:any')}
          options={subjects.map((one) => ({ value: one, text: one }))}
          value={subject}
          onChange={(one) => {
            setSubject(one);
            choose(({ subjectName }) => one === null || subjectName === one);
          }}
        />
        <ChipToggle
          label={`★ ${t('clauses:favourites')}`}
          isOn={false}
          onToggle={() => choose(({ id }) => favourites.includes(id))}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div className={styles.list} role="group" aria-label={t('clauses:results')}>
        {clauses.map(({ id, title, subjectName }) => (
          <Checkbox
            key={id}
            label={`${title}（${subjectName}）`}
            checked={chosen.has(id)}
            onChange={(_, { checked }) =>
              setChosen((known) => {
                const next = new Set(known);
                if (checked === true) next.add(id);
                else next.delete(id);
                return next;
              })
            }
          />
        ))}
      </div>
      <Text size={200} className={styles.hint}>
        {t('clauses:pack-hint')}
      </Text>
    </DialogFrame>
  );
}
