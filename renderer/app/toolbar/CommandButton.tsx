/** A command as a button of the ribbon: its words, its keys, and whether it can be carried out. */
import type { ReactElement } from 'react';
import { formatKeys, getCommand, getPlainWords, type PageCommandId } from '../../../shared/edge/commands/commands.ts';
import { findLack, useSituation } from '../../state/commands/needs.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { toMessageKey, useTranslate } from '../../ui/translate.ts';

type Props = {
  readonly id: PageCommandId;
  readonly icon: ReactElement;
  /** Shorter words than the command's own. */
  readonly label?: string;
  /** Whether the words stand beside the icon. */
  readonly hasText?: boolean;
  readonly isPressed?: boolean;
};

export function CommandButton({ id, icon, label, hasText = false, isPressed }: Props) {
  const t = useTranslate();
  const { words, keys } = getCommand(id);
  const name = label ?? getPlainWords(t(toMessageKey(words)));
  return (
    <ToolButton
      label={name}
      {...(keys === undefined ? {} : { shortcut: formatKeys(keys) })}
      icon={icon}
      {...(isPressed === undefined ? {} : { isPressed })}
      isDisabled={findLack(id, useSituation()) !== null}
      onClick={() => runCommand(id)}
    >
      {hasText ? name : undefined}
    </ToolButton>
  );
}
