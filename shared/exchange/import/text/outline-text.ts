/** The numbered lines of a text as they stand, for `outline <txt>`: nothing is changed or joined. */

import { readLineHabits } from '../../../language/markers/line-habits.ts';
import { getPrefixLength, recogniseMarker } from '../../../language/markers/recognise.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { isSeriesForm, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../../language/words/line-roles.ts';
import type { OutlineLine } from '../../../view/outline/outline-lines.ts';
import { chooseScheme } from '../levels/choose-scheme.ts';

/** One entry a line with a marker; `line` is the 1-based source line, `level` that of the scheme the file is written in. */
export function outlineTextLines(lines: readonly string[]): OutlineLine[] {
  const { options } = readLineHabits(lines);
  let opensPlan = false;
  const found = lines.flatMap((text, index) => {
    const recognised = recogniseMarker(text, options);
    if (recognised === null) {
      opensPlan ||= isCollectionTitle(text.slice(getPrefixLength(text)).trim());
      return [];
    }
    const entry = { line: index + 1, recognised, opensPlan };
    opensPlan = false;
    return [entry];
  });
  const levelled = found.map(({ recognised, opensPlan: opens }) =>
    isSeriesForm(recognised.form) || recognised.form === 'attachment'
      ? null
      : { ...toSourceMarker(recognised), opensPlan: opens },
  );
  const choice = chooseScheme(levelled.flatMap((marker) => marker ?? []));
  const deepest = choice.scheme.levels.length - 1;
  const getLevel = (marker: SourceMarker | null, isSeries: boolean) =>
    isSeries ? deepest : marker === null ? 0 : Math.min(choice.getLevel(marker), deepest);
  return found.map(({ line, recognised }, index) => ({
    line,
    marker: recognised.marker,
    form: recognised.form,
    number: recognised.number,
    level: getLevel(levelled[index] ?? null, isSeriesForm(recognised.form)),
    text: recognised.rest,
  }));
}
