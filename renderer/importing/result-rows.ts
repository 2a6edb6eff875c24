/** A plan that was read as rows of the result pane, each with the source line it came from. */
import type { ImportedPlan } from '../../shared/exchange/import/imported.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedPlan, ResolvedRun } from '../../shared/view/resolve/resolved-plan.ts';

export type ResultRow = {
  readonly key: string;
  /** 1-based; a row that has no line of its own stands with the one before it. */
  readonly line: number;
  /** Characters, for guessing the row's height before it is drawn. */
  readonly length: number;
} & (
  | { readonly type: 'title'; readonly runs: readonly ResolvedRun[] }
  | { readonly type: 'label'; readonly text: string }
  | { readonly type: 'block'; readonly block: ResolvedBlock }
  | { readonly type: 'signed'; readonly runs: readonly ResolvedRun[] }
);

export type ResultRows = { readonly plan: ResolvedPlan; readonly rows: readonly ResultRow[] };

const countCharacters = (runs: readonly ResolvedRun[]) =>
  runs.reduce((sum, run) => sum + (run.type === 'text' ? run.text.length : 0), 0);

function getLength(block: ResolvedBlock): number {
  if (block.type === 'numbered' || block.type === 'paragraph') return countCharacters(block.runs);
  return block.type === 'table' ? block.rows.length * 30 : 30;
}

export function listResultRows({ plan, lines }: ImportedPlan): ResultRows {
  const resolved = resolvePlan(plan);
  const rows: ResultRow[] = [];
  let line = Math.max(0, Math.min(...Object.values(lines)) - 1) || 1;
  const addBlocks = (blocks: readonly ResolvedBlock[]) => {
    for (const block of blocks) {
      line = lines[block.id] ?? line;
      rows.push({ type: 'block', key: block.id, line, length: getLength(block), block });
    }
  };
  if (resolved.title.length > 0) {
    line = lines[plan.id] ?? line;
    rows.push({ type: 'title', key: 'title', line, length: countCharacters(resolved.title), runs: resolved.title });
  }
  addBlocks(resolved.blocks);
  const signed = resolved.signature === null ? [] : [...resolved.signature.units, resolved.signature.date];
  signed.forEach((runs, index) => {
    rows.push({ type: 'signed', key: `signed-${index}`, line, length: countCharacters(runs), runs });
  });
  for (const { id, label, title, blocks } of resolved.attachments) {
    line = lines[id] ?? line;
    rows.push({ type: 'label', key: `label-${id}`, line, length: label.length, text: label });
    rows.push({ type: 'title', key: id, line, length: countCharacters(title), runs: title });
    addBlocks(blocks);
  }
  return { plan: resolved, rows };
}

/** The last row that begins at or before a line; the first where none does. */
export function findRowAt(rows: readonly { readonly line: number }[], line: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
