import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/model/plan/block.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { arbitraryCommentedPlan } from '../../../shared/testing/arbitrary-comments.ts';
import { arbitraryPlan } from '../../../shared/testing/arbitrary-plan.ts';
import { block, item, plan } from '../../../shared/testing/builders.ts';
import { registerRunIn } from '../extensions/run-in/register-run-in.ts';
import { registerStructure } from '../extensions/structure/register-structure.ts';
import { registerTableShape } from '../extensions/tables/register-tables.ts';
import { EDITOR_NODES } from '../nodes/index.ts';
import { $editorToPlan } from './editor-to-plan.ts';
import { $planToEditor } from './plan-to-editor.ts';

function roundTrip(original: Plan): Plan {
  const editor = createHeadlessEditor({
    nodes: [...EDITOR_NODES],
    onError: (error) => {
      throw error;
    },
  });
  registerStructure(editor);
  registerTableShape(editor);
  registerRunIn(editor);
  editor.update(() => $planToEditor(original), { discrete: true });
  return editor.getEditorState().read(() => $editorToPlan());
}

test('a plan that went through the editor is the same plan', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (generated) => {
      // fast-check's records have no prototype; plans do.
      const original = structuredClone(generated);
      expect(roundTrip(original)).toStrictEqual(original);
    }),
  );
});

test('a plan with comments that went through the editor is the same plan', () => {
  fc.assert(
    fc.property(arbitraryCommentedPlan(), (generated) => {
      const original = structuredClone(generated);
      expect(roundTrip(original)).toStrictEqual(original);
    }),
  );
});

test('a plan of many sections keeps its blocks in order', () => {
  const original = plan(...Array.from({ length: 450 }, (_, index) => item(`第${index}项。内容`)));
  expect(roundTrip(original)).toStrictEqual(original);
});

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const BLOCKS: Record<string, Block> = {
  'a numbered block that deviates in everything': {
    type: 'numbered',
    id: 'x',
    level: 8,
    start: 0,
    affix: '({})',
    format: 'roman-lower',
    follow: 'fullwidth-space',
    align: 'center',
    content: [],
    source: { clauseId: 'fire.alarm-call', version: 3 },
  },
  'an indented paragraph from a clause': {
    type: 'paragraph',
    id: 'x',
    content: [{ type: 'series', form: 'xian', first: false, last: true, marks: ['bold', 'strike'] }],
    align: 'right',
    indent: 0,
    source: { clauseId: 'food.samples', version: 1 },
  },
  'a table with spans, weights and alignment': {
    type: 'table',
    id: 'x',
    kind: 'duty',
    columns: [2, 1, 0.5],
    rows: [
      { header: true, cells: [cell('日期'), { ...cell('值班'), colSpan: 2 }] },
      { cells: [{ ...cell('周一'), rowSpan: 2, align: 'left' }, cell('张某某'), cell('李某某')] },
      { cells: [cell('王某某'), { content: [] }] },
    ],
    caption: '值班表',
    duty: {
      period: { start: '2026-10-01', end: '2026-10-08' },
      shifts: [{ name: '白班', from: '08:00', to: '18:00' }],
      leaderIds: ['组长'],
      memberIds: ['甲', '乙'],
      membersPerShift: 1,
      turn: 'by-day',
      isHolidayApart: true,
      avoidsSuccessive: true,
      holidays: [{ start: '2026-10-01', end: '2026-10-07', name: '国庆节' }],
      workdays: [],
      absences: [{ personId: '甲', start: '2026-10-02', end: '2026-10-02' }],
    },
    source: { clauseId: 'duty.table', version: 1 },
  },
  'an image': {
    type: 'figure',
    id: 'x',
    kind: 'image',
    assetId: 'a',
    widthMm: 80,
    alternativeText: '',
    caption: '路线',
  },
  'a figure drawn from a section': {
    type: 'figure',
    id: 'x',
    kind: 'diagram',
    form: 'reporting',
    drawnFrom: { from: 'section', blockId: 'report' },
    widthMm: 150,
    caption: '信息报告流程图',
  },
  'a figure drawn from steps': {
    type: 'figure',
    id: 'x',
    kind: 'diagram',
    form: 'response',
    drawnFrom: {
      from: 'steps',
      steps: [
        { kind: 'step', who: [], limit: [], text: [{ type: 'fact', key: '值班电话' }] },
        {
          kind: 'decision',
          text: [{ type: 'text', text: '可控？' }],
          ways: [
            { label: [{ type: 'text', text: '可控' }], steps: [], ends: true },
            { label: [{ type: 'text', text: '不可控' }], steps: [] },
          ],
        },
      ],
    },
    widthMm: 120,
    alternativeText: '流程图',
  },
};

test.each(Object.entries(BLOCKS))('%s keeps all it has', (_, original) => {
  expect(roundTrip(plan(block(original))).blocks).toStrictEqual([original]);
});
