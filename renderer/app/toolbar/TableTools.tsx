/** Table commands, floating under the page while the cursor is in a table, so that nothing moves when it enters one. */
import { useArrowNavigationGroup } from '@fluentui/react-components';
import {
  ColumnTripleRegular,
  DeleteRegular,
  TableCellsMergeRegular,
  TableCellsSplitRegular,
  TableDeleteColumnRegular,
  TableDeleteRowRegular,
  TableFreezeRowRegular,
  TableInsertColumnRegular,
  TableInsertRowRegular,
  TableStackAboveRegular,
  TableStackLeftRegular,
  TextTRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TableAction } from '../../editor/editor-api.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { KindTools } from '../../tables/KindTools.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useFloatingBarStyles } from './floating-bar.ts';
import { LandscapeButton } from './LandscapeButton.tsx';
import { TextPopover } from './TextPopover.tsx';

type TableButton = { readonly action: TableAction; readonly icon: ReactElement; readonly hasText?: boolean };

/** `null` parts the groups. */
const ACTIONS: readonly (TableButton | null)[] = [
  { action: 'insert-row-above', icon: <TableStackAboveRegular /> },
  { action: 'insert-row-below', icon: <TableInsertRowRegular /> },
  { action: 'insert-column-left', icon: <TableStackLeftRegular /> },
  { action: 'insert-column-right', icon: <TableInsertColumnRegular /> },
  null,
  { action: 'delete-row', icon: <TableDeleteRowRegular /> },
  { action: 'delete-column', icon: <TableDeleteColumnRegular /> },
  null,
  { action: 'merge-cells', icon: <TableCellsMergeRegular /> },
  { action: 'unmerge-cell', icon: <TableCellsSplitRegular /> },
  { action: 'equal-columns', icon: <ColumnTripleRegular /> },
  { action: 'toggle-header-row', icon: <TableFreezeRowRegular />, hasText: true },
];

export function TableTools() {
  const styles = useFloatingBarStyles();
  const t = useTranslate();
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  const table = useEditorStore((state) => state.selection?.table ?? null);
  if (table === null) return null;
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="toolbar" aria-label={t('toolbar:table-tools')} {...arrows}>
        <KindTools />
        <span className={styles.divider} aria-hidden="true" />
        {ACTIONS.map((item, index) =>
          item === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <span key={index} className={styles.divider} aria-hidden="true" />
          ) : (
            <CommandButton
              key={item.action}
              id={item.action}
              icon={item.icon}
              hasText={item.hasText ?? false}
              {...(item.action === 'toggle-header-row' ? { isPressed: table.hasHeaderRow } : {})}
            />
          ),
        )}
        <TextPopover
          label={t('toolbar:table-caption')}
          icon={<TextTRegular />}
          field={t('toolbar:table-caption-text')}
          submit={t('toolbar:apply')}
          initial={table.caption}
          onSubmit={(caption) => editAndReturn((editor) => editor.setTableCaption(caption))}
        />
        <LandscapeButton />
        <span className={styles.divider} aria-hidden="true" />
        <CommandButton id="delete-table" icon={<DeleteRegular />} />
      </div>
    </div>
  );
}
