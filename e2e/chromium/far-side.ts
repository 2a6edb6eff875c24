/** Calls both ways between the driver and the process that main runs in: each names a method and gets one answer. */

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;
type Message =
  | { readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly id: number; readonly isDone: boolean; readonly value: unknown };

type Port = {
  send(message: Message): void;
  onMessage(listener: (message: Message) => void): void;
};

export type FarSide = {
  /** Rejects with what the method threw there. */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The other side is gone: whoever waits is told. */
  end(): void;
};

export function connect(port: Port, methods: Methods): FarSide {
  const waiting = new Map<number, (isDone: boolean, value: unknown) => void>();
  let lastId = 0;
  async function answer(id: number, method: string, args: readonly unknown[]): Promise<void> {
    try {
      const found = methods[method];
      if (found === undefined) throw new Error(`no method ${method}`);
      port.send({ id, isDone: true, value: await found(...(args as never[])) });
    } catch (cause) {
      port.send({ id, isDone: false, value: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  port.onMessage((message) => {
    if ('method' in message) {
      void answer(message.id, message.method, message.args);
      return;
    }
    waiting.get(message.id)?.(message.isDone, message.value);
    waiting.delete(message.id);
  });
  return {
    call: (method, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, (isDone, value) => (isDone ? resolve(value) : reject(new Error(String(value)))));
        port.send({ id, method, args });
      }),
    end() {
      for (const done of waiting.values()) done(false, 'the other side is gone');
      waiting.clear();
    },
  };
}
