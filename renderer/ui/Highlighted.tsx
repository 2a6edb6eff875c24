/** Text with the places a search found in it marked. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { colors } from './theme.ts';

const useStyles = makeStyles({
  hit: {
    backgroundColor: colors.zfMatch,
    color: 'inherit',
    borderRadius: '2px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

type Props = { readonly text: string; readonly ranges: readonly (readonly [start: number, end: number])[] };

/** Ranges are in order and do not overlap. */
export function Highlighted({ text, ranges }: Props) {
  const styles = useStyles();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(
      text.slice(at, start),
      <mark key={start} className={styles.hit}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
