/** The plan's workspace: title bar, toolbar, outline, desk, right panel and status bar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Group, type Layout, type LayoutChangedMeta, Panel, Separator } from 'react-resizable-panels';
import { LiveChecks } from '../checks/LiveChecks.tsx';
import { ErrorBars } from '../notices/Notices.tsx';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { RecoverBar } from '../recovery/RecoverBar.tsx';
import { LiveTracking } from '../reviewing/LiveTracking.tsx';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { TourBar } from '../tour/TourBar.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { useIsNarrow } from '../ui/use-media.ts';
import { CopyBar } from '../versions/CopyBar.tsx';
import { Desk } from './Desk.tsx';
import { RightPanel } from './RightPanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { usePageMenu } from './use-page-menu.ts';
import { useRegionKeys } from './use-region-keys.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  body: { flexGrow: 1, minHeight: 0 },
  side: { height: '100%', backgroundColor: colors.zfPanel },
  separator: {
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    transitionProperty: 'background-color, box-shadow',
    transitionDuration: tokens.durationFaster,
    ':hover': { backgroundColor: tokens.colorBrandStroke1, boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}` },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}` },
    '&[data-separator="active"]': {
      backgroundColor: tokens.colorBrandStroke1,
      boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}`,
    },
  },
});

/** In a small window the sides open narrower than they were left in a large one. */
const OUTLINE_SHARE = 0.18;
const PANEL_SHARE = 0.25;
const OUTLINE_MIN_PX = 180;
const PANEL_MIN_PX = 280;
const DESK_MIN_PX = 360;
const SIDE_MAX_PX = 560;

function clampSide(widthPx: number, minPx: number, share: number): number {
  return Math.max(Math.min(widthPx, window.innerWidth * share), minPx);
}

/** Remembers what the user dragged, and not what a small window made of it. Shares are in percent of the window. */
function rememberWidths(shares: Layout, { isUserInteraction }: LayoutChangedMeta): void {
  if (!isUserInteraction) return;
  const toPx = (percent: number) => Math.round((percent / 100) * window.innerWidth);
  const { outline, panel } = shares;
  updateSettings({
    ...(outline !== undefined && { outlineWidthPx: toPx(outline) }),
    ...(panel !== undefined && { panelWidthPx: toPx(panel) }),
  });
}

export function Workspace() {
  const styles = useStyles();
  const t = useTranslate();
  const isNarrow = useIsNarrow();
  const { isOutlineOpen, isPanelOpen, outlineWidthPx, panelWidthPx } = useSettingsStore();
  useRegionKeys();
  useUndoKeys();
  usePageMenu();
  const hasOutline = isOutlineOpen && !isNarrow;
  return (
    <div className={styles.root}>
      <TitleBar />
      <Toolbar />
      <ErrorBars />
      <RecoverBar />
      <CopyBar />
      <TourBar />
      <Group className={styles.body} orientation="horizontal" onLayoutChanged={rememberWidths}>
        {hasOutline && (
          <>
            <Panel
              id="outline"
              defaultSize={clampSide(outlineWidthPx, OUTLINE_MIN_PX, OUTLINE_SHARE)}
              minSize={OUTLINE_MIN_PX}
              maxSize={SIDE_MAX_PX}
              groupResizeBehavior="preserve-pixel-size"
            >
              <nav className={styles.side} data-region="outline" aria-label={t('outline:title')}>
                <OutlinePanel />
              </nav>
            </Panel>
            <Separator className={styles.separator} aria-label={t('app:resize-outline')} />
          </>
        )}
        <Panel id="desk" minSize={DESK_MIN_PX}>
          <Desk />
        </Panel>
        {isPanelOpen && (
          <>
            <Separator className={styles.separator} aria-label={t('app:resize-panel')} />
            <Panel
              id="panel"
              defaultSize={clampSide(panelWidthPx, PANEL_MIN_PX, PANEL_SHARE)}
              minSize={PANEL_MIN_PX}
              maxSize={SIDE_MAX_PX}
              groupResizeBehavior="preserve-pixel-size"
            >
              <aside className={styles.side} data-region="panel" aria-label={t('app:right-panel')}>
                <RightPanel />
              </aside>
            </Panel>
          </>
        )}
      </Group>
      <StatusBar />
      <LiveChecks />
      <LiveTracking />
    </div>
  );
}
