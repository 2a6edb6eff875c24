/** Keeps the source and the result at the same line while one of them is scrolled. */
import { useCallback, useMemo, useRef } from 'react';

export type PaneHandle = {
  /** Brings a line to the top, or to the middle where it is to be looked at. */
  scrollToLine(line: number, align: 'start' | 'center'): void;
};

export type PaneLink = {
  attach(handle: PaneHandle | null): void;
  /** The user is about to scroll this pane: from now on the other one follows. */
  take(): void;
  /** This pane now begins at the line. */
  report(line: number): void;
};

export type LinkedPanes = {
  readonly source: PaneLink;
  readonly result: PaneLink;
  /** Shows a line in both panes. */
  show(line: number): void;
};

type Side = 'source' | 'result';

export function useLinkedPanes(): LinkedPanes {
  const panes = useRef<Record<Side, PaneHandle | null>>({ source: null, result: null });
  /** Whose scrolling is the user's; a pane that follows reports too, and must not lead back. */
  const leader = useRef<Side | null>(null);
  const makeLink = useCallback((side: Side): PaneLink => {
    const other = side === 'source' ? 'result' : 'source';
    return {
      attach(handle) {
        panes.current[side] = handle;
      },
      take() {
        leader.current = side;
      },
      report(line) {
        if (leader.current === side) panes.current[other]?.scrollToLine(line, 'start');
      },
    };
  }, []);
  return useMemo(
    () => ({
      source: makeLink('source'),
      result: makeLink('result'),
      show(line) {
        leader.current = null;
        panes.current.source?.scrollToLine(line, 'center');
        panes.current.result?.scrollToLine(line, 'center');
      },
    }),
    [makeLink],
  );
}
