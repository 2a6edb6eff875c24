/** What the user is told: errors as bars over the page, the rest as toasts that pass. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Toast,
  Toaster,
  ToastFooter,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { dismissNotice, type Notice, useNoticeStore } from '../state/notice-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '1px' },
});

function isError(notice: Notice): boolean {
  return notice.intent === 'error' || notice.intent === 'warning';
}

export function ErrorBars() {
  const styles = useStyles();
  const t = useTranslate();
  const notices = useNoticeStore((state) => state.notices);
  const errors = notices.filter(isError);
  return (
    <div className={styles.bars}>
      {errors.map((notice) => (
        <MessageBar key={notice.id} intent={notice.intent} shape="square" layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('app:dismiss')}
                onClick={() => dismissNotice(notice.id)}
              />
            }
          >
            {notice.action !== null && <Button onClick={notice.action.run}>{notice.action.label}</Button>}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

const TOASTER_ID = 'notices';
const TOAST_TIME_MS = 6000;

export function Toasts() {
  const { dispatchToast, dismissToast } = useToastController(TOASTER_ID);
  const notices = useNoticeStore((state) => state.notices);
  useEffect(() => {
    for (const notice of notices) {
      if (isError(notice)) continue;
      const toastId = String(notice.id);
      const act = () => {
        notice.action?.run();
        dismissToast(toastId);
      };
      dispatchToast(
        <Toast>
          <ToastTitle>{notice.text}</ToastTitle>
          {notice.action !== null && (
            <ToastFooter>
              <Button size="small" onClick={act}>
                {notice.action.label}
              </Button>
            </ToastFooter>
          )}
        </Toast>,
        // A toast with something to do waits for the user twice as long.
        { toastId, intent: notice.intent, timeout: notice.action === null ? TOAST_TIME_MS : TOAST_TIME_MS * 2 },
      );
      dismissNotice(notice.id);
    }
  }, [notices, dispatchToast, dismissToast]);
  return <Toaster toasterId={TOASTER_ID} position="bottom" offset={{ vertical: 40 }} pauseOnHover pauseOnWindowBlur />;
}
