/**
 * Decides which typed series become live: those that a live count prints just as they were typed. Others stay text and are
 * a finding (N11).
 */

import type { SeriesMember } from '../../../language/markers/series.ts';
import type { SeriesForm } from '../../../model/plan/inline.ts';
import { formatSeriesMember } from '../../../view/resolve/series.ts';

export type SeriesTracker = {
  /**
   * The members of a line that become live, in order. Must see every line once, in order. `propose` answers whether those that could
   * are to be.
   */
  follow(
    members: readonly SeriesMember[],
    propose: (live: { readonly words: string; readonly count: number }) => boolean,
  ): readonly SeriesMember[];
};

/** `lines` holds the members of every line of the plan, to see whether a lone 一是 goes on further down. */
export function createSeriesTracker(lines: readonly (readonly SeriesMember[])[]): SeriesTracker {
  const all = lines.flat();
  let seen = 0;
  /** How far the live series of each form has come; 0 where none is running. */
  const counts: Record<SeriesForm, number> = { shi: 0, yao: 0, di: 0, xian: 0 };

  /** By member: the next one of its form. */
  const followers = new Map<SeriesMember, SeriesMember>();
  const nearest = new Map<SeriesForm, SeriesMember>();
  for (const member of [...all].reverse()) {
    const next = nearest.get(member.form);
    if (next !== undefined) followers.set(member, next);
    nearest.set(member.form, member);
  }

  /** A lone first member may be any words: 一是 needs 二是 after it. */
  const goesOn = (member: SeriesMember | undefined) => {
    const next = member && followers.get(member);
    return next !== undefined && (next.number === 2 || next.isLast);
  };
  return {
    follow(members, propose) {
      const running: SeriesMember[] = [];
      /** A sentence with one member out of order keeps them all as they were typed, to be mended together. */
      const broken = new Set<SeriesForm>();
      members.forEach((member, index) => {
        const { form, number, isLast, words } = member;
        const isFirst = number === 1;
        const count = isFirst ? 1 : counts[form] + 1;
        const runs = isFirst ? goesOn(all[seen + index]) : counts[form] > 0;
        const isLive = runs && formatSeriesMember(form, count, isLast) === words;
        counts[form] = isLive ? count : 0;
        if (isLive) running.push(member);
        else broken.add(form);
      });
      seen += members.length;
      for (const form of broken) counts[form] = 0;
      const live = running.filter(({ form }) => !broken.has(form));
      if (live.length === 0) return live;
      const words = live.map((member) => member.words).join(' ');
      if (propose({ words, count: live.length })) return live;
      for (const { form } of live) counts[form] = 0;
      return [];
    },
  };
}
