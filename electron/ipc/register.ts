/** Where requests arrive: sender and payload are checked here, once, before any handler sees them. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ErrorCode, fail, type Result } from '../../shared/base/errors/result.ts';
import { type AnswerOf, CHANNELS, type Channel, type RequestOf } from '../../shared/edge/ipc/contract.ts';
import { type Feature, isChannelOff } from '../../shared/edge/ipc/features.ts';
import { logCrash, logError, logEvent } from '../app/log.ts';
import { APP_ORIGIN } from '../protocol/app-protocol.ts';
import type { PlanWindow } from '../windows/plan-window.ts';
import type { PlanWindows } from '../windows/plan-windows.ts';

/** Answers one channel for the window that asks. */
export type Handler<C extends Channel> = (
  request: RequestOf<C>,
  planWindow: PlanWindow,
) => AnswerOf<C> | Promise<AnswerOf<C>>;
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The part of all handlers that one feature answers: the channels whose names begin with `group`. */
export type HandlersOf<Group extends string> = Pick<Handlers, Extract<Channel, `${Group}:${string}`>>;

const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(CHANNELS, name);

/** Only the page itself may ask: not a frame in it, not a page from anywhere else. */
function findSender(event: IpcMainInvokeEvent, windows: PlanWindows): PlanWindow | null {
  const frame = event.senderFrame;
  const isOurs = frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
  return isOurs ? windows.findByContents(event.sender) : null;
}

function refuse(channel: Channel | null, code: ErrorCode): Result<never> {
  logEvent('request.refused', { channel: channel ?? 'unknown' });
  if (channel === null || !CHANNELS[channel].answer.canFail) throw new Error(code);
  return fail(code);
}

async function answer<C extends Channel>(
  handler: Handler<C>,
  request: RequestOf<C>,
  planWindow: PlanWindow,
  channel: C,
) {
  try {
    const response = await handler(request, planWindow);
    if (response !== null && 'ok' in Object(response) && !(response as Result<unknown>).ok) {
      logError(channel, (response as Extract<Result<never>, { ok: false }>).error);
    }
    return response;
  } catch (cause) {
    logCrash(channel, cause);
    throw new Error(`${channel} failed`);
  }
}

/** `off` is what the office's policy lets nobody do: such a channel answers as one that fails does. */
export function registerHandlers(handlers: Handlers, windows: PlanWindows, off: readonly Feature[] = []): void {
  ipcMain.handle('zhangfa:request', (event, name: unknown, payload: unknown) => {
    const channel = isChannel(name) ? name : null;
    const planWindow = findSender(event, windows);
    if (channel === null || planWindow === null) return refuse(channel, 'request.invalid');
    if (isChannelOff(channel, off)) return refuse(channel, 'policy.turned-off');
    const parsed = CHANNELS[channel].request.safeParse(payload);
    if (!parsed.success) return refuse(channel, 'request.invalid');
    return answer(handlers[channel] as Handler<typeof channel>, parsed.data as never, planWindow, channel);
  });
}
