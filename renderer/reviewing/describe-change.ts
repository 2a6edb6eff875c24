/** What a tracked change is, and where, in the user's language. */
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { describePlaceName } from '../paper/place-name.ts';
import type { Translate } from '../ui/translate.ts';

export function describeKind({ kind, levels }: ToldChange, t: Translate): string {
  const name = t(`reviewing:kind-${kind}`);
  if (levels === undefined) return name;
  const say = (level: number | null) =>
    level === null ? t('reviewing:level-none') : t('reviewing:level-name', { level: level + 1 });
  return `${name} ${t('reviewing:level', { before: say(levels.before), after: say(levels.after) })}`;
}

export function describeChangePlace({ change, place }: ToldChange, t: Translate): string {
  if (change.kind === 'member') return t(`reviewing:member-${change.id}`);
  return place === null ? '' : `${describePlaceName(place, t)} ${place.text}`.trim();
}
