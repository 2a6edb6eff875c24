/** What stands in a paragraph: text with marks, breaks, pictures and text boxes, in order. Source: ECMA-376 Part 1, 17.3, 17.13. */

import type { Inline, Mark } from '../../../model/plan/inline.ts';
import type { Format } from '../../../model/plan/inlines.ts';
import { type FoundControl, isOurTag } from '../../carried/control-tag.ts';
import { toVisibleText } from '../../carried/visible-text.ts';
import type { Reporter } from '../source/reporter.ts';
import type { CommentTracker } from './comments.ts';
import { type FieldStack, getFieldArgument } from './fields.ts';
import { type DrawingPart, type PictureSource, readDrawing, type SourcePicture } from './pictures.ts';
import { overlay, type Raised, type RunProperties, readRunProperties, type Styles } from './styles.ts';
import { readTextLook } from './text-look.ts';
import {
  findAll,
  findChild,
  findChildren,
  getToggle,
  getValue,
  isElement,
  listElements,
  type XmlElement,
} from './xml.ts';

export type Piece =
  | { readonly type: 'inline'; readonly inline: Inline; readonly anchor: string | null; readonly isCounted: boolean }
  | { readonly type: 'page-break' }
  | { readonly type: 'picture'; readonly picture: SourcePicture }
  | { readonly type: 'text-box'; readonly content: XmlElement };

export type InlineContext = PictureSource & {
  readonly styles: Styles;
  readonly fields: FieldStack;
  readonly reporter: Reporter;
  /** Footnotes and endnotes by `footnote/1`, `endnote/2`. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly comments: CommentTracker;
  /** Whether the program itself wrote the file: then all direct formatting is the plan's. */
  readonly isOwn: boolean;
  /** Filled while reading: the control of ours that a text stands in. */
  readonly controls: Map<Inline, FoundControl>;
};

/** The largest run of a paragraph in half-points, `null` where no run says. */
export type InlineContent = {
  readonly pieces: Piece[];
  readonly bookmarks: string[];
  /** Comment threads that the paragraph refers to. */
  readonly threadIds: string[];
  readonly sizeHalfPoints: number | null;
};

/** What describes a paragraph, a run or what is wrapped around them, and what only ruby prints. */
const isDescription = ({ name }: XmlElement) => /Pr(?:Change|Ex)?$/.test(name) || name === 'w:rt';
/** Characters of symbol typefaces by typeface and code. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings/fc': '✓',
  'wingdings/fb': '✗',
  'wingdings/fe': '☑',
  'wingdings/fd': '☒',
  'wingdings/a8': '□',
  'wingdings/6f': '□',
  'wingdings/6c': '●',
  'wingdings/6e': '■',
  'wingdings/75': '◆',
  'wingdings/d8': '➢',
  'wingdings/26': '📖',
  'wingdings/28': '☎',
  'wingdings/2a': '✉',
  'wingdings 2/52': '☑',
  'wingdings 2/53': '☒',
  'wingdings 2/a3': '□',
  'wingdings 2/50': '✓',
  'wingdings 2/4f': '✗',
  'symbol/b7': '•',
  'symbol/b3': '≥',
  'symbol/a3': '≤',
  'symbol/b1': '±',
  'symbol/b4': '×',
  'symbol/b0': '°',
  'symbol/ae': '→',
  'symbol/d7': '·',
};
const UNKNOWN_SYMBOL = '□';

const RAISED: Record<Raised, readonly Mark[]> = {
  superscript: ['superscript'],
  subscript: ['subscript'],
  baseline: [],
};

function toMarks(run: RunProperties): Mark[] {
  const marks: Mark[] = [];
  if (run.bold === true) marks.push('bold');
  if (run.italic === true) marks.push('italic');
  if (run.underline === true) marks.push('underline');
  if (run.strike === true) marks.push('strike');
  if (run.raised !== null) marks.push(...RAISED[run.raised]);
  return marks;
}

/** Plain text of everything below an element, for reports and notes. */
export function getPlainText(element: XmlElement): string {
  const paragraphs = findAll(element, 'w:p');
  const read = (node: XmlElement): string => {
    if (node.name === 'w:t' || node.name === 'w:delText' || node.name === 'm:t')
      return node.children.filter((child) => typeof child === 'string').join('');
    if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
    if (node.name === 'v:textpath') return node.attributes.string ?? '';
    return listElements(node).map(read).join('');
  };
  return (paragraphs.length === 0 ? [element] : paragraphs).map(read).join(' ').replace(/\s+/g, ' ').trim();
}

