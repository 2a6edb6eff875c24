import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { NUMBER_FORMATS } from '../numbering/scheme.ts';
import { LATIN_FONTS } from '../plan/page-setup.ts';
import { FORMAT_VERSION, LAYOUT_IDS, planSchema } from '../plan/plan.ts';
import { PLAN_FILE_FORMAT } from './format.ts';

const text = readFileSync(new URL('../../../docs/file-format.md', import.meta.url), 'utf8');

/** Every name of a member and every word that a member may hold, anywhere in the schema. */
function listNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, enum: words, const: word } = schema as { properties?: object; enum?: unknown[]; const?: unknown };
  const own = [...Object.keys(properties ?? {}), ...(words ?? []), word].filter((name) => typeof name === 'string');
  return [...own, ...Object.values(schema).flatMap(listNames)];
}

it('tells other programs of every member and every word of a plan', () => {
  const names = new Set(listNames(z.toJSONSchema(planSchema, { unrepresentable: 'any' })));
  // The document names the file that lists these.
  for (const listed of [...NUMBER_FORMATS, ...LAYOUT_IDS, ...LATIN_FONTS]) names.delete(listed);
  expect(names.size).toBeGreaterThan(100);
  const told = new Set(text.match(/[\w/+-]+/g));
  expect([...names].filter((name) => !told.has(name))).toEqual([]);
});

it('says what a file of the present version begins with, and what each version brought', () => {
  expect(text).toContain(`"format": "${PLAN_FILE_FORMAT}",\n"formatVersion": ${FORMAT_VERSION},`);
  expect(text).toMatch(new RegExp(`\\| ${FORMAT_VERSION} \\| .+ \\|\n*$`));
});
