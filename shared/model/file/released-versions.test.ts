/** Files of every released format in this program, and this program's files where a newer one wrote more (docs/reliability.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolveTitleText } from '../../view/resolve/resolve.ts';
import { FORMAT_VERSION, type Plan } from '../plan/plan.ts';
import { listWords } from '../plan/words.ts';
import { parseAnyPlanFile, parsePlanFile } from './parse-plan-file.ts';
import { serializePlan } from './serialize-plan.ts';

const folder = fileURLToPath(new URL('migrations', import.meta.url));
const released = readdirSync(folder).filter((name) => /^format-\d+\.zplan$/.test(name));
const read = (name: string) => readFileSync(`${folder}/${name}`);
const encode = (text: string) => new TextEncoder().encode(text);

function open(bytes: Uint8Array): Plan {
  const parsed = parsePlanFile(bytes, '');
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

it('has a file of every format before this one', () => {
  expect(released).toHaveLength(FORMAT_VERSION - 1);
});

describe.each(released)('%s', (name) => {
  it('opens with every word, and what is saved opens again as the same plan', () => {
    const old = JSON.parse(read(name).toString('utf8')) as { plan: unknown };
    const plan = open(read(name));
    const stored = JSON.stringify(old.plan);
    for (const { content } of listWords(plan)) {
      for (const inline of content)
        if (inline.type === 'text') expect(stored).toContain(JSON.stringify(inline.text).slice(1, -1));
    }
    expect(resolveTitleText(plan)).not.toBe('');
    expect(open(encode(serializePlan(plan)))).toEqual(plan);
  });

  it('saved by a newer program opens as far as it is known, says so, and loses no word', () => {
    const plan = open(read(name));
    const newer = serializePlan(plan)
      .replace(`"formatVersion": ${FORMAT_VERSION}`, `"formatVersion": ${FORMAT_VERSION + 1}`)
      .replace('"layout":', '"later": {"any": 1},\n"layout":');
    expect(parsePlanFile(encode(newer), '')).toMatchObject({ ok: false, error: { code: 'plan-file.too-new' } });
    expect(parseAnyPlanFile(encode(newer), '')).toEqual({
      ok: true,
      value: { plan, foreign: { why: 'too-new', version: FORMAT_VERSION + 1 } },
    });
  });
});
