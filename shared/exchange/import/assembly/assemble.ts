/** From the parts of a source to blocks of a plan: numbers become live ones in a scheme, what can follow the plan does. */
import { isCollectionTitle } from '../../../language/words/line-roles.ts';
import type { NumberingScheme } from '../../../model/numbering/scheme.ts';
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import type { Block, Paragraph, Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText, joinTexts } from '../../../model/plan/inlines.ts';
import type { ImportOptions } from '../imported.ts';
import { chooseScheme, type DeclaredLists, levelsInScheme, type SchemeChoice } from '../levels/choose-scheme.ts';
import { type Placement, placeMarkers } from '../levels/place-markers.ts';
import { findStarts } from '../levels/sequences.ts';
import { settleMarkers } from '../levels/settle-markers.ts';
import { getChangeId, type SourceItem, type SourceParagraph } from '../source/source-item.ts';
import { createLiveMembers, type LiveMembers } from './live-members.ts';
import { type MarkContext, type MarkedItem, markItems } from './mark-items.ts';
import { findPeople, findPeopleLabel } from './people.ts';
import type { PeopleRegister } from './people-register.ts';

/** A paragraph without first-line indent where others have one says so; in a file that indents nothing it says nothing. */
const DEFAULT_INDENT = 2;

export type AssembleContext = MarkContext & {
  /** What the source's own lists declare. */
  readonly lists: DeclaredLists;
  readonly options: Pick<ImportOptions, 'mode' | 'schemeId' | 'takenBack'>;
  /** A scheme that is none of the built-in ones, as that of the plan something is pasted into. */
  readonly scheme?: NumberingScheme;
  readonly people: PeopleRegister | null;
  /** Whether what was typed and can follow the plan becomes live. */
  readonly isLive: boolean;
};

export type Assembled = {
  readonly scheme: NumberingScheme;
  readonly parts: readonly (readonly Block[])[];
  /** By block: the number it bore. */
  readonly marked: readonly MarkedItem[];
};

function choose(marked: readonly MarkedItem[], { lists, options, scheme }: AssembleContext): SchemeChoice {
  // Attachments label parts of the file and say nothing about its scheme.
  const markers = marked.flatMap(({ marker, form }) => (marker === null || form === 'attachment' ? [] : [marker]));
  const wanted = scheme ?? (options.schemeId === undefined ? null : findScheme(options.schemeId));
  return wanted === null ? chooseScheme(markers, lists) : levelsInScheme(markers, wanted);
}

/** What is said of a number that prints otherwise: one that no plan prints, one written unlike others, one out of order. */
function getMarkerKey(mode: ImportOptions['mode'], isInOrder: boolean) {
  if (mode === 'keep') return 'importPlan.markerFormat';
  return isInOrder ? 'importPlan.markerShape' : 'importPlan.marker';
}

/** The numbers of one part in the scheme; every one that prints otherwise is reported. */
function placeNumbers(part: readonly MarkedItem[], choice: SchemeChoice, context: AssembleContext) {
  const { options, reporter } = context;
  const sources = part.map(({ marker }) => marker);
  const getId = (index: number) => {
    const item = part[index]?.item;
    return item?.type === 'paragraph' ? getChangeId('marker', item) : '';
  };
  let kept: readonly (Placement | null)[] | null = null;
  const { placements, changes } = settleMarkers(
    sources,
    choice,
    options.mode,
    (index) => options.takenBack?.has(getId(index)) === true,
    {
      starts: findStarts(
        part.map(({ marker, content, isLabel }) => ({
          marker: isLabel ? null : marker,
          text: getInlinesText(content),
        })),
        choice,
      ),
      isLabel: (index) => part[index]?.isLabel === true,
      // What no format prints (l、) can only be put back as text.
      isTextOnceTakenBack: (index) => {
        kept ??= placeMarkers(sources, choice, 'keep');
        return kept[index]?.isChanged === true;
      },
    },
  );
  for (const { index, number, before, after } of changes) {
    const item = part[index]?.item;
    if (item?.type !== 'paragraph') continue;
    const key = getMarkerKey(options.mode, sources[index]?.number === number);
    const { line, id: blockId } = item;
    reporter.propose(key, { id: getId(index), line, blockId, params: { before, after }, before, after });
  }
  return placements;
}

/** Forms of items a label may announce; larger ones begin a section of their own. */
const ITEM_FORMS: readonly (MarkedItem['form'] & {})[] = [
  'decimal-comma',
  'decimal-dot',
  'decimal-paren',
  'decimal-halfparen',
  'circled',
];

