/** First row: the product's mark, the plan's title and saved state, and what the plan is for: preview and export. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  SplitButton,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  ContactCardRegular,
  DocumentPdfRegular,
  DocumentTextRegular,
  EyeRegular,
  MarkdownRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import { COMMANDS, formatKeys } from '../../shared/edge/commands/commands.ts';
import { exportPlan, printPlan } from '../state/commands/export-plan.ts';
import { savePlan } from '../state/commands/save-plan.ts';
import { showStartScreen, useDocumentStore } from '../state/document-store.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';
import { Mark } from '../ui/Mark.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { useSaveStateText } from './use-save-state-text.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '44px',
    flexShrink: 0,
    padding: '0 12px 0 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { minWidth: 'auto', flexShrink: 0, padding: '4px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
  untitled: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 'auto',
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
  },
  dot: { width: '7px', height: '7px', borderRadius: '50%', backgroundColor: tokens.colorNeutralForeground4 },
  saved: { backgroundColor: colors.zfSaved },
  unsaved: { backgroundColor: colors.zfAdvice },
  failed: { backgroundColor: tokens.colorPaletteRedBackground3 },
  grow: { flexGrow: 1 },
  actions: { display: 'flex', gap: '8px', flexShrink: 0 },
  action: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
});

function SaveStateButton() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, text } = useSaveStateText();
  const dot = { saved: styles.saved, unsaved: styles.unsaved, saving: styles.unsaved, failed: styles.failed };
  return (
    <Tooltip content={`${t('app:save')} (${formatKeys(COMMANDS.save.keys)})`} relationship="description">
      <Button
        appearance="subtle"
        size="small"
        className={styles.state}
        onClick={() => void savePlan()}
        data-save-state={state}
      >
        <span className={mergeClasses(styles.dot, state === 'no-file' ? undefined : dot[state])} aria-hidden="true" />
        <span role="status">{text}</span>
      </Button>
    </Tooltip>
  );
}

export function TitleBar() {
  const styles = useStyles();
  const t = useTranslate();
  const title = useDocumentStore((state) => state.title);
  const hasFileProperties = useSettingsStore((state) => state.hasFileProperties);
  const hasComments = useEditorStore((state) => state.settings?.comments !== undefined);
  return (
    <header className={styles.bar} data-region="title">
      <Tooltip content={t('app:home')} relationship="description">
        <Button appearance="subtle" className={styles.mark} onClick={showStartScreen} aria-label={t('app:home-label')}>
          <Mark />
        </Button>
      </Tooltip>
      <h1 className={mergeClasses(styles.title, title === '' && styles.untitled)} title={title}>
        {title === '' ? t('app:untitled') : title}
      </h1>
      <SaveStateButton />
      <span className={styles.grow} />
      <div className={styles.actions}>
        <Tooltip content={t('app:preview-hint')} relationship="description">
          <Button className={styles.action} icon={<EyeRegular />} onClick={() => openDialog({ kind: 'preview' })}>
            {t('app:preview')}
          </Button>
        </Tooltip>
        <Button className={styles.action} icon={<DocumentTextRegular />} onClick={() => void exportPlan('docx')}>
          {t('app:export-word')}
        </Button>
        <Menu
          positioning="below-end"
          checkedValues={{ properties: hasFileProperties ? ['properties'] : [] }}
          onCheckedValueChange={() => updateSettings({ hasFileProperties: !hasFileProperties })}
        >
          <MenuTrigger disableButtonEnhancement>
            {(trigger) => (
              <SplitButton
                appearance="primary"
                icon={<DocumentPdfRegular />}
                menuButton={{ ...(trigger as object), 'aria-label': t('app:more-outputs') }}
                primaryActionButton={{ onClick: () => void exportPlan('pdf') }}
              >
                {t('app:export-pdf')}
              </SplitButton>
            )}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem
                icon={<PrintRegular />}
                secondaryContent={formatKeys(COMMANDS.print.keys)}
                onClick={() => void printPlan()}
              >
                {t('app:print')}
              </MenuItem>
              <MenuItem icon={<ContactCardRegular />} onClick={() => openDialog({ kind: 'by-products' })}>
                {t('app:by-products')}
              </MenuItem>
              <MenuItem icon={<DocumentTextRegular />} onClick={() => void exportPlan('docx', { numbering: 'frozen' })}>
                {t('app:export-word-frozen')}
              </MenuItem>
              <MenuItem icon={<DocumentTextRegular />} onClick={() => void exportPlan('docx', { isTextOnly: true })}>
                {t('app:export-word-text')}
              </MenuItem>
              {hasComments && (
                <MenuItem icon={<DocumentTextRegular />} onClick={() => void exportPlan('docx', { hasComments: true })}>
                  {t('app:export-word-comments')}
                </MenuItem>
              )}
              <MenuItem icon={<DocumentTextRegular />} onClick={() => void exportPlan('txt')}>
                {t('app:export-text')}
              </MenuItem>
              <MenuItem icon={<MarkdownRegular />} onClick={() => void exportPlan('md')}>
                {t('app:export-markdown')}
              </MenuItem>
              <MenuDivider />
              <MenuItemCheckbox name="properties" value="properties">
                {t('app:export-properties')}
              </MenuItemCheckbox>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </header>
  );
}
