/** What the user does about comments. Each change is one undo step of the plan. */
import { type CommentThread, toDeskTime } from '../../../shared/model/plan/comment.ts';
import {
  addReply,
  deleteReply,
  placeThreads,
  rewriteComment,
  setResolved,
} from '../../../shared/model/plan/comments.ts';
import { translate } from '../../ui/translate.ts';
import { dropDraft, NEW_DRAFT, setDraft, useCommentsStore } from '../comments-store.ts';
import { takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { newId } from '../new-id.ts';
import { tell } from '../notice-store.ts';
import { updateSettings, useSettingsStore } from '../settings-store.ts';
import { showPanelTab } from '../view-store.ts';
import { goToFactKey } from './go-to-fact.ts';

function showPanel(): void {
  updateSettings({ isPanelOpen: true });
  showPanelTab('comments');
}

/** Opens the panel with room to write a comment on what is selected. */
export function beginComment(): void {
  withEditor((editor) => {
    const quote = editor.startComment();
    if (quote === null) {
      tell('info', translate('comments:nowhere'));
      return;
    }
    showPanel();
    useCommentsStore.setState({ newQuote: quote });
    setDraft(NEW_DRAFT, useCommentsStore.getState().drafts[NEW_DRAFT] ?? '');
  });
}

const sign = (text: string) => ({
  id: newId(),
  author: useSettingsStore.getState().author,
  time: toDeskTime(new Date()),
  text,
});

export function postComment(text: string): void {
  withEditor((editor) => {
    const thread = { ...sign(text), replies: [] };
    editor.addThread(thread);
    dropDraft(NEW_DRAFT);
    takeSnapshot();
    useCommentsStore.setState({ activeId: thread.id });
    editor.focus();
  });
}

function changeThreads(change: (threads: readonly CommentThread[]) => CommentThread[]): void {
  withEditor((editor) =>
    editor.changeSettings((settings) => ({ ...settings, comments: change(settings.comments ?? []) })),
  );
  takeSnapshot();
}

export function postReply(threadId: string, text: string): void {
  changeThreads((threads) => addReply(threads, threadId, sign(text)));
}

export function rewrite(commentId: string, text: string): void {
  changeThreads((threads) => rewriteComment(threads, commentId, text, toDeskTime(new Date())));
}

export function resolveThread(threadId: string, isResolved: boolean): void {
  changeThreads((threads) => setResolved(threads, threadId, isResolved));
}

export function removeReply(replyId: string): void {
  changeThreads((threads) => deleteReply(threads, replyId));
}

export function removeThread(threadId: string): void {
  withEditor((editor) => editor.deleteThread(threadId));
  takeSnapshot();
}

/** Chooses a thread and shows where it stands. */
export function goToThread(thread: CommentThread): void {
  useCommentsStore.setState({ activeId: thread.id });
  if (thread.anchor.in === 'fact') goToFactKey(thread.anchor.key);
  else withEditor((editor) => editor.goToThread(thread.id));
}

/** Goes to the next or previous unresolved comment from the one that is chosen, round the end. */
export function stepComment(by: 1 | -1): void {
  takeSnapshot();
  const { snapshot } = useEditorStore.getState();
  const placed = (snapshot === null ? [] : placeThreads(snapshot)).filter(
    ({ thread, isGone }) => thread.isResolved !== true && !isGone,
  );
  const { activeId } = useCommentsStore.getState();
  const at = placed.findIndex(({ thread }) => thread.id === activeId);
  const next = at === -1 && by === -1 ? placed.length - 1 : (at + by + placed.length) % Math.max(1, placed.length);
  const found = placed[next];
  if (found === undefined) return;
  showPanel();
  goToThread(found.thread);
  if (found.thread.anchor.in !== 'fact') withEditor((editor) => editor.focus());
}
