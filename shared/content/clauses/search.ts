/** Finds clauses by Chinese words, full pinyin or initials as they are typed. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { getPinyinTerms } from '../../language/words/pinyin-terms.ts';
import type { NotationItem } from '../../model/notation/build-blocks.ts';
import { listFigureTexts } from '../../model/notation/build-figure.ts';
import type { UnitKind } from '../templates/schema.ts';
import { highlight, highlightLiteral, type TextRange } from './highlight.ts';
import { getClauseText } from './instantiate.ts';
import type { Clause, ClauseKind, ClauseSubject } from './schema.ts';

export type ClauseFilter = {
  readonly subject?: string | undefined;
  readonly kind?: ClauseKind | undefined;
  /** Keeps clauses for this kind of unit, for 通用, or with a wording of their own for it. */
  readonly unit?: UnitKind | undefined;
};

export type ClauseHit = {
  readonly clause: Clause;
  readonly subject: ClauseSubject;
  readonly titleRanges: readonly TextRange[];
  /** The line of the clause in which the words stand; `null` where only title or keywords have them. */
  readonly excerpt: { readonly text: string; readonly ranges: readonly TextRange[] } | null;
};

export type ClauseSearch = {
  /** Best first; an empty query answers every clause in library order. All words of the query must be found. */
  search(query: string, filter?: ClauseFilter): ClauseHit[];
};

const WRITTEN_FIELDS = ['title', 'keywords', 'subject'];
const SOUND_FIELDS = ['titlePinyin', 'titleInitials', 'otherPinyin', 'otherInitials'];
const BOOST = {
  title: 8,
  keywords: 4,
  subject: 2,
  titlePinyin: 6,
  titleInitials: 6,
  otherPinyin: 2,
  otherInitials: 2,
};
/** What a term found in the text counts beside one found by title, keywords or sound; those score from about 1 up. */
const TEXT_SCORE = 0.5;

type Entry = { readonly clause: Clause; readonly subject: ClauseSubject };

/** A line as a reader sees it: without level marks, placeholders by their words. */
function getPlainLine(item: NotationItem): string {
  const texts =
    typeof item === 'string'
      ? [item]
      : 'figure' in item
        ? listFigureTexts(item)
        : [item.caption ?? '', ...item.columns];
  return texts
    .join(' ')
    .replace(/^#+ ?/, '')
    .replace(/\s*\{#[^{}]*\}$/, '')
    .replace(/\{[?@]?([^{}.:]*)[^{}]*\}/g, '$1')
    .replaceAll('**', '');
}

/** Chinese as pairs of neighbours and the last character alone, everything else as lower-case words. */
function tokenizeWritten(text: string): string[] {
  return (text.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) ?? []).flatMap((stretch) =>
    /^[\u4e00-\u9fff]/.test(stretch) ? [...stretch].map((_, index) => stretch.slice(index, index + 2)) : [stretch],
  );
}

/** The pairs of a Chinese term (loosely: its characters), or the term itself: what must all be found. */
function splitTerm(term: string, isLoose: boolean): string[] {
  if (!/^[\u4e00-\u9fff]{2,}$/.test(term)) return [term];
  if (isLoose) return [...term];
  return Array.from({ length: term.length - 1 }, (_, index) => term.slice(index, index + 2));
}

/** The query's terms: stretches of Chinese, of letters and of digits, in lower case. */
function splitQuery(query: string): string[] {
  return query.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z]+|[0-9]+/g) ?? [];
}

/** One term anywhere but in the text. Letters are looked up by sound too, and as the start of a word. */
function buildQuery(term: string, isLoose: boolean): Query {
  const isWord = /^[a-z0-9]/.test(term);
  const options: SearchOptions = {
    fields: /^[a-z]/.test(term) ? [...WRITTEN_FIELDS, ...SOUND_FIELDS] : WRITTEN_FIELDS,
    prefix: isWord || isLoose || term.length === 1,
    tokenize: (text) => [text],
  };
  return {
    combineWith: 'AND',
    queries: splitTerm(term, isLoose).map((part): Query => ({ ...options, queries: [part] })),
  };
}

/** All lines of a clause, those of its variants too. */
function listLines(clause: Clause): string[] {
  return [clause.text, ...(clause.variants ?? []).map((variant) => variant.text)].flat().map(getPlainLine);
}

