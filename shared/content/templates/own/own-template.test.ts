import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getContents, listBlocks, listReferredIds } from '../../../model/plan/blocks.ts';
import { FORMAT_VERSION, type Plan, planSchema } from '../../../model/plan/plan.ts';
import { arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { createIds, item, planOf, section, text } from '../../../testing/builders.ts';
import { ALL_PARTS } from '../../../testing/words-everywhere.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { createSamplePlan } from '../sample.ts';
import { countTypedUnitNames, makeOwnTemplate } from './make-own-template.ts';
import type { AboutOwnTemplate, OwnTemplate } from './own-template.ts';
import { parseOwnTemplateFile, serializeOwnTemplate } from './own-template-file.ts';
import { instantiateOwnTemplate } from './use-own-template.ts';

const ABOUT: AboutOwnTemplate = {
  id: 'own-1',
  name: '本校预案',
  summary: '去年用过的',
  units: ['学校'],
  events: ['综合'],
  savedAt: 1_700_000_000_000,
};
const encode = (content: string) => new TextEncoder().encode(content);
const keep = { isBlanked: false, isUnitLive: false };
const sample = createSamplePlan(createIds());

describe('a template made from a plan', () => {
  it('keeps the parts of the document without the names, numbers and dates typed into them', () => {
    const source = { ...sample, parts: ALL_PARTS, header: { copyNumber: '000001', signer: '张某某', urgency: '特急' } };
    const { plan } = makeOwnTemplate(source, ABOUT, { isBlanked: true, isUnitLive: false });
    expect(plan.header).toEqual({ urgency: '特急' });
    expect(plan.parts?.cover).toMatchObject({ signer: [], planNumber: [], unit: [{ type: 'fact', key: '单位名称' }] });
    expect(plan.parts?.approval?.rows[0]).toEqual({ role: [{ type: 'text', text: '批准' }], person: [], date: [] });
    expect(plan.parts?.imprint?.copies).toEqual([{ type: 'text', text: '青山镇人民政府' }]);
  });

  it('is blanked on request: no name, telephone or date of the plan is left, and every role is', () => {
    const { plan } = makeOwnTemplate(sample, ABOUT, { isBlanked: true, isUnitLive: true });
    const stored = JSON.stringify(plan);
    const { unit, people, entries } = sample.facts;
    for (const value of [unit.name, unit.phone, ...people.flatMap(({ name, phone }) => [name, phone])]) {
      expect(stored).not.toContain(value);
    }
    for (const { kind, value } of entries) if (kind === 'date' || kind === 'phone') expect(stored).not.toContain(value);
    expect(plan.facts.people.map(({ role, title }) => [role, title])).toEqual(
      people.map(({ role, title }) => [role, title]),
    );
    expect(plan.facts.entries.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
  });

  it('keeps everything where nothing is asked, but what was judged of this plan’s findings', () => {
    const judged = { ...sample, ignoredFindings: [{ rule: 'N04', blockId: 'b3', reason: '照旧' }] };
    expect(makeOwnTemplate(judged, ABOUT, keep).plan).toEqual(sample);
  });

  it('has the typed name of the unit live, with the marks of the words it stood in', () => {
    const facts = { ...sample.facts, unit: { ...sample.facts.unit, name: '示例小学' } };
    const bold: Plan['title'] = [{ type: 'text', text: '示例小学的校门，示例小学的操场', marks: ['bold'] }];
    const source = planOf({ facts, title: '示例小学预案' }, section('总则', text('示例小学制定。'), item(bold)));
    expect(countTypedUnitNames(source)).toBe(4);
    const { plan } = makeOwnTemplate(source, ABOUT, { isBlanked: false, isUnitLive: true });
    expect(countTypedUnitNames(plan)).toBe(0);
    expect(getContents(plan.blocks.at(-1) as Plan['blocks'][number])[0]).toEqual([
      { type: 'fact', key: '单位名称', marks: ['bold'] },
      { type: 'text', text: '的校门，', marks: ['bold'] },
      { type: 'fact', key: '单位名称', marks: ['bold'] },
      { type: 'text', text: '的操场', marks: ['bold'] },
    ]);
    const readTexts = (read: Plan) =>
      resolvePlan(read).blocks.map((block) =>
        block.type === 'paragraph' || block.type === 'numbered'
          ? block.runs.map((run) => (run.type === 'text' ? run.text : '')).join('')
          : '',
      );
    expect(readTexts(plan)).toEqual(readTexts(source));
  });

  it('asks every new plan for the date that was typed under this one', () => {
    const signature = { units: [[]], date: [{ type: 'text' as const, text: '2025年3月1日' }], seal: 'with' as const };
    const { plan } = makeOwnTemplate({ ...planOf({}, item('甲')), signature }, ABOUT, {
      isBlanked: true,
      isUnitLive: false,
    });
    expect(plan.signature?.date).toEqual([{ type: 'fact', key: '印发日期' }]);
    expect(plan.facts.entries.map(({ key }) => key)).toEqual(['印发日期']);
  });
});

describe('a plan made from an own template', () => {
  it('is a whole plan that reads the same, with no id of the template’s', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (original) => {
        const template: OwnTemplate = makeOwnTemplate(original, ABOUT, keep);
        const made = instantiateOwnTemplate(template, {}, createIds('new-'));
        expect(planSchema.safeParse(made).success).toBe(true);
        const listIds = (plan: Plan) => [
          plan.id,
          ...listBlocks(plan).map(({ id }) => id),
          ...plan.attachments.map(({ id }) => id),
        ];
        const before = new Set(listIds(template.plan));
        expect(listIds(made).filter((id) => before.has(id))).toEqual([]);
        const readAll = (plan: Plan) =>
          JSON.stringify(resolvePlan(plan)).replace(/"(?:id|targetId|blockId)":"[^"]*"/g, '');
        expect(readAll(made)).toBe(readAll(template.plan));
      }),
    );
  });

  it('goes on referring to its own blocks in the parts beside the text', () => {
    const [block] = sample.blocks;
    const remark = { text: [{ type: 'reference' as const, blockId: block?.id ?? '', form: 'marker' as const }] };
    const template = makeOwnTemplate({ ...sample, parts: { remark } }, ABOUT, keep);
    const made = instantiateOwnTemplate(template, {}, createIds('n'));
    expect(made.parts?.remark?.text).toEqual([{ ...remark.text[0], blockId: made.blocks[0]?.id }]);
  });

  it('goes on referring to its own blocks, and has the facts that were filled in', () => {
    const { plan } = makeOwnTemplate(sample, ABOUT, { isBlanked: true, isUnitLive: true });
    const made = instantiateOwnTemplate({ ...ABOUT, plan }, { unit: { name: '另一所小学' } }, createIds('n'));
    const own = new Set([...listBlocks(made).map(({ id }) => id), ...made.attachments.map(({ id }) => id)]);
    const referred = listBlocks(made).flatMap(listReferredIds);
    expect(referred.length).toBeGreaterThan(3);
    expect(referred.filter((id) => !own.has(id))).toEqual([]);
    expect(made.facts.unit.name).toBe('另一所小学');
  });
});

