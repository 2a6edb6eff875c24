/** Find and replace. */
import { SearchRegular, TextEditStyleRegular } from '@fluentui/react-icons';
import { openFindBar, useViewStore } from '../../state/view-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { useRowStyles } from './rows.ts';

export function FindGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const findBar = useViewStore((state) => state.findBar);
  return (
    <div className={rows.rows}>
      <ToolButton
        label={t('toolbar:find')}
        shortcut="Ctrl+F"
        icon={<SearchRegular />}
        isPressed={findBar === 'find'}
        onClick={() => openFindBar('find')}
      >
        {t('toolbar:find')}
      </ToolButton>
      <ToolButton
        label={t('toolbar:replace')}
        shortcut="Ctrl+H"
        icon={<TextEditStyleRegular />}
        isPressed={findBar === 'replace'}
        onClick={() => openFindBar('replace')}
      >
        {t('toolbar:replace')}
      </ToolButton>
    </div>
  );
}
