/** Exporting, previewing and printing. */
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import type { ExportFormat } from '../../../shared/edge/ipc/contract.ts';
import { resolveTitleText } from '../../../shared/view/resolve/resolve.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { exportPlan } from '../../export/export-plan.ts';
import { printPlan } from '../../export/print-plan.ts';
import type { Program } from '../../program.ts';
import { type PlanWindow, sendEvent } from '../../windows/plan-window.ts';
import type { HandlersOf } from '../register.ts';

/** Asks where the export goes: beside the plan's file, under this title. `null` where the user cancels. */
function chooseExportTarget(program: Program, planWindow: PlanWindow, title: string, format: ExportFormat) {
  const { language } = program.settings.current;
  const filePath = planWindow.document?.filePath ?? null;
  const folder = filePath === null ? app.getPath('documents') : dirname(filePath);
  const name = suggestFileName(title, getDialogText(language, 'untitled'));
  return chooseTarget(program, planWindow, {
    title: getDialogText(language, 'exportTitle'),
    defaultPath: join(folder, `${name}.${format}`),
    kind: format.toUpperCase(),
    extension: format,
  });
}

export function createExportHandlers(program: Program): HandlersOf<'export' | 'preview' | 'fonts' | 'pages' | 'print'> {
  const running = new Map<string, AbortController>();
  const finished = new Map<string, string>();
  /** The newest preview of each window; an older one is given up when the next is asked for. */
  const previews = new WeakMap<PlanWindow, AbortController>();

  return {
    'export:start': async (
      {
        jobId,
        format,
        numbering = 'live',
        isTextOnly = false,
        hasComments = false,
        isAnonymous = false,
        against,
        plan,
        suggestedName,
      },
      planWindow,
    ) => {
      if (running.has(jobId)) return fail('request.invalid');
      const path = await chooseExportTarget(program, planWindow, suggestedName ?? resolveTitleText(plan), format);
      if (path === null) return succeed(null);
      const controller = new AbortController();
      running.set(jobId, controller);
      const abort = () => controller.abort();
      planWindow.window.once('closed', abort);
      const exported = await exportPlan(
        program.pages,
        {
          plan,
          format,
          numbering,
          isTextOnly,
          hasComments,
          ...(against && { against }),
          isAnonymous,
        },
        path,
        controller.signal,
        (stage, done, total) => sendEvent(planWindow, 'export:progress', { jobId, stage, done, total }),
      );
      running.delete(jobId);
      if (!planWindow.window.isDestroyed()) planWindow.window.off('closed', abort);
      if (exported.ok) finished.set(jobId, path);
      return exported;
    },
    'export:cancel': ({ jobId }) => {
      running.get(jobId)?.abort();
      return null;
    },
    'export:reveal': ({ jobId }) => {
      const path = finished.get(jobId);
      if (path !== undefined) shell.showItemInFolder(path);
      return null;
    },
    'preview:render': async ({ plan }, planWindow) => {
      previews.get(planWindow)?.abort();
      const controller = new AbortController();
      previews.set(planWindow, controller);
      return program.pages.makePdf({ plan, createdAt: new Date() }, controller.signal);
    },
    'fonts:report': ({ plan }) => program.pages.reportFonts(plan, new AbortController().signal),
    'pages:follow': ({ planId, step, delta }, planWindow) =>
      program.pages.follow({ key: `${planWindow.window.id}/${planId}`, step, delta }),
    'print:open': ({ plan }) => printPlan(program.pages, plan),
  };
}
