/** F03: somebody of the plan has a name and no telephone. */
import { toPersonTarget } from '../../content/facts/fact-target.ts';
import type { Rule } from '../document/document.ts';
import { describeFact } from './describe.ts';

export const noTelephone: Rule = {
  id: 'F03',
  severity: 'fault',
  find: ({ source }) =>
    (source?.plan.facts.people ?? [])
      .filter(({ name, phone }) => name.trim() !== '' && phone.trim() === '')
      .map(({ id, name, role }) => ({
        ...describeFact(toPersonTarget(id, 'phone'), noTelephone),
        messageKey: 'checks.noPhone',
        params: { name, role },
        mend: null,
      })),
};
