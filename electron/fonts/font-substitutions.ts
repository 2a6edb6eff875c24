/** Which of the faces that documents name are missing on this machine, and what stands in for them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { AppInfo } from '../../shared/edge/ipc/contract.ts';
import { FONT_FACES, type FontFace } from '../../shared/view/fonts/fonts.ts';

export type FontSubstitution = AppInfo['fontSubstitutions'][number];

const LIMIT_MS = 10_000;
const run = promisify(execFile);

/** Windows and macOS come with 黑体, 楷体, 仿宋 and 宋体 of their own, under the names in the substitutes' lists. */
async function listFamilies(): Promise<ReadonlySet<string> | null> {
  if (process.platform !== 'linux') return null;
  try {
    const { stdout } = await run('fc-list', [':', 'family'], { timeout: LIMIT_MS, maxBuffer: 1 << 24 });
    return new Set(stdout.split(/[\n,]/).map((family) => family.trim()));
  } catch {
    return null;
  }
}

/** `null` where the face itself is there. */
function findSubstitution(face: FontFace, families: ReadonlySet<string>): FontSubstitution | null {
  if (families.has(face.name)) return null;
  const used = face.substitutes.find((family) => families.has(family)) ?? face.generic;
  return { wanted: face.name, used };
}

let known: Promise<readonly FontSubstitution[]> | null = null;

/** Empty where nothing is replaced, or where the system does not tell. Asked once a run. */
export function findFontSubstitutions(): Promise<readonly FontSubstitution[]> {
  known ??= listFamilies().then((families) =>
    families === null ? [] : Object.values(FONT_FACES).flatMap((face) => findSubstitution(face, families) ?? []),
  );
  return known;
}
