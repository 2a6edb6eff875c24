/** The programs that read our output in tests: LibreOffice and poppler, which `npm run setup` installs where they are missing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice takes seconds to start and longer for many files; a conversion that hangs ends here. */
export const CONVERSION_LIMIT_MS = 240_000;

const DEBIAN_PACKAGES = {
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
} as const;

/** What the program prints. A missing one fails with a sentence that says how to come by it: no test is skipped for it. */
export function runProgram(program: keyof typeof DEBIAN_PACKAGES, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: CONVERSION_LIMIT_MS,
    });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const debianPackage = DEBIAN_PACKAGES[program];
    throw new Error(
      `${program} is not installed, which these tests need: run “npm run setup”, or install ${debianPackage}.`,
    );
  }
}

export const OFFICE_TEXT = 'txt:Text (encoded):UTF8';

/**
 * Lets LibreOffice convert files into `folder`, under a profile of its own that is gone afterwards. One call for many files is
 * far quicker than many calls. `format` is a filter of LibreOffice's: `pdf`, `OFFICE_TEXT`, `xlsx`.
 */
export function convertWithOffice(files: readonly string[], format: string, folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'zhangfa-soffice-'));
  try {
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    runProgram('soffice', [installation, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
