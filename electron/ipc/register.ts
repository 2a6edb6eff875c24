/** Where requests arrive: sender and payload are checked here, once, before any handler sees them. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ErrorCode, fail, type Result } from '../../shared/base/errors/result.ts';
import { type Channel, REQUESTS, type RequestOf, type Responses } from '../../shared/edge/ipc/contract.ts';
import { logCrash, logError, logEvent } from '../app/log.ts';
import { APP_ORIGIN } from '../protocol/app-protocol.ts';
import type { PlanWindow } from '../windows/plan-window.ts';
import type { PlanWindows } from '../windows/plan-windows.ts';

/** Answers one channel for the window that asks. */
export type Handler<C extends Channel> = (
  request: RequestOf<C>,
  planWindow: PlanWindow,
) => Responses[C] | Promise<Responses[C]>;
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The part of all handlers that one feature answers. */
export type HandlersOf<C extends Channel> = Pick<Handlers, C>;

/** Which channels can answer with a failure; the others throw at a caller who breaks the contract. */
const ANSWERS_RESULT: { readonly [C in Channel]: Responses[C] extends Result<unknown> ? true : false } = {
  'app:info': false,
  'settings:read': false,
  'settings:write': true,
  'window:start-view': true,
  'window:set-state': false,
  'window:page-menu': false,
  'window:finish-close': false,
  'plan:open': true,
  'plan:save': true,
  'plan:save-as': true,
  'plan:adopt': false,
  'plan:journal': true,
  'plan:confirm-discard': false,
  'import:drop': true,
  'import:read': true,
  'import:close': false,
  'import:open-windows': false,
  'recovery:list': false,
  'recovery:open': true,
  'recovery:compare': true,
  'recovery:discard': false,
  'recent:list': false,
  'recent:remove': false,
  'facts:export': true,
  'facts:import': true,
  'export:start': true,
  'export:cancel': false,
  'export:reveal': false,
  'scheme:export': true,
  'scheme:import': true,
  'own-clauses:read': true,
  'own-clauses:change': true,
  'clause-pack:export': true,
  'clause-pack:open': true,
  'own-templates:list': false,
  'own-templates:save': true,
  'own-templates:remove': true,
  'own-templates:export': true,
  'own-templates:import': true,
  'preview:render': true,
  'print:open': true,
};

const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(REQUESTS, name);

/** Only the page itself may ask: not a frame in it, not a page from anywhere else. */
function findSender(event: IpcMainInvokeEvent, windows: PlanWindows): PlanWindow | null {
  const frame = event.senderFrame;
  const isOurs = frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
  return isOurs ? windows.findByContents(event.sender) : null;
}

function refuse(channel: Channel | null, code: ErrorCode): Result<never> {
  logEvent('request.refused', { channel: channel ?? 'unknown' });
  if (channel === null || !ANSWERS_RESULT[channel]) throw new Error(code);
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

export function registerHandlers(handlers: Handlers, windows: PlanWindows): void {
  ipcMain.handle('zhangfa:request', (event, name: unknown, payload: unknown) => {
    const channel = isChannel(name) ? name : null;
    const planWindow = findSender(event, windows);
    if (channel === null || planWindow === null) return refuse(channel, 'request.invalid');
    const parsed = REQUESTS[channel].safeParse(payload);
    if (!parsed.success) return refuse(channel, 'request.invalid');
    return answer(handlers[channel] as Handler<typeof channel>, parsed.data as never, planWindow, channel);
  });
}
