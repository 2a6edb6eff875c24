/** Built-in templates answered otherwise later. ZHANGFA_FAULTS says how many sets are tried. */
import { describe, expect, it } from 'vitest';
import { listBlocks, listReferredIds } from '../../../model/plan/blocks.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { answerAtRandom, createRandom } from '../../../testing/random-answers.ts';
import { getBlockText } from '../../../view/comparison/block-text.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { instantiateTemplate } from '../instantiate.ts';
import { findTemplate, TEMPLATES } from '../library.ts';
import type { Template } from '../schema.ts';
import { planAnswerChange, takeAnswerChange } from './change-answers.ts';
import { readAnswers } from './question.ts';

const SETS = Number(process.env.ZHANGFA_FAULTS ?? 76);
const OWN = '本单位自己写的一句话，任何时候都要留着。';

let last = 0;
const newId = () => `n${++last}`;

function make(template: Template, entries: { key: string; value: string }[]): Plan {
  return instantiateTemplate(template, { entries }, newId);
}

function change(plan: Plan, template: Template, entries: { key: string; value: string }[]) {
  const answers = readAnswers(template.questions ?? [], entries);
  const offered = planAnswerChange(plan, template, answers, newId);
  const take = (withConflicts: boolean) =>
    takeAnswerChange(
      plan,
      answers,
      offered,
      offered.offers.filter(({ isConflict }) => withConflicts || !isConflict),
    );
  return { offers: offered.offers, take };
}

function listLines(plan: Plan): string[] {
  const { blocks, attachments } = resolvePlan(plan);
  return [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].map(getBlockText);
}

function findDangling(plan: Plan): string[] {
  const ids = new Set([...listBlocks(plan).map(({ id }) => id), ...plan.attachments.map(({ id }) => id)]);
  return listBlocks(plan)
    .flatMap(listReferredIds)
    .filter((id) => !ids.has(id));
}

const asking = TEMPLATES.filter(({ questions = [] }) => questions.length > 0);

describe.each(asking.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('becomes what it would have been under the other answers, and keeps what the user wrote', () => {
    const random = createRandom(template.id.length);
    const draw = () =>
      (template.questions ?? []).map((question) => ({ key: question.key, value: answerAtRandom(question, random) }));
    for (let set = 0; set < Math.ceil(SETS / asking.length); set++) {
      const [before, after] = [draw(), draw()];
      const plan = make(template, before);
      const untouched = change(plan, template, after);
      expect(untouched.offers.filter(({ isConflict }) => isConflict)).toEqual([]);
      const target = make(template, after);
      const changed = untouched.take(false);
      expect(listLines(changed)).toEqual(listLines(target));
      expect(changed.facts.people.map(({ id }) => id).sort()).toEqual(target.facts.people.map(({ id }) => id).sort());
      expect(changed.facts.entries.map(({ key }) => key).sort()).toEqual(
        target.facts.entries.map(({ key }) => key).sort(),
      );

      const index = random(plan.blocks.length);
      const edited = {
        ...plan,
        blocks: plan.blocks.flatMap((block, at) =>
          at === index ? [block, { ...block, ...own(`own-${set}`) }] : [block],
        ),
      };
      const kept = change(edited, template, after).take(false);
      expect(kept.blocks.filter(({ id }) => id === `own-${set}`)).toHaveLength(1);
      expect(findDangling(kept)).toEqual([]);
    }
  });
});

function own(id: string): Plan['blocks'][number] {
  return { type: 'paragraph', id, content: [{ type: 'text', text: OWN }] };
}

describe('a plan whose text was worked on', () => {
  const template = findTemplate('fire-evacuation');
  if (template === null) throw new Error('no such template');
  const no = [{ key: '有电梯', value: '否' }];
  const yes = [{ key: '有电梯', value: '是' }];
  const plan = make(template, yes);
  const heading = plan.blocks.findIndex((block) => JSON.stringify(block).includes('"电梯困人"'));

  it('loses the part that the answer has no place for, and nothing else', () => {
    const { offers, take } = change(plan, template, no);
    expect(offers.map(({ kind, after, before }) => [kind, (after || before).slice(0, 10)])).toEqual([
      ['removed', expect.stringContaining('电梯困人')],
      ['removed', expect.stringContaining('听到电梯内呼救')],
      ['removed', expect.stringContaining('井道有烟')],
    ]);
    expect(take(false).blocks).toHaveLength(plan.blocks.length - 3);
  });

  it('keeps a heading over text of its own, and a reworded paragraph, until the user says otherwise', () => {
    const worked = {
      ...plan,
      blocks: plan.blocks.flatMap((block, index): Plan['blocks'] => {
        if (index === heading + 1 && block.type === 'numbered') {
          return [{ ...block, content: [...block.content, { type: 'text', text: '并记下时间。' }] }];
        }
        return index === heading + 2 ? [block, own('own')] : [block];
      }),
    };
    const { offers, take } = change(worked, template, no);
    expect(offers.map(({ isConflict }) => isConflict)).toEqual([true, true, false]);
    expect(take(false).blocks).toHaveLength(worked.blocks.length - 1);
    expect(take(true).blocks.map(({ id }) => id)).toContain('own');
    expect(take(true).blocks).toHaveLength(worked.blocks.length - 3);
  });

  it('asks nothing where the answers stay', () => {
    expect(change(plan, template, yes).offers).toEqual([]);
  });

  it('does not bring back what the user has deleted', () => {
    const shorter = { ...plan, blocks: plan.blocks.filter((_, index) => index !== 3) };
    expect(change(shorter, template, no).offers).toHaveLength(3);
  });
});
