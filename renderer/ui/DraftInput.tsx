/**
 * A field whose text reaches the plan a moment after the last key, when it is left, or when the plan is read: one edit is
 * one undo step. What the plan says meanwhile shows as soon as nothing is being typed here.
 */
import { Input, type InputProps } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { addPendingEdit } from './pending-edits.ts';

const COMMIT_DELAY_MS = 500;
/** `true` on a field while it holds text that has not reached the plan: its own undo comes before the window's. */
export const PENDING_ATTRIBUTE = 'data-pending';

type Props = Omit<InputProps, 'value' | 'onChange' | 'defaultValue' | 'input'> & {
  readonly value: string;
  onCommit(value: string): void;
};

export function DraftInput({ value, onCommit, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const forget = useRef<() => void>(() => undefined);
  const current = useRef({ value, onCommit });
  current.current = { value, onCommit };

  const commit = () => {
    window.clearTimeout(timer.current);
    forget.current();
    const text = latest.current;
    latest.current = null;
    setDraft(null);
    // Typed and taken back is no edit, and no undo step.
    if (text !== null && text !== current.current.value) current.current.onCommit(text);
  };
  const schedule = () => {
    window.clearTimeout(timer.current);
    forget.current();
    forget.current = addPendingEdit(commit);
    timer.current = window.setTimeout(commit, COMMIT_DELAY_MS);
  };
  // A field that goes away while it waits still keeps what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: commit reads refs alone
  useEffect(() => () => commit(), []);

  return (
    <Input
      {...rest}
      value={draft ?? value}
      data-pending={draft !== null}
      onChange={(event, { value: text }) => {
        setDraft(text);
        latest.current = text;
        // Half a word of an input method is nobody's name.
        if (!(event.nativeEvent as InputEvent).isComposing) schedule();
      }}
      onCompositionEnd={schedule}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}
