/** Starting Electron as a user does, with nothing attached, and asking its page afterwards when it was painted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findRuntime } from '../../runtime/launch.mjs';

const LIMIT_MS = 60_000;
const POLL_MS = 20;

type Target = { type: string; url: string; webSocketDebuggerUrl: string };

/** Evaluates an expression in a page over the DevTools protocol. */
async function evaluate(webSocketUrl: string, expression: string): Promise<unknown> {
  const socket = new WebSocket(webSocketUrl);
  try {
    return await new Promise((resolve, reject) => {
      socket.onerror = () => reject(new Error('the page could not be asked'));
      socket.onopen = () =>
        socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }));
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } };
        if (message.id === 1) resolve(message.result?.result?.value);
      };
    });
  } finally {
    socket.close();
  }
}

/** When the first text was painted, in milliseconds since 1970, or `null` before that. */
const PAINTED_AT = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint ? performance.timeOrigin + paint.startTime : null;
})()`;

async function waitForPaint(port: string): Promise<number> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const targets = (await fetch(`http://127.0.0.1:${port}/json/list`).then((answer) => answer.json())) as Target[];
    const page = targets.find(({ type, url }) => type === 'page' && url !== '');
    const paintedAt = page && (await evaluate(page.webSocketDebuggerUrl, PAINTED_AT));
    if (typeof paintedAt === 'number') return paintedAt;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('the window painted nothing');
}

/** Starts an app folder and answers how long it took from the start of its process to the first painted text. */
export async function timeStart(appFolder: string, args: readonly string[], dataFolder: string): Promise<number> {
  const runtime = await findRuntime();
  const startedAt = Date.now();
  const child = spawn(runtime.executable, [...runtime.args, '--remote-debugging-port=0', appFolder, ...args], {
    env: { ...process.env, ...runtime.env, ZHANGFA_DATA_DIR: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const port = await new Promise<string>((resolve, reject) => {
      createInterface(child.stderr).on('line', (line) => {
        const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`the program ended with ${code} before it showed a window`)));
    });
    return (await waitForPaint(port)) - startedAt;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
