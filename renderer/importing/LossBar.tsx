/** What the plan cannot hold, over everything else: counted, and told one by one on request. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import { useTranslate } from '../ui/translate.ts';
import { describeEntry } from './describe-entry.ts';

const useStyles = makeStyles({
  // A bar in a column of panes is not to be squeezed by them.
  bar: { flexShrink: 0, alignItems: 'start', paddingTop: '6px', paddingBottom: '6px' },
  body: { whiteSpace: 'normal' },
  list: { margin: '4px 0 0', padding: '0 0 0 18px', maxHeight: '132px', overflowY: 'auto', listStyleType: 'disc' },
  words: { color: tokens.colorNeutralForeground3, marginLeft: '6px' },
});

const LONGEST_WORDS = 60;

type Props = { readonly losses: readonly ImportEntry[]; onGo(entry: ImportEntry): void };

export function LossBar({ losses, onGo }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(losses.length <= 2);
  if (losses.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square">
      <MessageBarBody className={styles.body}>
        {t('importing:losses', { count: losses.length })}
        {isOpen && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          <ul className={styles.list} tabIndex={0} aria-label={t('importing:losses-list')}>
            {losses.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <li key={index}>
                {describeEntry(entry, t)}
                {entry.before !== undefined && entry.before !== '' && (
                  <span className={styles.words}>“{entry.before.slice(0, LONGEST_WORDS)}”</span>
                )}
                {entry.line !== undefined && (
                  <Button appearance="transparent" size="small" onClick={() => onGo(entry)}>
                    {t('importing:line', { line: entry.line })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? 'importing:hide-losses' : 'importing:show-losses')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
