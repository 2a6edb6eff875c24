// @ts-check
/**
 * The arrows: what may import what. docs/architecture.md, “Layers”, says why.
 *
 * A layer's rooms stand in rows. A room imports itself and rooms of the rows above its own; rooms of one row do not know
 * each other. A room that is in no row is refused, so that a new one is placed before it is used.
 */

/**
 * @typedef {object} Layer
 * @property {readonly string[]} imports the other layers it may import
 * @property {readonly (readonly string[])[]} rows its rooms (folders, or files beside them), row by row
 * @property {Readonly<Record<string, string>>} [only] of the other layers, a room may import this folder alone
 */

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  shared: {
    imports: [],
    rows: [
      ['base/errors', 'base/units'],
      ['base/messages'],

      ['model/numbering'],
      ['model/plan'],
      ['model/notation', 'model/file'],

      ['language/words'],
      ['language/markers'],

      ['view/fonts', 'view/word-counting'],
      ['view/figures'],
      ['view/resolve'],
      ['view/layout', 'view/outline', 'view/comparison', 'view/statistics'],
      ['view/font-report'],

      ['content/facts', 'content/help', 'content/laws'],
      ['content/templates', 'content/tables', 'content/privacy'],
      ['content/clauses', 'content/parts'],

      ['judgement/requirements', 'judgement/proofing'],
      ['judgement/document', 'judgement/suggestions'],
      ['judgement/completeness'],
      ['judgement/checks'],

      ['exchange/carried'],
      ['exchange/export', 'exchange/import', 'exchange/by-products'],

      ['edge/commands'],
      ['edge/ipc'],
    ],
  },
  electron: {
    imports: ['shared'],
    rows: [
      ['app', 'facts', 'figures', 'files', 'fonts', 'preload', 'protocol'],
      ['clauses', 'proofing', 'render', 'settings', 'templates', 'updates', 'versions'],
      ['jobs'],
      ['journal', 'pages'],
      ['windows'],
      ['program.ts'],
      ['export', 'import'],
      ['documents', 'cli'],
      ['menu'],
      ['ipc'],
      ['main.ts'],
    ],
    only: { preload: 'shared/edge/ipc' },
  },
  renderer: {
    imports: ['shared'],
    rows: [
      ['ui', 'zod-without-eval.ts'],
      ['editor', 'paper'],
      ['state'],
      [
        'checks',
        'comments',
        'exporting',
        'facts',
        'figures',
        'help',
        'notices',
        'numbering',
        'outline',
        'page-setup',
        'parts',
        'preview',
        'protection',
        'recovery',
        'reviewing',
        'tour',
        'versions',
      ],
      ['by-products', 'clauses', 'formatting', 'importing', 'tables', 'templates'],
      ['app'],
    ],
    only: { ui: 'shared/base' },
  },
};
