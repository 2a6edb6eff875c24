/** The frame every dialog stands in: a title, its content, and the buttons that end it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useHalfFilled } from './half-filled.ts';
import { useTranslate } from './translate.ts';

type Props = {
  readonly title: ReactNode;
  /** The widest it gets; a small window makes it narrower. */
  readonly widthPx: number;
  /** Escape and a click beside the dialog; without it the dialog stays until one of its buttons ends it. */
  readonly onClose?: () => void;
  /** What the form in it is called. Once something is filled in there, Escape, a click beside and closing the window ask first. */
  readonly formName?: string;
  /** Class of the content's box. */
  readonly className?: string;
  readonly actions?: ReactNode;
  /** Whether the buttons take the whole width, so that some can stand on the left. */
  readonly hasWideActions?: boolean;
  readonly children: ReactNode;
};

const ASK_WIDTH_PX = 440;

/** Asks before what is filled in is put away. */
export function AbandonDialog({
  name,
  onBack,
  onAbandon,
}: {
  readonly name: string;
  onBack(): void;
  onAbandon(): void;
}) {
  const t = useTranslate();
  return (
    <DialogFrame
      title={t('app:abandon-title')}
      widthPx={ASK_WIDTH_PX}
      onClose={onBack}
      actions={
        <>
          <Button onClick={onAbandon}>{t('app:abandon')}</Button>
          <Button appearance="primary" onClick={onBack}>
            {t('app:abandon-back')}
          </Button>
        </>
      }
    >
      {t('app:abandon-text', { name })}
    </DialogFrame>
  );
}

export function DialogFrame({
  title,
  widthPx,
  onClose,
  formName,
  className,
  actions,
  hasWideActions = false,
  children,
}: Props) {
  const [isFilled, setFilled] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const halfFilled = isFilled ? (formName ?? null) : null;
  useHalfFilled(halfFilled);
  return (
    <Dialog
      open
      modalType={onClose === undefined ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (open) return;
        if (halfFilled === null) onClose?.();
        else setAsking(true);
      }}
    >
      <DialogSurface style={{ maxWidth: widthPx }} onInput={() => setFilled(true)}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className}>{children}</DialogContent>
          {actions !== undefined && <DialogActions fluid={hasWideActions}>{actions}</DialogActions>}
        </DialogBody>
        {/* Inside, so that the form is the one in front again behind it. */}
        {isAsking && halfFilled !== null && onClose !== undefined && (
          <AbandonDialog name={halfFilled} onBack={() => setAsking(false)} onAbandon={onClose} />
        )}
      </DialogSurface>
    </Dialog>
  );
}
