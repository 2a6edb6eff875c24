/** The states of the plan that were kept: what differs from it now, and one of them restored, opened beside it or removed. */
import { Button, Select, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { VersionInfo } from '../../shared/edge/ipc/contract.ts';
import { DifferenceList } from '../paper/DifferenceList.tsx';
import { DifferenceSummary } from '../paper/DifferenceSummary.tsx';
import { request } from '../state/bridge.ts';
import { compareWithVersion, showSideBySide } from '../state/commands/compare.ts';
import { restoreVersion } from '../state/commands/versions.ts';
import { readPlan, withEditor } from '../state/editor-store.ts';
import { tell, tellError } from '../state/notice-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { i18n, useTranslate } from '../ui/translate.ts';
import { KeepVersionForm } from './KeepVersionForm.tsx';
import { useVersionComparison } from './use-version-comparison.ts';
import { VersionList } from './VersionList.tsx';
import { VersionRules } from './VersionRules.tsx';
import { useVersionsStyles } from './versions-styles.ts';

/** `null` until main has answered. */
function useVersions(): { readonly versions: readonly VersionInfo[] | null; read(): Promise<void> } {
  const [versions, setVersions] = useState<readonly VersionInfo[] | null>(null);
  const read = useCallback(async () => {
    const plan = readPlan();
    if (plan !== null) setVersions(await request('versions:list', { planId: plan.id }));
  }, []);
  useEffect(() => void read(), [read]);
  return { versions, read };
}

export default function VersionsDialog() {
  const styles = useVersionsStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const { versions, read } = useVersions();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const chosen = versions?.find(({ versionId }) => versionId === chosenId) ?? versions?.[0] ?? null;
  const [withId, setWithId] = useState('');
  const others = (versions ?? []).filter(({ versionId }) => versionId !== chosen?.versionId);
  // A version is not held against itself.
  const other = others.find(({ versionId }) => versionId === withId) ?? null;
  const otherId = other?.versionId ?? null;
  const comparison = useVersionComparison(chosen?.versionId ?? null, otherId);
  const getName = ({ name, at }: VersionInfo) =>
    name ?? t('versions:version-of', { time: new Date(at).toLocaleString(language) });
  const names = {
    before: chosen === null ? '' : getName(chosen),
    after: other === null ? t('versions:compare-now') : getName(other),
  };
  const choose = (versionId: string) => {
    setChosenId(versionId);
    setSure(false);
  };
  const restore = async ({ versionId, at }: VersionInfo) => {
    if (!(await restoreVersion(versionId))) return;
    closeDialog();
    const undo = { label: t('versions:undo'), run: () => withEditor((editor) => editor.undo()) };
    tell('success', t('versions:restored', { time: new Date(at).toLocaleString(language) }), undo);
  };
  const open = async ({ versionId }: VersionInfo) => {
    const plan = readPlan();
    const opened = plan === null ? null : await request('versions:open', { planId: plan.id, versionId });
    if (opened?.ok === false) tellError(opened.error);
  };
  const remove = async ({ versionId }: VersionInfo) => {
    if (!isSure) return setSure(true);
    const plan = readPlan();
    if (plan !== null) await request('versions:remove', { planId: plan.id, versionId });
    setSure(false);
    await read();
  };
  return (
    <DialogFrame
      title={t('versions:title')}
      widthPx={960}
      onClose={closeDialog}
      className={styles.content}
      actions={
        chosen !== null && (
          <>
            <Button onClick={() => void remove(chosen)}>
              {t(isSure ? 'versions:remove-sure' : 'versions:remove')}
            </Button>
            <Button onClick={() => void open(chosen)}>{t('versions:open')}</Button>
            <Button onClick={() => void showSideBySide(chosen.versionId, otherId, names)}>
              {t('versions:side-by-side-open')}
            </Button>
            <Button onClick={() => void compareWithVersion(chosen.versionId, getName(chosen))}>
              {t('versions:restore-parts')}
            </Button>
            <Button appearance="primary" onClick={() => void restore(chosen)}>
              {t('versions:restore')}
            </Button>
          </>
        )
      }
    >
      <KeepVersionForm onKept={read} />
      {chosen === null || versions === null ? (
        <Text>{t(versions === null ? 'versions:comparing' : 'versions:none')}</Text>
      ) : (
        <div className={styles.columns}>
          <VersionList versions={versions} chosen={chosen} onChoose={choose} />
          <div className={styles.difference} aria-live="polite">
            {others.length > 0 && (
              <Select
                aria-label={t('versions:compare-with')}
                value={otherId ?? ''}
                onChange={(_, { value }) => setWithId(value)}
              >
                <option value="">{t('versions:compare-now')}</option>
                {others.map((version) => (
                  <option key={version.versionId} value={version.versionId}>
                    {getName(version)}
                  </option>
                ))}
              </Select>
            )}
            {comparison === null && <Text role="status">{t('versions:comparing')}</Text>}
            {comparison?.ok === false && (
              <Text role="alert">{describeError(comparison.error, i18n.language as Language)}</Text>
            )}
            {comparison?.ok === true && (
              <>
                <Text weight="semibold">
                  <DifferenceSummary
                    comparison={comparison.value}
                    against={otherId === null ? 'version' : 'versions'}
                  />
                </Text>
                <Text size={200} className={styles.hint}>
                  {t('versions:restore-hint')}
                </Text>
                <DifferenceList changes={comparison.value.difference.changes} />
              </>
            )}
          </div>
        </div>
      )}
      <VersionRules />
    </DialogFrame>
  );
}
