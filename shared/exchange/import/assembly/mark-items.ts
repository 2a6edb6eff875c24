/** The number every item bore, whether a list counted it or someone typed it: what counts itself gives up its typed digits. */
import { createAttachmentReader } from '../../../judgement/document/attachment-list.ts';
import { getPrefixLength, type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { isSeriesForm, toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { isCollectionTitle } from '../../../language/words/line-roles.ts';
import type { MarkerForm } from '../../../model/numbering/forms.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { dropCharacters, getInlinesText, joinTexts } from '../../../model/plan/inlines.ts';
import type { Reporter } from '../source/reporter.ts';
import { getChangeId, type SourceItem, type SourceParagraph } from '../source/source-item.ts';

export type MarkedItem = {
  readonly item: SourceItem;
  readonly marker: SourceMarker | null;
  /** The form of a number that was typed. */
  readonly form: MarkerForm | null;
  /** What stands behind the number. */
  readonly content: readonly Inline[];
  /** True for a number that labels something (附件1, or the list of attachments) and counts with no others. */
  readonly isLabel: boolean;
};

export type MarkContext = {
  readonly recognise: RecogniseOptions;
  readonly reporter: Reporter;
  readonly isPlain: boolean;
  /** Text that refers to a place begins no paragraph with a number of its own: 第二部分所列…. */
  readonly references: { has(inline: Inline): boolean };
  /** Given for a file that carries its plan: what begins like a number and is plain text there. Nothing typed becomes live then. */
  readonly isPlainText?: (item: SourceItem) => boolean;
};

type Marked = Omit<MarkedItem, 'isLabel'>;

function readTyped(item: SourceParagraph, context: MarkContext): Marked | null {
  const { recognise, reporter, references, isPlain, isPlainText } = context;
  const { content, text, line, id: blockId } = item;
  const [first] = content;
  if (isPlainText?.(item) || (first !== undefined && references.has(first))) return null;
  const recognised = recogniseMarker(text, recognise);
  if (recognised === null || isSeriesForm(recognised.form)) return null;
  if (recognised.form === 'attachment' && !isPlain) return null;
  const prefix = getPrefixLength(text);
  // A text gave up its Markdown before; where the user put the marks back, the number is text.
  if (prefix > 0 && isPlain) return null;
  if (text.slice(0, prefix).trim() !== '') {
    const change = { id: getChangeId('markdown', item), line, blockId, before: text, after: text.slice(prefix) };
    if (!reporter.propose('importText.markdown', change)) return null;
  }
  return {
    item,
    marker: toSourceMarker(recognised),
    form: recognised.form,
    content: dropCharacters(content, prefix + recognised.marker.length),
  };
}

function markParagraph(item: SourceParagraph, context: MarkContext): Marked {
  const { list, content, line, id: blockId } = item;
  if (list?.type === 'number') return { item, marker: list.marker, form: null, content };
  if (list?.type === 'label') {
    context.reporter.count('change', 'importPlan.bullet', { line, blockId, after: list.text });
    return {
      item,
      marker: null,
      form: null,
      content: joinTexts([{ type: 'text', text: `${list.text} ` }, ...content]),
    };
  }
  return readTyped(item, context) ?? { item, marker: null, form: null, content };
}

/** The items of a body or an attachment; the first number behind a collection's title opens another plan. */
export function markItems(items: readonly SourceItem[], context: MarkContext): MarkedItem[] {
  const attachments = createAttachmentReader();
  let opensPlan = false;
  return items.map((item): MarkedItem => {
    if (item.type !== 'paragraph') return { item, marker: null, form: null, content: [], isLabel: false };
    const marked = markParagraph(item, context);
    const { marker, form, content } = marked;
    const read = marker && form && { form, number: marker.number };
    const named = attachments.read((marker?.text ?? '') + getInlinesText(content), read);
    if (marker === null) {
      opensPlan ||= isCollectionTitle(item.text);
      return { ...marked, isLabel: false };
    }
    const opens = opensPlan;
    opensPlan = false;
    return { ...marked, marker: opens ? { ...marker, opensPlan: true } : marker, isLabel: named !== null };
  });
}
