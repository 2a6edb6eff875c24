/** Versions of the plan in the window: kept, listed, compared with it as it is now, opened beside it. */
import { basename } from 'node:path';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import { askIn } from '../../documents/ask-password.ts';
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
      const key = document?.key ?? null;
      if ((reason === 'named') !== (name !== undefined)) return fail('request.invalid');
      const fileName = document?.filePath == null ? null : basename(document.filePath);
      return versions.keep({ plan, reason, name, fileName, key, at: Date.now(), rule: getVersionRule(program) });
    },
    'versions:compare': async ({ versionId, plan, withId }, planWindow) => {
      const before = await versions.read(plan.id, versionId, askIn(planWindow));
      const after = withId === undefined ? succeed(plan) : await versions.read(plan.id, withId, askIn(planWindow));
      if (!before.ok) return before;
      return after.ok ? compareStates(before.value, after.value) : after;
    },
    'versions:offers': async ({ versionId, plan }, planWindow) => {
      const version = await versions.read(plan.id, versionId, askIn(planWindow));
      return version.ok ? compareWithOther(version.value, plan) : version;
    },
    'versions:read': ({ planId, versionId }, planWindow) => versions.read(planId, versionId, askIn(planWindow)),
    'versions:open': async ({ planId, versionId }, planWindow) => {
      const read = await versions.read(planId, versionId, askIn(planWindow));
      if (!read.ok) return read;
      windows.open({ kind: 'new-plan', plan: read.value, key: planWindow.document?.key ?? null });
      return succeed(null);
    },
    'versions:remove': async ({ planId, versionId }) => {
      await versions.remove(planId, versionId);
      return null;
    },
  };
}
