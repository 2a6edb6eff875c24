/** Lines of a text as the rules read them: markers as typed, forms as ranks. */
import { rankBesideHeadings, rankForm } from '../../language/markers/rank.ts';
import {
  getPrefixLength,
  hasPathMarkers,
  type RecognisedMarker,
  recogniseMarker,
} from '../../language/markers/recognise.ts';
import { getLastNumber, isSeriesForm, renumberMarker } from '../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../language/words/line-roles.ts';
import {
  type CheckedDocument,
  type CheckedPart,
  createTitleMemory,
  type LineDraft,
  placeInSequence,
} from './document.ts';
import type { CheckedMarker } from './finding.ts';

/** `附件：1.应急通讯录` lists attachments; the lines after it go on with 2. */
const ATTACHMENT_LIST = /^\s*附件\s*[：:]\s*(?=1\s*[.．、])/;
/** `总则……………3`: a line of a table of contents. */
const CONTENTS_LINE = /(?:\.{3,}|…{2,}|·{3,}|\t)\s*\d{1,3}\s*$/;

function toCheckedMarker(recognised: RecognisedMarker): CheckedMarker {
  const { form, number } = recognised;
  return {
    text: recognised.marker,
    form,
    number: getLastNumber(number),
    path: typeof number === 'number' ? null : number,
    rank: rankForm(form, typeof number === 'number' ? 1 : number.length),
    schemeText: null,
    runsOn: form === 'article',
    renumber: (next) => renumberMarker(recognised, next),
  };
}

/** The drafts of a part with 第一阶段 and 第一条 ranked as the part nests them with 一、. */
function rankOrdinals(drafts: readonly LineDraft[]): readonly LineDraft[] {
  const markers = drafts.flatMap(({ marker }) => marker ?? []);
  const ranks = { stage: rankBesideHeadings('stage', markers), article: rankBesideHeadings('article', markers) };
  return drafts.map((draft) => {
    const form = draft.marker?.form;
    if (draft.marker === null || (form !== 'stage' && form !== 'article')) return draft;
    return { ...draft, marker: { ...draft.marker, rank: ranks[form] } };
  });
}

/** Reads the lines of a text, as they stand in the file: the n-th is line n. */
export function readLinesForChecks(lines: readonly string[]): CheckedDocument {
  const hasPaths = hasPathMarkers(lines);
  const isRepeatedTitle = createTitleMemory();
  const parts: CheckedPart[] = [];
  let drafts: LineDraft[] = [];
  const attachmentNumbers: number[] = [];
  let listed = 0;
  const endPart = () => {
    parts.push({ lines: placeInSequence(rankOrdinals(drafts)) });
    drafts = [];
  };
  lines.forEach((source, index) => {
    const place = { line: index + 1, blockId: null };
    const text = source.slice(getPrefixLength(source)).trim();
    if (text === '' || CONTENTS_LINE.test(source)) return;
    if (ATTACHMENT_LIST.test(source)) {
      listed = 1;
      attachmentNumbers.push(1);
      return;
    }
    const recognised = recogniseMarker(source, { hasPaths });
    if (
      listed > 0 &&
      recognised !== null &&
      recognised.number === listed + 1 &&
      recognised.form.startsWith('decimal')
    ) {
      listed += 1;
      attachmentNumbers.push(listed);
      return;
    }
    listed = 0;
    if (recognised === null || isSeriesForm(recognised.form)) {
      const repeatsTitle = recognised === null && isRepeatedTitle(text);
      if (recognised === null && !repeatsTitle && isCollectionTitle(text)) endPart();
      drafts.push({ ...place, marker: null, text, repeatsTitle });
    } else if (recognised.form === 'attachment') {
      endPart();
      attachmentNumbers.push(getLastNumber(recognised.number));
      drafts.push({ ...place, marker: null, text: recognised.rest, repeatsTitle: false });
    } else {
      drafts.push({ ...place, marker: toCheckedMarker(recognised), text: recognised.rest, repeatsTitle: false });
    }
  });
  endPart();
  return { parts, source: null, attachmentNumbers };
}
