/** Dragging a section of the outline to another place of it. */
import { type DragEvent, useRef, useState } from 'react';
import type { OutlineEntry } from '../editor/editor-api.ts';
import { isInSection } from './outline-tree.ts';

export type DropPlace = { readonly blockId: string; readonly place: 'before' | 'after' };

export type OutlineDrag = {
  /** Where letting go now would put the section; `null` where it would do nothing. */
  readonly drop: DropPlace | null;
  start(blockId: string): void;
  over(event: DragEvent, blockId: string): void;
  end(): void;
  onDrop(event: DragEvent): void;
};

export function useOutlineDrag(
  entries: readonly OutlineEntry[],
  move: (blockId: string, to: DropPlace) => void,
): OutlineDrag {
  const [drop, setDrop] = useState<DropPlace | null>(null);
  const dragged = useRef<string | null>(null);
  const end = () => {
    dragged.current = null;
    setDrop(null);
  };
  return {
    drop,
    start(blockId) {
      dragged.current = blockId;
    },
    over(event, blockId) {
      const source = dragged.current;
      if (source === null || isInSection(entries, source, blockId)) {
        setDrop(null);
        return;
      }
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      const place = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
      if (drop?.blockId !== blockId || drop.place !== place) setDrop({ blockId, place });
    },
    end,
    onDrop(event) {
      event.preventDefault();
      if (dragged.current !== null && drop !== null) move(dragged.current, drop);
      end();
    },
  };
}
