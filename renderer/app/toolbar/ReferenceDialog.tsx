/** Inserting a live reference: to which section, table, figure or attachment, and how it is written. */
import { Button, Field, makeStyles, Radio, RadioGroup, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { REFERENCE_FORMS, type ReferenceForm } from '../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { getRunsText } from '../../../shared/view/resolve/resolved-plan.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { closeDialog } from '../../state/view-store.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { isReferenceMatch, listReferenceTargets } from './reference-targets.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  search: { maxWidth: 'none', width: '100%' },
  marker: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  form: { display: 'inline-flex', gap: '10px' },
  sample: { color: tokens.colorNeutralForeground3 },
  none: { height: '280px', padding: '16px', color: tokens.colorNeutralForeground3 },
});

const ROW_HEIGHT_PX = 30;
const LIST_HEIGHT_PX = 280;
const INDENT_PX = 18;

/** How a block is called in each form: what a paragraph at the plan's end that refers to it would say. */
function nameTarget(plan: Plan, blockId: string): Record<ReferenceForm, string> {
  const content = REFERENCE_FORMS.map((form) => ({ type: 'reference' as const, blockId, form }));
  const resolved = resolvePlan({ ...plan, blocks: [...plan.blocks, { type: 'paragraph', id: '?', content }] });
  const probe = resolved.blocks[resolved.blocks.length - 1];
  const runs = probe?.type === 'paragraph' ? probe.runs : [];
  return Object.fromEntries(
    REFERENCE_FORMS.map((form, index) => [form, getRunsText(runs.slice(index, index + 1))]),
  ) as Record<ReferenceForm, string>;
}

export default function ReferenceDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const outline = useEditorStore((state) => state.outline);
  const snapshot = useEditorStore((state) => state.snapshot);
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState(outline[0]?.blockId ?? null);
  const [form, setForm] = useState<ReferenceForm>('marker');
  const targets = useMemo(() => listReferenceTargets(outline, snapshot), [outline, snapshot]);
  const found = useMemo(() => targets.filter((target) => isReferenceMatch(target, query)), [targets, query]);
  const chosen = found.findIndex((entry) => entry.blockId === chosenId);
  const names = useMemo(
    () => (snapshot === null || chosenId === null ? null : nameTarget(snapshot, chosenId)),
    [snapshot, chosenId],
  );
  const insert = () => {
    const entry = found[chosen];
    if (entry === undefined) return;
    closeDialog();
    editAndReturn((editor) => editor.insertReference(entry.blockId, form));
  };
  const choose = (index: number) => setChosenId(found[index]?.blockId ?? null);
  return (
    <DialogFrame
      title={t('toolbar:reference-title')}
      widthPx={640}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={chosen < 0} onClick={insert}>
            {t('toolbar:insert')}
          </Button>
        </>
      }
    >
      <SearchBox
        dismiss={{ 'aria-label': t('app:clear-search') }}
        className={styles.search}
        value={query}
        placeholder={t('toolbar:reference-search')}
        aria-label={t('toolbar:reference-search')}
        onChange={(_, { value }) => {
          setQuery(value);
          setChosenId(targets.find((target) => isReferenceMatch(target, value))?.blockId ?? null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') choose(Math.min(chosen + 1, found.length - 1));
          else if (event.key === 'ArrowUp') choose(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') insert();
          else return;
          event.preventDefault();
        }}
      />
      {found.length === 0 ? (
        <div className={styles.none}>{t('toolbar:reference-none')}</div>
      ) : (
        <VirtualList
          id="reference-targets"
          label={t('toolbar:reference-search')}
          items={found}
          rowHeightPx={ROW_HEIGHT_PX}
          heightPx={LIST_HEIGHT_PX}
          chosen={chosen}
          getKey={(entry) => entry.blockId}
          onChoose={choose}
          onAccept={insert}
          renderRow={(entry) => (
            <>
              <span style={{ width: entry.depth * INDENT_PX, flexShrink: 0 }} />
              <span className={styles.marker}>{entry.marker}</span>
              <span className={styles.text}>{entry.text}</span>
            </>
          )}
        />
      )}
      <Field label={t('toolbar:reference-form')}>
        <RadioGroup value={form} onChange={(_, { value }) => setForm(value as ReferenceForm)}>
          {REFERENCE_FORMS.map((value) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.form}>
                  <span>{t(`toolbar:reference-form-${value}`)}</span>
                  <span className={styles.sample}>{names?.[value] ?? ''}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </DialogFrame>
  );
}
