/** Parts lines that hold several items, as text does that has lost its line breaks on the way. */

import { findItemStarts } from '../../../language/markers/item-starts.ts';
import type { RecogniseOptions } from '../../../language/markers/recognise.ts';
import type { ChangeLog } from './change-log.ts';
import { getPartPlace } from './places.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines with every item on one of its own; each parting is proposed to `log`. */
export function partLines(lines: readonly SourceLine[], log: ChangeLog, options: RecogniseOptions): SourceLine[] {
  return lines.flatMap((line) => {
    const { text } = line;
    const starts = line.headingDepth > 0 ? [] : findItemStarts(text, options);
    if (starts.length < 2) return [line];
    const parts = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
    const isMade = log.propose({
      rule: 'part',
      line: line.line,
      params: { count: parts.length },
      before: text,
      after: parts.join('\n'),
    });
    if (!isMade) return [line];
    return parts.map((part, index) => ({ ...line, text: part, line: getPartPlace(line.line, index) }));
  });
}
