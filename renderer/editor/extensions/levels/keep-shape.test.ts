import { expect, it } from 'vitest';
import { workPlan } from '../../../../shared/model/numbering/schemes/work-plan.ts';
import { item, numbered, plan, section } from '../../../../shared/testing/builders.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $keepShape } from './keep-shape.ts';

const $switch = () => $setSettings({ ...$getSettings(), scheme: workPlan });

it('keeps a shape through a change of scheme, and the count with it', () => {
  const editor = createTestEditor(plan(section('甲', item('子'), item('丑'))));
  const [, , last] = editor.readPlan().blocks;
  editor.actAt(last?.id ?? '', () => $keepShape(true));
  editor.act($switch);
  expect(editor.readLines()).toEqual(['一、甲', '(一)子', '（二）丑']);
});

it('gives a block its level’s shape again and leaves its start', () => {
  const editor = createTestEditor(plan(numbered({ affix: '{}．', format: 'decimal', start: 3 }, '甲')));
  const [only] = editor.readPlan().blocks;
  editor.actAt(only?.id ?? '', () => $keepShape(false));
  expect(editor.readLines()).toEqual(['三、甲']);
  editor.undo();
  expect(editor.readLines()).toEqual(['3．甲']);
});
