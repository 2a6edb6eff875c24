import fc from 'fast-check';
import { $getNodeByKey } from 'lexical';
import { expect, test } from 'vitest';
import { decimal } from '../../../../shared/model/numbering/schemes/decimal.ts';
import { official } from '../../../../shared/model/numbering/schemes/official.ts';
import { regulation } from '../../../../shared/model/numbering/schemes/regulation.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../../../shared/testing/arbitrary-plan.ts';
import { numbered, planOf } from '../../../../shared/testing/builders.ts';
import { resolvePlan } from '../../../../shared/view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../../../shared/view/resolve/resolved-plan.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $getBlockId, $renewId } from '../../nodes/block-state.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';
import { $createNumberedNode, $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { createTestEditor, type TestEditor } from '../../testing/create-test-editor.ts';
import { $makeNumbered, $makePlain } from '../levels/levels.ts';
import { $moveSection } from '../moving/move-section.ts';

/** Markers by block id as the exporters will print them. */
function resolveMarkers(plan: Plan): Record<string, string> {
  const resolved = resolvePlan(plan);
  const blocks = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)];
  return Object.fromEntries(
    blocks.flatMap((block) => (block.type === 'numbered' ? [[block.id, block.marker.text]] : [])),
  );
}

function readMarkers({ numbering }: TestEditor): Record<string, string> {
  return Object.fromEntries(
    numbering.index.entries.flatMap((entry) =>
      entry.kind === 'numbered' ? [[entry.id, numbering.counts.markers.get(entry.key)?.text ?? '']] : [],
    ),
  );
}

/** What live members of the body show, in document order; blanks as they print. */
function readLiveTexts({ editor, numbering }: TestEditor): string[] {
  return editor.getEditorState().read(() =>
    numbering.index.entries.flatMap((entry) => {
      const node = entry.kind === 'live' ? $getNodeByKey(entry.key) : null;
      return $isLiveNode(node) ? [node.getTextContent()] : [];
    }),
  );
}

function resolveLiveTexts(plan: Plan): string[] {
  const resolved = resolvePlan(plan);
  const blocks = (list: ResolvedPlan['blocks']) =>
    list.flatMap((block) => {
      if (block.type === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs));
      return 'runs' in block ? block.runs : [];
    });
  const runs = [
    ...resolved.title,
    ...blocks(resolved.blocks),
    ...resolved.attachments.flatMap((attachment) => [...attachment.title, ...blocks(attachment.blocks)]),
  ];
  return runs.flatMap((run) => (run.type === 'text' && run.origin !== 'text' ? [run.text] : []));
}

type Edit = { readonly kind: 'level' | 'plain' | 'remove' | 'insert' | 'up' | 'down' | 'scheme'; readonly at: number };
const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('level', 'plain', 'remove', 'insert', 'up', 'down', 'scheme'),
  at: fc.nat({ max: 60 }),
});

function $edit({ kind, at }: Edit): void {
  const numbered = [...$iterateBlocks()].filter($isNumberedNode);
  const block = numbered[at % Math.max(1, numbered.length)];
  if (block === undefined) return;
  if (kind === 'level') $makeNumbered(block, at % 5);
  else if (kind === 'plain') $makePlain(block);
  else if (kind === 'remove') block.remove();
  else if (kind === 'insert') block.insertAfter($renewId($createNumberedNode({ level: at % 3 })));
  else if (kind === 'scheme') $setSettings({ ...$getSettings(), scheme: at % 2 === 0 ? official : regulation });
  else $moveSection($getBlockId(block), kind);
}

test('the screen counts as the exporters do, after any edits and after undoing them', () => {
  fc.assert(
    fc.property(arbitraryPlan({ maxBlocks: 25 }), fc.array(editArbitrary, { maxLength: 6 }), (plan, edits) => {
      const editor = createTestEditor(structuredClone(plan));
      const check = () => {
        expect(readMarkers(editor)).toEqual(resolveMarkers(editor.readPlan()));
        expect(readLiveTexts(editor)).toEqual(resolveLiveTexts(editor.readPlan()));
      };
      check();
      for (const edit of edits) {
        editor.act(() => $edit(edit));
        check();
      }
      for (const _ of edits) {
        editor.undo();
        check();
      }
    }),
    { numRuns: 60 },
  );
});

test('a level changed in the same step as what is set inside the block is counted', () => {
  // The series prints 最后， once it has been counted, which turns the heading into a sentence: its text is set anew with the next change.
  const words: Inline[] = [
    { type: 'text', text: '值班人员按照GB/T 9704值班人员轮流' },
    { type: 'series', form: 'xian', first: false },
  ];
  const editor = createTestEditor(planOf({ scheme: decimal }, numbered({ id: 'x' }, words)));
  editor.act(() => $edit({ kind: 'level', at: 1 }));
  expect(readMarkers(editor)).toEqual({ x: '1.1' });
  editor.undo();
  expect(readMarkers(editor)).toEqual({ x: '1' });
});
