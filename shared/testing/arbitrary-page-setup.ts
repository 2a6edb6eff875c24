/** Generated page set-ups, from sensible to absurd; `arbitraryPageSetup` gives only those with which a page can be laid out. */
import fc from 'fast-check';
import { FONT_ROLES } from '../model/numbering/scheme.ts';
import { findPageSetupFault, LATIN_FONTS, PAGE_NUMBER_PLACES, type PageSetup } from '../model/plan/page-setup.ts';

const size = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 5, max: 24, noNaN: true }) },
  fc.constantFrom(0, 4, 72, 500),
);
const margin = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) }, fc.integer({ min: 60, max: 1000 }));
const running = fc.record({
  left: fc.constantFrom('', '{单位名称}', '内部资料 #1'),
  center: fc.constantFrom('', '{标题}', '"{日期}"'),
  right: fc.constantFrom('', '第{页码}页 共{页数}页'),
});

/** Whatever the fields of the dialog can hold. */
export const anyPageSetup: fc.Arbitrary<PageSetup> = fc.record({
  name: fc.constant('自定'),
  paper: fc.record({
    widthMm: fc.oneof(fc.constantFrom(148, 184, 210, 297), fc.integer({ min: 0, max: 1000 })),
    heightMm: fc.oneof(fc.constantFrom(210, 260, 297, 420), fc.integer({ min: 0, max: 1000 })),
  }),
  margins: fc.record({ topMm: margin, bottomMm: margin, leftMm: margin, rightMm: margin }),
  isMirrored: fc.boolean(),
  lines: fc.oneof(
    fc.record({
      kind: fc.constant('grid' as const),
      linesPerPage: fc.integer({ min: 0, max: 60 }),
      charactersPerLine: fc.integer({ min: 0, max: 60 }),
    }),
    fc.record({ kind: fc.constant('fixed' as const), linePt: fc.double({ min: 0, max: 60, noNaN: true }) }),
    fc.record({ kind: fc.constant('multiple' as const), times: fc.double({ min: 0, max: 5, noNaN: true }) }),
  ),
  bodyFont: fc.constantFrom(...FONT_ROLES),
  latinFont: fc.constantFrom(null, ...LATIN_FONTS),
  bodyPt: size,
  titleFont: fc.constantFrom(...FONT_ROLES),
  titlePt: size,
  tablePt: size,
  levelSizesPt: fc.array(size, { maxLength: 5 }),
  firstLineCharacters: fc.constantFrom(0, 2, 4, 50),
  pageNumber: fc.record({
    placement: fc.constantFrom(...PAGE_NUMBER_PLACES),
    hasDashes: fc.boolean(),
    sizePt: size,
    start: fc.constantFrom(0, 1, 2, 57),
  }),
  header: running,
  footer: running,
  isFirstPageBare: fc.boolean(),
});

export const arbitraryPageSetup = anyPageSetup.filter((setup) => findPageSetupFault(setup) === null);
