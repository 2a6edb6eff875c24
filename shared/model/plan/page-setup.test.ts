import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPageSetup } from '../../testing/arbitrary-page-setup.ts';
import { plan } from '../../testing/builders.ts';
import { BUILT_IN_PAGE_SETUPS } from '../../view/layout/built-in-page-setups.ts';
import { findPageSetupFault, type PageSetup, pageSetupSchema } from './page-setup.ts';
import { parsePageSetupFile, serializePageSetup } from './page-setup-file.ts';
import { planSchema } from './plan.ts';

const official = BUILT_IN_PAGE_SETUPS[0]?.setup as PageSetup;
const encode = (text: string) => new TextEncoder().encode(text);

describe('a page set-up', () => {
  it.each<[string, Partial<PageSetup>, string]>([
    ['margins wider than the paper', { margins: { topMm: 37, bottomMm: 35, leftMm: 150, rightMm: 100 } }, 'margins'],
    ['a grid of no lines', { lines: { kind: 'grid', linesPerPage: 0, charactersPerLine: 28 } }, 'lines'],
    ['more lines than fit', { lines: { kind: 'grid', linesPerPage: 60, charactersPerLine: 28 } }, 'lines'],
    ['more characters than fit', { lines: { kind: 'grid', linesPerPage: 22, charactersPerLine: 60 } }, 'characters'],
    ['type of 500 pt', { bodyPt: 500 }, 'size'],
    ['a title of which no four characters fit', { titlePt: 72, paper: { widthMm: 110, heightMm: 297 } }, 'title'],
    ['paper like a stamp', { paper: { widthMm: 20, heightMm: 30 } }, 'paper'],
    ['lines that cover each other', { lines: { kind: 'multiple', times: 0.2 } }, 'line-spacing'],
    ['an indent of fifty characters', { firstLineCharacters: 50 }, 'indent'],
  ])('is refused for %s', (_, change, code) => {
    expect(findPageSetupFault({ ...official, ...change })?.code).toBe(code);
    expect(planSchema.safeParse({ ...plan(), pageSetup: { ...official, ...change } }).success).toBe(false);
  });

  it('is built in without a fault, and comes back from its file', () => {
    for (const { setup } of BUILT_IN_PAGE_SETUPS) {
      expect(findPageSetupFault(setup)).toBeNull();
      expect(parsePageSetupFile(encode(serializePageSetup(setup)), 'a.json')).toEqual({ ok: true, value: setup });
    }
  });

  it('is refused as a file where it is none, or an absurd one', () => {
    for (const text of ['', '{}', serializePageSetup({ ...official, bodyPt: 500 })]) {
      const parsed = parsePageSetupFile(encode(text), 'a.json');
      expect(!parsed.ok && parsed.error.code).toBe('page-setup.invalid');
    }
  });

  it('is valid exactly where no fault is found', () => {
    fc.assert(
      fc.property(anyPageSetup, (setup) => {
        expect(pageSetupSchema.safeParse(setup).success).toBe(findPageSetupFault(setup) === null);
      }),
    );
  });
});
