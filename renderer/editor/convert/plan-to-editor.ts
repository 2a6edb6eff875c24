/** Plan → editor. Changes together with `editor-to-plan.ts`. */
import { $getRoot, $setSelection, $setState, type LexicalNode } from 'lexical';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { $createAttachmentTitleNode } from '../nodes/AttachmentTitleNode.ts';
import { $identify, landscapeState } from '../nodes/block-state.ts';
import { $createClosingNode } from '../nodes/ClosingNode.ts';
import { $setSettings, getSettings } from '../nodes/plan-settings.ts';
import { $createSectionNode, type SectionNode } from '../nodes/SectionNode.ts';
import { $createTitleNode } from '../nodes/TitleNode.ts';
import { $blockToNode } from './block-to-node.ts';
import { $inlinesToNodes } from './inline-to-nodes.ts';

/** Blocks in a section when it is made; see `nodes/SectionNode.ts`. */
export const SECTION_SIZE = 100;

/** Wraps blocks in sections of `SECTION_SIZE`. */
function $wrapInSections(nodes: readonly LexicalNode[]): SectionNode[] {
  const sections: SectionNode[] = [];
  for (let from = 0; from < nodes.length; from += SECTION_SIZE) {
    sections.push($createSectionNode().append(...nodes.slice(from, from + SECTION_SIZE)));
  }
  return sections;
}

/** Replaces everything in the editor by a plan. Runs inside an update. */
export function $planToEditor(plan: Plan): void {
  $setSelection(null);
  const root = $getRoot().clear();
  $setSettings(getSettings(plan));
  const title = $createTitleNode().append(...$inlinesToNodes(plan.title));
  root.append(...$wrapInSections([title, ...plan.blocks.map($blockToNode)]));
  if (plan.signature !== null || plan.attachments.length > 0)
    root.append($createSectionNode().append($createClosingNode()));
  for (const attachment of plan.attachments) {
    const heading = $identify($createAttachmentTitleNode(), attachment.id).append(...$inlinesToNodes(attachment.title));
    if (attachment.isLandscape === true) $setState(heading, landscapeState, true);
    root.append(...$wrapInSections([heading, ...attachment.blocks.map($blockToNode)]));
  }
}
