/** One thread: where it stands, the comment, its replies, and what can be done about it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { type Comment, showDeskTime } from '../../shared/model/plan/comment.ts';
import type { PlacedThread } from '../../shared/model/plan/comments.ts';
import {
  goToThread,
  postReply,
  removeReply,
  removeThread,
  resolveThread,
  rewrite,
} from '../state/commands/comments.ts';
import { setDraft, useCommentsStore } from '../state/comments-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ReviewCard, Signature } from '../ui/ReviewCard.tsx';
import { useTranslate } from '../ui/translate.ts';
import { Composer } from './Composer.tsx';

const useStyles = makeStyles({
  reply: { paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: '2px 0 0', fontSize: '13px', lineHeight: '20px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  foot: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  state: { flexGrow: 1, fontSize: '11px', color: tokens.colorNeutralForeground3 },
});

type CommentProps = { readonly comment: Comment; readonly isReply: boolean };

function SignedComment({ comment, isReply }: CommentProps) {
  const styles = useStyles();
  const t = useTranslate();
  const { id, author, time, text } = comment;
  const isOwn = useSettingsStore((settings) => author !== '' && settings.author === author);
  const draftKey = `edit ${id}`;
  const isEdited = useCommentsStore(({ drafts }) => drafts[draftKey] !== undefined);
  return (
    <div className={mergeClasses(isReply && styles.reply)}>
      <Signature authors={[author]} time={showDeskTime(time)}>
        {isOwn && !isEdited && (
          <IconButton label={t('comments:edit')} icon={<EditRegular />} onClick={() => setDraft(draftKey, text)} />
        )}
        {isReply && (
          <IconButton label={t('comments:delete-reply')} icon={<DeleteRegular />} onClick={() => removeReply(id)} />
        )}
      </Signature>
      {isEdited ? (
        <Composer
          draftKey={draftKey}
          label={t('comments:edit-label')}
          submit={t('comments:save')}
          onSubmit={(written) => rewrite(id, written)}
        />
      ) : (
        <p className={styles.text}>{text}</p>
      )}
    </div>
  );
}

type Props = {
  readonly placed: PlacedThread;
  /** `一、 总则`; '' where it has no place. */
  readonly place: string;
  readonly isActive: boolean;
};

export function ThreadCard({ placed: { thread, isGone }, place, isActive }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { id, quote, replies, isResolved = false } = thread;
  const replyKey = `reply ${id}`;
  const isReplying = useCommentsStore(({ drafts }) => drafts[replyKey] !== undefined);
  const gone = quote === '' ? t('comments:gone-empty') : t('comments:gone', { quote });
  return (
    <ReviewCard
      tone={isResolved ? 'settled' : 'comment'}
      place={isGone ? gone : place}
      hint={t('comments:go-to')}
      isActive={isActive}
      onGo={() => goToThread(thread)}
    >
      <SignedComment comment={thread} isReply={false} />
      {replies.map((reply) => (
        <SignedComment key={reply.id} comment={reply} isReply />
      ))}
      {isReplying && (
        <Composer
          draftKey={replyKey}
          label={t('comments:reply-label')}
          submit={t('comments:post')}
          onSubmit={(written) => postReply(id, written)}
        />
      )}
      <div className={styles.foot}>
        <span className={styles.state}>{isResolved && t('comments:resolved')}</span>
        {!isReplying && (
          <Button size="small" appearance="subtle" onClick={() => setDraft(replyKey, '')}>
            {t('comments:reply')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={isResolved ? <ArrowUndoRegular /> : <CheckmarkRegular />}
          onClick={() => resolveThread(id, !isResolved)}
        >
          {t(isResolved ? 'comments:reopen' : 'comments:resolve')}
        </Button>
        <IconButton label={t('comments:delete')} icon={<DeleteRegular />} onClick={() => removeThread(id)} />
      </div>
    </ReviewCard>
  );
}
