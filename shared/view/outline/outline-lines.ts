/** Every numbered block in document order, as `outline --json` prints it. */
import { getMarkerForm, type MarkerForm } from '../../model/numbering/forms.ts';
import { listPrintedParts, type Marker } from '../../model/numbering/number-blocks.ts';
import { getRunsText, type ResolvedPlan } from '../resolve/resolved-plan.ts';

export type OutlineLine = {
  /** 1-based ordinal of the block among all blocks of the body, then the attachments. */
  readonly line: number;
  readonly marker: string;
  readonly form: MarkerForm;
  /** `2` for （二）; for a decimal path its printed parts: `[1, 2, 1]`. */
  readonly number: number | readonly number[];
  /** 0-based. */
  readonly level: number;
  /** The block's whole text; line breaks are `\n`. */
  readonly text: string;
};

function getPrintedNumber(marker: Marker): number | readonly number[] {
  return marker.format === 'decimal-path' ? listPrintedParts(marker) : marker.number;
}

export function listOutlineLines(plan: ResolvedPlan): OutlineLine[] {
  const blocks = [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
  return blocks.flatMap((block, index) =>
    block.type === 'numbered'
      ? [
          {
            line: index + 1,
            marker: block.marker.text,
            form: getMarkerForm(block.marker.format, block.marker.affix),
            number: getPrintedNumber(block.marker),
            level: block.level,
            text: getRunsText(block.runs),
          },
        ]
      : [],
  );
}
