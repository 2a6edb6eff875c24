/** How far a long paste has come. It keeps the plan as it is until the paste is done, or taken back. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PasteProgress as Progress } from '../editor/editor-api.ts';
import { withEditor } from '../state/editor-store.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const WIDTH_PX = 420;

export default function PasteProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const t = useTranslate();
  // The frame gives the keyboard back to a button that opened it, and none has.
  useEffect(() => () => void afterFrame(() => withEditor((editor) => editor.focus())), []);
  const title = t('app:pasting', { done, total });
  return (
    <DialogFrame
      title={title}
      widthPx={WIDTH_PX}
      actions={<Button onClick={() => withEditor((editor) => editor.undo())}>{t('app:cancel')}</Button>}
    >
      <ProgressBar aria-label={title} value={done / total} thickness="large" />
    </DialogFrame>
  );
}
