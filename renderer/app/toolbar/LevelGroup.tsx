/** The level strip: plain text and every level of the scheme, each showing the marker it would give at the cursor. */
import { makeStyles, mergeClasses, shorthands, Tooltip, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../../shared/model/numbering/format-number.ts';
import { numberBlocks } from '../../../shared/model/numbering/number-blocks.ts';
import { getFontFamilyCss } from '../../../shared/view/fonts/fonts.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { useTranslate } from '../../ui/translate.ts';

const useStyles = makeStyles({
  strip: { display: 'flex', gap: '4px', height: '56px', alignItems: 'stretch' },
  level: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    width: '56px',
    padding: 0,
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      ...shorthands.borderColor(tokens.colorBrandStroke1),
    },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  marker: {
    fontSize: '16px',
    lineHeight: '26px',
    maxWidth: '54px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: getFontFamilyCss('song'),
  },
  // 第一百二十三条 and 1.2.3.4 take a smaller face before they are cut off.
  long: { fontSize: '12px' },
  name: { fontSize: '11px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  currentName: { color: tokens.colorBrandForeground2, '@media (forced-colors: active)': { color: 'inherit' } },
});

const LONG_MARKER = 4;

type LevelButtonProps = {
  readonly marker: string;
  readonly name: string;
  readonly hint: string;
  readonly isCurrent: boolean;
  onClick(): void;
};

function LevelButton({ marker, name, hint, isCurrent, onClick }: LevelButtonProps) {
  const styles = useStyles();
  return (
    <Tooltip content={hint} relationship="description" positioning="below" withArrow>
      <button
        type="button"
        className={mergeClasses(styles.level, isCurrent && styles.current)}
        aria-pressed={isCurrent}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <span className={mergeClasses(styles.marker, marker.length > LONG_MARKER && styles.long)}>{marker}</span>
        <span className={mergeClasses(styles.name, isCurrent && styles.currentName)}>{name}</span>
      </button>
    </Tooltip>
  );
}

export function LevelGroup() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const scheme = useEditorStore((state) => state.settings?.scheme);
  const level = useEditorStore((state) => state.selection?.level);
  const shown = useEditorStore((state) => state.selection?.levelMarkers);
  if (scheme === undefined) return <div className={styles.strip} />;
  const markers =
    shown !== undefined && shown.length > 0
      ? shown
      : scheme.levels.map((_, index) => numberBlocks([{ level: index }], scheme)[0]?.text ?? '');
  return (
    <div className={styles.strip}>
      <LevelButton
        marker={t('toolbar:plain')}
        name={t('toolbar:plain-name')}
        hint={`${t('toolbar:plain-hint')} (Ctrl+Alt+0)`}
        isCurrent={level === null}
        onClick={() => editAndReturn((editor) => editor.setLevel(null))}
      />
      {markers.map((marker, index) => {
        const ordinal = language === 'zh-CN' ? formatNumber(index + 1, 'chinese') : String(index + 1);
        const name = t('toolbar:level-name', { ordinal });
        const shortcut = index < 9 ? ` (Ctrl+Alt+${index + 1})` : '';
        return (
          <LevelButton
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its index
            key={index}
            marker={marker}
            name={name}
            hint={`${t('toolbar:level-hint', { name, marker })}${shortcut}`}
            isCurrent={level === index}
            onClick={() => editAndReturn((editor) => editor.setLevel(index))}
          />
        );
      })}
    </div>
  );
}
