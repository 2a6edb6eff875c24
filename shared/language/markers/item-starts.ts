/**
 * Where items begin in a line that holds several: `一、组织：校领导。二、程序：1、报告。2、救人。` has lost its line breaks. Items are
 * believed only in a complete series, and one listed inside a sentence (应做到：（1）…；（2）…) stays there.
 */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import { type RecogniseOptions, recogniseMarker } from './recognise.ts';
import { getLastNumber, isSeriesForm } from './typed-marker.ts';

/** Places where an item may begin: behind the end of a sentence, a colon, or white space. */
const PLACE = /(?<=[。；;！？!?]["”’）)]?)\s*(?=\S)|(?<=[：:])\s*(?=\S)|(?<=[^\s、，,.．）)])[ \u3000\t]+(?=\S)/g;
/** The words titles end with, where a heading is run into one: 消防预案一、总则. */
const TITLE_PLACE = /(?<=(?:预案|方案|计划|制度|办法|规定|措施))(?=一、)/g;
/** The first article of a chapter, which stands behind the chapter's title: 第一章总则第一条为了…. */
const ARTICLE_PLACE =
  /(?<=第[一二三四五六七八九十百\d]{1,4}[章节][^。；;！!？?]{1,16}?)(?=第[一二三四五六七八九十百\d]{1,4}条)/g;
/** Enough of a line to tell what stands at a place. */
const LOOK_AHEAD = 60;
/** A line with more numbers than this is no text. */
const MOST_CANDIDATES = 2000;
/** What heads chapters: one of these may begin a series in the middle of a line. */
const CHAPTER_FORMS: readonly MarkerForm[] = ['part', 'chapter', 'section', 'article', 'chinese-comma', 'chinese-dot'];

type Candidate = {
  readonly at: number;
  readonly form: MarkerForm;
  readonly number: number;
  /** What stands before it. */
  readonly after: 'start' | 'sentence' | 'colon' | 'space';
};

/** The last character before a place that is no white space, '' at the start. */
function getCharacterBefore(text: string, at: number): string {
  let index = at - 1;
  while (index >= 0 && /\s/.test(text.charAt(index))) index -= 1;
  return text.charAt(index);
}

function listCandidates(text: string, options: RecogniseOptions): Candidate[] {
  const places = [PLACE, TITLE_PLACE, ARTICLE_PLACE].flatMap((place) =>
    [...text.matchAll(place)].map((match) => (match.index ?? 0) + match[0].length),
  );
  return [0, ...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((at): Candidate[] => {
      const found = recogniseMarker(text.slice(at, at + LOOK_AHEAD), options);
      if (found === null || found.rest === '' || isSeriesForm(found.form) || found.form === 'attachment') return [];
      // A path shows by itself what it stands under; parts of a sentence look like it (1.2米).
      if (found.form === 'decimal-path' || found.form === 'stage') return [];
      const before = getCharacterBefore(text, at);
      const after =
        at === 0 ? 'start' : /[：:]/.test(before) ? 'colon' : /[。；;！？!?"”’]/.test(before) ? 'sentence' : 'space';
      return [{ at, form: found.form, number: getLastNumber(found.number), after }];
    });
}

/** The members of the series that `first` begins: the same form, counting on. */
function follow(first: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const members = [first];
  for (const candidate of candidates) {
    const last = members.at(-1) as Candidate;
    if (candidate.at <= last.at || candidate.form !== first.form || candidate.after === 'colon') continue;
    if (candidate.number === last.number + 1) members.push(candidate);
  }
  return members;
}

/** The items under one that begins at `from`: a series from its first number on. */
function findNested(candidates: readonly Candidate[], outer: readonly MarkerForm[]): Candidate[] {
  for (const [index, first] of candidates.entries()) {
    if (first.number !== 1 || outer.includes(first.form)) continue;
    const members = follow(first, candidates);
    if (members.length < 2) continue;
    const forms = [...outer, first.form];
    return members.flatMap((member, at) => {
      const end = members[at + 1]?.at ?? Number.POSITIVE_INFINITY;
      const inside = candidates.slice(index).filter((each) => each.at > member.at && each.at < end);
      return [member, ...findNested(inside, forms)];
    });
  }
  return [];
}

/** Chapters with their articles, which count on from chapter to chapter. */
function withArticles(members: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] {
  if (members[0]?.form !== 'chapter' && members[0]?.form !== 'section') return members;
  const first = candidates.find(({ form, at }) => form === 'article' && at > (members[0]?.at ?? 0));
  if (first === undefined) return members;
  return [...members, ...follow(first, candidates)].sort((a, b) => a.at - b.at);
}

/** Items that are sentences of their own are paragraphs; those a semicolon parts are members of one sentence. */
function areSentences(text: string, members: readonly Candidate[]): boolean {
  return members.slice(1).every(({ at }) => /[。！？”’]/.test(getCharacterBefore(text, at)));
}

/** Offsets at which items of a line begin, its own start among them; empty for a line that is one item. */
export function findItemStarts(text: string, options: RecogniseOptions = {}): readonly number[] {
  if (text.startsWith('附件') || text.includes('|')) return [];
  const candidates = listCandidates(text, options);
  if (candidates.length < 2 || candidates.length > MOST_CANDIDATES) return [];
  const [first] = candidates as [Candidate];
  const isFirst = ({ form, number, after }: Candidate) =>
    number === 1 && after !== 'colon' && CHAPTER_FORMS.includes(form);
  const top = first.after === 'start' ? first : candidates.find(isFirst);
  const members = top === undefined ? [] : withArticles(follow(top, candidates), candidates);
  if (members.length > 1) {
    const forms = [...new Set(members.map(({ form }) => form))];
    const nested = members.flatMap(({ at }, index) => {
      const end = members[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return findNested(
        candidates.filter((each) => each.at > at && each.at < end),
        forms,
      );
    });
    return sort([0, ...members.map(({ at }) => at), ...nested.map(({ at }) => at)]);
  }
  const below = findNested(
    candidates.slice(first.after === 'start' ? 1 : 0),
    first.after === 'start' ? [first.form] : [],
  );
  return below.length > 0 && areSentences(text, below) ? sort([0, ...below.map(({ at }) => at)]) : [];
}

const sort = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);
