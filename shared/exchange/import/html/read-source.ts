/** HTML as a source: its items by line, one a line. */
import { recogniseMarker } from '../../../language/markers/recognise.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import type { Reporter } from '../source/reporter.ts';
import type { Source, SourceItem } from '../source/source-item.ts';
import { readItems } from './read-items.ts';
import { parseBody } from './tree.ts';

/** An item as it reads: its printed number, then its text. */
function toLine(item: SourceItem): string {
  if (item.type === 'table')
    return item.table.rows
      .flatMap(({ cells }) => cells.map(({ content }) => getInlinesText(content).replaceAll('\n', ' ')))
      .join('　');
  if (item.type !== 'paragraph') return '';
  const { list, text } = item;
  return (list === null ? '' : list.type === 'label' ? `${list.text} ` : list.marker.text) + text;
}

/**
 * A page that types its numbers draws its list without any: the typed one is what was read. Word and WPS write the list's number beside
 * the paragraph, so that both are shown.
 */
function preferTyped(item: SourceItem): SourceItem {
  if (item.type !== 'paragraph' || item.list === null) return item;
  const isOffice = item.list.type === 'number' && item.list.marker.list?.id.startsWith('office/') === true;
  const form = recogniseMarker(item.text)?.form;
  const isTyped = form !== undefined && !isSeriesForm(form) && form !== 'attachment';
  return isTyped && !isOffice ? { ...item, list: null } : item;
}

/** The size that most of the text is set in, 0 where the page says none. */
function findBodySize(items: readonly SourceItem[]): number {
  const lengths = new Map<number, number>();
  for (const item of items) {
    if (item.type !== 'paragraph' || item.sizeHalfPoints === 0) continue;
    lengths.set(item.sizeHalfPoints, (lengths.get(item.sizeHalfPoints) ?? 0) + item.text.length);
  }
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Never fails: what is no HTML is read as text, as browsers do. */
export function readHtmlSource(html: string, { newId, reporter }: { newId: () => string; reporter: Reporter }): Source {
  const assets: Asset[] = [];
  const anchors = new Map<Inline, string>();
  const bookmarks = new Map<string, string>();
  const read = readItems(parseBody(html), { newId, reporter, assets, anchors, bookmarks });
  const items = read
    .map(preferTyped)
    .map((item, index): SourceItem => ('line' in item ? { ...item, line: index + 1 } : item));
  return {
    items,
    assets,
    lines: items.map(toLine),
    isPlain: false,
    lists: new Map(),
    bookmarks,
    anchors,
    bodySizeHalfPoints: findBodySize(items),
  };
}
