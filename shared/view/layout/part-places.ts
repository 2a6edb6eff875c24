/**
 * Places of a laid-out document that are no block of the plan, by the ids under which the page engine tells their pages; and what Word
 * files take over from the engine's pages, so that their contents are right before anybody brings them up to date.
 */

import { TITLE_ID } from '../../model/plan/words.ts';

/** Where the body begins, with the place of its title: that page bears the first number. */
export const BODY_START_ID = TITLE_ID;
/** Where everything but 版记 ends. */
export const TEXT_END_ID = 'part:end';
export const IMPRINT_ID = 'part:imprint';

export type PagePlace = { readonly id: string; readonly page: number };

export type KnownPages = {
  /** The printed number of the page a block begins on, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Pages between the one on which the text ends and that of 版记, and the latter itself: 0 where both are one. */
  readonly imprintPages: number;
  /** Pages from the body's first to the last. */
  readonly bodyPages: number;
};

type LaidOut = { readonly places: readonly PagePlace[]; readonly pageCount: number };

/** `firstNumber` is that of the body's first page. */
export function readKnownPages({ places, pageCount }: LaidOut, firstNumber = 1): KnownPages {
  const find = (id: string) => places.find((place) => place.id === id)?.page;
  const first = find(BODY_START_ID) ?? 1;
  const end = find(TEXT_END_ID) ?? first;
  return {
    numbers: new Map(places.map(({ id, page }) => [id, page - first + firstNumber])),
    imprintPages: (find(IMPRINT_ID) ?? end) - end,
    bodyPages: pageCount - first + 1,
  };
}
