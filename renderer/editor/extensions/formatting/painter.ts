/** 格式刷: the format of one place put on others. What is copied stays until something else is. */
import { $getSelection, type LexicalEditor } from 'lexical';
import type { Mark } from '../../../../shared/model/plan/inline.ts';
import { changeTextLook, type TextLook } from '../../../../shared/model/plan/text-look.ts';
import type { EditorEvents, PainterState } from '../../editor-api.ts';
import { $describeLook, $getMarks, $setFormat } from './text-look.ts';

type CopiedFormat = { readonly marks: readonly Mark[]; readonly look: TextLook | undefined };

/** What all of the selection has; `null` where no text is. */
export function $copyFormat(): CopiedFormat | null {
  const selection = $getSelection();
  const described = $describeLook(selection);
  if (described === null || selection === null) return null;
  const shared = Object.entries(described.own).filter(([, value]) => value !== null);
  return { marks: $getMarks(selection), look: changeTextLook(undefined, Object.fromEntries(shared)) };
}

export type Painter = {
  copyFormat(): void;
  pasteFormat(): void;
  paint(state: PainterState): void;
};

/** `change` makes an undo step of its own. While it paints, whatever is selected with the mouse takes the format. */
export function registerPainter(
  editor: LexicalEditor,
  change: ($change: () => void) => void,
  events: EditorEvents,
): Painter {
  let copied: CopiedFormat | null = null;
  let state: PainterState = 'off';
  const tell = (next: PainterState): void => {
    if (next === state) return;
    state = next;
    editor.getRootElement()?.classList.toggle('zf-painting', next !== 'off');
    events.onPainter(next);
  };
  const copyFormat = (): void => {
    copied = editor.read($copyFormat) ?? copied;
  };
  const pasteFormat = (): void => {
    const format = copied;
    if (format !== null) change(() => $setFormat(format.marks, format.look));
  };
  const onPointerUp = (): void => {
    if (state === 'off') return;
    // When the page has told of its selection.
    requestAnimationFrame(() => {
      const isChosen = editor.read(() => $getSelection()?.isCollapsed() === false);
      if (!isChosen || state === 'off') return;
      pasteFormat();
      if (state === 'once') tell('off');
    });
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') tell('off');
  };
  editor.registerRootListener((root, before) => {
    before?.removeEventListener('pointerup', onPointerUp);
    before?.ownerDocument.removeEventListener('keydown', onKeyDown);
    if (root === null) return;
    root.addEventListener('pointerup', onPointerUp);
    root.ownerDocument.addEventListener('keydown', onKeyDown);
  });
  return {
    copyFormat,
    pasteFormat,
    paint(next) {
      // A second click only makes it stay.
      if (next !== 'off' && state === 'off') copyFormat();
      tell(copied === null ? 'off' : next);
    },
  };
}
