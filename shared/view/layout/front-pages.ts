/**
 * The pages in front of the body but for the cover and the contents: each has a title and blocks like those of the body, so that every
 * output sets them with what it has.
 */
import type { PartName } from '../../model/plan/parts.ts';
import type { ResolvedBlock, ResolvedPlan, ResolvedRun, ResolvedTable } from '../resolve/resolved-plan.ts';

export type FrontPage = {
  readonly part: Extract<PartName, 'order' | 'approval' | 'revisions'>;
  readonly title: string;
  readonly blocks: readonly ResolvedBlock[];
};

const words = (text: string): ResolvedRun => ({ type: 'text', text, marks: [], origin: 'text', isHeading: false });
const isEmpty = (runs: readonly ResolvedRun[]) => runs.every((run) => run.type === 'text' && run.text.trim() === '');

/** Ids of their blocks; no block of a plan has one of them. */
const getId = (part: string, index: number) => `part:${part}:${index}`;

function makeTable(
  part: string,
  columns: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly (readonly ResolvedRun[])[])[],
): ResolvedTable {
  const cell = (runs: readonly ResolvedRun[]) => ({ runs, colSpan: 1, rowSpan: 1, align: null });
  return {
    type: 'table',
    id: getId(part, 0),
    kind: 'roster',
    columns,
    rows: [
      { isHeader: true, cells: heads.map((head) => cell([words(head)])) },
      ...rows.map((cells) => ({ isHeader: false, cells: cells.map(cell) })),
    ],
    caption: null,
    isLandscape: false,
  };
}

function makeOrder({ order }: ResolvedPlan['parts']): FrontPage[] {
  if (order === undefined) return [];
  const paragraph = (runs: readonly ResolvedRun[], index: number, align: 'center' | 'right' | null): ResolvedBlock => ({
    type: 'paragraph',
    id: getId('order', index),
    align,
    indent: align === null ? 2 : 0,
    runs,
  });
  const blank = (index: number) => paragraph([], index, null);
  return [
    {
      part: 'order',
      title: '发\u3000布\u3000令',
      blocks: [
        ...(isEmpty(order.number) ? [] : [paragraph(order.number, 0, 'center'), blank(1)]),
        paragraph(order.text, 2, null),
        blank(3),
        blank(4),
        paragraph([words('签发人：'), ...(isEmpty(order.signer) ? [words('＿＿＿＿')] : order.signer)], 5, 'right'),
        paragraph(order.date, 6, 'right'),
      ],
    },
  ];
}

function makeApproval({ approval }: ResolvedPlan['parts']): FrontPage[] {
  if (approval === undefined) return [];
  const rows = approval.rows.map(({ role, person, date }) => [role, person, [], date]);
  const table = makeTable('approval', [2, 3, 4, 4], ['职责', '姓名', '签名', '日期'], rows);
  return [{ part: 'approval', title: '编制与批准', blocks: [table] }];
}

function makeRevisions({ revisions }: ResolvedPlan['parts']): FrontPage[] {
  if (revisions === undefined) return [];
  const rows = revisions.rows.map(({ version, date, content, person }) => [version, date, content, person]);
  const table = makeTable('revisions', [2, 4, 6, 3], ['版本', '日期', '修订内容', '修订人'], rows);
  return [{ part: 'revisions', title: '修订记录', blocks: [table] }];
}

/** In the order in which they stand, behind the cover and before the contents. */
export function listFrontPages({ parts }: ResolvedPlan): readonly FrontPage[] {
  return [...makeOrder(parts), ...makeApproval(parts), ...makeRevisions(parts)];
}
