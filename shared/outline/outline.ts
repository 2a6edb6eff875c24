/** Outline (大纲): the sections of a plan as a tree, by their headings alone. */
import { getHeadingText } from '../resolve/references.ts';
import { getRunsText, getTitleText, type ResolvedBlock, type ResolvedPlan } from '../resolve/resolved-plan.ts';

export type OutlineNode = {
  readonly blockId: string;
  readonly kind: 'numbered' | 'attachment';
  /** What is printed before the words: `（二）`, `附件1`. */
  readonly marker: string;
  /** The heading: the block's text up to its first sentence end. */
  readonly text: string;
  /** 0-based level the block was counted at; 0 for an attachment. */
  readonly level: number;
  readonly children: readonly OutlineNode[];
};

type GrowingNode = OutlineNode & { readonly children: GrowingNode[] };

/** Nests each numbered block under the nearest shallower one before it; skipped levels make no empty nodes. */
function nest(blocks: readonly ResolvedBlock[]): GrowingNode[] {
  const roots: GrowingNode[] = [];
  const open: GrowingNode[] = [];
  for (const block of blocks) {
    if (block.type !== 'numbered') continue;
    const node: GrowingNode = {
      blockId: block.id,
      kind: 'numbered',
      marker: block.marker.text,
      text: getHeadingText(getRunsText(block.runs)),
      level: block.level,
      children: [],
    };
    while ((open[open.length - 1]?.level ?? -1) >= block.level) open.pop();
    (open[open.length - 1]?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Sections of the body, then attachments with theirs. */
export function buildOutline(plan: ResolvedPlan): OutlineNode[] {
  const attachments = plan.attachments.map(
    (attachment): OutlineNode => ({
      blockId: attachment.id,
      kind: 'attachment',
      marker: attachment.label,
      text: getTitleText(attachment.title),
      level: 0,
      children: nest(attachment.blocks),
    }),
  );
  return [...nest(plan.blocks), ...attachments];
}
