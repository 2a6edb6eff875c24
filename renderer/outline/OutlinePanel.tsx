/** The outline: a live tree of the plan's numbered blocks and attachments, to go by and to rearrange. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowMaximizeVerticalRegular, ArrowMinimizeVerticalRegular, FilterRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import { mapSections } from './current-section.ts';
import { OutlineTreeRow, ROW_HEIGHT_PX } from './OutlineTreeRow.tsx';
import { findShownRow, isInSection, listOutlineRows, type OutlineRow } from './outline-tree.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', alignItems: 'center', gap: '2px', padding: '8px 8px 6px 14px', flexShrink: 0 },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  filter: { margin: '0 10px 8px', flexShrink: 0 },
  tree: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', outlineStyle: 'none' },
  rows: { position: 'relative', width: '100%' },
  none: { padding: '12px 16px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type DropPlace = { readonly blockId: string; readonly place: 'before' | 'after' };

/** The entry the cursor is in. A block typed just now keeps the last known one until the plan is next read. */
function useCurrentSection(): string | null {
  const blockId = useEditorStore((state) => state.selection?.blockId ?? null);
  const snapshot = useEditorStore((state) => state.snapshot);
  const sections = useMemo(() => (snapshot === null ? null : mapSections(snapshot)), [snapshot]);
  const last = useRef<string | null>(null);
  const found = blockId === null ? undefined : sections?.get(blockId);
  if (found !== undefined) last.current = found;
  return last.current;
}

export function OutlinePanel() {
  const styles = useStyles();
  const t = useTranslate();
  const entries = useEditorStore((state) => state.outline);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [drop, setDrop] = useState<DropPlace | null>(null);
  const dragged = useRef<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listOutlineRows(entries, collapsed, query), [entries, collapsed, query]);
  const currentSection = useCurrentSection();
  const currentIndex = useMemo(
    () => (currentSection === null ? -1 : findShownRow(rows, entries, currentSection)),
    [rows, entries, currentSection],
  );
  const activeIndex = useMemo(() => rows.findIndex((row) => row.entry.blockId === activeId), [rows, activeId]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  });

  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
  }, [currentIndex, virtualizer]);

  const setExpanded = (row: OutlineRow, isExpanded: boolean) => {
    const next = new Set(collapsed);
    if (isExpanded) next.delete(row.entry.blockId);
    else next.add(row.entry.blockId);
    setCollapsed(next);
  };
  const activate = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    setActiveId(row.entry.blockId);
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };
  const goTo = (row: OutlineRow) => {
    setActiveId(row.entry.blockId);
    withEditor((editor) => {
      editor.goTo(row.entry.blockId);
      editor.focus();
    });
  };
  const collapseAll = () =>
    setCollapsed(
      new Set(listOutlineRows(entries, new Set(), '').flatMap((row) => (row.hasChildren ? [row.entry.blockId] : []))),
    );

  /** Answers whether the key was one of the tree's own. */
  const runKey = (event: KeyboardEvent, row: OutlineRow): boolean => {
    const id = row.entry.blockId;
    const isNumbered = row.entry.kind === 'numbered';
    if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (isNumbered) withEditor((editor) => editor.moveSection(id, event.key === 'ArrowUp' ? 'up' : 'down'));
      return true;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        activate(activeIndex + 1);
        return true;
      case 'ArrowUp':
        activate(activeIndex - 1);
        return true;
      case 'Home':
        activate(0);
        return true;
      case 'End':
        activate(rows.length - 1);
        return true;
      case 'ArrowRight':
        if (row.hasChildren && !row.isExpanded) setExpanded(row, true);
        else if (row.hasChildren) activate(activeIndex + 1);
        return true;
      case 'ArrowLeft':
        if (row.hasChildren && row.isExpanded) setExpanded(row, false);
        else activate(rows.findIndex((other) => other.entry.blockId === row.parentId));
        return true;
      case 'Tab':
        if (isNumbered) withEditor((editor) => editor.changeSectionLevel(id, event.shiftKey ? -1 : 1));
        return true;
      case 'Enter':
      case ' ':
        goTo(row);
        return true;
      case 'Escape':
        withEditor((editor) => editor.focus());
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[activeIndex];
    if (row === undefined) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') activate(0);
      return;
    }
    if (runKey(event, row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onDragOver = (event: DragEvent, row: OutlineRow) => {
    const source = dragged.current;
    if (source === null || isInSection(entries, source, row.entry.blockId)) {
      setDrop(null);
      return;
    }
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const place = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
    if (drop?.blockId !== row.entry.blockId || drop.place !== place) setDrop({ blockId: row.entry.blockId, place });
  };
  const endDrag = () => {
    dragged.current = null;
    setDrop(null);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const source = dragged.current;
    if (source !== null && drop !== null) {
      withEditor((editor) => editor.moveSectionTo(source, drop.blockId, drop.place));
    }
    endDrag();
  };

  const hasSections = rows.some((row) => row.hasChildren);
  const isAnyExpanded = rows.some((row) => row.hasChildren && row.isExpanded);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('outline:title')}</h2>
        {!hasSections ? null : isAnyExpanded ? (
          <ToolButton label={t('outline:collapse-all')} icon={<ArrowMinimizeVerticalRegular />} onClick={collapseAll} />
        ) : (
          <ToolButton
            label={t('outline:expand-all')}
            icon={<ArrowMaximizeVerticalRegular />}
            onClick={() => setCollapsed(new Set())}
          />
        )}
      </div>
      <Input
        className={styles.filter}
        size="small"
        type="search"
        contentBefore={<FilterRegular />}
        placeholder={t('outline:filter')}
        aria-label={t('outline:filter')}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          scroller.current?.focus();
          activate(0);
        }}
      />
      {rows.length === 0 && (
        <div className={styles.none}>{t(entries.length === 0 ? 'outline:empty' : 'outline:none-found')}</div>
      )}
      <div
        ref={scroller}
        className={styles.tree}
        role="tree"
        tabIndex={0}
        aria-label={t('outline:title')}
        aria-activedescendant={activeIndex < 0 ? undefined : `outline-${activeId}`}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (activeIndex < 0) activate(Math.max(currentIndex, 0));
        }}
        onDrop={onDrop}
      >
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index] as OutlineRow;
            const id = row.entry.blockId;
            return (
              <OutlineTreeRow
                key={id}
                row={row}
                offsetPx={item.start}
                isCurrent={item.index === currentIndex}
                isActive={item.index === activeIndex}
                dropPlace={drop?.blockId === id ? drop.place : null}
                onOpen={() => goTo(row)}
                onToggle={() => setExpanded(row, !row.isExpanded)}
                onDragStart={() => {
                  dragged.current = id;
                }}
                onDragOver={(event) => onDragOver(event, row)}
                onDragEnd={endDrag}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
