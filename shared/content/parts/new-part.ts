/** What a part of a document begins with when it is switched on: filled from the plan's facts where they say something. */
import type { Inline } from '../../model/plan/inline.ts';
import type { PartName, Parts } from '../../model/plan/parts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { SIGNATURE_DATE_KEY } from '../templates/instantiate.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const UNIT: Inline = { type: 'fact', key: '单位名称' };

/** The day the plan is signed or given out, live; nothing where the plan knows of none. */
function findDate({ signature, facts }: Plan): Inline[] {
  if (signature !== null) return [...signature.date];
  return facts.entries.some(({ key }) => key === SIGNATURE_DATE_KEY) ? [{ type: 'fact', key: SIGNATURE_DATE_KEY }] : [];
}

const MAKERS: { readonly [Name in PartName]: (plan: Plan) => NonNullable<Parts[Name]> } = {
  cover: (plan) => ({
    design: 'official',
    planNumber: [],
    version: [],
    signer: [],
    unit: [UNIT],
    date: findDate(plan),
    hasSealRoom: true,
  }),
  order: (plan) => ({
    number: [],
    text: [
      ...words('《'),
      ...plan.title.filter(({ type }) => type !== 'line-break'),
      ...words('》已经审定，现予发布，自发布之日起施行。'),
    ],
    signer: [],
    date: findDate(plan),
  }),
  approval: () => ({
    rows: ['编制', '审核', '批准'].map((role) => ({ role: words(role), person: [], date: [] })),
  }),
  revisions: (plan) => ({
    rows: [{ version: words('1.0'), date: findDate(plan), content: words('首次发布'), person: [] }],
  }),
  contents: () => ({ levels: 2 }),
  remark: () => ({ text: [] }),
  imprint: (plan) => ({ copies: [], office: [UNIT], date: findDate(plan) }),
};

export function createPart<Name extends PartName>(name: Name, plan: Plan): NonNullable<Parts[Name]> {
  return MAKERS[name](plan);
}

/** The parts with one switched on or off; what was switched off begins anew. */
export function turnPart(parts: Parts, name: PartName, isOn: boolean, plan: Plan): Parts {
  const { [name]: _, ...others } = parts;
  return isOn ? { ...others, [name]: createPart(name, plan) } : others;
}
