/** 字数统计: pages, words and characters as Word counts them, of the whole plan and of what is selected. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { countPlan, countText, NO_TEXT, type TextCounts } from '../../shared/view/statistics/count-text.ts';
import { readPlan, useEditorStore } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', lineHeight: '28px' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  hint: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const ROWS = ['words', 'characters', 'charactersWithSpaces', 'paragraphs', 'chinese', 'otherWords'] as const;

export default function WordCountDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const pageCount = usePagesStore((state) => state.pages?.pageCount ?? null);
  const selected = useEditorStore((state) => state.selection?.selectedText ?? '');
  const [counts, setCounts] = useState<TextCounts>(NO_TEXT);
  // Reading the plan ends edits under way, which is no part of drawing.
  useEffect(() => {
    const plan = readPlan();
    if (plan !== null) setCounts(countPlan(resolvePlan(plan)));
  }, []);
  const selectedCounts = selected === '' ? null : countText(selected);
  const format = (count: number) => count.toLocaleString(language);
  return (
    <DialogFrame
      title={t('app:word-count')}
      widthPx={380}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t('app:close')}
        </Button>
      }
    >
      <table className={styles.table}>
        {selectedCounts !== null && (
          <thead>
            <tr>
              <td />
              <th className={styles.number} scope="col">
                {t('app:count-whole')}
              </th>
              <th className={styles.number} scope="col">
                {t('app:count-selected')}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          <tr>
            <th className={styles.name} scope="row">
              {t('app:count-pages')}
            </th>
            <td className={styles.number}>{pageCount === null ? t('app:count-unknown') : format(pageCount)}</td>
            {selectedCounts !== null && <td />}
          </tr>
          {ROWS.map((row) => (
            <tr key={row}>
              <th className={styles.name} scope="row">
                {t(`app:count-${row}`)}
              </th>
              <td className={styles.number}>{format(counts[row])}</td>
              {selectedCounts !== null && <td className={styles.number}>{format(selectedCounts[row])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('app:count-hint')}</p>
    </DialogFrame>
  );
}
