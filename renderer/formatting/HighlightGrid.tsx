/** Word's colours of highlighting to choose from. */
import { Button } from '@fluentui/react-components';
import { HIGHLIGHTS, type Highlight } from '../../shared/model/plan/text-look.ts';
import { HIGHLIGHT_COLOURS } from '../../shared/view/fonts/highlights.ts';
import { useTranslate } from '../ui/translate.ts';
import { type Swatch, SwatchGrid } from './SwatchGrid.tsx';

type Props = { readonly value: Highlight | null; onChange(highlight: Highlight | null): void };

export function HighlightGrid({ value, onChange }: Props) {
  const t = useTranslate();
  const swatches = HIGHLIGHTS.map(
    (highlight): Swatch<Highlight> => ({
      value: highlight,
      colour: HIGHLIGHT_COLOURS[highlight],
      name: t(`formatting:highlight-${highlight}`),
    }),
  );
  return (
    <>
      <Button size="small" appearance="subtle" aria-pressed={value === null} onClick={() => onChange(null)}>
        {t('formatting:highlight-none')}
      </Button>
      <SwatchGrid<Highlight> label={t('formatting:highlight')} swatches={swatches} value={value} onChange={onChange} />
    </>
  );
}