function createIndex(entries: readonly Entry[]): MiniSearch {
  const index = new MiniSearch({
    fields: [...WRITTEN_FIELDS, ...SOUND_FIELDS],
    tokenize: (text, field) =>
      field !== undefined && SOUND_FIELDS.includes(field) ? text.split(' ') : tokenizeWritten(text),
    searchOptions: { boost: BOOST },
  });
  const subjectTerms = new Map<string, ReturnType<typeof getPinyinTerms>>();
  for (const { subject } of entries) {
    if (!subjectTerms.has(subject.subject)) subjectTerms.set(subject.subject, getPinyinTerms(subject.name));
  }
  index.addAll(
    entries.map(({ clause, subject }, id) => {
      const title = getPinyinTerms(clause.title);
      const keywords = getPinyinTerms(clause.keywords.join(' '));
      const name = subjectTerms.get(subject.subject);
      return {
        id,
        title: clause.title,
        keywords: clause.keywords.join(' '),
        subject: subject.name,
        titlePinyin: title.full.join(' '),
        titleInitials: title.initials.join(' '),
        otherPinyin: [...keywords.full, ...(name?.full ?? [])].join(' '),
        otherInitials: [...keywords.initials, ...(name?.initials ?? [])].join(' '),
      };
    }),
  );
  return index;
}

function suits({ clause, subject }: Entry, filter: ClauseFilter): boolean {
  if (filter.subject !== undefined && subject.subject !== filter.subject) return false;
  if (filter.kind !== undefined && clause.kind !== filter.kind) return false;
  if (filter.unit === undefined || filter.unit === '通用') return true;
  const units = [...clause.units, ...(clause.variants ?? []).flatMap((variant) => variant.units)];
  return units.includes('通用') || units.includes(filter.unit);
}

function toHit({ clause, subject }: Entry, terms: readonly string[], unit: UnitKind | undefined): ClauseHit {
  const lines = terms.length === 0 ? [] : getClauseText(clause, unit).map(getPlainLine);
  const line = lines.find((text) => highlightLiteral(text, terms).length > 0);
  return {
    clause,
    subject,
    titleRanges: highlight(clause.title, terms),
    excerpt: line === undefined ? null : { text: line, ranges: highlightLiteral(line, terms) },
  };
}

/** Scores of the entries that have every term, by entry number. */
function scoreAll(
  terms: readonly string[],
  index: MiniSearch,
  texts: readonly string[],
  isLoose: boolean,
): Map<number, number> {
  const perTerm = terms.map((term) => {
    const found = new Map<number, number>();
    for (const result of index.search(buildQuery(term, isLoose))) found.set(result.id as number, result.score);
    const parts = isLoose ? splitTerm(term, true) : [term];
    for (const [id, text] of texts.entries()) {
      if (parts.every((part) => text.includes(part))) found.set(id, (found.get(id) ?? 0) + TEXT_SCORE);
    }
    return found;
  });
  const [first = new Map<number, number>(), ...others] = perTerm;
  const inAll = [...first].filter(([id]) => others.every((found) => found.has(id)));
  return new Map(inAll.map(([id, score]) => [id, others.reduce((sum, found) => sum + (found.get(id) ?? 0), score)]));
}

/** A search over subjects; its index is built at the first query with words. */
export function createClauseSearch(subjects: readonly ClauseSubject[]): ClauseSearch {
  const entries: Entry[] = subjects.flatMap((subject) => subject.clauses.map((clause) => ({ clause, subject })));
  let built: { readonly index: MiniSearch; readonly texts: readonly string[] } | null = null;
  const find = (terms: readonly string[]): Entry[] => {
    if (terms.length === 0) return entries;
    built ??= {
      index: createIndex(entries),
      texts: entries.map(({ clause }) => listLines(clause).join('\n').toLowerCase()),
    };
    const exact = scoreAll(terms, built.index, built.texts, false);
    // 灭火演练 also finds 灭火和疏散演练, where nothing has the words side by side.
    const scores = exact.size > 0 ? exact : scoreAll(terms, built.index, built.texts, true);
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => entries[id] as Entry);
  };
  return {
    search(query, filter = {}) {
      const terms = splitQuery(query);
      if (terms.length === 0 && query.trim() !== '') return [];
      return find(terms)
        .filter((entry) => suits(entry, filter))
        .map((entry) => toHit(entry, terms, filter.unit));
    },
  };
}
