/** Expected failures are values: a code, a message key and its parameters. Broken invariants throw. */

/** Every expected failure of the program. The message key of a code is `error.<code>`. */
const ERROR_CODES = [
  'plan-file.not-a-plan',
  'plan-file.empty',
  'plan-file.utf16',
  'plan-file.damaged',
  'plan-file.too-new',
  'plan-file.unknown-parts',
  'plan-file.too-large',
  'plan-file.invalid',
  'protection.not-opened',
  'protection.damaged',
  'protection.wrong-password',
  'file.not-found',
  'file.read-denied',
  'file.read-failed',
  'file.permission-denied',
  'file.disk-full',
  'file.busy',
  'file.changed-elsewhere',
  'file.open-elsewhere',
  'file.open-in-window',
  'file.unknown',
  'data-folder.not-written',
  'update.off',
  'update.no-place',
  'update.no-key',
  'update.unreachable',
  'update.forged',
  'update.invalid',
  'update.no-package',
  'update.damaged',
  'update.not-found',
  'update.not-installed',
  'policy.turned-off',
  'policy.unreadable',
  'policy.invalid',
  'journal.unknown-state',
  'journal.failed',
  'recovery.not-compared',
  'version.unreadable',
  'template.invalid',
  'own-template.invalid',
  'by-product.no-people',
  'by-product.no-steps',
  'by-product.no-comments',
  'clauses.invalid',
  'own-clauses.changed-elsewhere',
  'own-clauses.too-many',
  'own-clauses.too-new',
  'own-clauses.unreadable',
  'pack.damaged',
  'pack.not-a-pack',
  'pack.too-new',
  'pack.too-large',
  'pack.invalid',
  'scheme.invalid',
  'own-words.invalid',
  'own-words.too-many',
  'page-setup.invalid',
  'export.failed',
  'export.cancelled',
  'pages.no-engine',
  'pages.crashed',
  'pages.failed',
  'pages.characters-missing',
  'pages.too-long',
  'pages.unknown-state',
  'fonts.only-linux',
  'fonts.none-in-folder',
  'print.failed',
  'import.unsupported',
  'import.no-office',
  'import.office-failed',
  'import.failed',
  'import.empty',
  'import.encrypted',
  'import.damaged',
  'import.lock-file',
  'import.program-fault',
  'import.too-large',
  'import.over-limit',
  'workbook.old',
  'workbook.unreadable',
  'workbook.empty',
  'paste.too-large',
  'request.invalid',
  'usage',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Plain data that crosses IPC. `params` fill the message; `cause` goes to the log alone and never holds plan text. */
export type AppError = {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cause?: string;
};

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Result<T> {
  return {
    ok: false,
    error: cause === undefined ? { code, params } : { code, params, cause: String(cause) },
  };
}
