/** The last net: when drawing the window fails, the plan is still there and a copy of it can be saved. */
import { Button, Text, Title2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { savePlanAs } from '../state/commands/save-plan.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { translate } from '../ui/translate.ts';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null; readonly isSaved: boolean };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, isSaved: false };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  private readonly saveCopy = async () => {
    this.setState({ isSaved: await savePlanAs() });
  };

  override render() {
    const { error, isSaved } = this.state;
    if (error === null) return this.props.children;
    const hasPlan = useDocumentStore.getState().loaded !== null;
    return (
      <main
        role="alert"
        style={{
          height: '100%',
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'center',
          justifyContent: 'center',
          gap: 12,
          padding: 32,
        }}
      >
        <Title2 as="h1">{translate('app:crash-title')}</Title2>
        <Text>{translate(hasPlan ? 'app:crash-text' : 'app:crash-text-empty')}</Text>
        <Text size={200}>{error.message}</Text>
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          {hasPlan && (
            <Button appearance="primary" onClick={this.saveCopy}>
              {translate('app:crash-save-copy')}
            </Button>
          )}
          <Button onClick={() => window.location.reload()}>{translate('app:crash-reload')}</Button>
        </div>
        {isSaved && <Text role="status">{translate('app:crash-saved')}</Text>}
      </main>
    );
  }
}
