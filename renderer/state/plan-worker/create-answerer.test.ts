import { describe, expect, it } from 'vitest';
import { reportChecks } from '../../../shared/judgement/checks/check-report.ts';
import { carryOut } from '../../../shared/judgement/checks/find-mends.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { diffPlans } from '../../../shared/model/plan/plan-delta.ts';
import { item, numbered, plan, section, text } from '../../../shared/testing/builders.ts';
import { createAnswerer } from './create-answerer.ts';
import type { Answer, Kind, Question } from './questions.ts';

/** Asks as the window does: what is sent is a copy. */
function createAsker() {
  const answer = createAnswerer();
  let sent: Plan | null = null;
  return async <K extends Kind>(source: Plan | null, question: Question<K>): Promise<Answer<K>> => {
    const delta = source === null ? null : structuredClone(diffPlans(sent, source));
    sent = source ?? sent;
    const reply = await answer({ delta, question: structuredClone(question) as Question });
    if ('failure' in reply) throw new Error(reply.failure);
    return structuredClone(reply.answer) as Answer<K>;
  };
}

const gap = () => plan(numbered({}, '甲'), numbered({ start: 4 }, '乙'));
const check = { kind: 'check', template: null, clauses: new Map(), ownWords: [] } as const;

describe('the answerer', () => {
  it('says of a plan what a check of it says, and of the next one too', async () => {
    const ask = createAsker();
    const first = gap();
    expect(await ask(first, check)).toEqual(reportChecks(first));
    const next = { ...first, blocks: first.blocks.slice(0, 1) };
    expect(await ask(next, check)).toEqual(reportChecks(next));
  });

  it('finds mends that are carried out on the plan it was asked about', async () => {
    const ask = createAsker();
    const source = gap();
    const { findings } = await ask(source, check);
    const [finding] = findings;
    if (finding === undefined) throw new Error('nothing was found');
    const mended = carryOut(source, await ask(null, { kind: 'mend', what: [finding], ownWords: [] }));
    expect(reportChecks(mended).findings).toEqual([]);
    expect(mended.blocks[0]).toBe(source.blocks[0]);
    expect(await ask(mended, { kind: 'mend', what: [finding], ownWords: [] })).toEqual([]);
  });

  it('draws the figures that are drawn from the plan, and says why one cannot be drawn', async () => {
    const figure = (id: string, blockId: string) => ({
      type: 'figure' as const,
      id,
      kind: 'diagram' as const,
      form: 'flow' as const,
      drawnFrom: { from: 'section' as const, blockId },
      widthMm: 100,
    });
    const source = plan(section('处置', item('立即报告。'), item('组织疏散。')));
    const heading = source.blocks[0]?.id ?? '';
    const drawn = { ...source, blocks: [...source.blocks, figure('f1', heading), figure('f2', 'gone')] } as Plan;
    const { figures, parts } = await createAsker()(drawn, { kind: 'view' });
    expect(figures.get('f1')?.drawing?.svg).toContain('立即报告');
    expect(figures.get('f2')).toEqual({ drawing: null, text: '（图所依据的章节已删除，请重新选择）' });
    expect(parts).toBeNull();
  });

  it('resolves the parts beside the text without sending the text', async () => {
    const source = { ...plan(section('总则', text('正文'))), parts: { contents: { levels: 1 } } };
    const { parts } = await createAsker()(source, { kind: 'view' });
    expect(parts?.contents.map((entry) => entry.text)).toEqual(['一、总则']);
    expect(parts?.plan.blocks).toEqual([]);
  });

  it('names places', async () => {
    const source = { ...plan(section('总则'), text('正文')), header: { recipients: '各部门' } };
    const [heading] = source.blocks;
    const places = [{ in: 'header', field: 'recipients' } as const, heading?.id ?? '', 'gone'];
    expect(await createAsker()(source, { kind: 'name', places })).toEqual([
      { part: 'recipients', marker: '', text: '各部门' },
      { marker: '一、', text: '总则' },
      null,
    ]);
  });

  it('says why it has no answer, and takes the next plan whole', async () => {
    const answer = createAnswerer();
    expect(await answer({ delta: null, question: { kind: 'view' } })).toHaveProperty('failure');
    const source = gap();
    await answer({ delta: diffPlans(null, source), question: { kind: 'view' } });
    const wrong = { ...diffPlans(null, source), blocks: { at: 9, removed: 9, added: [] } };
    expect(await answer({ delta: wrong, question: check })).toHaveProperty('failure');
    expect(await answer({ delta: diffPlans(null, source), question: check })).toEqual({ answer: reportChecks(source) });
  });
});
