/** HTML from a clipboard or a file → blocks of a plan, their pictures, and a report of what could not be carried. */

import { ptToMm } from '../../../base/units/length.ts';
import { readLineHabits } from '../../../language/markers/line-habits.ts';
import { getPrefixLength, type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { isSeriesForm, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import type { NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { Block } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { dropCharacters, getInlinesText, joinTexts } from '../../../model/plan/inlines.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import { chooseScheme, levelsInScheme } from '../levels/choose-scheme.ts';
import type { NumberingMode, Placement } from '../levels/place-markers.ts';
import { findStarts } from '../levels/sequences.ts';
import { settleMarkers } from '../levels/settle-markers.ts';
import type { ImportReport } from '../report.ts';
import type { HtmlItem, HtmlParagraph } from './items.ts';
import { readItems } from './read-items.ts';
import { createHtmlReporter, type HtmlReporter } from './reporter.ts';
import { parseBody } from './tree.ts';

export type HtmlOptions = {
  readonly newId: () => string;
  /** The scheme the blocks go into, as with a paste; without it the one that explains the numbers best is chosen. */
  readonly scheme?: NumberingScheme;
  /** `keep` unless said. */
  readonly mode?: NumberingMode;
  readonly takenBack?: ReadonlySet<string>;
};

export type ImportedHtml = {
  readonly blocks: readonly Block[];
  readonly scheme: NumberingScheme;
  readonly assets: readonly Asset[];
  /** The numbers of numbered blocks as they stood, by block id. */
  readonly markers: ReadonlyMap<string, SourceMarker>;
  /** The source as it reads, a line an item; the n-th block stems from the n-th line. */
  readonly sourceLines: readonly string[];
  readonly report: ImportReport;
};

const MM_PER_PX = ptToMm(0.75);
const DEFAULT_WIDTH_MM = 120;
const MAX_WIDTH_MM = 150;

type Marked = {
  readonly item: HtmlItem;
  readonly marker: SourceMarker | null;
  readonly content: readonly Inline[];
  readonly line: string;
};

function markParagraph(item: HtmlParagraph, options: RecogniseOptions, reporter: HtmlReporter): Marked {
  const { content, list } = item;
  const text = getInlinesText(content);
  const recognised = recogniseMarker(text, options);
  const isTyped = recognised !== null && !isSeriesForm(recognised.form) && recognised.form !== 'attachment';
  const isOfficeNumber = list?.type === 'number' && list.marker.list?.id.startsWith('office/') === true;
  // A page that types its numbers draws its list without any: the typed one is what was read.
  if (isTyped && !isOfficeNumber) {
    const length = getPrefixLength(text) + recognised.marker.length;
    return { item, marker: toSourceMarker(recognised), content: dropCharacters(content, length), line: text };
  }
  if (list === null) return { item, marker: null, content, line: text };
  if (list.type === 'number') return { item, marker: list.marker, content, line: list.marker.text + text };
  reporter.count('change', 'bullet');
  return {
    item,
    marker: null,
    content: joinTexts([{ type: 'text', text: `${list.text} ` }, ...content]),
    line: `${list.text} ${text}`,
  };
}

const getChangeId = (line: number) => `marker/${line}`;

function toBlock(
  { item, content }: Marked,
  placement: Placement | null,
  { newId, addAsset }: { newId: () => string; addAsset: (asset: Omit<Asset, 'id'>) => string },
): Block {
  const id = newId();
  switch (item.type) {
    case 'table':
      return { ...item.table, id };
    case 'page-break':
      return { type: 'page-break', id };
    case 'picture': {
      const assetId = addAsset({ mediaType: item.mediaType as Asset['mediaType'], data: item.data });
      const widthMm =
        item.widthPx === null ? DEFAULT_WIDTH_MM : Math.min(MAX_WIDTH_MM, Math.max(1, item.widthPx * MM_PER_PX));
      return {
        type: 'figure',
        id,
        kind: 'image',
        assetId,
        widthMm: Math.round(widthMm),
        alternativeText: item.alternativeText.slice(0, 1000),
      };
    }
    case 'paragraph': {
      const align = item.align === null ? {} : { align: item.align };
      if (placement !== null) return { type: 'numbered', id, ...placement.fields, content: [...content], ...align };
      const indent = item.isHeading || item.align !== null ? { indent: 0 } : {};
      return { type: 'paragraph', id, content: item.isHeading ? embolden(content) : [...content], ...align, ...indent };
    }
  }
}

/** A heading without a number stays one to the eye. */
function embolden(content: readonly Inline[]): Inline[] {
  return content.map((inline) =>
    inline.type === 'text' ? { ...inline, marks: [...new Set(['bold' as const, ...(inline.marks ?? [])])] } : inline,
  );
}

/** Reads HTML. Never fails: what is no HTML is read as text, as browsers do. */
export function importHtml(html: string, { newId, scheme, mode = 'keep', takenBack }: HtmlOptions): ImportedHtml {
  const reporter = createHtmlReporter();
  const items = readItems(parseBody(html), { reporter });
  const { options } = readLineHabits(
    items.map((item) => (item.type === 'paragraph' && item.list === null ? getInlinesText(item.content) : '')),
  );
  const marked = items.map(
    (item): Marked =>
      item.type === 'paragraph'
        ? markParagraph(item, options, reporter)
        : { item, marker: null, content: [], line: '' },
  );
  const markers = marked.flatMap(({ marker }) => marker ?? []);
  const choice = scheme === undefined ? chooseScheme(markers) : levelsInScheme(markers, scheme);
  const { placements, changes } = settleMarkers(
    marked.map(({ marker }) => marker),
    choice,
    mode,
    (index) => takenBack?.has(getChangeId(index + 1)) === true,
    {
      starts: findStarts(
        marked.map(({ marker, content }) => ({ marker, text: getInlinesText(content) })),
        choice,
      ),
    },
  );
  const assets: Asset[] = [];
  const addAsset = (asset: Omit<Asset, 'id'>) => {
    const id = newId();
    assets.push({ ...asset, id });
    return id;
  };
  const blocks = marked.map((each, index) => toBlock(each, placements[index] ?? null, { newId, addAsset }));
  const markersById = new Map<string, SourceMarker>();
  for (const [index, { marker }] of marked.entries()) {
    const block = blocks[index];
    if (marker !== null && block !== undefined) markersById.set(block.id, marker);
  }
  for (const { index, before, after } of changes) {
    const blockId = blocks[index]?.id;
    reporter.add({
      kind: 'change',
      key: 'marker',
      id: getChangeId(index + 1),
      line: index + 1,
      params: {},
      before,
      after,
      ...(blockId === undefined ? {} : { blockId }),
    });
  }
  return {
    blocks,
    scheme: choice.scheme,
    assets,
    markers: markersById,
    sourceLines: marked.map(({ line }) => line),
    report: { entries: reporter.list() },
  };
}
