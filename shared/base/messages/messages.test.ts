/** Whether a message is used is read from the program's own text: many keys are put together from parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, MESSAGES } from './messages.ts';

const PROGRAM_FOLDERS = ['electron', 'renderer', 'shared'];
const isProgramFile = (file: string) =>
  /\.tsx?$/.test(file) && !/\.(test|cases)\.tsx?$/.test(file) && !/(^|\/)(messages|testing|fixtures)\//.test(file);

const SOURCES = PROGRAM_FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isProgramFile)
    .map((file) => readFileSync(file, 'utf8')),
);

const listStrings = (source: string) => new Set(source.match(/(?<=')[\w.:-]+(?=')/g) ?? []);
const STRINGS = new Set(SOURCES.flatMap((source) => [...listStrings(source)]));

/** Templates that make keys, `facts:unit-${field}-hint`, with what they fix and the strings that stand in the same file. */
const TEMPLATES = SOURCES.flatMap((source) =>
  [...source.matchAll(/`(\w+)[:.]([^`\s]*\$\{[^`\s]*)`/g)].map(([, feature = '', rest = '']) => ({
    feature,
    fixed: rest.split(/\$\{[^}]*\}/),
    strings: listStrings(source),
  })),
);

function isMadeByTemplate(feature: string, key: string): boolean {
  return TEMPLATES.some((template) => {
    const [start = '', end = ''] = template.fixed;
    if (template.feature !== feature || !key.startsWith(start) || !key.endsWith(end)) return false;
    // A template that fixes nothing takes whole keys.
    return template.fixed.some((part) => part !== '') || template.strings.has(key);
  });
}

/** Features whose keys are named without their feature, by a function or a type of their own. */
const BARE = new Set(['cli', 'dialog', 'editor', 'error', 'importDocx', 'menu']);

const isProperty = (key: string) => SOURCES.some((source) => source.includes(`.${key}`));

function isUsed(feature: string, key: string): boolean {
  if (STRINGS.has(`${feature}:${key}`) || STRINGS.has(`${feature}.${key}`)) return true;
  return isMadeByTemplate(feature, key) || (BARE.has(feature) && (STRINGS.has(key) || isProperty(key)));
}

const KEYS = Object.entries(MESSAGES['zh-CN']).flatMap(([feature, messages]) =>
  Object.keys(messages).map((key) => ({ feature, key })),
);

describe('messages', () => {
  it('are all used', () => {
    const unused = KEYS.filter(({ feature, key }) => !isUsed(feature, key));
    expect(unused.map(({ feature, key }) => `${feature}:${key}`)).toEqual([]);
  });

  it('are missed where nothing names them', () => {
    expect(isUsed('outline', 'never-named')).toBe(false);
    expect(isUsed('dialog', 'neverNamed')).toBe(false);
  });

  it('have the same keys and the same places to fill in every language', () => {
    const places = (language: Language) =>
      Object.entries(MESSAGES[language]).flatMap(([feature, messages]) =>
        Object.entries(messages)
          .map(([key, text]) => [`${feature}:${key}`, ...(text.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
          .sort(),
      );
    expect(places('en')).toEqual(places('zh-CN'));
  });
});
