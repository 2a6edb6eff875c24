/** What a template holds: its summary, its size, its first page and its parts. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { numberBlocks } from '../../shared/model/numbering/number-blocks.ts';
import { getHeadingText } from '../../shared/view/resolve/references.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { getRunsText } from '../../shared/view/resolve/resolved-plan.ts';
import { useSchemeName } from '../numbering/use-scheme-name.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { FirstPage } from './FirstPage.tsx';
import type { GalleryItem } from './gallery-item.ts';
import { getTemplatePlan } from './template-plans.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 20px 12px' },
  name: { margin: '0 0 6px', fontSize: '18px', lineHeight: '26px' },
  summary: { color: tokens.colorNeutralForeground2, display: 'block' },
  sizes: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    margin: '10px 0 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  heading: { margin: '18px 0 6px', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  look: {
    display: 'flex',
    justifyContent: 'center',
    padding: '16px 0',
    backgroundColor: colors.zfDesk,
    borderRadius: '6px',
  },
  parts: { margin: 0, padding: 0, listStyle: 'none', fontSize: '13px', lineHeight: '22px' },
  part: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  marker: { color: tokens.colorBrandForeground1, marginRight: '2px' },
  foot: { padding: '12px 20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  use: { width: '100%' },
});

const LOOK_WIDTH_PX = 250;
const OUTLINE_LEVELS = 2;
const INDENT_PX = 20;

type Part = { readonly id: string; readonly level: number; readonly marker: string; readonly text: string };

function listParts(template: GalleryItem): Part[] {
  const plan = getTemplatePlan(template);
  const resolved = resolvePlan(plan);
  const parts = resolved.blocks.flatMap((block): Part[] =>
    block.type === 'numbered' && block.level < OUTLINE_LEVELS
      ? [{ id: block.id, level: block.level, marker: block.marker.text, text: getHeadingText(getRunsText(block.runs)) }]
      : [],
  );
  const attachments = resolved.attachments.map(
    ({ id, label, title }): Part => ({ id, level: 0, marker: `${label} `, text: getRunsText(title) }),
  );
  return [...parts, ...attachments];
}

export function TemplatePreview({ template, onUse }: { readonly template: GalleryItem; onUse(): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  const plan = useMemo(() => getTemplatePlan(template), [template]);
  const parts = useMemo(() => listParts(template), [template]);
  const numbered = numberBlocks(
    [...plan.blocks, ...plan.attachments.flatMap(({ blocks }) => blocks)].map((block) =>
      block.type === 'numbered' ? block : null,
    ),
    plan.scheme,
  ).filter((marker) => marker !== null).length;
  return (
    <section className={styles.root} aria-label={template.name}>
      <div
        className={styles.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
      >
        <h2 className={styles.name}>{template.name}</h2>
        <Text className={styles.summary}>{template.summary}</Text>
        <div className={styles.sizes}>
          <span>{t('templates:blocks-count', { count: numbered })}</span>
          <span>{t('templates:attachments-count', { count: plan.attachments.length })}</span>
          <span>{t('templates:people-count', { count: plan.facts.people.length })}</span>
          <span>{t('templates:facts-count', { count: plan.facts.entries.length })}</span>
          <span>{nameScheme(plan.scheme)}</span>
        </div>
        <div className={styles.look}>
          <FirstPage plan={plan} widthPx={LOOK_WIDTH_PX} isRaised />
        </div>
        <h3 className={styles.heading}>{t('templates:outline')}</h3>
        <ul className={styles.parts}>
          {parts.map(({ id, level, marker, text }) => (
            <li key={id} className={styles.part} style={{ paddingLeft: level * INDENT_PX }}>
              <span className={styles.marker}>{marker}</span>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.foot}>
        <Button className={styles.use} appearance="primary" size="large" onClick={onUse}>
          {t('templates:use')}
        </Button>
      </div>
    </section>
  );
}
