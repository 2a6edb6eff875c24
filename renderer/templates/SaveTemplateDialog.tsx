/** 另存为模板: keeps the plan as a template of the user's own, emptied of what belongs to one unit and one year. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { countTypedUnitNames, makeOwnTemplate } from '../../shared/content/templates/own/make-own-template.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { readPlan } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { tell } from '../state/notice-store.ts';
import { saveOwnTemplate } from '../state/own-templates-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { type About, AboutFields, isWholeAbout } from './AboutFields.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { display: 'block', paddingLeft: '34px', marginTop: '-4px', color: tokens.colorNeutralForeground3 },
});

/** The title without the unit's name; the kinds are those of the built-in template the plan came from, where it did. */
async function suggestAbout(plan: Plan): Promise<About> {
  const { findTemplate } = await import('../../shared/content/templates/library.ts');
  const origin = plan.templateId === undefined ? null : findTemplate(plan.templateId);
  const title = resolveTitleText(plan);
  const { name } = plan.facts.unit;
  const ownName =
    name !== '' && title.startsWith(name) && title.length > name.length ? title.slice(name.length) : title;
  return {
    name: ownName,
    summary: '',
    units: origin?.units ?? ['通用'],
    events: origin?.events ?? ['综合'],
  };
}

export default function SaveTemplateDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [about, setAbout] = useState<About | null>(null);
  const [isBlanked, setBlanked] = useState(true);
  const [isUnitLive, setUnitLive] = useState(true);
  useEffect(() => {
    const read = readPlan();
    setPlan(read);
    if (read !== null) void suggestAbout(read).then(setAbout);
  }, []);
  if (plan === null || about === null) return null;
  const typedCount = countTypedUnitNames(plan);
  const save = async () => {
    const name = about.name.trim();
    const kept = {
      ...about,
      name,
      units: [...about.units],
      events: [...about.events],
      id: newId(),
      savedAt: Date.now(),
    };
    const isSaved = await saveOwnTemplate(makeOwnTemplate(plan, kept, { isBlanked, isUnitLive }));
    if (!isSaved) return;
    closeDialog();
    tell('success', t('templates:saved-own', { name }));
  };
  return (
    <DialogFrame
      title={t('templates:save-title')}
      widthPx={560}
      onClose={closeDialog}
      formName={t('templates:save-title')}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!isWholeAbout(about)} onClick={() => void save()}>
            {t('templates:save-own')}
          </Button>
        </>
      }
    >
      <AboutFields about={about} onChange={setAbout} />
      <div>
        <Checkbox
          label={t('templates:blank-facts')}
          checked={isBlanked}
          onChange={(_, { checked }) => setBlanked(checked === true)}
        />
        <Text className={styles.hint} size={200}>
          {t('templates:blank-facts-hint')}
        </Text>
      </div>
      {typedCount > 0 && (
        <div>
          <Checkbox
            label={t('templates:unit-live', { count: typedCount, name: plan.facts.unit.name })}
            checked={isUnitLive}
            onChange={(_, { checked }) => setUnitLive(checked === true)}
          />
          <Text className={styles.hint} size={200}>
            {t('templates:unit-live-hint')}
          </Text>
        </div>
      )}
    </DialogFrame>
  );
}
