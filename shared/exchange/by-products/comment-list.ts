/** 批注清单: what was said about the plan, in the order of its places, to be talked over or filed. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { type Comment, showDeskTime } from '../../model/plan/comment.ts';
import { type PlacedThread, placeThreads } from '../../model/plan/comments.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { createPlaceNamer, type PlaceName } from '../../view/resolve/place-names.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { assemble, cell, headerRow, paragraph, row, table, writeText } from './drafting.ts';
import { COMMENT_LIST_WORDS as WORDS } from './words.ts';

/** Line feeds part paragraphs of a comment. */
function writeLines(lines: readonly string[]): Inline[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'line-break' } as const]),
      ...writeText(line),
    ]);
}

function describePlace({ thread, isGone }: PlacedThread, name: PlaceName | null): string[] {
  const { anchor, quote } = thread;
  const place = anchor.in === 'fact' ? anchor.key : name === null ? '' : `${name.marker}${name.text}`;
  const words = quote === '' ? [] : [`“${quote}”`];
  return isGone ? [WORDS.gone, ...words] : [place, ...words].filter((line) => line !== '');
}

const sign = ({ author, time }: Comment) =>
  [author === '' ? WORDS.nobody : author, showDeskTime(time)].join(' ').trim();

/** Errors: `by-product.no-comments` where nobody has said anything. */
export function makeCommentList(plan: Plan, newId: () => string): Result<Plan> {
  const threads = placeThreads(plan);
  if (threads.length === 0) return fail('by-product.no-comments');
  const nameOf = createPlaceNamer(resolvePlan(plan));
  const open = threads.filter(({ thread }) => thread.isResolved !== true).length;
  const rows = threads.map((placed, index) => {
    const { thread, blockId } = placed;
    const said = [thread, ...thread.replies].flatMap((comment) => [`${sign(comment)}：`, comment.text]);
    return row(
      cell(writeText(String(index + 1)), { align: 'center' }),
      cell(writeLines(describePlace(placed, blockId === null ? null : nameOf(blockId)))),
      cell(writeLines(said)),
      cell(writeText(thread.isResolved === true ? WORDS.resolved : WORDS.open), { align: 'center' }),
    );
  });
  return succeed(
    assemble(plan, newId, 'sheet', WORDS.title, [
      paragraph(newId, writeText(WORDS.count(threads.length, open))),
      table(newId, [1.4, 4, 8, 1.8], [headerRow(WORDS.number, WORDS.place, WORDS.said, WORDS.state), ...rows]),
    ]),
  );
}
