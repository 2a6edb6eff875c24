/** Where updates come from: a folder, such as a share, or a web server. No proxy, no redirect to anywhere else. */
import { createReadStream } from 'node:fs';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { getSystemCode } from '../files/file-errors.ts';

/** A server that says nothing for so long is taken to be away. */
const SILENCE_LIMIT_MS = 30_000;

/** The bytes of a file at the place; it rejects or breaks off where it cannot be had. */
export type UpdateSource = { open(name: string): Promise<Readable> };

function openOnServer(url: URL): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const request = get(url, { timeout: SILENCE_LIMIT_MS }, (response) => {
      if (response.statusCode === 200) return resolve(response);
      response.resume();
      reject(new Error(`HTTP ${response.statusCode}`));
    });
    request.once('timeout', () => request.destroy(new Error('silent')));
    request.once('error', reject);
  });
}

function openInFolder(path: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(path);
    stream.once('open', () => resolve(stream));
    stream.once('error', reject);
  });
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** `null` for what is neither an absolute path nor an address of a web server. */
export function findSource(place: string): UpdateSource | null {
  if (isAbsolute(place)) return { open: (name) => openInFolder(join(place, name)) };
  const url = parseUrl(place);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return { open: (name) => openOnServer(new URL(name, base)) };
}

/** A small file, whole. Errors: `update.unreachable`, `update.invalid` where it is larger than it may be. */
export async function readSmall(source: UpdateSource, name: string, limitBytes: number): Promise<Result<Buffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of await source.open(name)) {
      size += part.length;
      if (size > limitBytes) return fail('update.invalid');
      parts.push(part);
    }
  } catch (cause) {
    return fail('update.unreachable', {}, getSystemCode(cause) ?? cause);
  }
  return succeed(Buffer.concat(parts));
}
