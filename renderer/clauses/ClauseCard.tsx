// biome-ignore-all lint/a11y/useKeyWithClickEvents: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useSemanticElements: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useFocusableInteractive: a composite widget: its container holds the focus, handles the keys and names the active part
/** One clause of the panel. The chosen card shows the whole clause as it will read here, with its level and its markers. */
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, StarFilled, StarRegular, SubtractRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Insertion } from '../../shared/content/clauses/insertions.ts';
import type { PlacedClause } from '../../shared/content/clauses/instantiate.ts';
import { isOwnClauseId } from '../../shared/content/clauses/own-clause.ts';
import type { ClauseHit } from '../../shared/content/clauses/search.ts';
import type { UnitKind } from '../../shared/content/templates/schema.ts';
import { getRunsText, type ResolvedBlock } from '../../shared/view/resolve/resolved-plan.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { Highlighted } from '../ui/Highlighted.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { ClauseMenu } from './ClauseMenu.tsx';
import { ClausePreview } from './ClausePreview.tsx';
import { ClauseUsesButton } from './ClauseUsesButton.tsx';
import { startClauseDrag } from './clause-drag.ts';
import { placeClause, resolveClause } from './place-clause.ts';

const useStyles = makeStyles({
  card: {
    padding: '9px 11px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '7px',
    cursor: 'pointer',
    ':hover': { borderTopColor: tokens.colorNeutralStroke1Hover, boxShadow: tokens.shadow4 },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `0 0 0 2px ${tokens.colorBrandBackground2}`,
    cursor: 'default',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: '13px', lineHeight: '20px', fontWeight: 600 },
  star: { minWidth: '22px', width: '22px', height: '22px', padding: 0, flexShrink: 0 },
  starred: { color: colors.zfAdvice },
  excerpt: {
    margin: '3px 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '22px',
    fontSize: '11px',
    color: tokens.colorNeutralForeground3,
  },
  // In a low window the text of a clause is longer than the list is high: what puts it in stays in sight.
  footChosen: {
    position: 'sticky',
    bottom: 0,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  meta: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  own: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: '4px',
    fontSize: '11px',
    lineHeight: '18px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  level: { display: 'inline-flex', alignItems: 'center', gap: '2px', flexShrink: 0 },
  step: { minWidth: '22px', width: '22px', height: '22px', padding: 0 },
  marker: { minWidth: '30px', textAlign: 'center', color: tokens.colorBrandForeground1, fontSize: '13px' },
  basis: { margin: '0 0 6px', fontSize: '11px', color: tokens.colorNeutralForeground3 },
});

/** The first words of a clause with this plan's facts in them. */
function readExcerpt(blocks: readonly ResolvedBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === 'numbered' || block.type === 'paragraph' ? [getRunsText(block.runs)] : []))
    .join(' ')
    .slice(0, 160);
}

type Props = {
  readonly id: string;
  readonly position: number;
  readonly hit: ClauseHit;
  readonly unit: UnitKind | undefined;
  /** Given for the chosen card alone. */
  readonly placed: PlacedClause | null;
  readonly dragLevel: number | null;
  /** Its places in the plan. */
  readonly uses: readonly Insertion[];
  /** The block the chosen clause goes behind; `null` for the current one. */
  readonly afterId: string | null;
  readonly isFavourite: boolean;
  onChoose(): void;
  onInsert(): void;
  onShiftLevel(by: 1 | -1): void;
  onToggleFavourite(): void;
};

function Excerpt({ hit, unit }: { readonly hit: ClauseHit; readonly unit: UnitKind | undefined }) {
  const styles = useStyles();
  const settings = useEditorStore((state) => state.settings);
  const text = useMemo(
    () =>
      settings === null ? '' : readExcerpt(resolveClause(placeClause(hit.clause, null, settings, unit), settings)),
    [hit.clause, unit, settings],
  );
  // Where the title has not the searched words, the line that has them says more than the clause's first one.
  return (
    <p className={styles.excerpt}>
      {hit.excerpt === null || hit.titleRanges.length > 0 ? (
        text
      ) : (
        <Highlighted text={hit.excerpt.text} ranges={hit.excerpt.ranges} />
      )}
    </p>
  );
}

