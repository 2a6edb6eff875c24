/**
 * The process that main runs in: plain Node, started on the very files that Electron runs, with what they import as `electron` drawn
 * by a Chromium that the test's driver has started.
 */
import Module from 'node:module';
import { join } from 'node:path';
import { createElectron } from './electron.ts';
import { connect } from './far-side.ts';
import { servePages } from './pages.ts';

const [, , appFolder = ''] = process.argv;

const driver = connect(
  {
    send: (message) => void process.send?.(message, () => {}),
    onMessage: (listener) => process.on('message', listener as (message: unknown) => void),
  },
  {
    windowEvent: (id: number, name: string, ...details: unknown[]) => electron.tellWindow(id, name, details),
    key: (accelerator: string) => electron.pressAccelerator(accelerator),
    evaluate: (source: string, argument: unknown) => {
      // Parenthesised: a function's source is an expression then, whichever way it was written.
      const run = new Function(`return (${source})`)() as (own: unknown, argument: unknown) => unknown;
      return run(electron.module, argument);
    },
  },
);
process.on('disconnect', () => process.exit());

const electron = createElectron({ appFolder, driver });
// By the first of them packages tell Electron from plain Node.
Object.defineProperties(process.versions, {
  electron: { value: '0', enumerable: true },
  chrome: { value: process.env.ZHANGFA_CHROMIUM_VERSION, enumerable: true },
});
const load = Reflect.get(Module, '_load');
Reflect.set(Module, '_load', function loadModule(this: unknown, request: string, ...rest: unknown[]) {
  return request === 'electron' ? electron.module : Reflect.apply(load, this, [request, ...rest]);
});

void servePages(electron).then((port) => {
  electron.begin(port);
  Module.createRequire(__filename)(join(appFolder, 'dist', 'electron', 'main.cjs'));
});
