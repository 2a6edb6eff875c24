/**
 * Whether all that the program asks of Electron is there in the runtime it is pinned to and will still be there in the next: nothing of it is
 * deprecated or removed. Types tell what is gone; what is only deprecated is held against these names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const electronFolder = fileURLToPath(new URL('.', import.meta.url));
const types = readFileSync(join(electronFolder, '..', 'node_modules', 'electron', 'electron.d.ts'), 'utf8');

const KINDS = ['Buffer', 'String', 'Stream', 'File', 'Http'];

/**
 * What the types still have without a mark, and what TypeScript would not miss: what Electron's own list deprecates or removes.
 * Source: Electron, “Breaking Changes”, since 22.
 */
const LISTED = {
  members: [
    ...KINDS.flatMap((kind) => [`register${kind}Protocol`, `intercept${kind}Protocol`]),
    'unregisterProtocol',
    'uninterceptProtocol',
    'isProtocolRegistered',
    'isProtocolIntercepted',
    'BrowserView',
    'sendTo',
    'incrementCapturerCount',
    'getTrafficLightPosition',
    'setTrafficLightPosition',
    'setPreloads',
    'getPreloads',
    'nativeWindowOpen',
    'enableRemoteModule',
    'canGoBack',
    'canGoForward',
    'goBack',
    'goForward',
    'clearHistory',
  ],
  events: ['new-window', 'crashed', 'renderer-process-crashed', 'gpu-process-crashed', 'scroll-touch-begin'],
};

/** Members that the types mark, unless another class has a member of the same name that is not marked. */
function listMarked(): string[] {
  const isMember = /^\s*(?:static |readonly )*(\w+)\??[(:]/;
  const marked = new Set<string>();
  const unmarked = new Set<string>();
  let isMarked = false;
  for (const line of types.split('\n')) {
    if (line.includes('/**')) isMarked = false;
    if (line.includes('@deprecated')) isMarked = true;
    const name = isMember.exec(line)?.[1];
    if (name === undefined) continue;
    (isMarked ? marked : unmarked).add(name);
    isMarked = false;
  }
  return [...marked].filter((name) => !unmarked.has(name));
}

const MEMBERS = [...new Set([...LISTED.members, ...listMarked()])];

/** Those of the names that a source uses: as a member, an import, an option, or the name of an event. */
function findUses(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  return [
    ...MEMBERS.filter((name) => new RegExp(`[.{,\\s]${name}(?=[(\\s,}:])`, 'u').test(code)),
    ...LISTED.events.filter((name) => new RegExp(`\\.(on|once|off)\\('${name}'`, 'u').test(code)),
  ];
}

const sources = readdirSync(electronFolder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
);

it('finds deprecated names where they stand', () => {
  expect(findUses("protocol.registerBufferProtocol('app', answer);")).toEqual(['registerBufferProtocol']);
  expect(findUses("contents.on('new-window', refuse);")).toEqual(['new-window']);
  expect(findUses("import { app, BrowserView } from 'electron';")).toEqual(['BrowserView']);
  expect(findUses('// once protocol.registerBufferProtocol(x)')).toEqual([]);
  expect(MEMBERS.length).toBeGreaterThan(LISTED.members.length);
});

it('finds none in the program', () => {
  const uses = sources.flatMap((name) =>
    findUses(readFileSync(join(electronFolder, name), 'utf8')).map((use) => `${name}: ${use}`),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(uses).toEqual([]);
});
