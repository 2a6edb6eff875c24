/** The numbered lines of a text as they stand, for `outline <txt>`: nothing is changed or joined. */

import { getPrefixLength, hasPathMarkers, recogniseMarker } from '../../../language/markers/recognise.ts';
import { isSeriesForm, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../../language/words/line-roles.ts';
import type { OutlineLine } from '../../../view/outline/outline-lines.ts';
import { chooseScheme } from '../levels/choose-scheme.ts';

/** One entry a line with a marker; `line` is the 1-based source line, `level` that of the scheme the file is written in. */
export function outlineTextLines(lines: readonly string[]): OutlineLine[] {
  const options = { hasPaths: hasPathMarkers(lines) };
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
  const levelled = found.filter(({ recognised }) => !isSeriesForm(recognised.form) && recognised.form !== 'attachment');
  const choice = chooseScheme(
    levelled.map(({ recognised, opensPlan: opens }) => ({ ...toSourceMarker(recognised), opensPlan: opens })),
  );
  const deepest = choice.scheme.levels.length - 1;
  return found.map(({ line, recognised }) => ({
    line,
    marker: recognised.marker,
    form: recognised.form,
    number: recognised.number,
    level: isSeriesForm(recognised.form) ? deepest : Math.min(choice.getLevel(toSourceMarker(recognised)), deepest),
    text: recognised.rest,
  }));
}
