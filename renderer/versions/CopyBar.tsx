/** Over the page: says that the plan is a copy, because saving it in its file's place would lose something, until it has a file of its own. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { savePlanAs } from '../state/commands/save-plan.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export function CopyBar() {
  const styles = useStyles();
  const t = useTranslate();
  const held = useDocumentStore((state) => state.copyOf);
  if (held === null) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline" data-testid="copy-bar">
      <MessageBarBody>{t(`versions:copy-${held.why}`, held)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void savePlanAs()}>{t('app:save-as')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
