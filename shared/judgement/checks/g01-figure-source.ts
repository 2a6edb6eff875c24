/** G01: what a figure is drawn from is gone, or holds nothing that can be drawn. */
import type { MissingSource } from '../../view/figures/graph.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

const MESSAGES: Record<MissingSource, Finding['messageKey']> = {
  'no-people': 'checks.figurePeople',
  'no-section': 'checks.figureSection',
  'nothing-in-section': 'checks.figureEmpty',
};

export const figureSource: Rule = {
  id: 'G01',
  severity: 'fault',
  find({ parts, source }) {
    if (source === null) return [];
    const { blocks, attachments } = source.resolved;
    const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
    const lines = new Map(parts.flatMap((part) => part.lines.map((line) => [line.blockId, line] as const)));
    return all.flatMap((block) => {
      const line = lines.get(block.id);
      if (block.type !== 'figure' || line === undefined) return [];
      if (block.missing === null) return [];
      return [{ ...describePlace(line, figureSource), messageKey: MESSAGES[block.missing], params: {}, mend: null }];
    });
  },
};
