/** From the parts of a Word file to blocks of a plan: numbers become live ones, what counts itself gives up its typed digits. */

import { readLineHabits } from '../../../language/markers/line-habits.ts';
import { getPrefixLength, type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { isSeriesForm, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import type { NumberingScheme } from '../../../model/numbering/scheme.ts';
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import type { Block, Paragraph } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { dropCharacters, getInlinesText, joinTexts } from '../../../model/plan/inlines.ts';
import type { ImportOptions } from '../imported.ts';
import { chooseScheme, type DeclaredLists, levelsInScheme, type SchemeChoice } from '../levels/choose-scheme.ts';
import type { Placement } from '../levels/place-markers.ts';
import { findStarts } from '../levels/sequences.ts';
import { settleMarkers } from '../levels/settle-markers.ts';
import { createLiveMembers } from './live-members.ts';
import { getChangeId } from './part-paragraphs.ts';
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
  readonly recognise: RecogniseOptions;
  readonly reporter: Reporter;
  /** Text that refers to a place begins no paragraph with a number of its own: 第二部分所列…. */
  readonly references: { has(inline: Inline): boolean };
  /** Given for a file that carries its plan: what begins like a number and is plain text there. Nothing typed becomes live then. */
  readonly isPlainText?: (block: SourceBlock) => boolean;
};

function markParagraph(block: SourceParagraph, context: MarkContext): Marked {
  const { recognise, reporter, references, isPlainText } = context;
  const { list, content, text } = block;
  if (list?.type === 'number') return { block, marker: list.marker, content };
  if (list?.type === 'label') {
    reporter.count('change', 'bullet', { line: block.line, blockId: block.id, after: list.text });
    return { block, marker: null, content: joinTexts([{ type: 'text', text: `${list.text} ` }, ...content]) };
  }
  if (isPlainText?.(block)) return { block, marker: null, content };
  const [first] = content;
  const recognised = first !== undefined && references.has(first) ? null : recogniseMarker(text, recognise);
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

/** What stands in the paragraphs that no list numbers. */
function listTypedLines(parts: readonly (readonly SourceBlock[])[]): string[] {
  return parts.flat().map((block) => (block.type === 'paragraph' && block.list === null ? block.text : ''));
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

export type AssembleContext = {
  /** What the file's own lists declare. */
  readonly lists: DeclaredLists;
  readonly options: ImportOptions;
  readonly reporter: Reporter;
  readonly references: MarkContext['references'];
} & Pick<MarkContext, 'isPlainText'>;

function choose(markers: readonly SourceMarker[], { lists, options }: AssembleContext): SchemeChoice {
  const wanted = options.schemeId === undefined ? null : findScheme(options.schemeId);
  return wanted === null ? chooseScheme(markers, lists) : levelsInScheme(markers, wanted);
}

/** Assembles the body and each attachment. */
export function assembleParts(parts: readonly (readonly SourceBlock[])[], context: AssembleContext): Assembled {
  const { options, reporter, references, isPlainText } = context;
  const reading = isPlainText === undefined ? {} : { isPlainText };
  const recognise = { ...readLineHabits(listTypedLines(parts)).options, hasPaths: hasTypedPaths(parts) };
  const marked = parts.map((blocks) => mark(blocks, { recognise, reporter, references, ...reading }));
  const markers = marked.flat().flatMap(({ marker }) => marker ?? []);
  const choice = choose(markers, context);
  const paragraphs = marked.flatMap((part) =>
    part.flatMap(({ block, marker }) => (block.type === 'paragraph' && marker === null ? [block] : [])),
  );
  // A file of ours says every indent.
  const keepsZeroIndent =
    isPlainText !== undefined || paragraphs.some(({ align, indent }) => align === null && indent >= DEFAULT_INDENT);

  const assembled = marked.map((part) => {
    const getId = (index: number) => {
      const block = part[index]?.block;
      return block?.type === 'paragraph' ? getChangeId('marker', block) : '';
    };
    const { placements, changes } = settleMarkers(
      part.map(({ marker }) => marker),
      choice,
      options.mode,
      (index) => options.takenBack?.has(getId(index)) === true,
      {
        starts: findStarts(
          part.map(({ marker, content }) => ({ marker, text: getInlinesText(content) })),
          choice,
        ),
      },
    );
    for (const { index, before, after } of changes) {
      const block = part[index]?.block;
      if (block?.type !== 'paragraph') continue;
      const { line, id } = block;
      reporter.add('change', 'marker', { id: getId(index), line, blockId: id, before, after });
    }
    const live = createLiveMembers(
      part.map(({ content }) => content),
      { reporter, references, takenBack: options.takenBack ?? new Set() },
    );
    return part.map((each, index) => {
      const { block } = each;
      const isTyped = block.type === 'paragraph' && isPlainText === undefined;
      const content = isTyped ? live.read(each.content, block) : each.content;
      return toBlock({ ...each, content }, placements[index] ?? null, keepsZeroIndent);
    });
  });
  if (markers.length > 0) {
    reporter.add('note', 'scheme', { params: { name: choice.scheme.name, count: markers.length } });
  }
  return { scheme: choice.scheme, parts: assembled };
}
