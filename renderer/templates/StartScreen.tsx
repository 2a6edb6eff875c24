/** The start screen: what to work on today. It may lie over a plan, to which one can go back. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowLeftRegular,
  FolderOpenRegular,
  HomeRegular,
  InfoRegular,
  LibraryRegular,
  LocalLanguageRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { ErrorBars } from '../notices/Notices.tsx';
import { openPlan } from '../state/commands/open-plan.ts';
import { returnToPlan, useDocumentStore } from '../state/document-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';
import { TourBar, TourOffer } from '../tour/TourBar.tsx';
import { lazyView } from '../ui/lazy-view.tsx';
import { Mark } from '../ui/Mark.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import type { GalleryItem } from './gallery-item.ts';
import { Home } from './Home.tsx';

const FactsForm = lazyView(() => import('./FactsForm.tsx'));
const Gallery = lazyView(() => import('./Gallery.tsx'));

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', backgroundColor: colors.zfPanel },
  rail: {
    width: '208px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '20px 10px 12px',
    backgroundColor: colors.zfAside,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { padding: '0 12px 18px' },
  item: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular, padding: '7px 12px' },
  here: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  grow: { flexGrow: 1 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  view: { flexGrow: 1, minHeight: 0 },
});

type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'gallery'; readonly chosen: GalleryItem | null }
  | { readonly kind: 'facts'; readonly template: GalleryItem };

type RailItemProps = {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isHere?: boolean;
  onClick(): void;
};

function RailItem({ label, icon, isHere = false, onClick }: RailItemProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      icon={icon}
      className={mergeClasses(styles.item, isHere && styles.here)}
      aria-current={isHere ? 'page' : undefined}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** The other language, in its own words. */
const OTHER_LANGUAGE = {
  'zh-CN': { language: 'en', name: 'English' },
  en: { language: 'zh-CN', name: '简体中文' },
} as const;

export default function StartScreen() {
  const styles = useStyles();
  const t = useTranslate();
  const hasPlan = useDocumentStore((state) => state.loaded !== null);
  const language = useSettingsStore((state) => state.language);
  const [view, setView] = useState<View>({ kind: 'home' });
  const other = OTHER_LANGUAGE[language];
  return (
    <div className={styles.root}>
      <nav className={styles.rail} aria-label={t('templates:start-title')}>
        <div className={styles.mark}>
          <Mark size="large" />
        </div>
        {hasPlan && <RailItem label={t('templates:back')} icon={<ArrowLeftRegular />} onClick={returnToPlan} />}
        <RailItem
          label={t('templates:start-title')}
          icon={<HomeRegular />}
          isHere={view.kind === 'home'}
          onClick={() => setView({ kind: 'home' })}
        />
        <RailItem
          label={t('templates:gallery')}
          icon={<LibraryRegular />}
          isHere={view.kind !== 'home'}
          onClick={() => setView({ kind: 'gallery', chosen: null })}
        />
        <RailItem label={t('templates:open')} icon={<FolderOpenRegular />} onClick={() => void openPlan()} />
        <span className={styles.grow} />
        <RailItem
          label={other.name}
          icon={<LocalLanguageRegular />}
          onClick={() => updateSettings({ language: other.language })}
        />
        <RailItem label={t('app:about-title')} icon={<InfoRegular />} onClick={() => openDialog({ kind: 'about' })} />
      </nav>
      <main className={styles.main}>
        <ErrorBars />
        <TourOffer />
        <TourBar />
        <div className={styles.view}>
          {view.kind === 'home' && (
            <Home
              onTemplate={(chosen) => setView({ kind: 'gallery', chosen })}
              onGallery={() => setView({ kind: 'gallery', chosen: null })}
            />
          )}
          {view.kind === 'gallery' && (
            <Gallery
              chosen={view.chosen}
              onChoose={(chosen) => setView({ kind: 'gallery', chosen })}
              onUse={(template) => setView({ kind: 'facts', template })}
            />
          )}
          {view.kind === 'facts' && (
            <FactsForm
              key={view.template.id}
              template={view.template}
              onBack={() => setView({ kind: 'gallery', chosen: view.template })}
            />
          )}
        </div>
      </main>
    </div>
  );
}
