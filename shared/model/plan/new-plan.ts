/** The empty plan that 新建空白 starts from. */

import type { NumberingScheme } from '../numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../numbering/schemes/index.ts';
import { EMPTY_FACTS } from './facts.ts';
import { FORMAT_VERSION, type Plan } from './plan.ts';

/** A plan with no blocks, in the given scheme (公文标准 unless said). `id` comes from the caller: the core has no randomness. */
export function createPlan(id: string, scheme = BUILT_IN_SCHEMES[0] as NumberingScheme): Plan {
  return {
    id,
    formatVersion: FORMAT_VERSION,
    title: [],
    scheme,
    layout: 'gbt9704',
    header: {},
    facts: EMPTY_FACTS,
    blocks: [],
    attachments: [],
    signature: null,
    assets: [],
  };
}
