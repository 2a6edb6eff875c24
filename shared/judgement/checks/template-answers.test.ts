/** Built-in templates under random answers: the same few in every run, as many as asked for by `npm run faults -- answers`. */
import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Template } from '../../content/templates/schema.ts';
import { listBlocks, listReferredIds } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { answerAtRandom, createRandom } from '../../testing/random-answers.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../../view/resolve/resolved-plan.ts';
import { readRequirements } from '../requirements/requirements.ts';
import { checkPlan } from './check.ts';

const ASKED = process.env.ZHANGFA_FAULTS;
/** Answer sets over all templates. */
const SETS = Number(ASKED ?? 280);
const SEED = ASKED === undefined ? 1 : Number(process.env.ZHANGFA_SEED);
const LIMIT_MS = 60_000 + SETS * 50;
const SURNAMES = [...'张李王赵陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程'];

const VALUES: Readonly<Record<Facts['entries'][number]['kind'], (key: string, index: number) => string>> = {
  text: (key) => `示例${key}`,
  number: () => '120',
  date: () => '2026年3月1日',
  period: () => '2026年3月1日至2026年6月30日',
  place: (key) => `示例${key}`,
  phone: (_, index) => `000-0000-02${String(index).padStart(2, '0')}`,
};

/** The plan with every person and fact filled in, so that blanks of the text alone are left. */
function fill(plan: Plan): Plan {
  return {
    ...plan,
    facts: {
      unit: { name: '青山镇示例单位', shortName: '示例单位', address: '青山镇学府路0号', phone: '000-0000-0001' },
      people: plan.facts.people.map((person, index) => ({
        ...person,
        name: `${SURNAMES[index % SURNAMES.length]}某${index < SURNAMES.length ? '某' : ''}`,
        phone: `000-0000-01${String(index).padStart(2, '0')}`,
      })),
      entries: plan.facts.entries.map((entry, index) =>
        entry.value === '' ? { ...entry, value: VALUES[entry.kind](entry.key, index) } : entry,
      ),
    },
  };
}

/** Headings with nothing under them: words without a stop, followed by another of its level or a shallower one. */
function listEmptySections(blocks: readonly ResolvedBlock[]): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'numbered') return [];
    const words = getRunsText(block.runs);
    if (/[。；：！？”）]$/.test(words)) return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.type === 'numbered' && next.marker.level <= block.marker.level);
    return isEmpty ? [words] : [];
  });
}

function listFaults(template: Template, entries: { key: string; value: string }[]): string[] {
  let last = 0;
  const plan = fill(instantiateTemplate(template, { entries }, () => `b${++last}`));
  const ids = new Set([...listBlocks(plan).map(({ id }) => id), ...plan.attachments.map(({ id }) => id)]);
  const dangling = listBlocks(plan)
    .flatMap(listReferredIds)
    .filter((id) => !ids.has(id));
  const resolved = resolvePlan(plan);
  const findings = checkPlan(plan, resolved, readRequirements(template, plan.facts.entries)).filter(
    ({ rule }) => rule !== 'F01',
  );
  return [
    ...dangling.map((id) => `refers to ${id}, which is gone`),
    ...[resolved.blocks, ...resolved.attachments.map(({ blocks }) => blocks)]
      .flatMap(listEmptySections)
      .map((words) => `has nothing under ${words}`),
    ...findings.map(({ rule, params, line }) => `${rule} in ${line}: ${JSON.stringify(params)}`),
  ];
}

describe.each(TEMPLATES.map((template, index) => [template.id, template, index] as const))(
  '%s',
  (_, template, index) => {
    it('is a whole plan under any answers', { timeout: LIMIT_MS }, () => {
      const random = createRandom(SEED * 7919 + index);
      const questions = template.questions ?? [];
      const count = questions.length === 0 ? 1 : Math.max(Math.ceil(SETS / TEMPLATES.length), 1);
      for (let set = 0; set < count; set++) {
        const entries = questions.map((question) => ({ key: question.key, value: answerAtRandom(question, random) }));
        const faults = listFaults(template, entries);
        if (faults.length > 0) expect({ entries, faults }).toEqual({ entries, faults: [] });
      }
    });
  },
);
