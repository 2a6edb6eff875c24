/** First view of the start screen: new plans, what can be recovered, and the plans opened last. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowRightRegular,
  DocumentAddRegular,
  DocumentArrowUpRegular,
  DocumentSparkleRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { RecoverBanner } from '../recovery/RecoverBanner.tsx';
import { createBlankPlan, openPlan } from '../state/commands/open-plan.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';
import type { GalleryItem } from './gallery-item.ts';
import { RecentPlans } from './RecentPlans.tsx';
import { showSample } from './show-sample.ts';
import { TemplateCard, useCardStyles } from './TemplateCard.tsx';
import { useTemplates } from './use-templates.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: '32px 40px 40px' },
  content: { maxWidth: '1120px' },
  greeting: { margin: '0 0 20px', fontSize: '26px', lineHeight: '36px' },
  head: {
    minHeight: '32px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: '8px 0 10px',
  },
  heading: { margin: 0, fontSize: '15px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(176px, 1fr))',
    gap: '14px',
    marginBottom: '30px',
  },
  // As high as a card, which takes its place.
  waiting: { minHeight: '174px' },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    alignSelf: 'stretch',
    height: '112px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** As many as fill two rows of a usual window, with the blank plan, the old one and the sample. */
const SHOWN_TEMPLATES = 7;

type StarterProps = { readonly name: string; readonly hint: string; readonly icon: ReactElement; onOpen(): void };

function StarterCard({ name, hint, icon, onOpen }: StarterProps) {
  const styles = useStyles();
  const card = useCardStyles();
  return (
    <div className={card.card}>
      <button type="button" className={card.open} aria-label={name} onClick={onOpen}>
        <span className={styles.icon}>{icon}</span>
        <span className={card.words}>
          <span className={card.name}>{name}</span>
          <span className={card.kinds}>{hint}</span>
        </span>
      </button>
    </div>
  );
}

type Props = { onTemplate(template: GalleryItem): void; onGallery(): void };

export function Home({ onTemplate, onGallery }: Props) {
  const styles = useStyles();
  const card = useCardStyles();
  const t = useTranslate();
  const favourites = useSettingsStore((state) => state.favouriteTemplates);
  const isFavourite = (template: GalleryItem) => favourites.includes(template.id);
  const templates = useTemplates();
  const shown: readonly (GalleryItem | null)[] =
    templates === null
      ? Array.from({ length: SHOWN_TEMPLATES }, () => null)
      : [...templates].sort((a, b) => Number(isFavourite(b)) - Number(isFavourite(a))).slice(0, SHOWN_TEMPLATES);
  return (
    <div className={styles.root}>
      <div className={styles.content}>
        <RecoverBanner />
        <h1 className={styles.greeting}>{t('templates:greeting')}</h1>
        <div className={styles.head}>
          <h2 className={styles.heading}>{t('templates:new')}</h2>
          {templates !== null && (
            <Button appearance="transparent" icon={<ArrowRightRegular />} iconPosition="after" onClick={onGallery}>
              {t('templates:all-templates', { count: templates.length })}
            </Button>
          )}
        </div>
        <div className={styles.cards}>
          <StarterCard
            name={t('templates:blank')}
            hint={t('templates:blank-hint')}
            icon={<DocumentAddRegular fontSize={36} />}
            onOpen={() => void createBlankPlan()}
          />
          <StarterCard
            name={t('templates:import')}
            hint={t('templates:import-hint')}
            icon={<DocumentArrowUpRegular fontSize={36} />}
            onOpen={() => void openPlan()}
          />
          <StarterCard
            name={t('templates:sample')}
            hint={t('templates:sample-hint')}
            icon={<DocumentSparkleRegular fontSize={36} />}
            onOpen={() => void showSample()}
          />
          {shown.map((template, index) =>
            template === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: places that wait for their card are all alike
              <div key={index} className={mergeClasses(card.card, styles.waiting)} />
            ) : (
              <TemplateCard key={template.id} template={template} onOpen={() => onTemplate(template)} />
            ),
          )}
        </div>
        <div className={styles.head}>
          <h2 className={styles.heading}>{t('templates:recent')}</h2>
        </div>
        <RecentPlans />
      </div>
    </div>
  );
}
