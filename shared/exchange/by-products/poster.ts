/** 疏散张贴版: what everybody does when the alarm sounds, in type that is read from a distance. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import type { Block } from '../../model/plan/block.ts';
import type { LayoutId, Plan } from '../../model/plan/plan.ts';
import { assemble, cell, label, numbered, paragraph, row, table, writeText } from './drafting.ts';
import type { ByProductRequest } from './kinds.ts';
import { listEmergencyNumbers, listPlaces, pairUp } from './numbers.ts';
import { fitsItsPages } from './page-fit.ts';
import { listPosterSteps, listTopPaths, type Step } from './response-steps.ts';
import { findHead } from './role-terms.ts';
import { formatMoreSteps, POSTER_WORDS as WORDS } from './words.ts';

const LAYOUTS_BY_PAPER: Readonly<Record<'a4' | 'a3', readonly [LayoutId, LayoutId]>> = {
  a4: ['poster', 'poster-small'],
  a3: ['poster-a3', 'poster-a3-small'],
};
/** More is not read on a wall. */
const MOST_STEPS = 12;
/** With fewer in the large type, the small one says more. */
const ENOUGH_STEPS = 5;
/** Where people go. */
const POSTER_PLACES = /集合|安置|避险/;

function writeFoot(plan: Plan, newId: () => string): Block {
  const people = plan.facts.people;
  const keeper = people.find(({ role }) => /疏散|引导|转移/.test(role)) ?? findHead(people);
  const phones = plan.facts.entries.filter(({ kind, key }) => kind === 'phone' && /值班/.test(key));
  const pairs = [
    ...listEmergencyNumbers(),
    ...phones.map(({ key }) => ({ name: writeText(key), value: [{ type: 'fact' as const, key }] })),
  ];
  const places = listPlaces(plan, POSTER_PLACES).map(({ name, value }) =>
    row(label(name), cell(value, { colSpan: 3, align: 'center' })),
  );
  const keeperRow =
    keeper === null
      ? []
      : [
          row(
            label(WORDS.keeper),
            cell(
              [
                { type: 'person', personId: keeper.id, field: 'name' },
                { type: 'text', text: '　' },
                { type: 'person', personId: keeper.id, field: 'phone' },
              ],
              { colSpan: 3, align: 'center' },
            ),
          ),
        ];
  return table(newId, [5, 4.5, 4, 6.5], [...places, ...pairUp(pairs), ...keeperRow]);
}

type Weighed = { readonly step: Step; readonly weight: number };

/** Steps that fit, those that matter most to everybody first, in the plan's order; a long one that does not fit makes room for others. */
function pick(weighed: readonly Weighed[], fits: (steps: readonly Step[]) => boolean): readonly Step[] {
  const ranked = weighed
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const inOrder = (chosen: typeof ranked) => [...chosen].sort((a, b) => a.index - b.index).map(({ step }) => step);
  let chosen: typeof ranked = [];
  for (const candidate of ranked) {
    if (chosen.length < MOST_STEPS && fits(inOrder([...chosen, candidate]))) chosen = [...chosen, candidate];
  }
  return inOrder(chosen);
}

/** Errors: `by-product.no-steps` where the plan tells nobody what to do in an emergency. */
export function makePoster(plan: Plan, { paper }: ByProductRequest, newId: () => string): Result<Plan> {
  const { steps: weighed, isEvacuation } = listPosterSteps(plan);
  if (weighed.length === 0) return fail('by-product.no-steps');
  const build = (layout: LayoutId, shown: readonly Step[]): Plan => {
    const path = listTopPaths(weighed.map(({ step }) => step));
    return assemble(plan, newId, layout, isEvacuation ? WORDS.evacuation : WORDS.response, [
      ...shown.map(({ content }) => numbered(newId, 0, content)),
      paragraph(newId, ''),
      writeFoot(plan, newId),
      ...(shown.length < weighed.length ? [paragraph(newId, writeText(formatMoreSteps(path)))] : []),
    ]);
  };
  const [large, small] = LAYOUTS_BY_PAPER[paper === 'a3' ? 'a3' : 'a4'];
  const pickFor = (layout: LayoutId) => pick(weighed, (steps) => fitsItsPages(build(layout, steps)));
  const inLarge = pickFor(large);
  if (inLarge.length >= Math.min(ENOUGH_STEPS, weighed.length)) return succeed(build(large, inLarge));
  const inSmall = pickFor(small);
  // A step longer than a page runs over to a second sheet rather than being cut.
  return succeed(build(small, inSmall.length > 0 ? inSmall : weighed.slice(0, 1).map(({ step }) => step)));
}
