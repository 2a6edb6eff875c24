/** Versions of the plan in the window: kept, listed, compared with it as it is now, opened beside it. */
import { basename } from 'node:path';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import { compareWithOther } from '../../documents/compare-other-file.ts';
import { compareStates } from '../../documents/compare-states.ts';
import { getVersionRule } from '../../documents/keep-versions.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

export function createVersionHandlers(program: Program): HandlersOf<'versions'> {
  const { versions, windows } = program;
  return {
    'versions:list': ({ planId }) => versions.list(planId),
    'versions:keep': ({ plan, reason, name }, { document }) => {
      if ((reason === 'named') !== (name !== undefined)) return fail('request.invalid');
      const fileName = document?.filePath == null ? null : basename(document.filePath);
      return versions.keep({ plan, reason, name, fileName, at: Date.now(), rule: getVersionRule(program) });
    },
    'versions:compare': async ({ versionId, plan, withId }) => {
      const before = await versions.read(plan.id, versionId);
      const after = withId === undefined ? succeed(plan) : await versions.read(plan.id, withId);
      if (!before.ok) return before;
      return after.ok ? compareStates(before.value, after.value) : after;
    },
    'versions:offers': async ({ versionId, plan }) => {
      const version = await versions.read(plan.id, versionId);
      return version.ok ? compareWithOther(version.value, plan) : version;
    },
    'versions:read': ({ planId, versionId }) => versions.read(planId, versionId),
    'versions:open': async ({ planId, versionId }) => {
      const read = await versions.read(planId, versionId);
      if (!read.ok) return read;
      windows.open({ kind: 'new-plan', plan: read.value });
      return succeed(null);
    },
    'versions:remove': async ({ planId, versionId }) => {
      await versions.remove(planId, versionId);
      return null;
    },
  };
}
