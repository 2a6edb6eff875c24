/** The tabbed panel on the right: clauses, facts, checks, comments, the pages, and the outline where the window is too narrow for it on the left. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { CountBadge } from '../checks/CountBadge.tsx';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { useOpenFindings } from '../state/checks-store.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { type PanelTab, showPanelTab, useViewStore } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { useIsNarrow } from '../ui/use-media.ts';

const ClausePanel = lazy(() => import('../clauses/ClausePanel.tsx'));
const ChecksPanel = lazy(() => import('../checks/ChecksPanel.tsx'));
const CommentsPanel = lazy(() => import('../comments/CommentsPanel.tsx'));
const PreviewPanel = lazy(() => import('../preview/PreviewPanel.tsx'));
const ChangesPanel = lazy(() => import('../reviewing/ChangesPanel.tsx'));
const FactsPanel = lazy(() => import('../facts/FactsPanel.tsx'));

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  tabs: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  counted: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  content: { flexGrow: 1, minHeight: 0 },
});

const PANELS = {
  clauses: ClausePanel,
  facts: FactsPanel,
  checks: ChecksPanel,
  comments: CommentsPanel,
  changes: ChangesPanel,
  preview: PreviewPanel,
  outline: OutlinePanel,
};

export function RightPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const isNarrow = useIsNarrow();
  const open = useOpenFindings().length;
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  const wanted = useViewStore((state) => state.panelTab);
  const shown: PanelTab = wanted === 'outline' && !isNarrow ? 'clauses' : wanted;
  const Content = PANELS[shown];
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size={isNarrow ? 'small' : 'medium'}
        selectedValue={shown}
        onTabSelect={(_, { value }) => showPanelTab(value as PanelTab)}
        aria-label={t('app:right-panel')}
      >
        <Tab id="tab-clauses" value="clauses">
          {t('clauses:title')}
        </Tab>
        <Tab id="tab-facts" value="facts">
          {t('facts:title')}
        </Tab>
        <Tab id="tab-checks" value="checks">
          <span className={styles.counted}>
            {t('checks:title')}
            {open > 0 && <CountBadge count={open} />}
          </span>
        </Tab>
        <Tab id="tab-comments" value="comments">
          {t('comments:title')}
        </Tab>
        {(isTracked || shown === 'changes') && (
          <Tab id="tab-changes" value="changes">
            {t('reviewing:title')}
          </Tab>
        )}
        <Tab id="tab-preview" value="preview">
          {t('preview:tab')}
        </Tab>
        {isNarrow && (
          <Tab id="tab-outline" value="outline">
            {t('outline:title')}
          </Tab>
        )}
      </TabList>
      <div className={styles.content} role="tabpanel" aria-labelledby={`tab-${shown}`}>
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      </div>
    </div>
  );
}
