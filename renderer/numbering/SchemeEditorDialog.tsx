/** Composing a numbering scheme: its levels one by one, with a sample that follows every change. */
import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import {
  FOLLOWS,
  FONT_ROLES,
  type Follow,
  type FontRole,
  type Level,
  NUMBER_FORMATS,
  type NumberFormat,
  type NumberingScheme,
} from '../../shared/model/numbering/scheme.ts';
import { newId } from '../state/new-id.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { closeDialog, openDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import {
  adoptScheme,
  beginScheme,
  changeFormat,
  isAffix,
  listAffixes,
  MAX_LEVELS,
  putScheme,
} from './compose-scheme.ts';
import { SchemeFileButtons } from './SchemeFileButtons.tsx';
import { getSchemeSample } from './scheme-sample.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  name: { flexBasis: '320px', marginRight: 'auto' },
  levels: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    maxHeight: '320px',
    overflowY: 'auto',
    padding: '2px',
  },
  level: {
    display: 'grid',
    gridTemplateColumns: '64px 116px 132px 112px 96px 1fr 32px',
    alignItems: 'start',
    gap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  label: { lineHeight: '24px', color: tokens.colorNeutralForeground3 },
  input: { minWidth: 0, width: '100%' },
  add: { alignSelf: 'flex-start' },
  sample: {
    padding: '8px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  grow: { flexGrow: 1 },
});

const NEW_LEVEL: Level = { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'fang' };

type RowProps = {
  readonly level: Level;
  readonly number: number;
  readonly canRemove: boolean;
  onChange(level: Level): void;
  onRemove(): void;
};

function LevelRow({ level, number, canRemove, onChange, onRemove }: RowProps) {
  const styles = useStyles();
  const t = useTranslate();
  const name = t('numbering:edit-level', { number });
  const labelled = (part: 'format' | 'affix' | 'follow' | 'font') => `${name} ${t(`numbering:edit-${part}`)}`;
  const listId = `affixes-${number}`;
  return (
    <fieldset className={styles.level} aria-label={name}>
      <span className={styles.label} aria-hidden="true">
        {name}
      </span>
      <Select
        size="small"
        aria-label={labelled('format')}
        value={level.format}
        onChange={(_, { value }) => onChange(changeFormat(level, value as NumberFormat))}
      >
        {NUMBER_FORMATS.map((format) => (
          <option key={format} value={format}>
            {t(`numbering:format-${format}`)}
          </option>
        ))}
      </Select>
      <Field {...(isAffix(level.affix) ? {} : { validationMessage: t('numbering:edit-invalid-affix') })}>
        <Input
          className={styles.input}
          size="small"
          aria-label={labelled('affix')}
          list={listId}
          value={level.affix}
          maxLength={20}
          onChange={(_, { value }) => onChange({ ...level, affix: value })}
        />
        <datalist id={listId}>
          {listAffixes(level.format).map((affix) => (
            <option key={affix} value={affix} />
          ))}
        </datalist>
      </Field>
      <Select
        size="small"
        aria-label={labelled('follow')}
        value={level.follow}
        onChange={(_, { value }) => onChange({ ...level, follow: value as Follow })}
      >
        {FOLLOWS.map((follow) => (
          <option key={follow} value={follow}>
            {t(`numbering:follow-${follow}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={labelled('font')}
        value={level.font}
        onChange={(_, { value }) => onChange({ ...level, font: value as FontRole })}
      >
        {FONT_ROLES.map((font) => (
          <option key={font} value={font}>
            {t(`numbering:font-${font}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        label={t('numbering:edit-restart')}
        disabled={number === 1}
        checked={level.restart === 'parent'}
        onChange={(_, { checked }) => onChange({ ...level, restart: checked === true ? 'parent' : 'never' })}
      />
      <IconButton
        label={t('numbering:edit-remove', { number })}
        icon={<DeleteRegular />}
        isDisabled={!canRemove}
        onClick={onRemove}
      />
    </fieldset>
  );
}

export default function SchemeEditorDialog({ scheme }: { readonly scheme: NumberingScheme }) {
  const styles = useStyles();
  const t = useTranslate();
  const own = useSettingsStore((state) => state.schemes);
  const [draft, setDraft] = useState(() => beginScheme(scheme, newId(), t('numbering:edit-name-default')));
  const { levels } = draft;
  const isValid = draft.name.trim() !== '' && levels.every((level) => isAffix(level.affix));
  const setLevels = (next: NumberingScheme['levels']) => setDraft({ ...draft, levels: next });
  const named = { ...draft, name: draft.name.trim() };
  const save = () => {
    updateSettings({ schemes: putScheme(own, named) });
    openDialog({ kind: 'switch-scheme', scheme: named });
  };
  const remove = () => {
    updateSettings({ schemes: own.filter(({ id }) => id !== draft.id) });
    closeDialog();
  };
  return (
    <DialogFrame
      title={t('numbering:edit-title')}
      widthPx={860}
      onClose={closeDialog}
      formName={t('numbering:edit-title')}
      className={styles.content}
      hasWideActions
      actions={
        <>
          {own.some(({ id }) => id === draft.id) && (
            <>
              <Button appearance="subtle" onClick={remove}>
                {t('numbering:edit-delete')}
              </Button>
              <span className={styles.grow} />
            </>
          )}
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!isValid} onClick={save}>
            {t('numbering:edit-save')}
          </Button>
        </>
      }
    >
      <div className={styles.head}>
        <Field label={t('numbering:edit-name')} className={styles.name}>
          <Input value={draft.name} maxLength={100} onChange={(_, { value }) => setDraft({ ...draft, name: value })} />
        </Field>
        <SchemeFileButtons
          scheme={isValid ? named : null}
          onImport={(imported) => setDraft(adoptScheme(imported, newId()))}
        />
      </div>
      <Text className={styles.sample} role="status">
        {isValid ? getSchemeSample(draft) : t('numbering:edit-invalid-affix')}
      </Text>
      <div className={styles.levels}>
        {levels.map((level, index) => (
          <LevelRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its index
            key={index}
            level={level}
            number={index + 1}
            canRemove={levels.length > 1}
            onChange={(changed) => setLevels(levels.map((known, at) => (at === index ? changed : known)))}
            onRemove={() => setLevels(levels.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {levels.length < MAX_LEVELS && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => setLevels([...levels, NEW_LEVEL])}
        >
          {t('numbering:edit-add')}
        </Button>
      )}
      <Text size={200} className={styles.hint}>
        {t('numbering:edit-hint')}
      </Text>
    </DialogFrame>
  );
}
