import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../plan/plan.ts';
import { parsePlanFile } from '../parse-plan-file.ts';
import { serializePlan } from '../serialize-plan.ts';

it('opens a plan of format 3 with everything it held, and no comments', () => {
  const old = readFileSync(new URL('format-3.zplan', import.meta.url), 'utf8');
  const parsed = parsePlanFile(new TextEncoder().encode(old), 'format-3.zplan');
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value.formatVersion).toBe(FORMAT_VERSION);
  expect(parsed.value.comments).toBeUndefined();
  expect(parsed.value.parts?.cover?.design).toBe('official');
  expect(serializePlan(parsed.value)).toBe(old.replace('"formatVersion": 3', `"formatVersion": ${FORMAT_VERSION}`));
});
