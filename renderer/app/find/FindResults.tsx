/** Everything that was found, one line each; a click goes there. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PlaceName } from '../../../shared/view/resolve/place-names.ts';
import type { FoundPlace, FoundText } from '../../editor/editor-api.ts';
import { describePlaceName } from '../../paper/place-name.ts';
import { readPlan } from '../../state/editor-store.ts';
import { getPlanWorker } from '../../state/plan-worker/plan-worker.ts';
import { useTranslate } from '../../ui/translate.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';

const ROW_PX = 28;
const HEIGHT_PX = 196;
/** Characters of the line that stand before what was found; the row cuts what is too long behind it. */
const BEFORE_CHARACTERS = 12;

const useStyles = makeStyles({
  row: { overflow: 'hidden', textOverflow: 'ellipsis', fontSize: tokens.fontSizeBase200 },
  place: { color: tokens.colorBrandForeground1, marginRight: '2px' },
  found: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

type Props = { readonly found: FoundText; onGo(number: number): void };

/** Names of the places outside of the text, in the order of what was found; `null` for what its own line tells. */
function usePlaceNames(found: FoundText): readonly (string | null)[] {
  const t = useTranslate();
  const [names, setNames] = useState<ReadonlyMap<FoundPlace, PlaceName | null>>(new Map());
  useEffect(() => {
    const outside = found.places.flatMap((each) => (each.place === undefined ? [] : [{ each, place: each.place }]));
    const plan = outside.length > 0 ? readPlan() : null;
    if (plan === null) return;
    let isWanted = true;
    const places = outside.map(({ place }) => place);
    getPlanWorker()
      .ask(plan, { kind: 'name', places })
      .then((answer) => {
        if (isWanted) setNames(new Map(outside.map(({ each }, index) => [each, answer[index] ?? null])));
      }, reportError);
    return () => {
      isWanted = false;
    };
  }, [found]);
  return found.places.map((each) => {
    const name = names.get(each);
    return name ? describePlaceName(name, t) : null;
  });
}

export function FindResults({ found, onGo }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const names = usePlaceNames(found);
  const items = found.places.map((place, index) => ({ place, index }));
  return (
    <VirtualList
      id="find-results"
      label={t('toolbar:find-results')}
      items={items}
      rowHeightPx={ROW_PX}
      heightPx={Math.min(HEIGHT_PX, ROW_PX * items.length + 2)}
      chosen={found.current - 1}
      getKey={({ index }) => String(index)}
      onChoose={(index) => onGo(index + 1)}
      renderRow={({ place, index }) => {
        const { line, from, to } = place;
        const name = names[index] ?? null;
        const start = Math.max(0, from - BEFORE_CHARACTERS);
        return (
          <span className={styles.row} title={line}>
            {name !== null && <span className={styles.place}>{`${name} `}</span>}
            {start > 0 && '…'}
            {line.slice(start, from)}
            <mark className={styles.found}>{line.slice(from, to)}</mark>
            {line.slice(to)}
          </span>
        );
      }}
    />
  );
}
