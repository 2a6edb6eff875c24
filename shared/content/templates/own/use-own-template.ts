/** Own template and facts → a plan of its own: no id of the template's is in it. */
import { mapReferredIds } from '../../../model/plan/blocks.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { mapWords } from '../../../model/plan/words.ts';
import { type FactsInput, mergeFacts } from '../../facts/facts-input.ts';
import type { OwnTemplate } from './own-template.ts';

/** People keep their ids, as in built-in templates; blocks, attachments and pictures get new ones and go on naming each other. */
export function instantiateOwnTemplate({ plan }: OwnTemplate, facts: FactsInput, newId: () => string): Plan {
  const ids = new Map<string, string>();
  const renew = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const renewInlines = (content: readonly Inline[]): Inline[] =>
    content.map((inline) => (inline.type === 'reference' ? { ...inline, blockId: renew(inline.blockId) } : inline));
  const renewBlock = (block: Plan['blocks'][number]): Plan['blocks'][number] => {
    const renewed = { ...mapReferredIds(block, renew), id: renew(block.id) };
    return renewed.type === 'figure' && renewed.kind === 'image'
      ? { ...renewed, assetId: renew(renewed.assetId) }
      : renewed;
  };
  const renamed = mapWords(plan, (content, place) => (place.in === 'block' ? content : renewInlines(content)));
  return {
    ...renamed,
    id: newId(),
    facts: mergeFacts(plan.facts, facts),
    blocks: renamed.blocks.map(renewBlock),
    attachments: renamed.attachments.map((attachment) => ({
      ...attachment,
      id: renew(attachment.id),
      blocks: attachment.blocks.map(renewBlock),
    })),
    assets: plan.assets.map((asset) => ({ ...asset, id: renew(asset.id) })),
  };
}
