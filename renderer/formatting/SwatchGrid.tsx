// biome-ignore-all lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
/** Patches of colour, one of which may be chosen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(6, 24px)', gap: '4px' },
  swatch: {
    width: '24px',
    height: '24px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
});

/** `colour` is RRGGBB. */
export type Swatch<Value> = { readonly value: Value; readonly colour: string; readonly name: string };

type Props<Value> = {
  readonly label: string;
  readonly swatches: readonly Swatch<Value>[];
  readonly value: Value | null;
  onChange(value: Value): void;
};

export function SwatchGrid<Value extends string>({ label, swatches, value, onChange }: Props<Value>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.grid}>
      {swatches.map((swatch) => (
        <button
          key={swatch.value}
          type="button"
          title={swatch.name}
          aria-label={swatch.name}
          aria-pressed={swatch.value === value}
          className={mergeClasses(styles.swatch, swatch.value === value && styles.chosen)}
          style={{ backgroundColor: `#${swatch.colour}` }}
          onClick={() => onChange(swatch.value)}
        />
      ))}
    </div>
  );
}
