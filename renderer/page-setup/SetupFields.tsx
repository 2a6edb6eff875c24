/** The fields of a page set-up, group by group. */
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import {
  LATIN_FONTS,
  type LatinFont,
  PAGE_NUMBER_PLACES,
  type PageSetup,
  RUNNING_MAX_LENGTH,
} from '../../shared/model/plan/page-setup.ts';
import { PAPERS } from '../../shared/view/layout/built-in-page-setups.ts';
import { useTranslate } from '../ui/translate.ts';
import { FontField, NumberField, SizeField } from './fields.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  four: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '8px', alignItems: 'start' },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Props = { readonly setup: PageSetup; set(part: Partial<PageSetup>): void };

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-label={title}>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      {children}
    </fieldset>
  );
}

export function PaperFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { widthMm, heightMm } = setup.paper;
  const isWide = widthMm > heightMm;
  const [short, long] = isWide ? [heightMm, widthMm] : [widthMm, heightMm];
  const known = PAPERS.find(([, width, height]) => width === short && height === long)?.[0] ?? 'own';
  const lay = (one: number, other: number, wide: boolean) =>
    set({
      paper: wide
        ? { widthMm: Math.max(one, other), heightMm: Math.min(one, other) }
        : { widthMm: Math.min(one, other), heightMm: Math.max(one, other) },
    });
  return (
    <Group title={t('pageSetup:paper')}>
      <div className={styles.four}>
        <Field label={t('pageSetup:paper')} size="small">
          <Select
            size="small"
            value={known}
            onChange={(_, { value }) => {
              const chosen = PAPERS.find(([name]) => name === value);
              if (chosen !== undefined) lay(chosen[1], chosen[2], isWide);
            }}
          >
            {PAPERS.map(([name]) => (
              <option key={name} value={name}>
                {name === '16K' ? t('pageSetup:paper-16K') : name}
              </option>
            ))}
            <option value="own">{t('pageSetup:paper-own')}</option>
          </Select>
        </Field>
        <Field label={t('pageSetup:orientation')} size="small">
          <Select
            size="small"
            value={isWide ? 'landscape' : 'portrait'}
            onChange={(_, { value }) => lay(widthMm, heightMm, value === 'landscape')}
          >
            <option value="portrait">{t('pageSetup:portrait')}</option>
            <option value="landscape">{t('pageSetup:landscape')}</option>
          </Select>
        </Field>
        <NumberField
          label={t('pageSetup:width')}
          value={widthMm}
          onChange={(value) => set({ paper: { widthMm: value, heightMm } })}
        />
        <NumberField
          label={t('pageSetup:height')}
          value={heightMm}
          onChange={(value) => set({ paper: { widthMm, heightMm: value } })}
        />
      </div>
    </Group>
  );
}

export function MarginFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const fields = [
    ['topMm', 'pageSetup:top'],
    ['bottomMm', 'pageSetup:bottom'],
    ['leftMm', 'pageSetup:binding'],
    ['rightMm', 'pageSetup:outer'],
  ] as const;
  return (
    <Group title={t('pageSetup:margins')}>
      <div className={styles.four}>
        {fields.map(([name, label]) => (
          <NumberField
            key={name}
            label={t(label)}
            value={setup.margins[name]}
            onChange={(value) => set({ margins: { ...setup.margins, [name]: value } })}
          />
        ))}
      </div>
      <Checkbox
        label={t('pageSetup:mirrored')}
        checked={setup.isMirrored}
        onChange={(_, { checked }) => set({ isMirrored: checked === true })}
      />
    </Group>
  );
}

/** Where each way of setting lines begins when it is chosen. */
const FIRST_LINES: { readonly [Kind in PageSetup['lines']['kind']]: Extract<PageSetup['lines'], { kind: Kind }> } = {
  grid: { kind: 'grid', linesPerPage: 22, charactersPerLine: 28 },
  fixed: { kind: 'fixed', linePt: 28 },
  multiple: { kind: 'multiple', times: 1.5 },
};

export function LineFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { lines } = setup;
  return (
    <Group title={t('pageSetup:lines')}>
      <RadioGroup
        layout="horizontal"
        aria-label={t('pageSetup:lines')}
        value={lines.kind}
        onChange={(_, { value }) => set({ lines: FIRST_LINES[value as PageSetup['lines']['kind']] })}
      >
        {(['grid', 'fixed', 'multiple'] as const).map((kind) => (
          <Radio key={kind} value={kind} label={t(`pageSetup:lines-${kind}`)} />
        ))}
      </RadioGroup>
      <div className={styles.four}>
        {lines.kind === 'grid' && (
          <>
            <NumberField
              label={t('pageSetup:lines-per-page')}
              value={lines.linesPerPage}
              onChange={(value) => set({ lines: { ...lines, linesPerPage: Math.round(value) } })}
            />
            <NumberField
              label={t('pageSetup:characters-per-line')}
              value={lines.charactersPerLine}
              onChange={(value) => set({ lines: { ...lines, charactersPerLine: Math.round(value) } })}
            />
          </>
        )}
        {lines.kind === 'fixed' && (
          <NumberField
            label={t('pageSetup:line-pt')}
            value={lines.linePt}
            onChange={(linePt) => set({ lines: { kind: 'fixed', linePt } })}
          />
        )}
        {lines.kind === 'multiple' && (
          <NumberField
            label={t('pageSetup:times')}
            value={lines.times}
            onChange={(times) => set({ lines: { kind: 'multiple', times: Math.min(times, 100) } })}
          />
        )}
        <NumberField
          label={t('pageSetup:indent')}
          value={setup.firstLineCharacters}
          onChange={(value) => set({ firstLineCharacters: Math.min(value, 100) })}
        />
      </div>
    </Group>
  );
}

