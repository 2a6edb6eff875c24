/** One finding: what is wrong, where it stands, and what can be done about it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FactTarget } from '../../shared/content/facts/fact-target.ts';
import type { Finding } from '../../shared/judgement/document/finding.ts';
import type { PlaceName } from '../../shared/view/resolve/place-names.ts';
import { describePlaceName } from '../paper/place-name.ts';
import { goToFact, goToPlace } from '../state/commands/go-to-fact.ts';
import { colors } from '../ui/theme.ts';
import { type Translate, useTranslate } from '../ui/translate.ts';
import { describeFinding } from './describe-finding.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${colors.zfFault}`,
    borderRadius: '7px',
    overflow: 'hidden',
  },
  advice: { borderLeftColor: colors.zfAdvice },
  hint: { borderLeftColor: tokens.colorNeutralStroke1 },
  ignored: { borderLeftColor: tokens.colorNeutralStroke1 },
  place: {
    display: 'block',
    width: '100%',
    padding: '8px 10px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    textAlign: 'left',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sentence: { display: 'block', fontSize: '13px', lineHeight: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  excerpt: {
    display: 'block',
    marginTop: '3px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  marker: { color: tokens.colorBrandForeground1, marginRight: '4px' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px', padding: '0 6px 6px 10px' },
  note: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: '11px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

type Props = {
  readonly finding: Finding;
  readonly place: PlaceName | undefined;
  readonly isIgnored?: boolean;
  /** In the foot, before the buttons. */
  readonly note?: string;
  /** The buttons. */
  readonly children: ReactNode;
  /** Under everything. */
  readonly below?: ReactNode;
};

/** A field of the facts as the panel names it. */
function describeTarget(target: FactTarget, params: Finding['params'], t: Translate): string {
  if (target.kind === 'entry') return target.key;
  if (target.kind === 'unit') return t(`facts:unit-${target.field}`);
  return `${params.role ?? params.name ?? ''}${t(`facts:person-${target.field}`)}`;
}

export function FindingCard({ finding, place, isIgnored = false, note, children, below }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { blockId, severity, target } = finding;
  const go = () => {
    if (blockId !== null) goToPlace(blockId, finding.place);
    else if (target !== undefined) goToFact(target);
  };
  const name = place === undefined ? '' : describePlaceName(place, t);
  const isEmpty = name === '' && (place?.text ?? '') === '';
  const text =
    blockId === null && target !== undefined
      ? t('checks:fact-place', { name: describeTarget(target, finding.params, t) })
      : isEmpty
        ? t('checks:no-text')
        : place?.text;
  const tone = isIgnored ? styles.ignored : severity === 'advice' ? styles.advice : severity === 'hint' && styles.hint;
  return (
    <li className={mergeClasses(styles.card, tone)}>
      <button type="button" className={styles.place} title={t('checks:go-to')} onClick={go}>
        <span className={mergeClasses(styles.sentence, isIgnored && styles.quiet)}>{describeFinding(finding, t)}</span>
        <span className={styles.excerpt}>
          {finding.missing !== undefined && t('checks:belongs-behind')}
          {name !== '' && <span className={styles.marker}>{name}</span>}
          {text}
        </span>
      </button>
      <div className={styles.foot}>
        <span className={styles.note} title={note}>
          {note}
        </span>
        {children}
      </div>
      {below}
    </li>
  );
}
