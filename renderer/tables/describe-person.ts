/** A person as lists name them: 张某某（组长）. */
import type { Person } from '../../shared/model/plan/facts.ts';
import type { Translate } from '../ui/translate.ts';

export function describePerson({ name, role }: Person, t: Translate): string {
  return t('tables:person-role', { name: name || t('tables:person-unnamed'), role });
}
