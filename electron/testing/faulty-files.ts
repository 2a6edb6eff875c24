/**
 * `node:fs/promises` that fails where a test says, for the writer, the journal and the versions:
 * `vi.mock('node:fs/promises', async (load) => breakFiles(await load()))`. Everything else about it is real: what is written before
 * the fault is on the disk.
 */
import type * as FileSystem from 'node:fs/promises';

/** What happens at one step; `code` is what the system calls it. */
export type Fault =
  /** The step fails and later ones succeed. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Half of what was to be written is, then the disk is full. */
  | { readonly kind: 'short-write' }
  /** The power goes: neither this step nor any later one is done. */
  | { readonly kind: 'crash' };

export const FAULTS: Readonly<Record<string, Fault>> = {
  'disk full': { kind: 'refused', code: 'ENOSPC' },
  'quota used up': { kind: 'refused', code: 'EDQUOT' },
  'read-only': { kind: 'refused', code: 'EROFS' },
  denied: { kind: 'refused', code: 'EACCES' },
  'held by another program': { kind: 'refused', code: 'EBUSY' },
  'folder gone': { kind: 'refused', code: 'ENOENT' },
  'device broken': { kind: 'refused', code: 'EIO' },
  'short write': { kind: 'short-write' },
  'power cut': { kind: 'crash' },
};

type Plan = { readonly at: number; readonly fault: Fault };
let planned: Plan | null = null;
let steps = 0;
let isOff = false;

/** Strikes at the `at`-th step from now (0 the first); `null` lets everything pass. Counts steps anew. */
export function planFault(plan: Plan | null): void {
  planned = plan;
  steps = 0;
  isOff = false;
}

/** Steps since `planFault`. */
export const countSteps = () => steps;

function throwCode(code: string, name: string): never {
  throw Object.assign(new Error(`${code}: injected, ${name}`), { code });
}

async function strike<T>(name: string, call: () => Promise<T>, writeHalf: () => Promise<unknown>): Promise<T> {
  const isDue = planned !== null && steps === planned.at;
  steps += 1;
  if (isOff) throwCode('EIO', name);
  if (!isDue || planned === null) return call();
  const { fault } = planned;
  if (fault.kind === 'refused') throwCode(fault.code, name);
  await writeHalf();
  if (fault.kind === 'short-write') throwCode('ENOSPC', name);
  isOff = true;
  throwCode('EIO', name);
}

const HANDLE_STEPS: ReadonlySet<string> = new Set(['writeFile', 'write', 'sync', 'datasync', 'stat', 'chmod']);
/** Counted, and struck as any other step, but left to the system: what a test reads it reads from memory, and hundreds of flushes take a minute. */
const FLUSHES: ReadonlySet<string> = new Set(['sync', 'datasync']);
const nothing = async () => {};

/** A handle whose writes and flushes are steps as well. Closing always succeeds, as it does where the power goes. */
function breakHandle(handle: FileSystem.FileHandle): FileSystem.FileHandle {
  return new Proxy(handle, {
    get(target, name: string) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (!HANDLE_STEPS.has(name)) return member.bind(target);
      return (...given: readonly unknown[]) => {
        const [content] = given as [string | Uint8Array];
        const isWrite = name === 'writeFile';
        const half = () => target.writeFile(content.slice(0, Math.floor(content.length / 2)));
        const call = FLUSHES.has(name) ? nothing : () => member.apply(target, given);
        return strike(name, call, isWrite ? half : nothing);
      };
    },
  });
}

export function breakFiles(real: typeof FileSystem): typeof FileSystem {
  const broken = Object.entries(real).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const step = (...given: readonly unknown[]) => {
      const call = () => (member as (...args: readonly unknown[]) => Promise<unknown>)(...given);
      return strike(
        name,
        name === 'open' ? async () => breakHandle((await call()) as FileSystem.FileHandle) : call,
        nothing,
      );
    };
    return [name, step];
  });
  const files = Object.fromEntries(broken);
  return { ...files, default: files } as typeof FileSystem;
}
