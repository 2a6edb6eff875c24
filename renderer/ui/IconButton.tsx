/** A small quiet button that shows an icon alone: its name is told to screen readers and shown as its tooltip. */
import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

type Props = {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
};

export function IconButton({ label, icon, isDisabled = false, onClick }: Props) {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} disabled={isDisabled} onClick={onClick} />
    </Tooltip>
  );
}
