/**
 * What the preload script finds as `electron` in a page of Chromium: requests go to main over HTTP one after another, and
 * what main tells unasked comes in as a call of `zhangfaHear`. Put before every page of a window, together with the preload script.
 */
import { createWire } from './wire.ts';

type Listener = (event: null, ...args: unknown[]) => void;
type Base64Bytes = { toBase64(): string };
type Base64Reader = { fromBase64(text: string): Uint8Array };

/** Set by the driver, a window each. */
declare const ZHANGFA_WINDOW: number;

const wire = createWire({
  encode: (bytes) => (bytes as unknown as Base64Bytes).toBase64(),
  decode: (text) => (Uint8Array as unknown as Base64Reader).fromBase64(text),
});
const listeners = new Map<string, Set<Listener>>();

/** The answer's head comes as soon as main has the request, so that requests arrive in their order, as over Electron's channel. */
let arrived: Promise<unknown> = Promise.resolve();

export const ipcRenderer = {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const sent = arrived.then(() =>
      fetch('/@request', { method: 'POST', body: wire.write({ window: ZHANGFA_WINDOW, channel, args }) }),
    );
    arrived = sent.catch(() => {});
    const { isDone, value, reason } = wire.read(await (await sent).text()) as {
      isDone: boolean;
      value?: unknown;
      reason?: string;
    };
    if (!isDone) throw new Error(reason);
    return value;
  },
  on(channel: string, listener: Listener): void {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known.add(listener));
  },
  off(channel: string, listener: Listener): void {
    listeners.get(channel)?.delete(listener);
  },
};

export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    Object.defineProperty(window, name, { value: api });
  },
};

let lastKey: KeyboardEvent | null = null;
window.addEventListener(
  'keydown',
  (event) => {
    lastKey = event;
  },
  { capture: true },
);

Object.assign(globalThis, {
  zhangfaHear: (text: string) => {
    const [channel, ...args] = wire.read(text) as [string, ...unknown[]];
    for (const listener of listeners.get(channel) ?? []) listener(null, ...args);
  },
  /** Whether the page left the key that was pressed last to the menu. */
  zhangfaLeftKey: () => lastKey !== null && !lastKey.defaultPrevented,
});
