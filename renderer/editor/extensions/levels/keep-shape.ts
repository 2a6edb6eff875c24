/** A number's own shape: kept whatever the scheme says, or given up for its level's. Runs inside an update. */
import { $setState } from 'lexical';
import { effectiveLevel } from '../../../../shared/model/numbering/number-blocks.ts';
import { pickNumberedFields } from '../../convert/block-to-node.ts';
import { $getNumbered, numberedState } from '../../nodes/block-state.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $getSelectedBlocks } from '../selection/current-block.ts';

export function $keepShape(isKept: boolean): void {
  const { scheme } = $getSettings();
  for (const block of $getSelectedBlocks()) {
    if (!$isNumberedNode(block)) continue;
    const { level, start, ...own } = $getNumbered(block);
    const { format, affix, follow } = { ...scheme.levels[effectiveLevel(level, scheme)], ...own };
    $setState(block, numberedState, pickNumberedFields({ level, start, ...(isKept && { format, affix, follow }) }));
  }
}
