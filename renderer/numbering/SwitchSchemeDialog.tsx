/** Before the scheme is switched: every marker that will change, as it is and as it will be. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { listMarkerChanges } from './marker-changes.ts';
import { getSchemeSample } from './scheme-sample.ts';
import { useSchemeName } from './use-scheme-name.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  sample: { color: tokens.colorBrandForeground1 },
  before: {
    width: '84px',
    flexShrink: 0,
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
  },
  after: { width: '84px', flexShrink: 0, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
});

const ROW_HEIGHT_PX = 30;
const LIST_HEIGHT_PX = 320;

export default function SwitchSchemeDialog({ scheme }: { readonly scheme: NumberingScheme }) {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  const handle = useEditorStore((state) => state.handle);
  const { total, changes } = useMemo(
    () => (handle === null ? { total: 0, changes: [] } : listMarkerChanges(handle.readPlan(), scheme)),
    [handle, scheme],
  );
  const apply = () => {
    closeDialog();
    editAndReturn((editor) => editor.changeSettings((settings) => ({ ...settings, scheme })));
  };
  return (
    <DialogFrame
      title={t('numbering:switch-title', { name: nameScheme(scheme) })}
      widthPx={640}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" onClick={apply}>
            {t('numbering:switch-apply')}
          </Button>
        </>
      }
    >
      <Text className={styles.sample}>{getSchemeSample(scheme)}</Text>
      <Text>
        {changes.length === 0
          ? t('numbering:switch-none')
          : t('numbering:switch-text', { total, changed: changes.length })}
      </Text>
      {changes.length > 0 && (
        <VirtualList
          id="marker-changes"
          label={t('numbering:switch-list')}
          items={changes}
          rowHeightPx={ROW_HEIGHT_PX}
          heightPx={Math.min(LIST_HEIGHT_PX, changes.length * ROW_HEIGHT_PX + 2)}
          getKey={(change) => change.blockId}
          renderRow={(change) => (
            <>
              <span className={styles.before}>{change.before}</span>
              <ArrowRightRegular className={styles.arrow} aria-hidden="true" />
              <span className={styles.after}>{change.after}</span>
              <span className={styles.text}>{change.text}</span>
            </>
          )}
        />
      )}
    </DialogFrame>
  );
}
