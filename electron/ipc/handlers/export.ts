/** Exporting, previewing and printing. */
import { fail } from '../../../shared/errors/result.ts';
import type { Program } from '../../app/program.ts';
import type { HandlersOf } from '../register.ts';

type ExportChannel = 'export:start' | 'export:cancel' | 'export:reveal' | 'preview:render' | 'print:open';

export function createExportHandlers(_program: Program): HandlersOf<ExportChannel> {
  return {
    'export:start': () => fail('export.failed', { fileName: '' }),
    'export:cancel': () => null,
    'export:reveal': () => null,
    'preview:render': () => fail('export.failed', { fileName: '' }),
    'print:open': () => fail('print.failed'),
  };
}
