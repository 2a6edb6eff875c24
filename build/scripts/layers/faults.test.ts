import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { LAYERS } from './arrows.mjs';
import { findCycles, findForbidden } from './faults.mjs';
import { readImports } from './imports.mjs';

/** Faults of a project that holds these files beside one file a layer. */
function findFaults(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  const all = { 'shared/base/units/a.ts': '', 'electron/main.ts': '', 'renderer/app/a.ts': '', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const imports = readImports(root, Object.keys(LAYERS));
  return [...findForbidden(imports, LAYERS), ...findCycles(imports)];
}

const SEE = 'See docs/architecture.md, “Layers”.';

it('lets a room import itself, the rooms before it and what its layer may', () => {
  expect(
    findFaults({
      'shared/model/plan/a.ts': "import { b } from './b.ts'; import { n } from '../numbering/n.ts';",
      'electron/files/a.ts': "import type { A } from '../../shared/model/plan/a.ts';",
      'renderer/state/a.tsx': "import { E } from '../editor/e.ts'; export const x = <p>{E}</p>;",
    }),
  ).toEqual([]);
});

it.each([
  ['a value', "import { r } from '../../view/resolve/r.ts';"],
  ['a type', "import type { R } from '../../view/resolve/r.ts';"],
  ['a type in place', "export type A = import('../../view/resolve/r.ts').R;"],
  ['what is passed on', "export { r } from '../../view/resolve/r.ts';"],
  ['everything passed on', "export * from '../../view/resolve/r.ts';"],
  ['at run time', "export const r = import('../../view/resolve/r.ts');"],
  ['a worker', "new Worker(new URL('../../view/resolve/r.ts', import.meta.url));"],
])('refuses %s from a wing that comes later', (_, line) => {
  expect(findFaults({ 'shared/model/plan/a.ts': line })).toEqual([
    `shared/model/plan/a.ts imports shared/view/resolve/r.ts: view/resolve does not stand before model/plan. ${SEE}`,
  ]);
});

it('refuses rooms of one row that know each other, and arrows between rooms of one wing that point back', () => {
  expect(findFaults({ 'renderer/checks/a.ts': "import { b } from '../outline/b.ts';" })).toHaveLength(1);
  expect(findFaults({ 'shared/model/numbering/a.ts': "import { b } from '../plan/b.ts';" })).toHaveLength(1);
});

it('refuses other layers, and what a room may not know of them', () => {
  expect(findFaults({ 'shared/model/plan/a.ts': "import '../../../electron/app/log.ts';" })).toEqual([
    `shared/model/plan/a.ts imports electron/app/log.ts: of other layers shared/model/plan may import nothing. ${SEE}`,
  ]);
  expect(findFaults({ 'renderer/ui/a.ts': "import type { Plan } from '../../shared/model/plan/plan.ts';" })).toEqual([
    `renderer/ui/a.ts imports shared/model/plan/plan.ts: of other layers renderer/ui may import shared/base. ${SEE}`,
  ]);
  expect(findFaults({ 'electron/preload/a.ts': "import '../../shared/base/units/a.ts';" })).toHaveLength(1);
});

it('refuses a room that has no place yet', () => {
  expect(findFaults({ 'shared/model/new/a.ts': "import '../plan/plan.ts';" })).toHaveLength(1);
  expect(findFaults({ 'shared/edge/ipc/a.ts': "import '../../model/new/b.ts';" })).toHaveLength(1);
});

it('lets tests read from anywhere in their layer, and lets nothing else read what is made for tests', () => {
  expect(findFaults({ 'shared/model/plan/a.test.ts': "import '../../view/resolve/r.ts';" })).toEqual([]);
  expect(findFaults({ 'shared/edge/ipc/a.ts': "import '../../testing/builders.ts';" })).toHaveLength(1);
});

it('refuses a cycle, of types as well, and shows the way around', () => {
  expect(
    findFaults({
      'shared/model/plan/a.ts': "import type { B } from './b.ts';",
      'shared/model/plan/b.ts': "import { c } from './c.ts';",
      'shared/model/plan/c.ts': "export type { A } from './a.ts';",
    }),
  ).toEqual([
    `shared/model/plan/a.ts → shared/model/plan/b.ts → shared/model/plan/c.ts → shared/model/plan/a.ts: an import cycle. ${SEE}`,
  ]);
});
