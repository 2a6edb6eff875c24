/** Commands of a table that knows what it is: its kind, sorting, bringing it in step with the facts, generating it again. */
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CalendarClockRegular,
  TextSortAscendingRegular,
  TextSortDescendingRegular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import { compareWithFacts, type TableComparison } from '../../shared/content/tables/compare.ts';
import { TABLE_KINDS, type TableKind } from '../../shared/model/plan/block.ts';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import { setCurrentTableKind, sortCurrentTable } from '../state/commands/edit-table.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { openDialog } from '../state/view-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { type Translate, useTranslate } from '../ui/translate.ts';
import { TABLE_ICONS } from './table-icons.tsx';

const useStyles = makeStyles({
  /** The sign that something is to be done takes no room, so that the bar does not break when it appears. */
  text: { position: 'relative' },
  dot: {
    position: 'absolute',
    top: '-1px',
    right: '-7px',
    width: '7px',
    height: '7px',
    borderRadius: '50%',
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** `2 人待补、1 人已不在要素中`, or '' where the table agrees. */
function describeComparison({ missing, goneIds, typed }: TableComparison, t: Translate): string {
  const parts = [
    missing.length > 0 ? t('tables:sync-missing', { count: missing.length }) : '',
    goneIds.length > 0 ? t('tables:sync-gone', { count: goneIds.length }) : '',
    typed.length > 0 ? t('tables:sync-typed', { count: typed.length }) : '',
  ];
  return parts.filter((part) => part !== '').join(t('tables:sync-comma'));
}

function KindMenu({ kind }: { readonly kind: TableKind }) {
  const t = useTranslate();
  return (
    <Menu
      checkedValues={{ kind: [kind] }}
      onCheckedValueChange={(_, { checkedItems }) => setCurrentTableKind((checkedItems[0] ?? kind) as TableKind)}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={`${t('tables:kind')}：${t(`tables:kind-${kind}`)}`} icon={TABLE_ICONS[kind]}>
          {t(`tables:kind-${kind}`)}
        </ToolButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {TABLE_KINDS.map((each) => (
            <MenuItemRadio key={each} name="kind" value={each}>
              {t(`tables:kind-${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The state may lag a moment behind the typing; the dialog looks again. */
function SyncButton({ blockId }: { readonly blockId: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const snapshot = useEditorStore((state) => state.snapshot);
  const state = useMemo(() => {
    const table = snapshot === null ? undefined : listBlocks(snapshot).find(({ id }) => id === blockId);
    return snapshot === null || table?.type !== 'table'
      ? ''
      : describeComparison(compareWithFacts(table, snapshot.facts), t);
  }, [snapshot, blockId, t]);
  return (
    <ToolButton
      label={t('tables:sync-state', { state: state || t('tables:sync-in-step') })}
      icon={<ArrowSyncRegular />}
      onClick={() => openDialog({ kind: 'sync-table', blockId })}
    >
      <span className={styles.text}>
        {t('tables:sync')}
        {state !== '' && <span className={styles.dot} aria-hidden="true" />}
      </span>
    </ToolButton>
  );
}

export function KindTools() {
  const t = useTranslate();
  const blockId = useEditorStore((state) => state.selection?.blockId ?? null);
  const kind = useEditorStore((state) => state.selection?.table?.kind ?? null);
  if (kind === null || blockId === null) return null;
  return (
    <>
      <KindMenu kind={kind} />
      {kind !== 'plain' && <SyncButton blockId={blockId} />}
      {kind === 'duty' && (
        <ToolButton
          label={t('tables:duty')}
          icon={<CalendarClockRegular />}
          onClick={() => openDialog({ kind: 'duty', blockId })}
        >
          {t('tables:duty')}
        </ToolButton>
      )}
      <ToolButton
        label={t('tables:sort-ascending')}
        icon={<TextSortAscendingRegular />}
        onClick={() => sortCurrentTable('ascending')}
      />
      <ToolButton
        label={t('tables:sort-descending')}
        icon={<TextSortDescendingRegular />}
        onClick={() => sortCurrentTable('descending')}
      />
    </>
  );
}
