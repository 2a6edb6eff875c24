/** Where clauses are used in a plan: which blocks came in together, as one insertion. */
import type { Block, Numbered, Paragraph, Table } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';

export type SourcedBlock = Numbered | Paragraph | Table;

export type Insertion = {
  readonly clauseId: string;
  /** The oldest version among its blocks. */
  readonly version: number;
  /** Its blocks in document order. What the user put between them is not among them. */
  readonly blocks: readonly SourcedBlock[];
};

type Open = { readonly clauseId: string; version: number; readonly blocks: SourcedBlock[] };

function isSourced(block: Block): block is SourcedBlock {
  return block.type === 'numbered' || block.type === 'paragraph' || block.type === 'table';
}

/**
 * The insertions of a body or an attachment. Blocks that name their insertion belong together wherever they stand; of the
 * others, those that stand side by side do. Pictures and page breaks bear no source and part nothing.
 */
function listInPart(blocks: readonly Block[]): Open[] {
  const all: Open[] = [];
  const named = new Map<string, Open>();
  let running: Open | null = null;
  for (const block of blocks) {
    if (!isSourced(block)) continue;
    const { source } = block;
    if (source === undefined) {
      running = null;
      continue;
    }
    const { clauseId, version, insertion } = source;
    const key = `${clauseId} ${insertion}`;
    let open: Open | null | undefined = insertion === undefined ? running : named.get(key);
    if (!open || open.clauseId !== clauseId || (insertion === undefined && open.version !== version)) {
      open = { clauseId, version, blocks: [] };
      all.push(open);
      if (insertion !== undefined) named.set(key, open);
    }
    open.blocks.push(block);
    open.version = Math.min(open.version, version);
    running = insertion === undefined ? open : null;
  }
  return all;
}

/** Every insertion of the plan, in the order in which they begin. */
export function listInsertions(plan: Plan): Insertion[] {
  return [plan.blocks, ...plan.attachments.map(({ blocks }) => blocks)].flatMap(listInPart);
}

/** The insertion that this block belongs to, or `null` where it came from no clause. */
export function findInsertion(plan: Plan, blockId: string): Insertion | null {
  return listInsertions(plan).find(({ blocks }) => blocks.some(({ id }) => id === blockId)) ?? null;
}
