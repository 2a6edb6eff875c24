/** N14: a number is past what its format can print: the eleventh ㈩. */
import { FORMAT_RANGE } from '../../model/numbering/format-number.ts';
import type { Rule } from '../document/document.ts';
import { describePlace } from './describe.ts';

export const range: Rule = {
  id: 'N14',
  severity: 'fault',
  find(document) {
    if (document.source === null) return [];
    const { resolved } = document.source;
    const blocks = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)];
    return blocks.flatMap((block, index) => {
      if (block.type !== 'numbered' || block.marker.number <= FORMAT_RANGE[block.marker.format]) return [];
      return [
        {
          ...describePlace({ line: index + 1, blockId: block.id }, range),
          messageKey: 'checks.range',
          params: { marker: block.marker.text, largest: FORMAT_RANGE[block.marker.format] },
          mend: null,
        },
      ];
    });
  },
};
