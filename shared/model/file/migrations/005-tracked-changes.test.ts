import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../plan/plan.ts';
import { parsePlanFile } from '../parse-plan-file.ts';
import { serializePlan } from '../serialize-plan.ts';

it('opens a plan of format 4 with everything it held, and no tracked changes', () => {
  const old = readFileSync(new URL('format-4.zplan', import.meta.url), 'utf8');
  const parsed = parsePlanFile(new TextEncoder().encode(old), 'format-4.zplan');
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value.formatVersion).toBe(FORMAT_VERSION);
  expect(parsed.value.tracked).toBeUndefined();
  expect(parsed.value.comments?.[0]?.replies).toHaveLength(1);
  expect(serializePlan(parsed.value)).toBe(old.replace('"formatVersion": 4', `"formatVersion": ${FORMAT_VERSION}`));
});
