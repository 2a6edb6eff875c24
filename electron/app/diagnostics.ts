/**
 * 诊断信息: what somebody who helps needs to know of a machine and of the program on it. No words of a plan, no names of plans, no paths; the log
 * holds none either.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { arch, freemem, homedir, release, totalmem } from 'node:os';
import { join } from 'node:path';

const LOG_LINES = 60;
const BYTES_PER_MB = 1024 * 1024;
const toMb = (bytes: number) => `${Math.round(bytes / BYTES_PER_MB)} MB`;

type Size = { readonly files: number; readonly bytes: number };

async function measure(folder: string): Promise<Size> {
  let size: Size = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    const more = entry.isDirectory()
      ? await measure(path)
      : await stat(path).then(
          (status) => ({ files: 1, bytes: status.size }),
          () => ({ files: 0, bytes: 0 }),
        );
    size = { files: size.files + more.files, bytes: size.bytes + more.bytes };
  }
  return size;
}

async function readLogEnd(dataFolder: string): Promise<string[]> {
  const text = await readFile(join(dataFolder, 'logs', 'main.log'), 'utf8').catch(() => '');
  // Stacks name the program's files, which may lie in somebody's home.
  return text.replaceAll(homedir(), '~').trimEnd().split('\n').slice(-LOG_LINES);
}

/** What the data folder is divided into. */
const ROOMS = ['journal', 'versions', 'templates', 'damaged', 'logs'];

export type About = {
  readonly version: string;
  readonly runtime: string;
  readonly language: string;
  readonly appearance: string;
  readonly windows: number;
};

/** Lines of text in English, as whoever mends the program reads them. `at` in milliseconds since 1970. */
export async function writeDiagnostics(dataFolder: string, about: About, at: number): Promise<string> {
  const rooms = await Promise.all(ROOMS.map(async (room) => [room, await measure(join(dataFolder, room))] as const));
  const { electron = '', chrome = '', node } = process.versions;
  return [
    `Zhangfa ${about.version} (${about.runtime}), ${new Date(at).toISOString()}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${arch()}, memory ${toMb(totalmem())}, free ${toMb(freemem())}, own ${toMb(process.memoryUsage.rss())}`,
    `language ${about.language}, appearance ${about.appearance}, windows ${about.windows}`,
    ...rooms.map(([room, { files, bytes }]) => `${room}: ${files} files, ${toMb(bytes)}`),
    '',
    ...(await readLogEnd(dataFolder)),
    '',
  ].join('\n');
}
