/** Which outline entry the cursor is in: plain blocks belong to the numbered block or attachment before them. */
import type { Block } from '../../shared/model/plan/block.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';

function addSections(blocks: readonly Block[], first: string | null, sections: Map<string, string | null>): void {
  let section = first;
  for (const block of blocks) {
    if (block.type === 'numbered') section = block.id;
    sections.set(block.id, section);
  }
}

/** Block id → id of the outline entry it stands under; `null` before the first numbered block. */
export function mapSections(plan: Plan): ReadonlyMap<string, string | null> {
  const sections = new Map<string, string | null>();
  addSections(plan.blocks, null, sections);
  for (const attachment of plan.attachments) {
    sections.set(attachment.id, attachment.id);
    addSections(attachment.blocks, attachment.id, sections);
  }
  return sections;
}
