/** What the dialog for own clauses holds while it is open, and what becomes of it. */
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import { CLAUSE_KINDS, type Clause } from '../../shared/content/clauses/schema.ts';
import { findMissingSense, findStyleFaults } from '../../shared/content/clauses/style.ts';
import type { UnitKind } from '../../shared/content/templates/schema.ts';
import type { NotationItem } from '../../shared/model/notation/build-blocks.ts';
import {
  type LineFault,
  type NotationText,
  readNotationText,
  toNotationText,
} from '../../shared/model/notation/notation-text.ts';

export type ClauseForm = {
  readonly title: string;
  readonly subjectName: string;
  readonly kind: Clause['kind'];
  readonly units: readonly UnitKind[];
  /** As typed: parted by spaces or commas. */
  readonly keywords: string;
  readonly basis: string;
  readonly signedOffBy: string;
  /** The general wording first, then one for each variant of the clause. */
  readonly wordings: readonly NotationText[];
};

export function toForm(clause: OwnClause): ClauseForm {
  const { title, subjectName, kind, units, keywords, basis = '', signedOffBy, text, variants = [] } = clause;
  return {
    title,
    subjectName,
    kind: CLAUSE_KINDS.find((known) => known === kind) ?? '措施',
    units,
    keywords: keywords.join(' '),
    basis,
    signedOffBy,
    wordings: [text, ...variants.map((variant) => variant.text)].map(toNotationText),
  };
}

const KEYWORD_LENGTH = 30;

function readKeywords(typed: string): string[] {
  const words = typed.split(/[\s、，,；;]+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, KEYWORD_LENGTH)))];
}

/** `null` while some wording cannot be read or is empty. */
export function toClause(form: ClauseForm, clause: OwnClause): OwnClause | null {
  const texts: NotationItem[][] = [];
  for (const wording of form.wordings) {
    const read = readNotationText(wording);
    if (!read.ok || read.items.length === 0) return null;
    texts.push(read.items);
  }
  const [text, ...others] = texts;
  if (text === undefined) return null;
  const { basis: _basis, variants = [], ...rest } = clause;
  const basis = form.basis.trim();
  return {
    ...rest,
    title: form.title.trim(),
    subjectName: form.subjectName.trim(),
    kind: form.kind,
    units: [...form.units],
    keywords: readKeywords(form.keywords),
    signedOffBy: form.signedOffBy.trim(),
    text,
    ...(basis === '' ? {} : { basis }),
    ...(variants.length === 0
      ? {}
      : { variants: variants.map((variant, index) => ({ ...variant, text: others[index] ?? variant.text })) }),
  };
}

export type Advice =
  | { readonly line: number; readonly rule: ReturnType<typeof findStyleFaults>[number]['rule']; readonly words: string }
  | { readonly line: null; readonly rule: 'actor' | 'action' };

/** What of a wording could be better said; none of it keeps anybody from storing it. */
export function findAdvice({ text }: NotationText): Advice[] {
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0) return [];
  return [
    ...lines.flatMap((line, index) =>
      findStyleFaults(line.trim()).map(({ rule, words }) => ({ line: index + 1, rule, words })),
    ),
    ...findMissingSense(written).map((rule) => ({ line: null, rule })),
  ];
}

export function listFaults(wording: NotationText): readonly LineFault[] {
  const read = readNotationText(wording);
  return read.ok ? [] : read.faults;
}
