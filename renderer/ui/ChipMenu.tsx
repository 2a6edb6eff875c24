/** A filter as a chip: its name while everything passes, its value while something is chosen. */
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';

const useChipStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    height: '24px',
    padding: '0 9px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '12px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
});

type Props<V extends string> = {
  readonly label: string;
  /** What the choice that lets everything pass is called. */
  readonly anyLabel: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly value: V | null;
  onChange(value: V | null): void;
};

/** Stands for “no choice”: options are names of things and never empty. */
const ANY = '';

export function ChipMenu<V extends string>({ label, anyLabel, options, value, onChange }: Props<V>) {
  const styles = useChipStyles();
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu
      checkedValues={{ filter: [value ?? ANY] }}
      onCheckedValueChange={(_, { checkedItems }) => onChange(checkedItems[0] === ANY ? null : (checkedItems[0] as V))}
    >
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className={mergeClasses(styles.chip, chosen !== undefined && styles.on)}
          aria-label={chosen === undefined ? label : `${label}：${chosen.text}`}
        >
          {chosen?.text ?? label}
          <ChevronDownRegular fontSize={10} aria-hidden="true" />
        </button>
      </MenuTrigger>
      <MenuPopover style={{ maxHeight: 420, overflowY: 'auto' }}>
        <MenuList>
          <MenuItemRadio name="filter" value={ANY}>
            {anyLabel}
          </MenuItemRadio>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="filter" value={option.value}>
              {option.text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type ToggleProps = { readonly label: string; readonly isOn: boolean; onToggle(): void };

export function ChipToggle({ label, isOn, onToggle }: ToggleProps) {
  const styles = useChipStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isOn && styles.on)}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}