function LevelPicker({ marker, onShift }: { readonly marker: string; onShift(by: 1 | -1): void }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <span className={styles.level} role="group" aria-label={t('clauses:level-here')}>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={<SubtractRegular fontSize={12} />}
        aria-label={t('clauses:shallower')}
        onClick={() => onShift(-1)}
      />
      <span className={styles.marker}>{marker}</span>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={<AddRegular fontSize={12} />}
        aria-label={t('clauses:deeper')}
        onClick={() => onShift(1)}
      />
    </span>
  );
}

export function ClauseCard(props: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { id, hit, placed, isFavourite } = props;
  const { clause, subject } = hit;
  const isChosen = placed !== null;
  const handle = useEditorStore((state) => state.handle);
  const firstNumbered = placed?.blocks.find((block) => block.type === 'numbered');
  const marker =
    firstNumbered?.type === 'numbered' && handle !== null
      ? (handle.previewMarkers([firstNumbered], props.afterId)[0]?.text ?? '')
      : t('clauses:level-plain');
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={props.position}
      aria-selected={isChosen}
      className={mergeClasses(styles.card, isChosen && styles.chosen)}
      draggable
      title={isChosen ? undefined : t('clauses:drag-hint')}
      onClick={props.onChoose}
      onDoubleClick={(event) => {
        // Two quick clicks on a button are two clicks.
        if (!(event.target as Element).closest('button')) props.onInsert();
      }}
      onDragStart={(event) =>
        startClauseDrag(event.dataTransfer, { clauseId: clause.id, level: props.dragLevel }, clause.title)
      }
    >
      <div role="gridcell">
        <div className={styles.head}>
          <h3 className={styles.title}>
            <Highlighted text={clause.title} ranges={hit.titleRanges} />
          </h3>
          {isOwnClauseId(clause.id) && <span className={styles.own}>{t('clauses:own')}</span>}
          <Button
            className={mergeClasses(styles.star, isFavourite && styles.starred)}
            size="small"
            appearance="transparent"
            icon={isFavourite ? <StarFilled fontSize={14} /> : <StarRegular fontSize={14} />}
            aria-label={t(isFavourite ? 'clauses:unfavourite' : 'clauses:favourite')}
            aria-pressed={isFavourite}
            onClick={(event) => {
              event.stopPropagation();
              props.onToggleFavourite();
            }}
          />
          {isChosen && <ClauseMenu hit={hit} className={styles.star} />}
        </div>
        {props.uses.length > 0 && <ClauseUsesButton clause={clause} uses={props.uses} />}
        {placed === null ? (
          <Excerpt hit={hit} unit={props.unit} />
        ) : (
          <ClausePreview placed={placed} afterId={props.afterId} />
        )}
        {isChosen && clause.basis !== undefined && (
          <p className={styles.basis}>{t('clauses:basis', { basis: clause.basis })}</p>
        )}
        {isChosen && clause.sources !== undefined && (
          <p className={styles.basis}>{t('clauses:sources', { sources: clause.sources.join('；') })}</p>
        )}
        <div className={mergeClasses(styles.foot, isChosen && styles.footChosen)}>
          <span className={styles.meta}>
            {[
              subject.name,
              clause.kind,
              ...clause.units,
              ...(isChosen ? [t('clauses:version', { version: clause.version })] : []),
            ].join(' · ')}
          </span>
          {isChosen && (
            <>
              <LevelPicker marker={marker} onShift={props.onShiftLevel} />
              <Tooltip content={t('clauses:insert-hint')} relationship="description">
                <Button size="small" appearance="primary" onClick={props.onInsert}>
                  {t('clauses:insert')}
                </Button>
              </Tooltip>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
