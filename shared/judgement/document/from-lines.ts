/** Lines of a text as the rules read them: markers as typed, forms as ranks. */

import { readLineHabits } from '../../language/markers/line-habits.ts';
import { rankMarkers, toCountedForm } from '../../language/markers/rank.ts';
import { getPrefixLength, recogniseMarker } from '../../language/markers/recognise.ts';
import { getSourceForm, type SourceMarker } from '../../language/markers/source-marker.ts';
import { getLastNumber, isSeriesForm, toSourceMarker } from '../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../language/words/line-roles.ts';
import { NO_OWN_WORDS, type OwnWord } from '../proofing/own-words.ts';
import { createAttachmentReader } from './attachment-list.ts';
import { toCheckedMarker } from './checked-marker.ts';
import { type CheckedDocument, type CheckedPart, type LineDraft, placeInSequence } from './document.ts';
import type { Place } from './finding.ts';

/** `总则……………3`: a line of a table of contents. */
const CONTENTS_LINE = /(?:\.{3,}|…{2,}|·{3,}|\t)\s*\d{1,3}\s*$/;

type TypedLine = Place & { readonly source: SourceMarker | null; readonly text: string };

/** The lines of a part in their sequences, forms ranked as the part nests them. */
function readPart(typed: readonly TypedLine[]): CheckedPart {
  const sources = typed.flatMap(({ source }) => source ?? []);
  const ranks = rankMarkers(sources.map(toCountedForm));
  let next = 0;
  const drafts = typed.map(({ source, ...line }): LineDraft => {
    if (source === null) return { ...line, marker: null };
    const rank = ranks[next++] as number;
    return { ...line, marker: toCheckedMarker(source, rank, getSourceForm(source) === 'article') };
  });
  return { lines: placeInSequence(drafts) };
}

/** Reads the lines of a text, as they stand in the file: the n-th is line n. */
export function readLinesForChecks(
  lines: readonly string[],
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): CheckedDocument {
  const { options } = readLineHabits(lines);
  const parts: CheckedPart[] = [];
  let typed: TypedLine[] = [];
  const attachmentNumbers: number[] = [];
  const attachments = createAttachmentReader();
  const endPart = () => {
    parts.push(readPart(typed));
    typed = [];
  };
  lines.forEach((source, index) => {
    const place = { line: index + 1, blockId: null };
    const text = source.slice(getPrefixLength(source)).trim();
    if (text === '' || CONTENTS_LINE.test(source)) return;
    const recognised = recogniseMarker(source, options);
    const marker = recognised && { form: recognised.form, number: getLastNumber(recognised.number) };
    const attachment = attachments.read(source, marker);
    if (attachment !== null) {
      attachmentNumbers.push(attachment);
      if (recognised?.form !== 'attachment') return;
      endPart();
      typed.push({ ...place, source: null, text: recognised.rest });
      return;
    }
    if (recognised === null || isSeriesForm(recognised.form)) {
      if (recognised === null && isCollectionTitle(text)) endPart();
      typed.push({ ...place, source: null, text });
    } else {
      typed.push({ ...place, source: toSourceMarker(recognised), text: recognised.rest });
    }
  });
  endPart();
  return { parts, source: null, ownWords, attachmentNumbers };
}