/** True where nothing follows that a label at the end of a line could announce: the place after it is left open. */
function isLeftOpen(marked: MarkedItem, next: MarkedItem | undefined): boolean {
  if (next === undefined) return true;
  const { item } = next;
  if (item.type !== 'paragraph') return item.type === 'page-break';
  if (next.marker !== null) {
    return next.form === null ? false : marked.form === next.form || !ITEM_FORMS.includes(next.form);
  }
  if (item.list !== null) return false;
  if (item.headingDepth > 0 || isCollectionTitle(item.text) || item.align === 'right') return true;
  const text = getInlinesText(marked.content);
  return /^[^，。；：]{1,12}[：:]/.test(item.text) && findPeople(item.text, findPeopleLabel(text)) === null;
}

/** A heading without a number stays one to the eye. */
function embolden(content: readonly Inline[]): Inline[] {
  return content.map(
    (inline): Inline =>
      inline.type === 'line-break'
        ? inline
        : { ...inline, marks: [...new Set([...(inline.marks ?? []), 'bold' as const])] },
  );
}

type BlockContext = { readonly isPlain: boolean; readonly keepsZeroIndent: boolean };

function toParagraph(item: SourceParagraph, content: readonly Inline[], context: BlockContext): Paragraph {
  const { id, align, indent, headingDepth, text } = item;
  const isHeading = headingDepth > 0 || (context.isPlain && isCollectionTitle(text));
  const isPlaced = align === 'center' || align === 'right' || isHeading;
  const isDefault = !isPlaced && (indent === DEFAULT_INDENT || (indent === 0 && !context.keepsZeroIndent));
  return {
    type: 'paragraph',
    id,
    content: isHeading ? embolden(content) : [...content],
    ...(align === null ? {} : { align }),
    ...(isDefault ? {} : { indent: isPlaced ? 0 : indent }),
    ...(item.look && { look: item.look }),
  };
}

/** A number that stays text stands before its words as it did. */
function getContent({ item, marker, content }: MarkedItem, placement: Placement | null): readonly Inline[] {
  if (marker === null || placement !== null || item.type !== 'paragraph') return content;
  return item.list === null ? item.content : joinTexts([{ type: 'text', text: marker.text }, ...item.content]);
}

function toTable({ table, line }: SourceItem & { type: 'table' }, live: LiveMembers | null): Table {
  if (live === null) return table;
  let part = 0;
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        content: live.readAside(cell.content, { line, part: part++, id: table.id }),
      })),
    })),
  };
}

/** Assembles the body and each attachment. */
export function assembleParts(parts: readonly (readonly SourceItem[])[], context: AssembleContext): Assembled {
  const { reporter, isPlainText } = context;
  const marked = parts.map((items) => markItems(items, context));
  const all = marked.flat();
  const choice = choose(all, context);
  // A file of ours says every indent.
  const keepsZeroIndent =
    isPlainText !== undefined ||
    all.some(
      ({ item, marker }) =>
        item.type === 'paragraph' && marker === null && item.align === null && item.indent >= DEFAULT_INDENT,
    );
  const toBlocks = (part: readonly MarkedItem[]): Block[] => {
    const placements = placeNumbers(part, choice, context);
    const contents = part.map((each, index) => getContent(each, placements[index] ?? null));
    const live = context.isLive ? createLiveMembers(contents, context) : null;
    return part.map((each, index): Block => {
      const { item } = each;
      if (item.type === 'table') return toTable(item, live);
      if (item.type === 'figure') return item.figure;
      if (item.type === 'page-break') return { type: 'page-break', id: item.id };
      const found = contents[index] ?? [];
      const content = live === null ? found : live.read(found, item, isLeftOpen(each, part[index + 1]));
      const placement = placements[index] ?? null;
      if (placement === null) return toParagraph(item, content, { isPlain: context.isPlain, keepsZeroIndent });
      const isPlaced = item.align === 'center' || item.align === 'right';
      const align = isPlaced && item.align !== null ? { align: item.align } : {};
      return {
        type: 'numbered',
        id: item.id,
        ...placement.fields,
        content: [...content],
        ...align,
        ...(item.listIndent !== undefined && { indent: item.listIndent }),
        ...(item.look && { look: item.look }),
      };
    });
  };
  const assembled = marked.map(toBlocks);
  const count = all.filter(({ marker }) => marker !== null).length;
  if (count > 0) reporter.add('note', 'importPlan.scheme', { params: { name: choice.scheme.name, count } });
  return { scheme: choice.scheme, parts: assembled, marked: all };
}
