// biome-ignore-all lint/a11y/useKeyWithClickEvents: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useFocusableInteractive: a composite widget: its container holds the focus, handles the keys and names the active part
/** One row of the outline: its fold, its marker and its words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { DragEvent } from 'react';
import type { OutlineRow } from './outline-tree.ts';

export const ROW_HEIGHT_PX = 27;
const INDENT_PX = 18;
/** Deep levels stop moving to the right, so that their words stay readable in a narrow panel. */
const MAX_INDENTS = 5;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${ROW_HEIGHT_PX}px`,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingRight: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderLeft: '3px solid transparent',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  top: { color: tokens.colorNeutralForeground1, fontSize: '13px' },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  active: {
    ':is([role="tree"]:focus-visible *)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  before: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  after: { boxShadow: `inset 0 -2px 0 ${tokens.colorBrandStroke1}` },
  fold: {
    width: '18px',
    height: '18px',
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  marker: {
    color: tokens.colorBrandForeground1,
    flexShrink: 0,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  attachment: { color: tokens.colorNeutralForeground3 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
});

type Props = {
  readonly row: OutlineRow;
  readonly offsetPx: number;
  readonly isCurrent: boolean;
  readonly isActive: boolean;
  readonly dropPlace: 'before' | 'after' | null;
  onOpen(): void;
  onToggle(): void;
  onDragStart(): void;
  onDragOver(event: DragEvent): void;
  onDragEnd(): void;
};

export function OutlineTreeRow(props: Props) {
  const styles = useStyles();
  const { row, isCurrent, isActive, dropPlace } = props;
  const { entry, level, hasChildren, isExpanded } = row;
  return (
    <div
      id={`outline-${entry.blockId}`}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={hasChildren ? isExpanded : undefined}
      aria-selected={isActive}
      aria-current={isCurrent ? 'location' : undefined}
      title={`${entry.marker}${entry.text}`}
      draggable={entry.kind === 'numbered'}
      className={mergeClasses(
        styles.row,
        level === 1 && styles.top,
        isCurrent && styles.current,
        isActive && styles.active,
        dropPlace === 'before' && styles.before,
        dropPlace === 'after' && styles.after,
      )}
      style={{
        transform: `translateY(${props.offsetPx}px)`,
        paddingLeft: 6 + Math.min(level - 1, MAX_INDENTS) * INDENT_PX,
      }}
      onClick={props.onOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', `${entry.marker}${entry.text}`);
        props.onDragStart();
      }}
      onDragOver={props.onDragOver}
      onDragEnd={props.onDragEnd}
    >
      <span
        className={hasChildren ? styles.fold : undefined}
        style={hasChildren ? undefined : { width: 18, flexShrink: 0 }}
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          props.onToggle();
        }}
        aria-hidden="true"
      >
        {hasChildren && (isExpanded ? <ChevronDownRegular fontSize={12} /> : <ChevronRightRegular fontSize={12} />)}
      </span>
      {entry.marker !== '' && (
        <span className={mergeClasses(styles.marker, entry.kind === 'attachment' && styles.attachment)}>
          {entry.marker}
        </span>
      )}
      <span className={styles.text}>{entry.text}</span>
    </div>
  );
}
