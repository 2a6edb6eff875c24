/** Colours of text to choose from: none, and a few that print well. */
import { Button } from '@fluentui/react-components';
import { useTranslate } from '../ui/translate.ts';
import { type Swatch, SwatchGrid } from './SwatchGrid.tsx';

const COLOURS = [
  'FF0000',
  'C00000',
  'E36C09',
  '7F6000',
  '00B050',
  '00783C',
  '0070C0',
  '1F4E79',
  '7030A0',
  '595959',
  '808080',
  '000000',
] as const;

type Props = { readonly value: string | null; onChange(colour: string | null): void };

export function ColourGrid({ value, onChange }: Props) {
  const t = useTranslate();
  const swatches = COLOURS.map((colour): Swatch<string> => ({ value: colour, colour, name: `#${colour}` }));
  return (
    <>
      <Button size="small" appearance="subtle" aria-pressed={value === null} onClick={() => onChange(null)}>
        {t('formatting:colour-none')}
      </Button>
      <SwatchGrid label={t('formatting:colour')} swatches={swatches} value={value} onChange={onChange} />
    </>
  );
}
