// @ts-check
/** The rooms whose tests are tested: a fault put into one of their files has to turn one of their own tests red. */

/** @typedef {{ readonly folder: string, readonly tests?: readonly string[] }} Room `tests` are globs, where they stand elsewhere */

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  numbering: { folder: 'shared/model/numbering' },
  resolve: { folder: 'shared/view/resolve' },
  docx: { folder: 'shared/exchange/export/docx', tests: ['shared/exchange/export/**/*.test.ts'] },
  import: { folder: 'shared/exchange/import' },
  checks: { folder: 'shared/judgement/checks' },
  file: { folder: 'shared/model/file' },
  files: { folder: 'electron/files' },
};
