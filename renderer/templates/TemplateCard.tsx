/** A template in the gallery: the top of its first page, its name, and whom it is for. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { toggleFavourite, useSettingsStore } from '../state/settings-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { FirstPage } from './FirstPage.tsx';
import type { GalleryItem } from './gallery-item.ts';
import { getTemplatePlan } from './template-plans.ts';

/** Menus and dialogs are much to load, and few cards have them. */
const OwnTemplateMenu = lazyView(() => import('./OwnTemplateMenu.tsx'));

export const useCardStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    overflow: 'hidden',
    transitionProperty: 'box-shadow, border-color',
    transitionDuration: tokens.durationFaster,
    ':hover': { boxShadow: tokens.shadow8 },
    ':focus-within': { boxShadow: tokens.shadow8 },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `0 0 0 2px ${tokens.colorBrandBackground2}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  open: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    borderRadius: '8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  look: {
    display: 'flex',
    justifyContent: 'center',
    alignSelf: 'stretch',
    height: '112px',
    paddingTop: '14px',
    overflow: 'hidden',
    backgroundColor: colors.zfDesk,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '10px 12px 12px' },
  name: { fontSize: '13px', lineHeight: '19px', fontWeight: tokens.fontWeightSemibold },
  kinds: { fontSize: '11px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  star: { position: 'absolute', top: '4px', right: '4px', minWidth: '26px', width: '26px', height: '26px', padding: 0 },
  more: { position: 'absolute', top: '4px', left: '4px', minWidth: '26px', width: '26px', height: '26px', padding: 0 },
  starred: { color: colors.zfAdvice },
});

const LOOK_WIDTH_PX = 150;
const LOOK_HEIGHT_PX = 110;

type Props = { readonly template: GalleryItem; readonly isChosen?: boolean; onOpen(): void; onAccept?(): void };

export function TemplateCard({ template, isChosen = false, onOpen, onAccept }: Props) {
  const styles = useCardStyles();
  const t = useTranslate();
  const isFavourite = useSettingsStore((state) => state.favouriteTemplates.includes(template.id));
  const plan = useMemo(() => getTemplatePlan(template), [template]);
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <button
        type="button"
        className={styles.open}
        aria-label={template.name}
        aria-pressed={isChosen}
        onClick={onOpen}
        onDoubleClick={onAccept}
      >
        <span className={styles.look}>
          <FirstPage plan={plan} widthPx={LOOK_WIDTH_PX} heightPx={LOOK_HEIGHT_PX} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{template.name}</span>
          <span className={styles.kinds}>
            {[...(template.own === null ? [] : [t('templates:own')]), ...template.units, ...template.events].join(
              ' · ',
            )}
          </span>
        </span>
      </button>
      <Button
        className={mergeClasses(styles.star, isFavourite && styles.starred)}
        size="small"
        appearance="subtle"
        icon={isFavourite ? <StarFilled fontSize={15} /> : <StarRegular fontSize={15} />}
        aria-label={`${t(isFavourite ? 'templates:unfavourite' : 'templates:favourite')}：${template.name}`}
        aria-pressed={isFavourite}
        onClick={() => toggleFavourite('favouriteTemplates', template.id)}
      />
      {template.own !== null && <OwnTemplateMenu template={template.own} className={styles.more} />}
    </div>
  );
}
