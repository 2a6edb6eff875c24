/** Paragraphs that hold several numbered items become a paragraph each; every parting is reported and can be taken back. */
import type { RecogniseOptions } from '../../../language/markers/recognise.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import type { Reporter } from '../source/reporter.ts';
import { getChangeId, type SourceItem } from '../source/source-item.ts';
import { partParagraph } from './part-paragraph.ts';

type Context = {
  readonly newId: () => string;
  readonly reporter: Reporter;
  readonly recognise: RecogniseOptions;
  /** Texts that refer to a place begin no item. */
  readonly references: { has(inline: Inline): boolean };
};

/** The items of a source, with every numbered one a paragraph of its own. */
export function partItems(
  items: readonly SourceItem[],
  { newId, reporter, recognise, references }: Context,
): SourceItem[] {
  return items.flatMap((item): SourceItem[] => {
    if (item.type !== 'paragraph' || (item.headingDepth > 0 && item.list === null)) return [item];
    const parts = partParagraph(item.content, recognise, references);
    if (parts.length < 2) return [item];
    const { line, id: blockId, text } = item;
    const isMade = reporter.propose('importPlan.part', {
      id: getChangeId('part', item),
      line,
      blockId,
      params: { count: parts.length },
      before: text,
      after: parts.map((part) => getInlinesText(part)).join('\n'),
    });
    if (!isMade) return [item];
    return parts.map((content, part) => ({
      ...item,
      id: part === 0 ? item.id : newId(),
      part,
      content,
      text: getInlinesText(content),
      list: part === 0 ? item.list : null,
    }));
  });
}