export function FontFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <Group title={t('pageSetup:fonts')}>
      <div className={styles.four}>
        <FontField label={t('pageSetup:body')} value={setup.bodyFont} onChange={(bodyFont) => set({ bodyFont })} />
        <SizeField label={t('pageSetup:body-size')} value={setup.bodyPt} onChange={(bodyPt) => set({ bodyPt })} />
        <Field label={t('pageSetup:latin')} size="small">
          <Select
            size="small"
            value={setup.latinFont ?? ''}
            onChange={(_, { value }) => set({ latinFont: value === '' ? null : (value as LatinFont) })}
          >
            <option value="">{t('pageSetup:latin-same')}</option>
            {LATIN_FONTS.map((font) => (
              <option key={font} value={font}>
                {font}
              </option>
            ))}
          </Select>
        </Field>
        <SizeField label={t('pageSetup:table-size')} value={setup.tablePt} onChange={(tablePt) => set({ tablePt })} />
        <FontField
          label={t('pageSetup:title-font')}
          value={setup.titleFont}
          onChange={(titleFont) => set({ titleFont })}
        />
        <SizeField label={t('pageSetup:title-size')} value={setup.titlePt} onChange={(titlePt) => set({ titlePt })} />
      </div>
    </Group>
  );
}

const LEVEL_NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

type LevelProps = Props & { readonly scheme: NumberingScheme; setScheme(scheme: NumberingScheme): void };

/** Faces are the scheme's, sizes the page's: the two are seen together here. */
export function LevelFields({ setup, scheme, set, setScheme }: LevelProps) {
  const styles = useStyles();
  const t = useTranslate();
  const setSize = (index: number, sizePt: number) =>
    set({
      levelSizesPt: scheme.levels.map((_, at) => (at === index ? sizePt : (setup.levelSizesPt[at] ?? setup.bodyPt))),
    });
  const setLevel = (index: number, part: Partial<NumberingScheme['levels'][number]>) =>
    setScheme({ ...scheme, levels: scheme.levels.map((level, at) => (at === index ? { ...level, ...part } : level)) });
  return (
    <Group title={t('pageSetup:levels')}>
      {scheme.levels.map(({ font, bold }, index) => {
        const level = LEVEL_NAMES[index] ?? '';
        return (
          <div key={level} className={styles.four}>
            <FontField
              label={t('pageSetup:level-font', { level })}
              value={font}
              onChange={(value) => setLevel(index, { font: value })}
            />
            <SizeField
              label={t('pageSetup:level-size', { level })}
              value={setup.levelSizesPt[index] ?? setup.bodyPt}
              onChange={(sizePt) => setSize(index, sizePt)}
            />
            <Field label={'\u00a0'} size="small">
              <Checkbox
                label={t('pageSetup:bold')}
                aria-label={t('pageSetup:level-bold', { level })}
                checked={bold === true}
                onChange={(_, { checked }) => setLevel(index, { bold: checked === true })}
              />
            </Field>
          </div>
        );
      })}
    </Group>
  );
}

export function PageNumberFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { pageNumber } = setup;
  const change = (part: Partial<PageSetup['pageNumber']>) => set({ pageNumber: { ...pageNumber, ...part } });
  return (
    <Group title={t('pageSetup:page-number')}>
      <div className={styles.four}>
        <Field label={t('pageSetup:page-number')} size="small">
          <Select
            size="small"
            value={pageNumber.placement}
            onChange={(_, { value }) => change({ placement: value as (typeof PAGE_NUMBER_PLACES)[number] })}
          >
            {PAGE_NUMBER_PLACES.map((place) => (
              <option key={place} value={place}>
                {t(`pageSetup:number-${place}`)}
              </option>
            ))}
          </Select>
        </Field>
        <SizeField
          label={t('pageSetup:number-size')}
          value={pageNumber.sizePt}
          onChange={(sizePt) => change({ sizePt })}
        />
        <NumberField
          label={t('pageSetup:number-start')}
          value={pageNumber.start}
          onChange={(start) => change({ start: Math.round(start) })}
        />
      </div>
      <Checkbox
        label={t('pageSetup:dashes')}
        checked={pageNumber.hasDashes}
        onChange={(_, { checked }) => change({ hasDashes: checked === true })}
      />
    </Group>
  );
}

export function RunningFields({ setup, set }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const lines = [
    ['header', 'pageSetup:header-line'],
    ['footer', 'pageSetup:footer-line'],
  ] as const;
  return (
    <>
      {lines.map(([line, label]) => (
        <Group key={line} title={t(label)}>
          <div className={styles.four}>
            {(['left', 'center', 'right'] as const).map((part) => (
              <Field key={part} label={t(`pageSetup:part-${part}`)} size="small">
                <Input
                  size="small"
                  aria-label={`${t(label)} ${t(`pageSetup:part-${part}`)}`}
                  input={{ style: { minWidth: 0 } }}
                  maxLength={RUNNING_MAX_LENGTH}
                  value={setup[line][part]}
                  onChange={(_, { value }) => set({ [line]: { ...setup[line], [part]: value } })}
                />
              </Field>
            ))}
          </div>
          {line === 'header' && (
            <Checkbox
              label={t('pageSetup:first-bare')}
              checked={setup.isFirstPageBare}
              onChange={(_, { checked }) => set({ isFirstPageBare: checked === true })}
            />
          )}
        </Group>
      ))}
      <Text className={styles.hint} size={200}>
        {t('pageSetup:fields-hint')}
      </Text>
    </>
  );
}
