import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { attachment, item, planOf, section } from '../../testing/builders.ts';
import { parseAnyPlanFile } from './parse-plan-file.ts';
import { salvagePlan } from './salvage-plan.ts';
import { serializePlanFile } from './serialize-plan.ts';

const sample = planOf(
  { attachments: [attachment('通讯录', item('甲')), attachment('示意图', item('乙'))] },
  section('总则', item('编制目的'), item('适用范围')),
);
const text = serializePlanFile(sample);
const encode = (content: string) => new TextEncoder().encode(content);
const open = (bytes: Uint8Array) => {
  const parsed = parseAnyPlanFile(bytes, '预案.zplan');
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('a damaged plan file', () => {
  it('in which one letter is another opens, and is said to be damaged', () => {
    const other = JSON.parse(JSON.stringify(sample).replace('编制目的', '编制日的'));
    expect(open(encode(text.replace('编制目的', '编制日的')))).toEqual({
      plan: other,
      foreign: { why: 'damaged', lost: 0 },
    });
  });

  it.each([
    ['a line that is no JSON any more', (line: string) => line.replace('{', '<')],
    ['a line that breaks the rules', (line: string) => line.replace('"level":1', '"level":9')],
  ])('gives back everything but %s', (_, damage) => {
    const line = text.split('\n').find((one) => one.includes('编制目的')) as string;
    const blocks = sample.blocks.filter((block) => !JSON.stringify(block).includes('编制目的'));
    expect(open(encode(text.replace(line, damage(line))))).toEqual({
      plan: { ...sample, blocks },
      foreign: { why: 'damaged', lost: 1 },
    });
  });

  it('keeps the rest of a line of which some bytes are no text', () => {
    const bytes = encode(text);
    bytes[encode(text.slice(0, text.indexOf('编制目的'))).length] = 0xff;
    const opened = open(bytes);
    expect(opened).toMatchObject({ foreign: { why: 'damaged', lost: 1 } });
    expect(JSON.stringify(opened)).toContain('制目的');
  });

  it('loses no block where the line that begins or ends a list is gone', () => {
    for (const line of ['"blocks": [', '],', '},', ']', '{']) {
      const opened = open(encode(text.replace(`\n${line}\n`, '\n#\n')));
      if (typeof opened === 'string') throw new Error(opened);
      const words = JSON.stringify(opened.plan);
      for (const word of ['编制目的', '适用范围']) expect(words).toContain(word);
    }
  });

  it('cut short anywhere behind its first block gives back the blocks before the cut, and says so', () => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.startsWith('{"type"'));
    fc.assert(
      fc.property(fc.integer({ min: first + 1, max: lines.length - 3 }), (end) => {
        const opened = open(encode(lines.slice(0, end).join('\n')));
        if (typeof opened === 'string') throw new Error(opened);
        expect(opened.foreign).toMatchObject({ why: 'damaged' });
        expect(opened.plan.blocks).toEqual(sample.blocks.slice(0, Math.min(end - first, sample.blocks.length)));
      }),
    );
  });

  it('is a whole plan where nothing is missing, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        fc.pre(plan.blocks.length > 0);
        expect(salvagePlan(serializePlanFile(plan))).toEqual({ plan, lost: 0 });
      }),
    );
  });

  it('never opens as another plan without a word, whichever byte of it is another', () => {
    const bytes = encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] as number) ^ change;
        const opened = open(damaged);
        if (typeof opened !== 'string' && opened.foreign === null) expect(opened.plan).toEqual(sample);
      }),
      { numRuns: 500 },
    );
  });
});
