/** The licences of what the program is made of: a text that the build has collected. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  text: {
    height: '56vh',
    overflow: 'auto',
    margin: '12px 0 0',
    padding: '12px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export default function LicencesDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch('./licences.txt').then(async (answer) => setText(await answer.text()));
  }, []);
  return (
    <DialogFrame
      title={t('app:licences-title')}
      widthPx={760}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t('app:close')}
        </Button>
      }
    >
      <Text>{t('app:licences-summary')}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too. */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
    </DialogFrame>
  );
}
