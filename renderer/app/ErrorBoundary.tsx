/** The last net: when drawing the window fails, the plan is still there and a copy of it can be saved. */
import { Button, Text, Title2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { request } from '../state/bridge.ts';
import { rescuePlan } from '../state/editor-store.ts';
import { i18n, translate } from '../ui/translate.ts';

type Props = { readonly children: ReactNode };
type State = {
  readonly error: Error | null;
  /** Read at once: the editor goes with the rest of the window. */
  readonly plan: Plan | null;
  /** What came of saving a copy, in words. */
  readonly outcome: string | null;
};

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, plan: null, outcome: null };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error, plan: rescuePlan() };
  }

  private readonly saveCopy = async () => {
    const { plan } = this.state;
    if (plan === null) return;
    const result = await request('plan:save-as', { plan });
    if (!result.ok) this.setState({ outcome: describeError(result.error, i18n.language as Language) });
    else if (result.value !== null) this.setState({ outcome: translate('app:crash-saved') });
  };

  override render() {
    const { error, plan, outcome } = this.state;
    if (error === null) return this.props.children;
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
        <Text>{translate(plan !== null ? 'app:crash-text' : 'app:crash-text-empty')}</Text>
        <Text size={200}>{error.message}</Text>
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          {plan !== null && (
            <Button appearance="primary" onClick={this.saveCopy}>
              {translate('app:crash-save-copy')}
            </Button>
          )}
          <Button onClick={() => window.location.reload()}>{translate('app:crash-reload')}</Button>
        </div>
        {outcome !== null && <Text role="status">{outcome}</Text>}
      </main>
    );
  }
}
