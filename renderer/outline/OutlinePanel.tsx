/** The outline: a live tree of the plan's numbered blocks and attachments, to go by and to rearrange. */
import { AriaLiveAnnouncer, Input, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { ArrowMaximizeVerticalRegular, ArrowMinimizeVerticalRegular, FilterRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { OutlineEntry } from '../editor/editor-api.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import { mapSections } from './current-section.ts';
import { OutlineTreeRow, ROW_HEIGHT_PX } from './OutlineTreeRow.tsx';
import { type OutlineAction, readOutlineKey } from './outline-keys.ts';
import { findShownRow, isOutlineMatch, listOutlineRows, type OutlineRow, type RankWord } from './outline-tree.ts';
import { useOutlineDrag } from './use-outline-drag.ts';

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

/** Pinyin is a large dictionary: it is loaded when letters are first typed. */
function useRankWord(query: string): RankWord {
  const [rank, setRank] = useState<RankWord>(null);
  const isNeeded = rank === null && /[a-z]/i.test(query);
  useEffect(() => {
    if (isNeeded)
      void import('../../shared/language/words/rank-word.ts').then(({ rankWord }) => setRank(() => rankWord));
  }, [isNeeded]);
  return rank;
}

/** Says what a section is called after its level or place was changed from here: what has no sight of it must hear it. */
function useSectionAnnouncer(entries: readonly OutlineEntry[]): (blockId: string) => void {
  const t = useTranslate();
  const { announce } = useAnnounce();
  const changedId = useRef<string | null>(null);
  useEffect(() => {
    const entry = entries.find(({ blockId }) => blockId === changedId.current);
    changedId.current = null;
    if (entry === undefined) return;
    const { marker, text, depth } = entry;
    announce(t('outline:now-called', { marker, text, level: depth + 1 }), { polite: true });
  }, [entries, announce, t]);
  return (blockId) => {
    changedId.current = blockId;
  };
}

/** With a voice of its own, so that changes made here are heard. */
export function OutlinePanel() {
  return (
    <AriaLiveAnnouncer>
      <Outline />
    </AriaLiveAnnouncer>
  );
}

function Outline() {
  const styles = useStyles();
  const t = useTranslate();
  const entries = useEditorStore((state) => state.outline);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rank = useRankWord(query);
  const rows = useMemo(() => listOutlineRows(entries, collapsed, query, rank), [entries, collapsed, query, rank]);
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

  const announceSection = useSectionAnnouncer(entries);
  const drag = useOutlineDrag(entries, (blockId, { blockId: targetId, place }) => {
    announceSection(blockId);
    withEditor((editor) => editor.moveSectionTo(blockId, targetId, place));
  });

  const runAction = (action: OutlineAction, row: OutlineRow) => {
    const id = row.entry.blockId;
    switch (action.kind) {
      case 'go':
        activate({ next: activeIndex + 1, previous: activeIndex - 1, first: 0, last: rows.length - 1 }[action.to]);
        return;
      case 'fold':
        if (row.hasChildren && row.isExpanded !== (action.direction === 'open')) setExpanded(row, !row.isExpanded);
        else if (action.direction === 'close')
          activate(rows.findIndex((other) => other.entry.blockId === row.parentId));
        else if (row.hasChildren) activate(activeIndex + 1);
        return;
      case 'move':
      case 'level':
        if (row.entry.kind !== 'numbered') return;
        announceSection(id);
        withEditor((editor) =>
          action.kind === 'move' ? editor.moveSection(id, action.direction) : editor.changeSectionLevel(id, action.by),
        );
        return;
      case 'show':
        goTo(row);
        return;
      case 'leave':
        withEditor((editor) => editor.focus());
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = readOutlineKey(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    const row = rows[activeIndex];
    if (row !== undefined) runAction(action, row);
    else if (action.kind === 'go') activate(0);
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
          const [first] = rows;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first !== undefined) {
            goTo(rows.find(({ entry }) => isOutlineMatch(entry, query, rank)) ?? first);
          }
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
        onDrop={drag.onDrop}
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
                dropPlace={drag.drop?.blockId === id ? drag.drop.place : null}
                onOpen={() => goTo(row)}
                onToggle={() => setExpanded(row, !row.isExpanded)}
                onDragStart={() => drag.start(id)}
                onDragOver={(event) => drag.over(event, id)}
                onDragEnd={drag.end}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
