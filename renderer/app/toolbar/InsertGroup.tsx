/** Everything that can be put into the page at the cursor. */
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  AttachRegular,
  DocumentPageBreakRegular,
  LinkRegular,
  PersonTagRegular,
  TextNumberListLtrRegular,
  TextUnderlineCharacterURegular,
} from '@fluentui/react-icons';
import { SERIES_FORMS, type SeriesForm } from '../../../shared/model/plan/inline.ts';
import { formatSeriesMember } from '../../../shared/view/resolve/series.ts';
import { FigureMenu } from '../../figures/FigureMenu.tsx';
import { editAndReturn } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { useRowStyles } from './rows.ts';
import { TablePicker } from './TablePicker.tsx';
import { TextPopover } from './TextPopover.tsx';

function getSeriesSample(form: SeriesForm): string {
  return [1, 2, 3].map((number) => `${formatSeriesMember(form, number, false)}…`).join('');
}

function SeriesMenu() {
  const t = useTranslate();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={t('toolbar:series')} icon={<TextNumberListLtrRegular />}>
          {t('toolbar:series')}
        </ToolButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SERIES_FORMS.map((form) => (
            <MenuItem
              key={`${form}-first`}
              secondaryContent={t('toolbar:series-first')}
              onClick={() => editAndReturn((editor) => editor.insertSeriesMarker(form, true))}
            >
              {getSeriesSample(form)}
            </MenuItem>
          ))}
          {SERIES_FORMS.map((form) => (
            <MenuItem
              key={`${form}-next`}
              secondaryContent={t('toolbar:series-next')}
              onClick={() => editAndReturn((editor) => editor.insertSeriesMarker(form, false))}
            >
              {`${formatSeriesMember(form, 2, false)}…`}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function InsertGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        <TablePicker />
        <TextPopover
          label={t('toolbar:attachment')}
          icon={<AttachRegular />}
          field={t('toolbar:attachment-title')}
          submit={t('toolbar:insert')}
          onSubmit={(title) => editAndReturn((editor) => editor.insertAttachment(title))}
        />
        <FigureMenu />
        <CommandButton id="page-break" icon={<DocumentPageBreakRegular />} hasText />
      </div>
      <div className={rows.row}>
        <FieldPicker icon={<PersonTagRegular />} />
        <CommandButton id="reference" icon={<LinkRegular />} hasText />
        <TextPopover
          label={t('toolbar:blank')}
          icon={<TextUnderlineCharacterURegular />}
          field={t('toolbar:blank-hint')}
          submit={t('toolbar:insert')}
          onSubmit={(hint) => editAndReturn((editor) => editor.insertBlank(hint))}
        />
        <SeriesMenu />
      </div>
    </div>
  );
}
