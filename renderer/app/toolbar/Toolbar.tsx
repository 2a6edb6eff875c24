// biome-ignore-all lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
/**
 * The ribbon: labelled groups in one row. Groups that do not fit move, whole and working, into a popover at its end, the
 * least needed first.
 */
import {
  makeStyles,
  Overflow,
  OverflowItem,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  useArrowNavigationGroup,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { toolbar } from '../../../shared/base/messages/zh-CN/toolbar.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { FindGroup } from './FindGroup.tsx';
import { FontGroup } from './FontGroup.tsx';
import { HistoryGroup } from './HistoryGroup.tsx';
import { InsertGroup } from './InsertGroup.tsx';
import { LevelGroup } from './LevelGroup.tsx';
import { PageGroup } from './PageGroup.tsx';
import { ParagraphGroup } from './ParagraphGroup.tsx';
import { ReviewGroup } from './ReviewGroup.tsx';
import { SchemeGroup } from './SchemeGroup.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    height: '86px',
    padding: '6px 6px 2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    flexShrink: 0,
    margin: 0,
    padding: '0 10px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  label: {
    fontSize: '11px',
    lineHeight: '16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  more: { display: 'flex', alignItems: 'center', padding: '0 6px', flexShrink: 0 },
  surface: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: 'calc(100vw - 32px)' },
  folded: { borderRight: 'none', padding: 0, alignItems: 'flex-start', flexDirection: 'column-reverse', gap: '4px' },
});

type GroupId = 'history' | 'level' | 'scheme' | 'font' | 'paragraph' | 'insert' | 'page' | 'review' | 'find';

/** In the order of the row; the higher the priority, the longer a group stays in it. */
const GROUPS: readonly { readonly id: GroupId; readonly priority: number; readonly Content: ComponentType }[] = [
  { id: 'history', priority: 4, Content: HistoryGroup },
  { id: 'level', priority: 6, Content: LevelGroup },
  { id: 'scheme', priority: 5, Content: SchemeGroup },
  { id: 'font', priority: 3, Content: FontGroup },
  { id: 'paragraph', priority: 2, Content: ParagraphGroup },
  { id: 'insert', priority: 3, Content: InsertGroup },
  { id: 'page', priority: 3, Content: PageGroup },
  { id: 'review', priority: 1, Content: ReviewGroup },
  { id: 'find', priority: 1, Content: FindGroup },
];

function labelKey(id: GroupId): `toolbar:${keyof typeof toolbar & `group-${GroupId}`}` {
  return `toolbar:group-${id}`;
}

function FoldedGroup({ id, Content }: { readonly id: GroupId; readonly Content: ComponentType }) {
  const styles = useStyles();
  const t = useTranslate();
  if (useIsOverflowItemVisible(id)) return null;
  return (
    <div role="group" aria-label={t(labelKey(id))} className={`${styles.group} ${styles.folded}`}>
      <Content />
      <span className={styles.label} aria-hidden="true">
        {t(labelKey(id))}
      </span>
    </div>
  );
}

function MoreGroups() {
  const styles = useStyles();
  const t = useTranslate();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div className={styles.more} ref={ref}>
      <Popover positioning="below-end" trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <ToolButton label={t('toolbar:more')} icon={<MoreHorizontalRegular />} />
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={t('toolbar:more')}>
          {GROUPS.map(({ id, Content }) => (
            <FoldedGroup key={id} id={id} Content={Content} />
          ))}
        </PopoverSurface>
      </Popover>
    </div>
  );
}

export function Toolbar() {
  const styles = useStyles();
  const t = useTranslate();
  const arrows = useArrowNavigationGroup({ axis: 'both', memorizeCurrent: true });
  return (
    <Overflow padding={12}>
      <div className={styles.bar} role="toolbar" aria-label={t('toolbar:title')} data-region="toolbar" {...arrows}>
        {GROUPS.map(({ id, priority, Content }) => (
          <OverflowItem key={id} id={id} priority={priority}>
            <div role="group" aria-label={t(labelKey(id))} className={styles.group}>
              <Content />
              <span className={styles.label} aria-hidden="true">
                {t(labelKey(id))}
              </span>
            </div>
          </OverflowItem>
        ))}
        <MoreGroups />
      </div>
    </Overflow>
  );
}
