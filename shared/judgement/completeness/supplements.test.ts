import { describe, expect, it } from 'vitest';
import { findClause } from '../../content/clauses/library.ts';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Block } from '../../model/plan/block.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import { type Plan, planSchema } from '../../model/plan/plan.ts';
import { createIds, item, planOf, section } from '../../testing/builders.ts';
import { getHeadingText } from '../../view/resolve/references.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { checkPlan } from '../checks/check.ts';
import { getMissingKey } from '../requirements/missing.ts';
import { readRequirements } from '../requirements/requirements.ts';
import { applySupplement, type Library, listSupplements } from './supplements.ts';

const LIBRARY: Library = { templates: TEMPLATES, findClause };

function inspect(plan: Plan) {
  const template = TEMPLATES.find(({ id }) => id === plan.templateId);
  const findings = checkPlan(plan, undefined, template === undefined ? null : readRequirements(template));
  return {
    missing: findings.flatMap(({ missing }) => missing ?? []),
    /** References and figures that have lost what they speak of. */
    broken: findings.filter(({ rule, messageKey }) => rule === 'G01' || messageKey === 'checks.referenceBroken').length,
  };
}

const keysOf = (plan: Plan) => inspect(plan).missing.map(getMissingKey);

const headingOf = (block: Block) => (block.type === 'numbered' ? getHeadingText(getTypedText(block.content)) : '');
/** Numbers and headings; references from the rest of the plan to what was cut out stay broken and are not looked at. */
const outlineOf = (plan: Plan) => {
  const { blocks } = resolvePlan(plan);
  const markers = new Map(blocks.map((block) => [block.id, block.type === 'numbered' ? block.marker.text : '']));
  return plan.blocks.map((block) => `${markers.get(block.id)}${headingOf(block)}`);
};

/** The plan without the section under a heading. */
function withoutSection(plan: Plan, heading: string): Plan {
  const start = plan.blocks.findIndex((block) => headingOf(block) === heading);
  const first = plan.blocks[start];
  if (first?.type !== 'numbered') throw new Error(`no ${heading}`);
  const end = plan.blocks.findIndex(
    (block, index) => index > start && block.type === 'numbered' && block.level <= first.level,
  );
  return { ...plan, blocks: plan.blocks.toSpliced(start, (end < 0 ? plan.blocks.length : end) - start) };
}

const TEMPLATE_CASES = TEMPLATES.map((template) => [template.id, template] as const);

describe.each(TEMPLATE_CASES)('%s', (_, template) => {
  it('gets every required part back at its place, with the part of its own template', () => {
    for (const part of template.requiredParts) {
      const plan = instantiateTemplate(template, {}, createIds());
      const gone = withoutSection(plan, part);
      const before = inspect(gone);
      const missing = before.missing.find((one) => getMissingKey(one) === `part ${part}`);
      if (missing === undefined) throw new Error(`${part} is not missed`);
      const [first] = listSupplements(gone, missing, LIBRARY, createIds('s'));
      if (first === undefined) throw new Error(`nothing for ${part}`);
      expect(first.from).toBe(template.name);
      const mended = applySupplement(gone, first, createIds('t'));
      expect(planSchema.safeParse(mended).error).toBeUndefined();
      expect(outlineOf(mended)).toEqual(outlineOf(plan));
      expect(inspect(mended)).toEqual({ missing: [], broken: before.broken });
    }
  });
});

const BARE: readonly (readonly [string, string])[] = [
  ['示例小学消防应急预案', 'fire'],
  ['示例公司生产安全事故应急预案', 'production'],
  ['示例幼儿园突发事件应急预案', 'emergency'],
  ['示例中学防震减灾应急预案', 'earthquake'],
  ['春节值班工作方案', 'duty'],
  ['示例街道矛盾纠纷调解工作方案', 'mediation'],
  ['校车交通安全应急预案', 'traffic'],
  ['安全隐患排查整治工作方案', 'campaign'],
];

/** A plan of that name with three empty-handed sections. */
const bare = (title: string) =>
  planOf(
    { title },
    ...['甲', '乙', '丙', '丁'].map((word) =>
      section(`${word}段`, item(`${word}一撤离。`), item(`${word}二向上级报告。`), item(`${word}三。`)),
    ),
  );

describe.each(BARE)('a bare plan: %s', (title) => {
  it('becomes whole by the first supplement of each finding, one after another', () => {
    let plan = bare(title);
    const newId = createIds('s');
    for (let round = 0; round < 30; round++) {
      const [missing] = inspect(plan).missing;
      if (missing === undefined) break;
      const supplements = listSupplements(plan, missing, LIBRARY, newId);
      expect(supplements.length).toBeGreaterThan(0);
      expect(supplements.length).toBeLessThanOrEqual(3);
      const key = getMissingKey(missing);
      for (const supplement of supplements) {
        const mended = applySupplement(plan, supplement, newId);
        expect([supplement.id, keysOf(mended).includes(key)]).toEqual([supplement.id, false]);
        expect(planSchema.safeParse(mended).error).toBeUndefined();
      }
      plan = applySupplement(plan, supplements[0] as (typeof supplements)[number], newId);
    }
    expect(keysOf(plan)).toEqual([]);
  });
});
