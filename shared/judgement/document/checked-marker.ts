/** A number as it stood in a source, as the rules see it. */
import { getSourceForm, type SourceMarker } from '../../language/markers/source-marker.ts';
import { renumberMarker } from '../../language/markers/typed-marker.ts';
import { FOLLOW_TEXT } from '../../model/numbering/scheme.ts';
import type { CheckedMarker } from './finding.ts';

/** `rank` tells how deep it stands among the others; `runsOn` is true where its count runs on through shallower ones. */
export function toCheckedMarker(source: SourceMarker, rank: number, runsOn: boolean): CheckedMarker {
  const { number, path = null } = source;
  return {
    text: source.text + (source.follow === null ? '' : FOLLOW_TEXT[source.follow]),
    form: getSourceForm(source),
    number,
    path,
    rank,
    schemeText: null,
    runsOn,
    renumber: (next) => renumberMarker(source, next),
  };
}
