/** The built-in clauses, read once from their files. A file that does not hold what it should is left out and named. */
import type { AppError } from '../../base/errors/result.ts';
import { CLAUSE_FILES } from './library/index.ts';
import { type Clause, type ClauseSubject, readClauseSubject } from './schema.ts';

/** Reads files by name; those that fail are `faults`, the others are not affected. */
export function readClauseSubjects(files: Readonly<Record<string, unknown>>): {
  readonly subjects: readonly ClauseSubject[];
  readonly faults: readonly AppError[];
} {
  const subjects: ClauseSubject[] = [];
  const faults: AppError[] = [];
  for (const [name, data] of Object.entries(files)) {
    const read = readClauseSubject(name, data);
    if (read.ok) subjects.push(read.value);
    else faults.push(read.error);
  }
  return { subjects, faults };
}

const read = readClauseSubjects(CLAUSE_FILES);

/** The built-in subjects in the order they are offered, with their clauses. */
export const CLAUSE_SUBJECTS = read.subjects;
/** Built-in files that could not be used: `clauses.invalid`, one a file. */
export const CLAUSE_FAULTS = read.faults;

/** The built-in clause with this id, or `null`. */
export function findClause(id: string): Clause | null {
  for (const subject of CLAUSE_SUBJECTS) {
    const clause = subject.clauses.find((candidate) => candidate.id === id);
    if (clause !== undefined) return clause;
  }
  return null;
}
