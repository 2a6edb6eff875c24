/** Last row: pages and words, what the checks found in it, how it is numbered and laid out, and the zoom. */
import { Button, makeStyles, mergeClasses, Slider, Tooltip, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  LockClosedRegular,
  PanelLeftContractRegular,
  PanelLeftExpandRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SubtractRegular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/edge/ipc/contract.ts';
import { useSchemeName } from '../numbering/use-scheme-name.ts';
import { request } from '../state/bridge.ts';
import { useChecksStore, useOpenFindings } from '../state/checks-store.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { stepZoom, updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { useTrackingStore } from '../state/tracking-store.ts';
import { openDialog, showPanelTab, useViewStore } from '../state/view-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { useIsNarrow } from '../ui/use-media.ts';
import { PageStatus } from './PageStatus.tsx';
import { useSaveStateText } from './use-save-state-text.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    height: '28px',
    flexShrink: 0,
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  grow: { flexGrow: 1 },
  zoom: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  slider: { width: '120px', minWidth: '120px', minHeight: '24px', height: '24px' },
  percent: { minWidth: '52px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  found: { color: colors.zfAdviceText },
  hint: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
});

const ZOOM_MIN_PERCENT = 50;
const ZOOM_MAX_PERCENT = 300;

function Zoom() {
  const styles = useStyles();
  const t = useTranslate();
  const wanted = useSettingsStore((state) => state.zoomPercent);
  const effective = useViewStore((state) => state.effectiveZoomPercent);
  return (
    <div className={styles.zoom}>
      <Button
        size="small"
        appearance="transparent"
        icon={<SubtractRegular />}
        aria-label={t('app:zoom-out')}
        onClick={() => stepZoom(-1)}
      />
      <Slider
        className={styles.slider}
        size="small"
        min={ZOOM_MIN_PERCENT}
        max={ZOOM_MAX_PERCENT}
        value={wanted}
        aria-label={t('app:zoom')}
        aria-valuetext={`${effective}%`}
        onChange={(_, { value }) => updateSettings({ zoomPercent: value })}
      />
      <Button
        size="small"
        appearance="transparent"
        icon={<AddRegular />}
        aria-label={t('app:zoom-in')}
        onClick={() => stepZoom(1)}
      />
      <Tooltip content={t('app:zoom-reset')} relationship="description">
        <Button
          size="small"
          appearance="transparent"
          className={styles.percent}
          onClick={() => updateSettings({ zoomPercent: 100 })}
        >
          {effective}%
        </Button>
      </Tooltip>
    </div>
  );
}

/** Told on every start while a stand-in runtime is in use, so that nobody measures or ships it unawares. */
function RuntimeHint() {
  const styles = useStyles();
  const t = useTranslate();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void request('app:info').then(setInfo);
  }, []);
  if (info === null || info.runtime === 'official') return null;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.quiet}
      onClick={() => openDialog({ kind: 'about' })}
      title={t('app:runtime-hint')}
    >
      {t(info.runtime === 'fallback' ? 'app:runtime-fallback' : 'app:runtime-override')}
    </Button>
  );
}

function ChecksHint() {
  const styles = useStyles();
  const t = useTranslate();
  const isWaiting = useChecksStore(({ state }) => state === 'waiting');
  const { length: count } = useOpenFindings();
  if (isWaiting) return null;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={mergeClasses(styles.quiet, count > 0 && styles.found)}
      onClick={() => {
        updateSettings({ isPanelOpen: true });
        showPanelTab('checks');
      }}
    >
      {count === 0 ? t('checks:status-none') : t('checks:status-count', { count })}
    </Button>
  );
}

function TrackingHint() {
  const styles = useStyles();
  const t = useTranslate();
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  const count = useTrackingStore((state) => state.changes.length);
  if (!isTracked) return null;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.quiet}
      onClick={() => {
        updateSettings({ isPanelOpen: true });
        showPanelTab('changes');
      }}
    >
      {t('reviewing:status', { count })}
    </Button>
  );
}

export function StatusBar() {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  const isNarrow = useIsNarrow();
  const language = useSettingsStore((state) => state.language);
  const isOutlineOpen = useSettingsStore((state) => state.isOutlineOpen);
  const isPanelOpen = useSettingsStore((state) => state.isPanelOpen);
  const numbered = useEditorStore((state) => state.statistics.numbered);
  const scheme = useEditorStore((state) => state.settings?.scheme);
  const layout = useEditorStore((state) => state.settings?.layout);
  const layoutName = useEditorStore((state) => state.settings?.pageSetup?.name);
  const saved = useSaveStateText();
  const isProtected = useDocumentStore((state) => state.isProtected);
  return (
    <footer className={styles.bar} data-region="status">
      {!isNarrow && (
        <Button
          size="small"
          appearance="transparent"
          icon={isOutlineOpen ? <PanelLeftContractRegular /> : <PanelLeftExpandRegular />}
          aria-label={t('app:toggle-outline')}
          aria-pressed={isOutlineOpen}
          onClick={() => updateSettings({ isOutlineOpen: !isOutlineOpen })}
        />
      )}
      <PageStatus />
      <span>{t('app:numbered', { count: numbered.toLocaleString(language) })}</span>
      {scheme !== undefined && <span>{nameScheme(scheme)}</span>}
      {layout !== undefined && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          aria-label={`${t('pageSetup:title')}：${layoutName ?? t(`app:layout-${layout}`)}`}
          onClick={() => openDialog({ kind: 'page-setup' })}
        >
          {layoutName ?? t(`app:layout-${layout}`)}
        </Button>
      )}
      <span className={styles.hint}>{saved.text}</span>
      {isProtected && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          icon={<LockClosedRegular />}
          onClick={() => openDialog({ kind: 'protect' })}
        >
          {t('protection:status')}
        </Button>
      )}
      <span className={styles.grow} />
      <RuntimeHint />
      <TrackingHint />
      <ChecksHint />
      <Zoom />
      <Button
        size="small"
        appearance="transparent"
        icon={isPanelOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
        aria-label={t('app:toggle-panel')}
        aria-pressed={isPanelOpen}
        onClick={() => updateSettings({ isPanelOpen: !isPanelOpen })}
      />
    </footer>
  );
}
