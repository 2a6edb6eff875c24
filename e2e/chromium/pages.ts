/** The pages of `app://` over HTTP on this machine alone: what main's protocol handler answers, and the way its requests come in. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StandIn } from './electron.ts';
import { createWire } from './wire.ts';

const LOCAL = '127.0.0.1';
/** The hosts of `app://`, and the names under which Chromium asks for them: each is an origin of its own. */
const HOSTS: Readonly<Record<string, string>> = { [LOCAL]: 'zhangfa', localhost: 'print' };

export const wire = createWire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});

/** `app://zhangfa/index.html` → `http://127.0.0.1:4000/index.html`. */
export function toHttp(url: string, port: number): string {
  const [, host = '', path = ''] = /^app:\/\/([^/]+)(.*)$/.exec(url) ?? [];
  const name = Object.keys(HOSTS).find((known) => HOSTS[known] === host);
  if (name === undefined) throw new Error(`no page is served under ${url}`);
  return `http://${name}:${port}${path}`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function answerRequest(electron: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { window, channel, args } = wire.read(await readBody(request)) as {
    window: number;
    channel: string;
    args: readonly unknown[];
  };
  // The page sends its next request when it has seen this head.
  const answer = electron.hear(window, channel, args);
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.flushHeaders();
  response.end(
    wire.write(
      await answer.then(
        (value) => ({ isDone: true, value }),
        (cause: unknown) => ({ isDone: false, reason: cause instanceof Error ? cause.message : 'thrown' }),
      ),
    ),
  );
}

async function answerFile(electron: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = HOSTS[request.headers.host?.split(':')[0] ?? ''];
  const answer = await electron.serve(new Request(`app://${host}${request.url}`, { method: request.method ?? 'GET' }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Answers the port. */
export async function servePages(electron: StandIn): Promise<number> {
  const server = createServer((request, response) => {
    const answering =
      request.url === '/@request'
        ? answerRequest(electron, request, response)
        : answerFile(electron, request, response);
    answering.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, LOCAL, resolve));
  return (server.address() as AddressInfo).port;
}
