/** The help: its pages, a search over them, and the page that belongs to where F1 was pressed. It lies over whatever else is open. */
import { Button, Link, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { HelpBlock, HelpPage, HelpSpan } from '../../shared/content/help/help-page.ts';
import { createHelpSearch } from '../../shared/content/help/search-help.ts';
import type { HelpTopic } from '../../shared/content/help/topics.ts';
import { runCommand } from '../state/commands/run-command.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeHelp } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { findPictureUrl, readHelpPages } from './read-help-pages.ts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: '230px minmax(0, 1fr)',
    gap: '20px',
    height: '62vh',
    minHeight: '300px',
  },
  side: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
  list: { margin: 0, padding: '2px', listStyleType: 'none', overflowY: 'auto', flexGrow: 1 },
  entry: {
    display: 'block',
    width: '100%',
    padding: '5px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '13px',
    lineHeight: '20px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  found: {
    display: 'block',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  page: { overflowY: 'auto', minHeight: 0, paddingRight: '8px', fontSize: '14px', lineHeight: '24px' },
  title: { margin: '0 0 8px', fontSize: '20px', lineHeight: '28px' },
  heading: { margin: '16px 0 4px', fontSize: '15px', color: tokens.colorBrandForeground1 },
  paragraph: { margin: '0 0 8px' },
  items: { margin: '0 0 8px', paddingLeft: '22px' },
  command: { color: tokens.colorBrandForeground1 },
  picture: {
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '13px' },
});

function Spans({ spans }: { readonly spans: readonly HelpSpan[] }) {
  const styles = useStyles();
  return spans.map(({ kind, text }, index) => {
    const key = `${index} ${text}`;
    if (kind === 'strong') return <strong key={key}>{text}</strong>;
    if (kind === 'command') {
      return (
        <span key={key} className={styles.command}>
          {text}
        </span>
      );
    }
    return <span key={key}>{text}</span>;
  });
}

function Block({ block, language }: { readonly block: HelpBlock; readonly language: string }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List className={styles.items}>
          {block.items.map((item) => (
            <li key={item.map(({ text }) => text).join('')}>
              <Spans spans={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'picture':
      return <img className={styles.picture} src={findPictureUrl(language, block.file)} alt={block.alternativeText} />;
  }
}

function Page({ page, language }: { readonly page: HelpPage | undefined; readonly language: string }) {
  const styles = useStyles();
  const t = useTranslate();
  if (page === undefined) return <article className={styles.page}>{t('app:help-missing')}</article>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls is reached by the keyboard
    <article className={styles.page} tabIndex={0} aria-label={page.title}>
      <h2 className={styles.title}>{page.title}</h2>
      {page.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change places
        <Block key={index} block={block} language={language} />
      ))}
    </article>
  );
}

/** What could be read, `null` while it is on its way. */
function useHelpPages(language: string): readonly HelpPage<HelpTopic>[] | null {
  const [pages, setPages] = useState<readonly HelpPage<HelpTopic>[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    setPages(null);
    readHelpPages(language).then((read) => isWanted && setPages(read), reportError);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return pages;
}

/** The keyboard goes back to where F1 was pressed, also into a dialog under the help. */
function useReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
    },
    [before],
  );
}

export default function HelpDialog({ topic }: { readonly topic: HelpTopic }) {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const pages = useHelpPages(language);
  useReturn();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<HelpTopic>(topic);
  const search = useMemo(() => createHelpSearch(pages ?? []), [pages]);
  const hits = search(query);
  const look = (value: string) => {
    setQuery(value);
    const [first] = search(value);
    if (value.trim() !== '' && first !== undefined) setChosen(first.page.id);
  };
  return (
    <DialogFrame
      title={t('app:help-title')}
      widthPx={900}
      onClose={closeHelp}
      className={styles.content}
      actions={
        <>
          <Link
            onClick={() => {
              closeHelp();
              runCommand('shortcuts');
            }}
          >
            {t('app:shortcuts-title')}
          </Link>
          <Button appearance="primary" onClick={closeHelp}>
            {t('app:close')}
          </Button>
        </>
      }
    >
      <div className={styles.side}>
        <SearchBox
          aria-label={t('app:help-search')}
          placeholder={t('app:help-search')}
          value={query}
          onChange={(_, { value }) => look(value)}
        />
        <ul className={styles.list} aria-label={t('app:help-pages')}>
          {hits.map(({ page, line }) => (
            <li key={page.id}>
              <button
                type="button"
                className={mergeClasses(styles.entry, page.id === chosen && styles.current)}
                aria-current={page.id === chosen}
                onClick={() => setChosen(page.id)}
              >
                {page.title}
                {line !== null && <span className={styles.found}>{line}</span>}
              </button>
            </li>
          ))}
        </ul>
        {pages !== null && hits.length === 0 && <span className={styles.quiet}>{t('app:help-nothing')}</span>}
      </div>
      {pages !== null && <Page key={chosen} page={pages.find(({ id }) => id === chosen)} language={language} />}
    </DialogFrame>
  );
}
