/** The whole window: the plan's workspace, the start screen over it, dialogs and notices. */
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { FileDrop } from '../importing/FileDrop.tsx';
import { Toasts } from '../notices/Notices.tsx';
import { useDocumentStore } from '../state/document-store.ts';
import { useImportStore } from '../state/import-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { DARK_THEME, LIGHT_THEME } from '../ui/theme.ts';
import { useIsDark } from '../ui/use-media.ts';
import { DialogHost } from './DialogHost.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { StartScreen, Workspace } from './views.ts';

const ImportScreen = lazyView(() => import('../importing/ImportScreen.tsx'));

const useStyles = makeStyles({
  layer: { height: '100%' },
  hidden: { display: 'none' },
});

export function App() {
  const styles = useStyles();
  const view = useDocumentStore((state) => state.view);
  const hasPlan = useDocumentStore((state) => state.loaded !== null);
  const source = useImportStore((state) => state.source);
  return (
    <FluentProvider theme={useIsDark() ? DARK_THEME : LIGHT_THEME}>
      <ErrorBoundary>
        {hasPlan && (
          <div className={view === 'plan' && source === null ? styles.layer : styles.hidden}>
            <Workspace />
          </div>
        )}
        {view === 'start' && (
          <div className={source === null ? styles.layer : styles.hidden}>
            <StartScreen />
          </div>
        )}
        {source !== null && <ImportScreen key={source.importId} source={source} />}
        <FileDrop />
        <DialogHost />
        <Toasts />
      </ErrorBoundary>
    </FluentProvider>
  );
}
