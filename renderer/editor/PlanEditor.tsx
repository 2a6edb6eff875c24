/**
 * The page the user writes on, in a desk that scrolls. Everything else reaches it through the handle. An ancestor may
 * set the CSS property `--zf-zoom` (1 is the size of paper).
 */
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from '../ui/translate.ts';
import { createPlanEditor } from './create-editor.ts';
import { createHandle } from './create-handle.ts';
import './editor.css';
import type { EditorEvents, EditorHandle } from './editor-api.ts';

/** Words the style sheet draws: CSS strings. */
function toCssText(text: string): string {
  return JSON.stringify(text);
}

/**
 * Before each of its commits React walks the focused element, if its `contentEditable` reads `true`, to note where the selection is, and afterwards gives
 * it back if the element lost it. In a page of 10,000 blocks that walk takes longer than a key. Lexical keeps the selection itself; what
 * makes the page editable is the attribute, and stays.
 */
function keepFromWalking(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', { value: 'inherit', configurable: true });
}

type Props = {
  readonly events: EditorEvents;
  readonly onReady: (handle: EditorHandle) => void;
  /** Sheets of the document that are not written in: in front of the page, and under it. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
};

export function PlanEditor({ events, onReady, before, after }: Props) {
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current !== null) keepFromWalking(root.current);
    const core = createPlanEditor(events);
    core.editor.setRootElement(root.current);
    onReady(createHandle(core, events));
    return () => {
      core.editor.setRootElement(null);
      core.dispose();
    };
  }, [events, onReady]);
  const words = {
    '--zf-text-page-break': toCssText(t('editor:page-break')),
    '--zf-text-landscape': toCssText(t('editor:landscape')),
    '--zf-text-title': toCssText(t('editor:title-placeholder')),
    '--zf-text-attachment': toCssText(t('editor:attachment-placeholder')),
  } as CSSProperties;
  return (
    <div className="zf-desk" style={words}>
      {before}
      {/* biome-ignore lint/a11y/useSemanticElements: a page of blocks is no <textarea> */}
      <div
        ref={root}
        className="zf-page"
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        role="textbox"
        aria-multiline="true"
        aria-label={t('editor:page')}
        tabIndex={0}
      />
      {after}
    </div>
  );
}