describe('a template’s file', () => {
  const template = makeOwnTemplate(sample, ABOUT, keep);
  const written = serializeOwnTemplate(template);

  it('gives back the template', () => {
    expect(parseOwnTemplateFile(encode(written), 'a')).toEqual({ ok: true, value: template });
  });

  it('is refused whole where it is damaged anywhere', () => {
    const bytes = encode(written);
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), (length) => {
        expect(parseOwnTemplateFile(bytes.subarray(0, length), '甲.ztemplate')).toMatchObject({
          ok: false,
          error: { code: 'own-template.invalid', params: { fileName: '甲.ztemplate' } },
        });
      }),
    );
  });

  it.each([
    ['a name of nothing', written.replace('"name":"本校预案"', '"name":" "')],
    ['an id that leads out of its folder', written.replace('"id":"own-1"', '"id":"../../../templates/own-1"')],
    ['a plan file', written.replace('zhangfa-template', 'zhangfa-plan')],
    ['a level out of range', written.replace(/"level":\d/, '"level":99')],
  ])('is refused with %s', (_, content) => {
    expect(content).not.toBe(written);
    expect(parseOwnTemplateFile(encode(content), 'a')).toMatchObject({ error: { code: 'own-template.invalid' } });
  });

  it('of a newer program says so', () => {
    const newer = written.replace(`"formatVersion": ${FORMAT_VERSION}`, `"formatVersion": ${FORMAT_VERSION + 1}`);
    expect(parseOwnTemplateFile(encode(newer), 'a')).toMatchObject({ error: { code: 'plan-file.too-new' } });
  });
});
