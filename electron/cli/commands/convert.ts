/** `zhangfa convert`: a plan as DOCX, PDF, text, Markdown or HTML, by the output's extension. */
import { basename, extname, resolve } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/ipc/contract.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import { createJobMethods } from '../../jobs/job-methods.ts';
import { type Command, readArguments } from '../command.ts';
import { stopForError, stopForUsage } from '../outcome.ts';
import { printWithElectron } from '../print-with-electron.ts';
import { readPlan } from '../read-plan.ts';

function findFormat(path: string): ExportFormat | null {
  const extension = extname(path).slice(1).toLowerCase();
  return EXPORT_FORMATS.find((format) => format === extension) ?? null;
}

export const convert: Command = {
  name: 'convert',
  usageKey: 'usageConvert',
  async run(args) {
    const { words } = readArguments(convert, args, 2, {});
    const [input = '', output = ''] = words;
    const format = findFormat(output) ?? stopForUsage('unknownFormat', { fileName: basename(output) });
    const plan = await readPlan(input);
    if (format === 'pdf') return printWithElectron(resolve(input), resolve(output));
    const bytes = await createJobMethods().render({ plan, format, createdAt: new Date() });
    const written = await writeFileSafely(output, bytes);
    if (!written.ok) stopForError(1, written.error);
  },
};
