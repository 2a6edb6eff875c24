import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../base/messages/messages.ts';
import { enclosed } from '../../model/numbering/schemes/enclosed.ts';
import { workPlan } from '../../model/numbering/schemes/work-plan.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { type Plan, planSchema } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { attachment, item, numbered, plan, planOf, section, text } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { checkPlan } from './check.ts';
import { applyMend, applyMends } from './mend.ts';

const sketch = (source: Plan) => checkPlan(source).map(({ rule, line }) => [rule, line]);
const print = (source: Plan) =>
  resolvePlan(source).blocks.map((block) =>
    block.type === 'numbered'
      ? `${block.marker.text}${getRunsText(block.runs)}`
      : block.type === 'paragraph'
        ? getRunsText(block.runs)
        : '',
  );
/** The plan once every mend on offer is carried out. */
const mend = (source: Plan) => print(applyMends(source, checkPlan(source)));
const reference = (blockId: string): Inline => ({ type: 'reference', blockId, form: 'marker' });

describe('checkPlan', () => {
  it('finds nothing where numbers are computed', () => {
    expect(
      checkPlan(plan(section('甲', item('子'), item('丑')), text('说明'), section('乙', item('寅'), item('卯')))),
    ).toEqual([]);
  });

  it('counts every attachment on its own', () => {
    expect(
      checkPlan(planOf({ attachments: [attachment('名单', item('甲'), item('乙'))] }, item('丙'), item('丁'))),
    ).toEqual([]);
  });

  it('finds gaps, repeats and first numbers that a start made, and lets them count on', () => {
    const source = plan(numbered({ start: 2 }, '甲'), numbered({ start: 5 }, '乙'), numbered({ start: 5 }, '丙'));
    expect(sketch(source)).toEqual([
      ['N03', 1],
      ['N01', 2],
      ['N02', 3],
    ]);
    expect(mend(source)).toEqual(['一、甲', '二、乙', '三、丙']);
  });

  it('finds shapes that deviate, and gives them their level’s', () => {
    const source = planOf(
      { scheme: workPlan },
      section('甲', numbered({ affix: '（{}）' }, '子'), item('丑'), item('寅')),
      section('乙', numbered({ affix: '({})、' }, '卯'), item('辰')),
    );
    expect(sketch(source)).toEqual([
      ['N04', 2],
      ['N09', 6],
    ]);
    expect(mend(source)).toEqual(['一、甲', '(一)子', '(二)丑', '(三)寅', '二、乙', '(一)卯', '(二)辰']);
  });

  it('takes the scheme’s shape for the usual one, however rare, and can mend every other', () => {
    const source = planOf(
      { scheme: workPlan },
      section('甲', numbered({ affix: '（{}）' }, '子'), numbered({ affix: '（{}）' }, '丑'), item('寅')),
    );
    expect(sketch(source)).toEqual([
      ['N04', 2],
      ['N04', 3],
    ]);
    expect(mend(source).slice(1)).toEqual(['(一)子', '(二)丑', '(三)寅']);
  });

  it('leaves a level alone whose shapes deviate alike', () => {
    expect(
      checkPlan(plan(section('甲', numbered({ affix: '({})' }, '子'), numbered({ affix: '({})' }, '丑')))),
    ).toEqual([]);
  });

  it('finds a typed number in a paragraph and numbers the block instead', () => {
    const source = plan(item('甲'), text('（一）子'), text('（二）丑'));
    expect(sketch(source)).toEqual([
      ['N07', 2],
      ['N07', 3],
    ]);
    expect(mend(source)).toEqual(['一、甲', '（一）子', '（二）丑']);
  });

  it('takes a typed number out of a numbered block', () => {
    expect(mend(plan(section('甲', item('1、子'), item('丑'))))).toEqual(['一、甲', '（一）子', '（二）丑']);
  });

  it('makes a typed series live, in order', () => {
    const source = plan(text('要求：一是甲；二是乙；四是丙。'));
    expect(sketch(source)).toEqual([['N11', 1]]);
    expect(mend(source)).toEqual(['要求：一是甲；二是乙；三是丙。']);
  });

  it('corrects a promised count', () => {
    const source = plan(section('做到“四个到位”', item('甲'), item('乙')));
    expect(sketch(source)).toEqual([['N12', 1]]);
    expect(mend(source)[0]).toBe('一、做到“二个到位”');
  });

  it('finds broken references, in tables too', () => {
    const source = plan(text([reference('gone')]), item('甲'));
    expect(checkPlan(source)).toMatchObject([{ rule: 'N13', line: 1, severity: 'fault', mend: null }]);
  });

  it('makes a typed reference live', () => {
    const source = plan(section('甲', item('子'), item('丑')), text('按照第一部分第（二）项执行。'));
    expect(checkPlan(source)).toMatchObject([{ rule: 'N13', line: 4, severity: 'advice' }]);
    const mended = applyMends(source, checkPlan(source));
    expect(print(mended).at(-1)).toBe('按照第一部分第（二）项执行。');
    expect(checkPlan(mended)).toEqual([]);
    const [first] = mended.blocks;
    const moved = {
      ...mended,
      blocks: [{ type: 'numbered', id: 'new', level: 0, content: [] } as const, first, ...mended.blocks.slice(1)],
    };
    expect(print(moved as Plan).at(-1)).toBe('按照第二部分第（二）项执行。');
  });

  it('finds a number past its format’s range', () => {
    const source = planOf({ scheme: enclosed }, section('甲', ...Array.from({ length: 11 }, () => item('子'))));
    expect(sketch(source)).toEqual([['N14', 12]]);
  });

  it('names the block or the fact and gives words in both languages', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (source) => {
        for (const finding of checkPlan(source)) {
          const key = finding.messageKey.replace('checks.', '') as keyof (typeof MESSAGES)['en']['checks'];
          expect(finding.blockId ?? finding.target).toBeTruthy();
          for (const messages of Object.values(MESSAGES)) {
            const names = [...(messages.checks[key] ?? '{{missing}}').matchAll(/\{\{(\w+)\}\}/g)].map(
              ([, name]) => name,
            );
            expect(names.filter((name) => !(String(name) in finding.params))).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('applyMend', () => {
  it('keeps plans valid and takes each finding away that it mends', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (source) => {
        for (const finding of checkPlan(source)) {
          if (finding.mend === null) continue;
          const mended = applyMend(source, finding.mend);
          expect(planSchema.safeParse(mended).error).toBeUndefined();
          expect(mended).not.toEqual(source);
        }
      }),
    );
  });

  it('leaves blocks it does not touch as they are', () => {
    const source = plan(numbered({ start: 3 }, '甲'), item('乙'));
    const [finding] = checkPlan(source);
    if (finding?.mend == null) throw new Error('no mend');
    expect(applyMend(source, finding.mend).blocks[1]).toBe(source.blocks[1]);
  });
});
