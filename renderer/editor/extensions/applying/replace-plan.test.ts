import fc from 'fast-check';
import { HISTORY_PUSH_TAG } from 'lexical';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../../../shared/testing/arbitrary-plan.ts';
import { $planToEditor } from '../../convert/plan-to-editor.ts';
import { REPLACE_TAG } from '../../load-tag.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';

it('puts another plan in the place of this one, counted like any other, and undo brings this one back', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (before, next) => {
      const editor = createTestEditor(before);
      const [planBefore, linesBefore] = [editor.readPlan(), editor.readLines()];
      const fresh = createTestEditor(next);
      editor.editor.update(() => $planToEditor(next), { discrete: true, tag: [HISTORY_PUSH_TAG, REPLACE_TAG] });
      expect(editor.readPlan()).toEqual(fresh.readPlan());
      expect(editor.readLines()).toEqual(fresh.readLines());
      editor.undo();
      expect(editor.readPlan()).toEqual(planBefore);
      expect(editor.readLines()).toEqual(linesBefore);
    }),
    { numRuns: 50 },
  );
});
