/**
 * Old Word, WPS and rich text files → Word files, by a LibreOffice that is installed. It runs without a window, under a profile of its own
 * that is gone afterwards: it runs no macro, follows no link and disturbs no LibreOffice that is open.
 */
import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';

/** Starting takes seconds, on an old machine many. What takes longer has met a file it will not finish. */
const CONVERSION_LIMIT_MS = 120_000;

/** Where its installers put it, where it is on no search path. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
};

const option = (path: string, name: string, type: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse" oor:type="xs:${type}"><value>${value}</value></prop></item>`;
const SETTINGS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
  option('Common/Security/Scripting', 'DisableMacrosExecution', 'boolean', 'true') +
  option('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'boolean', 'true') +
  option('Writer/Content/Update', 'Link', 'int', '0') +
  '</oor:items>';

/** The installed LibreOffice, `null` where there is none. `searchPath` is that of the system. */
export async function findOffice(searchPath = process.env.PATH ?? ''): Promise<string | null> {
  const program = process.platform === 'win32' ? 'soffice.exe' : 'soffice';
  const onPath = searchPath.split(delimiter).flatMap((folder) => (folder === '' ? [] : [join(folder, program)]));
  for (const path of [...onPath, ...(USUAL_PLACES[process.platform] ?? [])]) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}

/** Ends when the program does; it is ended at the limit. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: CONVERSION_LIMIT_MS, killSignal: 'SIGKILL' });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}

/**
 * The file as a Word file. `kind` is what messages call it, `office` the program to ask.
 *
 * @returns `import.no-office` where there is none, `import.office-failed` where it makes nothing of the file; both with `fileName` and `kind`.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  { fileName, kind }: { readonly fileName: string; readonly kind: string },
  office: string | null,
): Promise<Result<Uint8Array>> {
  if (office === null) return fail('import.no-office', { fileName, kind });
  const folder = await mkdtemp(join(tmpdir(), 'zhangfa-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    // A name of its own: what the file is called is nothing to a command line.
    await writeFile(join(folder, 'source'), bytes);
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const filter = 'docx:MS Word 2007 XML';
    await run(office, [installation, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'source')]);
    return succeed(await readFile(join(folder, 'source.docx')));
  } catch (cause) {
    return fail('import.office-failed', { fileName, kind }, cause);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
