/** How often the plan mentions a fact; each press goes to the next place. */
import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { withEditor } from '../state/editor-store.ts';
import { useTranslate } from '../ui/translate.ts';
import type { Mention } from './mentions.ts';

const useStyles = makeStyles({
  button: {
    minWidth: 'auto',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    height: '20px',
    padding: '0 6px',
    fontSize: '11px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  none: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontSize: '11px',
    color: tokens.colorNeutralForeground3,
    padding: '0 6px',
  },
});

type Props = { readonly name: string; readonly mention: Mention };

export function MentionButton({ name, mention }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const next = useRef(0);
  const { count, places } = mention;
  if (count === 0) return <span className={styles.none}>{t('facts:mentions-none')}</span>;
  const go = () => {
    const blockId = places[next.current % places.length];
    next.current += 1;
    if (blockId !== undefined) withEditor((editor) => editor.goTo(blockId));
  };
  return (
    <Tooltip content={t('facts:go-to-mention', { name })} relationship="description">
      <Button className={styles.button} size="small" appearance="subtle" onClick={go}>
        {t('facts:mentions', { count })}
      </Button>
    </Tooltip>
  );
}
