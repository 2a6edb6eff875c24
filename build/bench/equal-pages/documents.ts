/** The documents whose pages are compared: every template in every page set-up, and every by-product of it on every paper. */
import { instantiateTemplate } from '../../../shared/content/templates/instantiate.ts';
import { TEMPLATES } from '../../../shared/content/templates/library.ts';
import { BY_PRODUCT_KINDS, PAPERS_OF } from '../../../shared/exchange/by-products/kinds.ts';
import { makeByProduct } from '../../../shared/exchange/by-products/make-by-product.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { BUILT_IN_PAGE_SETUPS } from '../../../shared/view/layout/built-in-page-setups.ts';

export type ComparedDocument = { readonly name: string; readonly plan: Plan };

function createIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

/** Documents whose name holds one of `words`; all of them for none. */
export function listDocuments(words: readonly string[]): ComparedDocument[] {
  const documents = TEMPLATES.flatMap((template): ComparedDocument[] => {
    const facts = {
      unit: { name: '青山镇示例中心小学' },
      people: template.facts.people.map(({ id }) => ({ id, name: '张某某', phone: '000-0000-0001' })),
      entries: template.facts.entries.map(({ key }) => ({ key, value: '教学楼东侧操场' })),
    };
    const plan = instantiateTemplate(template, facts, createIds());
    const laidOut = BUILT_IN_PAGE_SETUPS.map(({ id, base, setup }) => ({
      name: `${template.id}/${id}`,
      plan: { ...plan, layout: base, ...(id === base ? {} : { pageSetup: setup }) },
    }));
    const made = BY_PRODUCT_KINDS.flatMap((kind) =>
      PAPERS_OF[kind].flatMap((paper) => {
        const product = makeByProduct(plan, { kind, paper }, createIds());
        return product.ok ? [{ name: `${template.id}/${kind}-${paper}`, plan: product.value }] : [];
      }),
    );
    return [...laidOut, ...made];
  });
  return documents.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
}
