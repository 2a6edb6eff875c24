/** Paragraphs that hold several numbered items become a paragraph each; every parting is reported and can be taken back. */
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { partParagraph } from '../part-paragraph.ts';
import type { Reporter } from './reporter.ts';
import type { SourceBlock, SourceParagraph } from './source-blocks.ts';

type Context = {
  readonly newId: () => string;
  readonly reporter: Reporter;
  readonly takenBack: ReadonlySet<string>;
};

/** Names a change by its place in the source: `marker/12`, and `marker/12.2` in the third part of a paragraph. */
export function getChangeId(rule: string, { line, part }: Pick<SourceParagraph, 'line' | 'part'>): string {
  return part === 0 ? `${rule}/${line}` : `${rule}/${line}.${part}`;
}

/** The blocks of a document, with every item a paragraph of its own. */
export function partParagraphs(
  blocks: readonly SourceBlock[],
  { newId, reporter, takenBack }: Context,
): readonly SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.type !== 'paragraph') return [block];
    const parts = partParagraph(block.content);
    if (parts.length < 2) return [block];
    const id = getChangeId('part', block);
    reporter.add('change', 'part', {
      id,
      line: block.line,
      blockId: block.id,
      params: { count: parts.length },
      before: block.text,
      after: parts.map(getInlinesText).join('\n'),
    });
    if (takenBack.has(id)) return [block];
    return parts.map((content, part) => ({
      ...block,
      id: part === 0 ? block.id : newId(),
      part,
      content,
      text: getInlinesText(content),
      list: part === 0 ? block.list : null,
    }));
  });
}
