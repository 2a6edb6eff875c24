/** In-paragraph series: 一是…；二是…, 一要…, 第一，…, 首先…其次…再次…最后. A series runs on until a new first member. */
import { formatNumber } from '../../model/numbering/format-number.ts';
import type { SeriesForm } from '../../model/plan/inline.ts';

/** A running count of in-paragraph series, one counter a form; `next` must see every member once, in document order. */
export function createSeriesCounter(): {
  next(member: { form: SeriesForm; first: boolean; last?: boolean | undefined }): string;
} {
  const counts: Record<SeriesForm, number> = { shi: 0, yao: 0, di: 0, xian: 0 };
  return {
    next({ form, first, last }) {
      counts[form] = first ? 1 : counts[form] + 1;
      return formatSeriesMember(form, counts[form], last === true);
    },
  };
}

/** The text of a member: `二是`, `第二，`, `其次，`. `isLast` matters to 首先…最后 alone. */
export function formatSeriesMember(form: SeriesForm, number: number, isLast: boolean): string {
  const count = formatNumber(number, 'chinese');
  switch (form) {
    case 'shi':
      return `${count}是`;
    case 'yao':
      return `${count}要`;
    case 'di':
      return `第${count}，`;
    case 'xian':
      return isLast ? '最后，' : `${['首先', '其次'][number - 1] ?? '再次'}，`;
  }
}
