/**
 * Decides which typed series become live: those that a live count prints just as they were typed. Others stay text and are
 * a finding (N11).
 */

import type { SeriesMember } from '../../../language/markers/series.ts';
import type { SeriesForm } from '../../../model/plan/inline.ts';
import { formatSeriesMember } from '../../../view/resolve/series.ts';
import type { ChangeLog } from './change-log.ts';

export type SeriesTracker = {
  /** The members of a line that become live, in order. Must see every line once, in order. */
  follow(members: readonly SeriesMember[], line: number, log: Pick<ChangeLog, 'propose'>): readonly SeriesMember[];
};

/** `lines` holds the members of every line of the plan, to see whether a lone 一是 goes on further down. */
export function createSeriesTracker(lines: readonly (readonly SeriesMember[])[]): SeriesTracker {
  const all = lines.flat();
  let seen = 0;
  /** How far the live series of each form has come; 0 where none is running. */
  const counts: Record<SeriesForm, number> = { shi: 0, yao: 0, di: 0, xian: 0 };

  /** A lone first member may be any words: 一是 needs 二是 after it. */
  const goesOn = (form: SeriesForm, from: number) => {
    const next = all.slice(from).find((member) => member.form === form);
    return next !== undefined && (next.number === 2 || next.isLast);
  };
  return {
    follow(members, line, log) {
      let live: SeriesMember[] = [];
      members.forEach((member, index) => {
        const { form, number, isLast, words } = member;
        const isFirst = number === 1;
        const count = isFirst ? 1 : counts[form] + 1;
        const runs = isFirst ? goesOn(form, seen + index + 1) : counts[form] > 0;
        const isLive = runs && formatSeriesMember(form, count, isLast) === words;
        counts[form] = isLive ? count : 0;
        if (isLive) live.push(member);
      });
      seen += members.length;
      // A sentence with one member out of order keeps them all as they were typed, to be mended together.
      const isWhole = (form: SeriesForm) => members.every((member) => member.form !== form || live.includes(member));
      for (const { form } of members) if (!isWhole(form)) counts[form] = 0;
      live = live.filter(({ form }) => isWhole(form));
      if (live.length === 0) return live;
      const words = live.map((member) => member.words).join(' ');
      if (log.propose({ rule: 'series', line, params: { count: live.length }, before: words, after: words }))
        return live;
      for (const { form } of live) counts[form] = 0;
      return [];
    },
  };
}
