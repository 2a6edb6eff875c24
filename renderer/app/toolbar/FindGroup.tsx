/** Find and replace, and comments. */
import { CommentAddRegular, SearchRegular, TextEditStyleRegular } from '@fluentui/react-icons';
import { useViewStore } from '../../state/view-store.ts';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

export function FindGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const findBar = useViewStore((state) => state.findBar);
  return (
    <div className={rows.rows}>
      <CommandButton
        id="find"
        label={t('toolbar:find')}
        icon={<SearchRegular />}
        isPressed={findBar === 'find'}
        hasText
      />
      <div className={rows.row}>
        <CommandButton id="replace" icon={<TextEditStyleRegular />} isPressed={findBar === 'replace'} hasText />
        <CommandButton id="comment" icon={<CommentAddRegular />} label={t('comments:title')} hasText />
      </div>
    </div>
  );
}
