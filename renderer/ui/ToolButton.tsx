/** Buttons of the toolbar: quiet until used, named by their tooltip where they show an icon alone. */
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactElement, ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  button: {
    minWidth: '28px',
    height: '28px',
    padding: '0 6px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    '& .fui-Button__icon': { marginRight: 0 },
  },
  withText: { gap: '5px', padding: '0 8px 0 6px', fontSize: tokens.fontSizeBase200 },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
});

type Props = {
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly icon?: ReactElement;
  /** Text beside the icon; without it the button is the icon alone. */
  readonly children?: ReactNode;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** For triggers of menus and popovers, which also hand down properties of their own. */
  readonly ref?: Ref<HTMLButtonElement>;
};

/** The editor keeps its selection while a button is pressed with the mouse, since focus does not leave it. */
function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}

export function ToolButton({ label, shortcut, icon, children, isPressed, isDisabled, onClick, ref, ...rest }: Props) {
  const styles = useStyles();
  const hint = shortcut === undefined ? label : `${label} (${shortcut})`;
  const button = (
    <Button
      // Fluent types the ref of a button that may be a link as `never`.
      ref={ref as Ref<never>}
      appearance="subtle"
      size="small"
      className={mergeClasses(styles.button, children !== undefined && styles.withText, isPressed && styles.pressed)}
      {...(icon === undefined ? {} : { icon })}
      aria-label={label}
      aria-pressed={isPressed}
      {...(isDisabled ? { disabledFocusable: true } : {})}
      onMouseDown={keepFocus}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (!isDisabled) onClick?.(event);
      }}
      {...rest}
    >
      {children}
    </Button>
  );
  // A tooltip that repeats what the button says helps nobody.
  if (children !== undefined && shortcut === undefined) return button;
  return (
    <Tooltip content={hint} relationship="description" positioning="below" withArrow>
      {button}
    </Tooltip>
  );
}
