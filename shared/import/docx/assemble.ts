/** From the parts of a Word file to blocks of a plan: numbers become live ones, what counts itself gives up its typed digits. */
import type { NumberingScheme } from '../../numbering/scheme.ts';
import type { Block, Paragraph } from '../../plan/block.ts';
import type { Inline } from '../../plan/inline.ts';
import { dropCharacters, joinTexts } from '../inlines.ts';
import { chooseScheme, type DeclaredLists } from '../levels/choose-scheme.ts';
import { type NumberingMode, type Placement, placeMarkers } from '../levels/place-markers.ts';
import type { SourceMarker } from '../levels/source-marker.ts';
import { getPrefixLength, recogniseMarker } from '../text/recognise.ts';
import { isSeriesForm, toSourceMarker } from '../text/typed-marker.ts';
import type { Reporter } from './reporter.ts';
import type { SourceBlock, SourceParagraph } from './source-blocks.ts';

/** A block with the number it bore, whether Word counted it or someone typed it. */
type Marked = {
  readonly block: SourceBlock;
  readonly marker: SourceMarker | null;
  readonly content: readonly Inline[];
};

/** A paragraph without first-line indent where others have one says so; in a file that indents nothing it says nothing. */
const DEFAULT_INDENT = 2;

type MarkContext = {
  readonly hasPaths: boolean;
  readonly reporter: Reporter;
  /** Text that refers to a place begins no paragraph with a number of its own: 第二部分所列…. */
  readonly references: { has(inline: Inline): boolean };
};

function markParagraph(block: SourceParagraph, { hasPaths, reporter, references }: MarkContext): Marked {
  const { list, content, text } = block;
  if (list?.type === 'number') return { block, marker: list.marker, content };
  if (list?.type === 'label') {
    reporter.count('change', 'bullet', { line: block.line, blockId: block.id, after: list.text });
    return { block, marker: null, content: joinTexts([{ type: 'text', text: `${list.text} ` }, ...content]) };
  }
  const [first] = content;
  const recognised = first !== undefined && references.has(first) ? null : recogniseMarker(text, { hasPaths });
  if (recognised === null || isSeriesForm(recognised.form) || recognised.form === 'attachment') {
    return { block, marker: null, content };
  }
  const length = getPrefixLength(text) + recognised.marker.length;
  return { block, marker: toSourceMarker(recognised), content: dropCharacters(content, length) };
}

function mark(blocks: readonly SourceBlock[], context: MarkContext): Marked[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? markParagraph(block, context) : { block, marker: null, content: [] },
  );
}

/** True for a file in which someone numbered 1.1 and 1.1.1: a bare `1 总则` is a number there. */
function hasTypedPaths(parts: readonly (readonly SourceBlock[])[]): boolean {
  return parts.some((blocks) =>
    blocks.some(
      (block) => block.type === 'paragraph' && /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s*[\u4e00-\u9fff]/.test(block.text),
    ),
  );
}

function toParagraph({ block, content }: Marked & { block: SourceParagraph }, keepsZeroIndent: boolean): Paragraph {
  const { id, align, indent } = block;
  const isPlaced = align === 'center' || align === 'right';
  const isDefault = isPlaced ? false : indent === DEFAULT_INDENT || (indent === 0 && !keepsZeroIndent);
  return {
    type: 'paragraph',
    id,
    content: [...content],
    ...(align === null ? {} : { align }),
    ...(isDefault ? {} : { indent: isPlaced ? 0 : indent }),
  };
}

function toBlock(marked: Marked, placement: Placement | null, keepsZeroIndent: boolean): Block {
  const { block, content } = marked;
  if (block.type === 'table') return block.table;
  if (block.type === 'figure') return block.figure;
  if (block.type === 'page-break') return block;
  if (placement === null) return toParagraph({ ...marked, block }, keepsZeroIndent);
  const isPlaced = block.align === 'center' || block.align === 'right';
  return {
    type: 'numbered',
    id: block.id,
    ...placement.fields,
    content: [...content],
    ...(isPlaced && block.align !== null ? { align: block.align } : {}),
  };
}

export type Assembled = { readonly scheme: NumberingScheme; readonly parts: readonly (readonly Block[])[] };

/** Assembles the body and each attachment; `lists` are what the file's own lists declare. */
export function assembleParts(
  parts: readonly (readonly SourceBlock[])[],
  lists: DeclaredLists,
  mode: NumberingMode,
  { reporter, references }: Pick<MarkContext, 'reporter' | 'references'>,
): Assembled {
  const context = { hasPaths: hasTypedPaths(parts), reporter, references };
  const marked = parts.map((blocks) => mark(blocks, context));
  const markers = marked.flat().flatMap(({ marker }) => marker ?? []);
  const choice = chooseScheme(markers, lists);
  const paragraphs = marked.flat().filter(({ block, marker }) => block.type === 'paragraph' && marker === null);
  const keepsZeroIndent = paragraphs.some(
    ({ block }) => block.type === 'paragraph' && block.align === null && block.indent >= DEFAULT_INDENT,
  );

  const assembled = marked.map((part) => {
    const placements = placeMarkers(
      part.map(({ marker }) => marker),
      choice,
      mode,
    );
    return part.map((each, index) => {
      const placement = placements[index] ?? null;
      if (placement?.isChanged && each.marker !== null && each.block.type === 'paragraph') {
        const { line, id } = each.block;
        reporter.add('change', 'marker', { line, blockId: id, before: each.marker.text, after: placement.marker.text });
      }
      return toBlock(each, placement, keepsZeroIndent);
    });
  });
  if (markers.length > 0)
    reporter.add('note', 'scheme', { params: { name: choice.scheme.name, count: markers.length } });
  return { scheme: choice.scheme, parts: assembled };
}
