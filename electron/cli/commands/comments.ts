/** `zhangfa comments`: what was said about a plan, in the order of its places. */
import { showDeskTime } from '../../../shared/model/plan/comment.ts';
import { type PlacedThread, placeThreads } from '../../../shared/model/plan/comments.ts';
import { createPlaceNamer } from '../../../shared/view/resolve/place-names.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getCliText } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';

export const comments: Command = {
  name: 'comments',
  usageKey: 'usageComments',
  async run(args) {
    const { words, options } = readArguments(comments, args, 1, { json: 'boolean' });
    const plan = await getPlan(await readInput(words[0] ?? ''));
    const nameOf = createPlaceNamer(resolvePlan(plan));
    const describe = ({ thread, blockId, isGone }: PlacedThread) => {
      const { anchor, isResolved = false, ...said } = thread;
      const place = blockId === null ? null : nameOf(blockId);
      const name = anchor.in === 'fact' ? anchor.key : place === null ? '' : `${place.marker}${place.text}`;
      return { ...said, isResolved, isGone, place: name };
    };
    const threads = placeThreads(plan).map(describe);
    if (options.json) return printJson(threads);
    for (const { author, time, text, place, quote, isResolved, isGone, replies } of threads) {
      const state = isResolved ? getCliText('commentResolved') : '';
      const where = isGone ? getCliText('commentGone', { quote }) : quote === '' ? place : `${place}：${quote}`;
      printLine(`${where}${state}`);
      for (const said of [{ author, time, text }, ...replies]) {
        printLine(`  ${said.author} ${showDeskTime(said.time)}`.trimEnd());
        for (const line of said.text.split('\n')) printLine(`    ${line}`);
      }
    }
  },
};
