/** What the user is told: errors stay until dismissed, the rest passes by itself. */
import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { EditorNotice } from '../editor/editor-api.ts';
import { i18n, translate } from '../ui/translate.ts';

export type NoticeAction = { readonly label: string; run(): void };
export type Notice = {
  readonly id: number;
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly text: string;
  readonly action: NoticeAction | null;
};

type NoticeState = { readonly notices: readonly Notice[] };

export const useNoticeStore = create<NoticeState>()(() => ({ notices: [] }));

let lastId = 0;

export function tell(intent: Notice['intent'], text: string, action: NoticeAction | null = null): void {
  lastId += 1;
  const notice = { id: lastId, intent, text, action };
  useNoticeStore.setState(({ notices }) => ({
    // The same sentence twice is one notice.
    notices: [...notices.filter((shown) => shown.text !== text), notice],
  }));
}

export function tellError(error: AppError, action: NoticeAction | null = null): void {
  tell('error', describeError(error, i18n.language as Language), action);
}

export function dismissNotice(id: number): void {
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Forgets errors that are over, such as those of a save that has since succeeded. */
export function dismissErrors(): void {
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.intent !== 'error') }));
}

/** The editor names its notices by keys of its own feature. */
export function tellEditorNotice(key: EditorNotice, params: Readonly<Record<string, string | number>>): void {
  tell('info', translate(`editor:${key}`, params));
}
