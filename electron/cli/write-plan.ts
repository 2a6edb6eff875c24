/** Writes a plan to a file in any format. What a format needs is loaded when it is asked for: most commands write nothing. */
import { basename, dirname, extname, join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, type WordNumbering } from '../../shared/edge/ipc/contract.ts';
import type { Against } from '../../shared/exchange/export/docx/revisions/before.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/model/file/format.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { makePlanFile } from '../files/plan-file.ts';
import type { Key } from '../files/protect.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { findKnownPages } from '../pages/known-pages.ts';
import type { Pages } from '../pages/pages.ts';
import { stopForOutput, stopForUsage } from './outcome.ts';

export type OutputFormat = ExportFormat | typeof PLAN_FILE_EXTENSION;

const OUTPUT_FORMATS: readonly OutputFormat[] = [...EXPORT_FORMATS, PLAN_FILE_EXTENSION];

/** The format an output's extension asks for; wrong usage where it is none. */
export function readOutputFormat(path: string): OutputFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = OUTPUT_FORMATS.find((known) => known === extension);
  return format ?? stopForUsage('unknownFormat', { fileName: basename(path) });
}

/** The engine's process lies beside the command line: `dist/cli/zhangfa.mjs` and `dist/electron/pages.cjs`. */
export async function askPages<T>(ask: (pages: Pages, signal: AbortSignal) => Promise<T>): Promise<T> {
  const [{ createPages }, { startChild }] = await Promise.all([
    import('../pages/pages.ts'),
    import('../jobs/far-end.ts'),
  ]);
  const engineFile = join(dirname(process.argv[1] ?? ''), '..', 'electron', 'pages.cjs');
  const pages = createPages(() => startChild(engineFile, null));
  try {
    return await ask(pages, new AbortController().signal);
  } finally {
    pages.end();
  }
}

async function makePdf(plan: Plan, createdAt: Date | null, against: Against | undefined): Promise<Uint8Array> {
  const marked = against === undefined ? {} : { against: against.base };
  const made = await askPages((pages, signal) => pages.makePdf({ plan, createdAt, ...marked }, signal));
  return made.ok ? made.value.pdf : stopForOutput(made.error);
}

/** How a file is written: a Word file for the most part, `against` a PDF too; `key` is what a plan file is protected with. */
export type WordChoices = {
  readonly key?: Key | null;
  readonly numbering?: WordNumbering;
  /** Without anything of the plan but its text. */
  readonly isTextOnly?: boolean;
  /** With the plan's comments. */
  readonly hasComments?: boolean;
  /** The state that the plan is held against, so that what changed since shows as tracked changes. */
  readonly against?: Against;
  /** Without whose it is and when it was made in the properties; for a PDF too. */
  readonly isAnonymous?: boolean;
};

async function makeBytes(plan: Plan, format: OutputFormat, choices: WordChoices): Promise<Uint8Array | string> {
  if (format === 'zplan') return makePlanFile(plan, choices.key ?? null);
  const createdAt = choices.isAnonymous === true ? null : new Date();
  if (format === 'pdf') return makePdf(plan, createdAt, choices.against);
  const { renderPlan } = await import('../render/render-plan.ts');
  const knownPages = format === 'docx' ? await askPages((pages, signal) => findKnownPages(pages, plan, signal)) : null;
  return renderPlan({ plan, format, ...choices, createdAt, ...(knownPages && { knownPages }) });
}

/** `path` is absolute. The choices are for Word files, `against` for PDF too; frozen numbers are text there, and everywhere else they are so anyway. */
export async function writePlan(
  plan: Plan,
  path: string,
  format: OutputFormat,
  choices: WordChoices = {},
): Promise<void> {
  const bytes = await makeBytes(plan, format, choices);
  const written = await writeFileSafely(path, bytes);
  if (!written.ok) stopForOutput(written.error);
}
