/** All keyboard shortcuts on one page. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  COMMAND_IDS,
  type Command,
  formatKeys,
  getCommand,
  getPlainWords,
} from '../../shared/edge/commands/commands.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import { createPlan } from '../../shared/model/plan/new-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { printPlan } from '../state/commands/export-plan.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type MessageKey, type Translate, toMessageKey, useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  columns: { columnCount: 2, columnGap: '40px', '@media (max-width: 700px)': { columnCount: 1 } },
  section: { breakInside: 'avoid', marginBottom: '18px' },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300, color: tokens.colorBrandForeground1 },
  list: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '16px', rowGap: '5px', margin: 0 },
  name: { margin: 0 },
  keys: { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  key: {
    display: 'inline-block',
    padding: '0 6px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottomWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

type Shortcut = readonly [name: string, keys: string];
type Section = {
  readonly heading: MessageKey;
  readonly list?: Command['list'];
  /** Keys that mean something in one place only, and are no commands. */
  readonly keys?: readonly (readonly [name: MessageKey, keys: string])[];
};

const SECTIONS: readonly Section[] = [
  {
    heading: 'app:shortcuts-numbering',
    keys: [
      ['app:key-level', 'Ctrl+Alt+1…5'],
      ['app:key-plain', 'Ctrl+Alt+0'],
      ['app:key-deeper', 'Tab / Shift+Tab'],
      ['app:key-enter', 'Enter'],
      ['app:key-move', 'Alt+Shift+↑ / ↓'],
      ['app:key-typed', '一、（一）1.（1）①'],
    ],
  },
  { heading: 'app:shortcuts-text', list: 'text', keys: [['app:key-find-next', 'F3 / Shift+F3']] },
  { heading: 'app:shortcuts-file', list: 'file' },
  {
    heading: 'app:shortcuts-outline',
    keys: [
      ['app:key-go', 'Enter'],
      ['app:key-fold', '← / →'],
      ['app:key-move', 'Alt+Shift+↑ / ↓'],
      ['app:key-section-level', 'Alt+Shift+→ / ←'],
      ['app:key-leave', 'Esc'],
    ],
  },
  { heading: 'app:shortcuts-window', list: 'window', keys: [['app:key-regions', 'F6 / Shift+F6']] },
];

function listShortcuts({ list, keys = [] }: Section, t: Translate): Shortcut[] {
  const commands = list === undefined ? [] : COMMAND_IDS.map(getCommand).filter((command) => command.list === list);
  return [
    ...commands.map(
      (command): Shortcut => [getPlainWords(t(toMessageKey(command.words))), formatKeys(command.keys ?? '')],
    ),
    ...keys.map(([name, shown]): Shortcut => [t(name), shown]),
  ];
}

/** The page as a plan of one table, which prints as plans do. */
function makeShortcutsPlan(t: Translate): Plan {
  const write = (text: string): Inline[] => [{ type: 'text', text }];
  const bold = (text: string): Inline[] => [{ type: 'text', text, marks: ['bold'] }];
  const rows = SECTIONS.flatMap((section) => [
    { cells: [{ content: bold(t(section.heading)), colSpan: 2 }] },
    ...listShortcuts(section, t).map(([name, keys]) => ({
      cells: [{ content: write(name) }, { content: write(keys) }],
    })),
  ]);
  const heading = {
    header: true,
    cells: [{ content: bold(t('app:shortcuts-does')) }, { content: bold(t('app:shortcuts-keys')) }],
  };
  return {
    ...createPlan(newId()),
    title: write(t('app:shortcuts-title')),
    layout: 'sheet',
    blocks: [{ type: 'table', id: newId(), kind: 'plain', columns: [3, 2], rows: [heading, ...rows] }],
  };
}

export default function ShortcutsDialog() {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <DialogFrame
      title={t('app:shortcuts-title')}
      widthPx={820}
      onClose={closeDialog}
      className={styles.columns}
      actions={
        <>
          <Button onClick={() => void printPlan(makeShortcutsPlan(t))}>{t('app:shortcuts-print')}</Button>
          <Button appearance="primary" onClick={closeDialog}>
            {t('app:close')}
          </Button>
        </>
      }
    >
      {SECTIONS.map((section) => (
        <section key={section.heading} className={styles.section}>
          <h3 className={styles.heading}>{t(section.heading)}</h3>
          <dl className={styles.list}>
            {listShortcuts(section, t).map(([name, keys]) => [
              <dt key={`${name}-name`} className={styles.name}>
                {name}
              </dt>,
              <dd key={`${name}-keys`} className={styles.keys}>
                <kbd className={styles.key}>{keys}</kbd>
              </dd>,
            ])}
          </dl>
        </section>
      ))}
    </DialogFrame>
  );
}
