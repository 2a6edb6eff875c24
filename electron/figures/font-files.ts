/** Files of Chinese faces on this machine, for drawing figures as pictures where no browser does it. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FontRole } from '../../shared/model/numbering/scheme.ts';
import { FONT_FACES } from '../../shared/view/fonts/fonts.ts';

/** The faces figures are set in. */
const ROLES: readonly FontRole[] = ['song', 'hei'];
const LIMIT_MS = 10_000;
const run = promisify(execFile);

/** Where the systems keep their own 宋体 and 黑体; the first that is there is taken. */
function listKnownFiles(role: FontRole): string[] {
  const windows = join(process.env.SYSTEMROOT ?? 'C:\\Windows', 'Fonts');
  const files: Partial<Record<NodeJS.Platform, Partial<Record<FontRole, string[]>>>> = {
    win32: {
      song: ['simsun.ttc', 'simsunb.ttf', 'msyh.ttc'].map((name) => join(windows, name)),
      hei: ['simhei.ttf', 'msyh.ttc'].map((name) => join(windows, name)),
    },
    darwin: {
      song: ['/System/Library/Fonts/Supplemental/Songti.ttc', '/System/Library/Fonts/STHeiti Light.ttc'],
      hei: ['/System/Library/Fonts/STHeiti Medium.ttc', '/System/Library/Fonts/PingFang.ttc'],
    },
  };
  return files[process.platform]?.[role] ?? [];
}

/** Asks fontconfig for the files of a role's families, best first. */
async function askFontconfig(role: FontRole): Promise<string[]> {
  if (process.platform === 'win32' || process.platform === 'darwin') return [];
  const { name, substitutes } = FONT_FACES[role];
  try {
    const { stdout } = await run('fc-list', [':lang=zh', 'file', 'family', 'style'], {
      timeout: LIMIT_MS,
      maxBuffer: 1 << 24,
    });
    const lines = stdout.split('\n').filter((line) => !/Bold|Black|Light/.test(line.split(':style=')[1] ?? ''));
    const wanted = [name, ...substitutes].flatMap((family) =>
      lines.filter((line) => (line.split(':')[1] ?? '').split(',').some((own) => own.trim() === family)),
    );
    return [...wanted, ...lines].map((line) => (line.split(':')[0] ?? '').trim()).filter((file) => file !== '');
  } catch {
    return [];
  }
}

async function readFirst(files: readonly string[]): Promise<Uint8Array | null> {
  for (const file of files) {
    try {
      return await readFile(file);
    } catch {
      // Not on this machine; the next may be.
    }
  }
  return null;
}

/** The bytes of one font file a role; empty where the machine has no Chinese face that can be found. */
export async function readFigureFonts(): Promise<Uint8Array[]> {
  const fonts = await Promise.all(
    ROLES.map(async (role) => readFirst([...listKnownFiles(role), ...(await askFontconfig(role))])),
  );
  return fonts.filter((font) => font !== null);
}
