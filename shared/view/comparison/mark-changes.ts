/**
 * A document as it reads now with what differs from before to be seen in it: what came is underlined, what went stands struck out at its place, each in
 * a colour of its own. For pages that are printed and handed round; figures, captions, headers and parts beside the text stand as they are now.
 */
import {
  getRunsText,
  type ResolvedBlock,
  type ResolvedPlan,
  type ResolvedRun,
  type ResolvedTable,
} from '../resolve/resolved-plan.ts';
import { pairRows } from './pair-rows.ts';
import { pairTableRows } from './table-differences.ts';
import { compareParts, splitWords } from './word-differences.ts';

type Kind = 'added' | 'removed';
const LOOKS = {
  added: { mark: 'underline', colour: '0B57A4' },
  removed: { mark: 'strike', colour: 'B42318' },
} as const;

function markRuns(runs: readonly ResolvedRun[], kind: Kind): ResolvedRun[] {
  const { mark, colour } = LOOKS[kind];
  return runs.map((run) =>
    run.type === 'text' ? { ...run, marks: [...new Set([...run.marks, mark])], look: { ...run.look, colour } } : run,
  );
}

const splitRun = (run: ResolvedRun): ResolvedRun[] =>
  run.type === 'text' ? splitWords(run.text).map((text) => ({ ...run, text })) : [run];

function markBoth(before: readonly ResolvedRun[], after: readonly ResolvedRun[]): readonly ResolvedRun[] {
  const [old, now] = [before.flatMap(splitRun), after.flatMap(splitRun)];
  const runs = compareParts(old, now, (run) => (run.type === 'text' ? run.text : '\n'));
  if (runs.every(({ kind }) => kind === 'same')) return after;
  return runs.flatMap(({ kind, parts }) => (kind === 'same' ? parts : markRuns(parts, kind)));
}

const markRow = (row: ResolvedTable['rows'][number], kind: Kind) => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, runs: markRuns(cell.runs, kind) })),
});

function markBlock(block: ResolvedBlock, kind: Kind): ResolvedBlock {
  // What went has a name of its own beside what it became or where it moved.
  const id = kind === 'removed' ? `${block.id}/before` : block.id;
  if (block.type === 'table') return { ...block, id, rows: block.rows.map((row) => markRow(row, kind)) };
  return 'runs' in block ? { ...block, id, runs: markRuns(block.runs, kind) } : { ...block, id };
}

const getRowText = ({ cells }: ResolvedTable['rows'][number]) => cells.map(({ runs }) => getRunsText(runs)).join('\t');
/** Rows of such tables can stand between each other. */
const isEven = ({ rows, columns }: ResolvedTable) =>
  rows.every(({ cells }) => cells.length === columns.length && cells.every(({ rowSpan }) => rowSpan === 1));

function markTables(before: ResolvedTable, after: ResolvedTable): ResolvedBlock[] {
  if (JSON.stringify(before.rows) === JSON.stringify(after.rows)) return [after];
  if (before.columns.length !== after.columns.length || !isEven(before) || !isEven(after)) {
    return [markBlock(before, 'removed'), markBlock(after, 'added')];
  }
  const pairs = pairTableRows(before.rows.map(getRowText), after.rows.map(getRowText));
  const rows = pairs.flatMap((pair) => {
    const [old, now] = [before.rows[pair.before ?? -1], after.rows[pair.after ?? -1]];
    if (now === undefined) return old === undefined ? [] : [markRow(old, 'removed')];
    if (old === undefined) return [markRow(now, 'added')];
    return [
      {
        ...now,
        cells: now.cells.map((cell, at) => ({ ...cell, runs: markBoth(old.cells[at]?.runs ?? [], cell.runs) })),
      },
    ];
  });
  return [{ ...after, rows }];
}

function markPair(before: ResolvedBlock, after: ResolvedBlock): ResolvedBlock[] {
  if ('runs' in before && 'runs' in after) return [{ ...after, runs: markBoth(before.runs, after.runs) }];
  if (before.type === 'table' && after.type === 'table') return markTables(before, after);
  return before.type === after.type ? [after] : [markBlock(before, 'removed'), markBlock(after, 'added')];
}

function markBlocks(before: readonly ResolvedBlock[], after: readonly ResolvedBlock[]): ResolvedBlock[] {
  return pairRows(before, after).flatMap((pair): ResolvedBlock[] => {
    if (pair.kind === 'kept') return markPair(pair.before, pair.after);
    if (pair.kind === 'added' || pair.kind === 'moved-to') return [markBlock(pair.after, 'added')];
    // A page that no longer begins is nothing to be seen.
    return pair.before.type === 'page-break' ? [] : [markBlock(pair.before, 'removed')];
  });
}

/** Both resolved with one scheme and page; blocks have the ids of those they became. What moved went and came. */
export function markChanges(before: ResolvedPlan, after: ResolvedPlan): ResolvedPlan {
  const attachments = pairRows(before.attachments, after.attachments).flatMap((pair) => {
    if (pair.kind === 'kept' || pair.kind === 'moved-to') {
      const { before: was, after: is } = pair;
      return [{ ...is, title: markBoth(was.title, is.title), blocks: markBlocks(was.blocks, is.blocks) }];
    }
    if (pair.kind === 'moved-from') return [];
    const [kind, each] = pair.kind === 'added' ? (['added', pair.after] as const) : (['removed', pair.before] as const);
    const id = kind === 'removed' ? `${each.id}/before` : each.id;
    return [{ ...each, id, title: markRuns(each.title, kind), blocks: each.blocks.map((own) => markBlock(own, kind)) }];
  });
  return {
    ...after,
    title: markBoth(before.title, after.title),
    blocks: markBlocks(before.blocks, after.blocks),
    attachments,
  };
}
