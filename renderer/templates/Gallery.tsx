/** The template gallery: filters above, cards below, the chosen template at the side. */
import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { EVENT_KINDS, type EventKind, UNIT_KINDS, type UnitKind } from '../../shared/content/templates/schema.ts';
import { importOwnTemplate } from '../state/own-templates-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { ChipToggle } from '../ui/ChipMenu.tsx';
import { useTranslate } from '../ui/translate.ts';
import { filterTemplates } from './filter-templates.ts';
import type { GalleryItem } from './gallery-item.ts';
import { TemplateCard } from './TemplateCard.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { useTemplates } from './use-templates.ts';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', padding: '28px 32px 0' },
  title: { margin: '0 0 14px', fontSize: '24px', lineHeight: '32px' },
  import: { flexShrink: 0, whiteSpace: 'nowrap' },
  head: { display: 'flex', alignItems: 'center', gap: '12px' },
  search: { maxWidth: '420px', width: '100%' },
  filters: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px 12px', margin: '14px 0 16px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, lineHeight: '24px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '5px', border: 'none', padding: 0, margin: 0, minWidth: 0 },
  cards: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    gridAutoRows: 'max-content',
    gap: '14px',
    padding: '4px 4px 32px',
    margin: '0 -4px',
  },
  none: { color: tokens.colorNeutralForeground3 },
  side: {
    width: '340px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type ChipsProps<V extends string> = {
  readonly label: string;
  readonly kinds: readonly V[];
  readonly value: V | null;
  onChange(value: V | null): void;
};

function KindChips<V extends string>({ label, kinds, value, onChange }: ChipsProps<V>) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <fieldset className={styles.chips} aria-label={label}>
        <ChipToggle label={t('templates:any')} isOn={value === null} onToggle={() => onChange(null)} />
        {kinds.map((kind) => (
          <ChipToggle
            key={kind}
            label={kind}
            isOn={value === kind}
            onToggle={() => onChange(value === kind ? null : kind)}
          />
        ))}
      </fieldset>
    </>
  );
}

type Props = {
  readonly chosen: GalleryItem | null;
  onChoose(template: GalleryItem): void;
  onUse(template: GalleryItem): void;
};

export default function Gallery({ chosen, onChoose, onUse }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const favourites = useSettingsStore((state) => state.favouriteTemplates);
  const [query, setQuery] = useState('');
  const [unit, setUnit] = useState<UnitKind | null>(null);
  const [event, setEvent] = useState<EventKind | null>(null);
  const [hasFavouritesOnly, setFavouritesOnly] = useState(false);
  const [isOwnOnly, setOwnOnly] = useState(false);
  const templates = useTemplates() ?? [];
  const usedUnits = UNIT_KINDS.filter((kind) => templates.some((template) => template.units.includes(kind)));
  const usedEvents = EVENT_KINDS.filter((kind) => templates.some((template) => template.events.includes(kind)));
  const found = filterTemplates(templates, {
    query,
    unit,
    event,
    favourites: hasFavouritesOnly ? favourites : null,
    isOwnOnly,
  });
  // By id: own templates are read anew whenever one of them changes.
  const shown = found.find(({ id }) => id === chosen?.id) ?? found[0] ?? null;
  const hasOwn = templates.some(({ own }) => own !== null);
  const importOwn = async () => {
    if ((await importOwnTemplate()) !== null) setOwnOnly(true);
  };
  return (
    <div className={styles.root}>
      <div className={styles.main}>
        <h1 className={styles.title}>{t('templates:gallery')}</h1>
        <div className={styles.head}>
          <SearchBox
            dismiss={{ 'aria-label': t('app:clear-search') }}
            className={styles.search}
            value={query}
            placeholder={t('templates:search-hint')}
            aria-label={t('templates:search')}
            onChange={(_, { value }) => setQuery(value)}
          />
          <Button className={styles.import} icon={<ArrowImportRegular />} onClick={() => void importOwn()}>
            {t('templates:own-import')}
          </Button>
        </div>
        <div className={styles.filters}>
          <KindChips<UnitKind> label={t('templates:unit')} kinds={usedUnits} value={unit} onChange={setUnit} />
          <KindChips<EventKind> label={t('templates:event')} kinds={usedEvents} value={event} onChange={setEvent} />
          <span />
          <div className={styles.chips}>
            <ChipToggle label={t('templates:own')} isOn={isOwnOnly} onToggle={() => setOwnOnly(!isOwnOnly)} />
            <ChipToggle
              label={`★ ${t('templates:favourites')}`}
              isOn={hasFavouritesOnly}
              onToggle={() => setFavouritesOnly(!hasFavouritesOnly)}
            />
          </div>
        </div>
        <div className={styles.cards}>
          {found.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isChosen={template === shown}
              onOpen={() => onChoose(template)}
              onAccept={() => onUse(template)}
            />
          ))}
          {found.length === 0 && (
            <p className={styles.none}>{t(isOwnOnly && !hasOwn ? 'templates:own-none' : 'templates:none')}</p>
          )}
        </div>
      </div>
      {shown !== null && (
        <aside className={styles.side}>
          <TemplatePreview key={shown.id} template={shown} onUse={() => onUse(shown)} />
        </aside>
      )}
    </div>
  );
}
