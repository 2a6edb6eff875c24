/** 检查更新: where new versions come from, and one looked for, fetched and installed, each when asked for. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { UpdateInstalled, UpdateOffer, UpdateState } from '../../shared/edge/ipc/contract.ts';
import { listen, request } from '../state/bridge.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { i18n, useTranslate } from '../ui/translate.ts';

const BYTES_PER_MB = 1024 * 1024;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  notes: { whiteSpace: 'pre-wrap', maxHeight: '30vh', overflow: 'auto' },
});

/** How far it is; every step is taken by a button of its own. */
type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'offered'; readonly offer: UpdateOffer }
  | { readonly kind: 'fetching'; readonly share: number }
  | { readonly kind: 'staged'; readonly version: string }
  | { readonly kind: 'installed'; readonly installed: UpdateInstalled }
  | { readonly kind: 'failed'; readonly error: AppError };

function StageReport({ stage }: { readonly stage: Stage }) {
  const styles = useStyles();
  const t = useTranslate();
  const language = i18n.language as Language;
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'checking':
      return <Text role="status">{t('updates:checking')}</Text>;
    case 'fetching':
      return (
        <>
          <Text role="status">{t('updates:fetching', { percent: Math.floor(stage.share * 100) })}</Text>
          <ProgressBar value={stage.share} />
        </>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeError(stage.error, language)}</MessageBarBody>
        </MessageBar>
      );
    case 'offered':
      return (
        <>
          <Text role="status" weight="semibold">
            {t('updates:offered', {
              version: stage.offer.version,
              size: Math.ceil(stage.offer.sizeBytes / BYTES_PER_MB),
            })}
          </Text>
          <Text className={styles.notes}>{stage.offer.notes[language]}</Text>
        </>
      );
    default:
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {stage.kind === 'newest' && t('updates:newest')}
            {stage.kind === 'staged' && t('updates:staged', { version: stage.version })}
            {stage.kind === 'installed' && t(`updates:done-${stage.installed.how}`, { path: stage.installed.path })}
          </MessageBarBody>
        </MessageBar>
      );
  }
}

export default function UpdatesDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [state, setState] = useState<UpdateState | null>(null);
  const [place, setPlace] = useState('');
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  useEffect(() => {
    void request('updates:state').then((known) => {
      setState(known);
      setPlace(known.place);
      if (known.stagedVersion !== null) setStage({ kind: 'staged', version: known.stagedVersion });
    });
    return listen('updates:progress', ({ share }) =>
      // What comes after the end is of a fetch that is over.
      setStage((now) => (now.kind === 'fetching' ? { kind: 'fetching', share } : now)),
    );
  }, []);
  const isBusy = stage.kind === 'checking' || stage.kind === 'fetching';

  /** Shows what comes of a step, or why nothing does. */
  const go = async <T,>(asked: Promise<Result<T>>, next: (value: T) => Stage) => {
    const result = await asked;
    setStage(result.ok ? next(result.value) : { kind: 'failed', error: result.error });
  };
  const keepPlace = async (wanted: string) => {
    setPlace(wanted);
    return request('settings:write', { updatePlace: wanted.trim() });
  };
  const check = async () => {
    setStage({ kind: 'checking' });
    if (state?.isByPolicy === false) await keepPlace(place);
    await go(request('updates:check'), (offer) => (offer === null ? { kind: 'newest' } : { kind: 'offered', offer }));
  };
  const fetchOffered = async ({ version }: UpdateOffer) => {
    setStage({ kind: 'fetching', share: 0 });
    await go(request('updates:fetch'), () => ({ kind: 'staged', version }));
  };
  const install = () => go(request('updates:install'), (installed) => ({ kind: 'installed', installed }));
  const chooseFolder = async () => {
    const folder = await request('updates:choose-folder');
    if (folder !== null) await keepPlace(folder);
  };
  const close = () => {
    if (state?.isByPolicy === false && place.trim() !== state.place) void keepPlace(place);
    closeDialog();
  };

  return (
    <DialogFrame
      title={t('updates:title')}
      widthPx={600}
      onClose={close}
      actions={
        <>
          {stage.kind === 'offered' && (
            <Button appearance="primary" onClick={() => void fetchOffered(stage.offer)}>
              {t('updates:fetch')}
            </Button>
          )}
          {stage.kind === 'staged' && (
            <Button appearance="primary" onClick={() => void install()}>
              {t('updates:install')}
            </Button>
          )}
          <Button disabled={isBusy} onClick={() => void check()}>
            {t('updates:check')}
          </Button>
          <Button onClick={close}>{t('app:close')}</Button>
        </>
      }
    >
      <div className={styles.content}>
        <Text>{t('updates:summary', { version: state?.version ?? '' })}</Text>
        <Field label={t('updates:place')} hint={t(state?.isByPolicy ? 'updates:by-policy' : 'updates:place-hint')}>
          <Input value={place} disabled={state?.isByPolicy !== false} onChange={(_, { value }) => setPlace(value)} />
        </Field>
        {state?.isByPolicy === false && (
          <div>
            <Button size="small" onClick={() => void chooseFolder()}>
              {t('updates:choose')}
            </Button>
          </div>
        )}
        <StageReport stage={stage} />
      </div>
    </DialogFrame>
  );
}
