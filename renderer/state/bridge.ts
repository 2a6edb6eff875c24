/** The one way from the window to the machine: the bridge that the preload script exposes. */
import type { AnswerOf, Bridge, Channel, EventName, Events, RequestOf } from '../../shared/edge/ipc/contract.ts';

declare global {
  interface Window {
    readonly zhangfa: Bridge;
  }
}

/** Asks main. A channel that needs no payload is called without one. */
export function request<C extends Channel>(
  channel: C,
  ...[payload]: undefined extends RequestOf<C> ? [] : [RequestOf<C>]
): Promise<AnswerOf<C>> {
  return window.zhangfa.request(channel, payload as RequestOf<C>);
}

/** Listens to what main tells unasked; answers the function that stops listening. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.zhangfa.on(event, listener);
}