function readSymbol(element: XmlElement, reporter: Reporter): string {
  const font = (element.attributes['w:font'] ?? '').toLowerCase();
  const code = (Number.parseInt(element.attributes['w:char'] ?? '', 16) & 0xff).toString(16);
  const symbol = SYMBOLS[`${font}/${code}`];
  if (symbol === undefined)
    reporter.add('loss', 'importDocx.symbol', {
      params: { font: element.attributes['w:font'] ?? '' },
      after: UNKNOWN_SYMBOL,
    });
  return symbol ?? UNKNOWN_SYMBOL;
}

/** Reads a paragraph's runs. One reader serves a whole document: fields may reach over paragraphs. */
export function readInlineContent(paragraph: XmlElement, context: InlineContext): InlineContent {
  const { fields, reporter, styles } = context;
  const pieces: Piece[] = [];
  const bookmarks: string[] = [];
  const threadIds: string[] = [];
  let sizeHalfPoints: number | null = null;
  let anchor: string | null = null;
  let control: FoundControl | null = null;

  const addText = (text: string, format: Format) => {
    const clean = toVisibleText(text);
    if (clean === '') return;
    if (fields.isInInstruction()) {
      reporter.count('loss', 'importDocx.fieldText', { before: clean });
      return;
    }
    const reference = fields.findOpen('REF');
    const target = reference === null ? anchor : getFieldArgument(reference);
    const isCounted = fields.findOpen('SEQ') !== null;
    context.comments.noteText();
    const inline: Inline = {
      type: 'text',
      text: clean,
      ...format,
      ...readComments(),
    };
    pieces.push({ type: 'inline', inline, anchor: target, isCounted });
    if (control !== null) context.controls.set(inline, control);
  };
  const readComments = (): { comments?: string[] } => {
    const comments = context.comments.readOpen();
    return comments === null ? {} : { comments };
  };
  const addLineBreak = () => {
    if (!fields.isInInstruction())
      pieces.push({
        type: 'inline',
        inline: { type: 'line-break', ...readComments() },
        anchor: null,
        isCounted: false,
      });
  };

  const readNote = (kind: 'footnote' | 'endnote', element: XmlElement, format: Format) => {
    const note = context.notes.get(`${kind}/${element.attributes['w:id'] ?? ''}`);
    const text = note === undefined ? '' : getPlainText(note);
    if (text === '') return;
    const after = `（注：${text}）`;
    addText(after, format);
    reporter.add('change', `importDocx.${kind}`, { before: text, after });
  };
  const readCommentReference = (element: XmlElement) => {
    const threadId = context.comments.findReferred(element);
    if (threadId !== null) threadIds.push(threadId);
  };
  const addDrawing = (part: DrawingPart) => {
    if (part.type === 'picture' || part.type === 'text-box') pieces.push(part);
    else if (part.type === 'foreign-picture')
      reporter.add('loss', 'importDocx.picture', { params: { format: part.format } });
    else if (part.type === 'word-art') reporter.add('loss', 'importDocx.wordArt', { before: part.text });
    else reporter.count('loss', 'importDocx.graphic');
  };

  const readRun = (run: XmlElement) => {
    const element = findChild(run, 'w:rPr');
    const properties = overlay(styles.getRunProperties(getValue(element, 'w:rStyle')), readRunProperties(element));
    if (properties.hidden === true) {
      const text = getPlainText(run);
      if (text !== '') reporter.add('loss', 'importDocx.hidden', { before: text });
      return;
    }
    if (properties.sizeHalfPoints !== null) sizeHalfPoints = Math.max(sizeHalfPoints ?? 0, properties.sizeHalfPoints);
    const marks = toMarks(properties);
    const look = readTextLook(element, context.isOwn);
    const format = { ...(marks.length === 0 ? {} : { marks }), ...(look && { look }) };
    for (const child of listElements(run)) readRunChild(child, format);
  };

  const readRunChild = (child: XmlElement, format: Format) => {
    switch (child.name) {
      case 'w:t':
        return addText(readText(child), format);
      case 'w:tab':
      case 'w:ptab':
        return addText(' ', format);
      case 'w:br':
        if (child.attributes['w:type'] === 'page') pieces.push({ type: 'page-break' });
        else addLineBreak();
        return;
      case 'w:cr':
        return addLineBreak();
      case 'w:noBreakHyphen':
        return addText('-', format);
      case 'w:sym':
        return addText(readSymbol(child, reporter), format);
      case 'w:fldChar':
        return addText(fields.mark(child), format);
      case 'w:delText':
        reporter.add('note', 'importDocx.deletion', { before: readText(child) });
        return;
      case 'w:instrText':
        return fields.addInstruction(readText(child));
      case 'w:footnoteReference':
        return readNote('footnote', child, format);
      case 'w:endnoteReference':
        return readNote('endnote', child, format);
      case 'w:commentReference':
        return readCommentReference(child);
      case 'w:drawing':
      case 'w:pict':
        return readDrawing(child, context).forEach(addDrawing);
      case 'w:object':
        reporter.add('loss', 'importDocx.embedded');
        return readDrawing(child, context).forEach(addDrawing);
      case 'w:ruby':
        reporter.count('loss', 'importDocx.ruby', { before: findAll(child, 'w:rt').map(getPlainText).join(' ') });
        return readNodes(findChild(child, 'w:rubyBase'));
      default:
        if (!isDescription(child)) for (const each of listElements(child)) readRunChild(each, format);
        return;
    }
  };
  const readText = (element: XmlElement) => {
    const text = element.children.filter((child) => typeof child === 'string').join('');
    return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  };

  const readLink = (element: XmlElement) => {
    const relationship = context.relationships.get(element.attributes['r:id'] ?? '');
    const text = getPlainText(element);
    if (
      relationship?.isExternal &&
      relationship.target !== text &&
      relationship.target.replace(/^mailto:/, '') !== text
    ) {
      reporter.add('loss', 'importDocx.link', { params: { address: relationship.target }, before: text });
    }
    const outer = anchor;
    anchor = element.attributes['w:anchor'] ?? outer;
    readNodes(element);
    anchor = outer;
  };
  const readSimpleField = (element: XmlElement) => {
    const instruction = element.attributes['w:instr'] ?? '';
    fields.mark({ name: 'w:fldChar', attributes: { 'w:fldCharType': 'begin' }, children: [] });
    fields.addInstruction(instruction);
    fields.mark({ name: 'w:fldChar', attributes: { 'w:fldCharType': 'separate' }, children: [] });
    readNodes(element);
    fields.mark({ name: 'w:fldChar', attributes: { 'w:fldCharType': 'end' }, children: [] });
  };

  const readControl = (element: XmlElement) => {
    const properties = findChild(element, 'w:sdtPr');
    const tag = getValue(properties, 'w:tag') ?? '';
    const isOurs = isOurTag(tag);
    // Word puts its own words into a control that was emptied.
    if (isOurs && getToggle(properties, 'w:showingPlcHdr') === true) return;
    const outer = control;
    if (isOurs) control = { tag, title: getValue(properties, 'w:alias') ?? '' };
    readNodes(findChild(element, 'w:sdtContent'));
    control = outer;
  };

  const readNodes = (element: XmlElement | null) => {
    for (const child of element?.children ?? []) if (isElement(child)) readNode(child);
  };
  const readNode = (child: XmlElement) => {
    switch (child.name) {
      case 'w:r':
        return readRun(child);
      case 'w:hyperlink':
        return readLink(child);
      case 'w:fldSimple':
        return readSimpleField(child);
      case 'w:sdt':
        return readControl(child);
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        return context.comments.mark(child);
      case 'w:bookmarkStart':
        bookmarks.push(child.attributes['w:name'] ?? '');
        return;
      case 'w:ins':
      case 'w:moveTo':
        reporter.count('note', 'importDocx.insertion', { after: getPlainText(child) });
        return readNodes(child);
      case 'w:del':
      case 'w:moveFrom': {
        const text = getPlainText(child);
        if (text !== '') reporter.add('note', 'importDocx.deletion', { before: text });
        return;
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = getPlainText(child);
        reporter.add('change', 'importDocx.formula', { after: text });
        return addText(text, {});
      }
      default:
        // Whatever is wrapped around runs, they are read.
        if (!isDescription(child)) readNodes(child);
    }
  };

  readNodes(paragraph);
  return { pieces, bookmarks, threadIds, sizeHalfPoints };
}

/** Notes of a part by id. */
export function indexNotes(root: XmlElement | null, name: string, prefix = ''): Map<string, XmlElement> {
  const notes = findChildren(root, name).filter(({ attributes }) => !/eparator$/.test(attributes['w:type'] ?? ''));
  return new Map(notes.map((note) => [`${prefix}${note.attributes['w:id'] ?? ''}`, note]));
}
