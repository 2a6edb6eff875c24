/** The facts file of `zhangfa new`. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FactsInput, readFactsInput } from '../../shared/content/facts/facts-input.ts';
import type { Template } from '../../shared/content/templates/schema.ts';
import { failReading } from '../files/file-errors.ts';
import { CommandFailure, getCliText, stopForError } from './outcome.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const failed = failReading(cause, basename(path));
    if (!failed.ok) stopForError(3, failed.error);
    throw cause;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CommandFailure(3, getCliText('factsNotJson', { fileName: basename(path) }));
  }
}

/** A person may be named by what they do in the plan, in place of the id the template gives them. */
function identifyPerson(person: unknown, index: number, template: Template, fileName: string): unknown {
  if (!isRecord(person) || typeof person.id === 'string') return person;
  const known = template.facts.people.find(({ id, role }) => role === person.role || id === person.role);
  if (known !== undefined) return { ...person, id: known.id };
  throw new CommandFailure(3, getCliText('personUnknown', { fileName, place: `people.${index}` }));
}

/**
 * Reads `{"unit": {…}, "people": [{"role": "总指挥", "name": …}], "entries": {"集合地点": …}}`, or the placeholders of the
 * notation as keys.
 */
export async function readFacts(path: string, template: Template): Promise<FactsInput> {
  const fileName = basename(path);
  const data = await readJson(path);
  const invalid = (place: string | number) =>
    new CommandFailure(3, getCliText('factsInvalid', { fileName, place: String(place) || fileName }));
  if (!isRecord(data)) throw invalid(fileName);
  const { people, entries, ...rest } = data;
  const read = readFactsInput({
    ...rest,
    ...(people === undefined ? {} : { people }),
    ...(Array.isArray(people) && {
      people: people.map((person, index) => identifyPerson(person, index, template, fileName)),
    }),
    // Entries by key are what the flat form says of them.
    ...(isRecord(entries) ? entries : entries === undefined ? {} : { entries }),
  });
  if (read.ok) return read.value;
  throw invalid(read.error.params.place ?? fileName);
}
