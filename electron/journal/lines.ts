/**
 * A journal file: one line a step, each with a checksum of its own, so that a line half written when the power went is told
 * from a whole one: `3f2a9c01 {"at":1767225600000,"delta":{…}}`. The first says whose it is, the second holds a whole plan.
 */
import { createHash } from 'node:crypto';

const SUM_LENGTH = 8;

const sum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, SUM_LENGTH);

export function writeLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${sum(text)} ${text}\n`;
}

/** The whole lines from the start; what follows the first damaged one builds on it and is of no use. */
export function readLines(content: string): unknown[] {
  const values: unknown[] = [];
  for (const line of content.split('\n')) {
    const text = line.slice(SUM_LENGTH + 1);
    if (text === '' || line.slice(0, SUM_LENGTH) !== sum(text)) break;
    values.push(JSON.parse(text));
  }
  return values;
}
