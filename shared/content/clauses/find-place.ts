/** Where a clause goes in a plan in which the cursor stands nowhere in particular: behind the section it fits best. */
import type { Block, Numbered } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import type { Clause } from './schema.ts';

export type ClausePlace = {
  /** The block it goes behind; `null` for a plan without text. */
  readonly afterId: string | null;
  /** The heading of the section it goes to the end of, '' for the end of the plan. */
  readonly heading: string;
  /** 0-based level of that heading, `null` without one: the clause belongs under it. */
  readonly headingLevel: number | null;
};

const isNumbered = (block: Block): block is Numbered => block.type === 'numbered';

/** Pairs of neighbouring Chinese characters: words, as far as that can be told without a dictionary. */
function listPairs(text: string): Set<string> {
  const pairs = (text.match(/[\u4e00-\u9fff]+/g) ?? []).flatMap((stretch) =>
    Array.from({ length: stretch.length - 1 }, (_, index) => stretch.slice(index, index + 2)),
  );
  return new Set(pairs);
}

/** How many pairs of the clause's words a heading has, those of its title counting double. */
function countCommon(heading: string, clause: Clause, subjectName: string): number {
  const [title, others] = [listPairs(clause.title), listPairs([...clause.keywords, subjectName].join(' '))];
  return [...listPairs(heading)].reduce((sum, pair) => sum + (title.has(pair) ? 2 : others.has(pair) ? 1 : 0), 0);
}

/** The section of the topmost level whose heading, or one heading under it, has most words in common with the clause. */
export function findClausePlace(plan: Plan, clause: Clause, subjectName: string): ClausePlace {
  const { blocks } = plan;
  const top = Math.min(...blocks.filter(isNumbered).map(({ level }) => level));
  let best: { index: number; score: number } | null = null;
  let section = -1;
  for (const [index, block] of blocks.entries()) {
    if (!isNumbered(block)) continue;
    if (block.level === top) section = index;
    const score = countCommon(readTitleText(block.content, plan.facts), clause, subjectName);
    if (section >= 0 && block.level <= top + 1 && score > (best?.score ?? 0)) best = { index: section, score };
  }
  const head = best === null ? undefined : blocks[best.index];
  if (best === null || head === undefined || !isNumbered(head)) {
    return { afterId: blocks.at(-1)?.id ?? null, heading: '', headingLevel: null };
  }
  const next = blocks.findIndex(
    (block, index) => index > (best?.index ?? 0) && isNumbered(block) && block.level <= top,
  );
  const last = blocks[(next < 0 ? blocks.length : next) - 1];
  return { afterId: last?.id ?? head.id, heading: readTitleText(head.content, plan.facts), headingLevel: head.level };
}
