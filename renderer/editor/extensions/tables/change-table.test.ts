import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { planOf } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $changeTable } from './change-table.ts';

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const TABLE: Block = {
  type: 'table',
  id: 't',
  kind: 'plain',
  columns: [1, 6, 2],
  rows: [{ cells: [cell('甲'), cell('乙'), cell('丙')] }],
};

it('makes columns equally wide, and takes that back', () => {
  const { actAt, readPlan, undo } = createTestEditor({ ...planOf({}), blocks: [TABLE] });
  actAt('t', () => $changeTable('equal-columns'));
  expect(readPlan().blocks[0]).toMatchObject({ id: 't', columns: [1, 1, 1] });
  undo();
  expect(readPlan().blocks[0]).toMatchObject({ columns: [1, 6, 2] });
});
