import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { attachment, item, plan, planOf, section } from '../../testing/builders.ts';
import { FORMAT_VERSION } from '../plan/plan.ts';
import { PLAN_FILE_LIMIT_BYTES } from './format.ts';
import { parseAnyPlanFile, parsePlanFile } from './parse-plan-file.ts';
import { serializePlan } from './serialize-plan.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const samplePlan = plan(section('总则', item('编制目的')));
const sampleText = serializePlan(samplePlan);
const parse = (bytes: Uint8Array) => parsePlanFile(bytes, '预案.zplan');
const getError = (bytes: Uint8Array) => {
  const parsed = parse(bytes);
  return parsed.ok ? null : { code: parsed.error.code, ...parsed.error.params };
};

describe('a plan file', () => {
  it('gives back the plan it was made from', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (original) => {
        expect(parse(encode(serializePlan(original)))).toEqual({ ok: true, value: original });
      }),
    );
  });

  it('is the same text for the same plan, read or not', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (original) => {
        const text = serializePlan(original);
        const parsed = parse(encode(text));
        expect(parsed.ok && serializePlan(parsed.value)).toBe(text);
      }),
    );
  });

  it('has one block a line, in attachments too, so that a changed block is one changed line', () => {
    const before = planOf({ attachments: [attachment('通讯录', item('甲'))] }, section('总则', item('一句话')));
    const after = {
      ...before,
      blocks: before.blocks.map((block, index) =>
        index === 1 ? { ...block, content: [{ type: 'text' as const, text: '另一句' }] } : block,
      ),
    };
    const [old, now] = [serializePlan(before).split('\n'), serializePlan(after).split('\n')];
    expect(now.filter((line, index) => line !== old[index])).toHaveLength(1);
    expect(old.filter((line) => line.startsWith('{"type":"numbered"'))).toHaveLength(3);
  });

  it('may begin with a byte order mark and use Windows line ends', () => {
    const windows = `\uFEFF${sampleText.replaceAll('\n', '\r\n')}`;
    expect(parse(encode(windows))).toEqual({ ok: true, value: samplePlan });
  });
});

describe('a file that cannot be opened is refused by name', () => {
  const fileName = '预案.zplan';
  const withBlocks = (blocks: string) => sampleText.replace(/"blocks": \[[\s\S]*?\n\],/, `"blocks": [${blocks}],`);

  it.each([
    ['empty', new Uint8Array(), 'plan-file.empty'],
    ['nothing but white space', encode(' \n\n'), 'plan-file.empty'],
    ['zeros', new Uint8Array(4096), 'plan-file.damaged'],
    ['cut short', encode(sampleText.slice(0, -20)), 'plan-file.damaged'],
    [
      'cut short within a character',
      encode(sampleText).subarray(0, encode(sampleText).indexOf(0xe6) + 1),
      'plan-file.damaged',
    ],
    ['a plan with zeros at its end', encode(`${sampleText.slice(0, 200)}${'\0'.repeat(300)}`), 'plan-file.damaged'],
    ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x99]), 'plan-file.not-a-plan'],
    ['plain text', encode('一、总则'), 'plan-file.not-a-plan'],
    ['other JSON', encode('{"format":"something"}'), 'plan-file.not-a-plan'],
    ['a JSON list', encode('[1, 2]'), 'plan-file.not-a-plan'],
    ['null', encode('null'), 'plan-file.not-a-plan'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'plan-file.utf16'],
    ['UTF-16 the other way round', new Uint8Array([0xfe, 0xff, 0, 0x7b]), 'plan-file.utf16'],
  ])('%s', (_, bytes, code) => {
    expect(getError(bytes)).toEqual({ code, fileName });
  });

  it('newer than the program, with its version, where only what is known is asked for', () => {
    const newer = sampleText.replace(`"formatVersion": ${FORMAT_VERSION}`, `"formatVersion": ${FORMAT_VERSION + 1}`);
    expect(getError(encode(newer))).toEqual({ code: 'plan-file.too-new', fileName, version: FORMAT_VERSION + 1 });
  });

  it('too large, with its size and the limit', () => {
    const bytes = new Uint8Array(PLAN_FILE_LIMIT_BYTES + 1);
    expect(getError(bytes)).toEqual({ code: 'plan-file.too-large', fileName, sizeMb: 65, limitMb: 64 });
  });

  it.each([
    ['a version that is none', sampleText.replace(/"formatVersion": \d+/, '"formatVersion": "1"'), 'formatVersion'],
    ['no plan', '{"format":"zhangfa-plan","formatVersion":1}', 'plan'],
    ['a block of unknown kind', withBlocks('{"type":"video","id":"x"}'), 'blocks[0].type'],
    ['a level out of range', withBlocks('{"type":"numbered","id":"x","level":99,"content":[]}'), 'blocks[0].level'],
    ['two blocks of one id', withBlocks('{"type":"page-break","id":"x"},{"type":"page-break","id":"x"}'), 'plan'],
  ])('%s, with its place', (_, text, place) => {
    expect(getError(encode(text))).toEqual({ code: 'plan-file.invalid', fileName, place });
  });

  it('whatever was cut off or filled with zeros: it never throws and never opens as another plan', () => {
    const bytes = encode(sampleText);
    fc.assert(
      // The last line feed may be missing; everything before it counts.
      fc.property(fc.nat(bytes.length - 2), fc.nat(8), (position, zeroCount) => {
        const damaged = new Uint8Array([...bytes.subarray(0, position), ...new Array<number>(zeroCount).fill(0)]);
        expect(parse(damaged).ok).toBe(false);
      }),
    );
  });
});

describe('a file that holds more than this program knows', () => {
  const read = (text: string) => parseAnyPlanFile(encode(text), '预案.zplan');

  it('says that it is of a newer format, and what is known of it', () => {
    const newer = sampleText
      .replace(`"formatVersion": ${FORMAT_VERSION}`, `"formatVersion": ${FORMAT_VERSION + 1}`)
      .replace('"layout":', '"sound": "of the future",\n"layout":');
    expect(read(newer)).toEqual({
      ok: true,
      value: { plan: samplePlan, foreign: { why: 'too-new', version: FORMAT_VERSION + 1 } },
    });
  });

  it('is refused where it is newer and what it holds breaks the rules', () => {
    const newer = sampleText
      .replace(`"formatVersion": ${FORMAT_VERSION}`, `"formatVersion": ${FORMAT_VERSION + 1}`)
      .replace('"type":"numbered"', '"type":"hologram"');
    expect(read(newer)).toMatchObject({ ok: false, error: { code: 'plan-file.too-new' } });
  });

  it.each([
    ['a member of the plan', '"layout":', '"sound": 1,\n"layout":', 'sound'],
    ['a member of a block', '"type":"numbered"', '"type":"numbered","voice":{"pitch":1}', 'blocks[0].voice'],
  ])('names %s that it does not know', (_, known, more, place) => {
    expect(read(sampleText.replace(known, more))).toMatchObject({
      ok: true,
      value: { plan: samplePlan, foreign: { why: 'unknown-parts', place } },
    });
  });

  it('knows everything that it writes itself', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        expect(read(serializePlan(any))).toMatchObject({ ok: true, value: { foreign: null } });
      }),
    );
  });
});
