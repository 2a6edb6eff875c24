/** One thread: where it stands, the comment, its replies, and what can be done about it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { Comment } from '../../shared/model/plan/comment.ts';
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
import { useTranslate } from '../ui/translate.ts';
import { Composer } from './Composer.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '0 10px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid #d9a400',
    borderRadius: '7px',
    overflow: 'hidden',
  },
  resolved: { borderLeftColor: tokens.colorNeutralStroke1 },
  active: {
    boxShadow: tokens.shadow8,
    borderTopColor: '#d9a400',
    borderRightColor: '#d9a400',
    borderBottomColor: '#d9a400',
  },
  place: {
    margin: '0 -10px',
    padding: '8px 10px 0',
    border: 'none',
    backgroundColor: 'transparent',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  reply: { paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  signed: { display: 'flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200 },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  text: { margin: '2px 0 0', fontSize: '13px', lineHeight: '20px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  foot: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  state: { flexGrow: 1, fontSize: '11px', color: tokens.colorNeutralForeground3 },
});

/** 2026-03-01 09:30. */
const showTime = (time: string | undefined) => (time ?? '').slice(0, 16).replace('T', ' ');

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
      <div className={styles.signed}>
        <span className={styles.author}>{author === '' ? t('comments:no-author') : author}</span>
        <span className={styles.time}>{showTime(time)}</span>
        {isOwn && !isEdited && (
          <IconButton label={t('comments:edit')} icon={<EditRegular />} onClick={() => setDraft(draftKey, text)} />
        )}
        {isReply && (
          <IconButton label={t('comments:delete-reply')} icon={<DeleteRegular />} onClick={() => removeReply(id)} />
        )}
      </div>
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
    <article className={mergeClasses(styles.card, isResolved && styles.resolved, isActive && styles.active)}>
      <button type="button" className={styles.place} title={t('comments:go-to')} onClick={() => goToThread(thread)}>
        {isGone ? gone : place}
      </button>
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
    </article>
  );
}
