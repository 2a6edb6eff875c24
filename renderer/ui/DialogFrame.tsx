/** The frame every dialog stands in: a title, its content, and the buttons that end it. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** The widest it gets; a small window makes it narrower. */
  readonly widthPx: number;
  /** Escape and a click beside the dialog; without it the dialog stays until one of its buttons ends it. */
  readonly onClose?: () => void;
  /** Class of the content's box. */
  readonly className?: string;
  readonly actions?: ReactNode;
  /** Whether the buttons take the whole width, so that some can stand on the left. */
  readonly hasWideActions?: boolean;
  readonly children: ReactNode;
};

export function DialogFrame({ title, widthPx, onClose, className, actions, hasWideActions = false, children }: Props) {
  return (
    <Dialog
      open
      modalType={onClose === undefined ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open) onClose?.();
      }}
    >
      <DialogSurface style={{ maxWidth: widthPx }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className}>{children}</DialogContent>
          {actions !== undefined && <DialogActions fluid={hasWideActions}>{actions}</DialogActions>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
