/**
 * What blocks carry besides their text, as Lexical node state: it is cloned, undone and put on the clipboard with its
 * node. Parsers run on what comes from the clipboard, so they accept nothing the plan's own schemas would not.
 */
import { $getState, $getStateChange, $setState, createState, type ElementNode, type LexicalNode } from 'lexical';
import { numberedSchema, type Source, sourceSchema, tableSchema } from '../../../shared/model/plan/block.ts';
import { type ParagraphLook, paragraphLookSchema } from '../../../shared/model/plan/paragraph-look.ts';
import { newBlockId } from './block-id.ts';

/** Id of a block in the plan; '' for paragraphs inside table cells, which are no blocks. */
const blockIdState = createState('blockId', {
  parse: (value) => (typeof value === 'string' ? value.slice(0, 200) : ''),
});

const numberedFieldsSchema = numberedSchema.pick({ level: true, start: true, affix: true, format: true, follow: true });
/** What numbering needs to know of a numbered block; a new object whenever something in it changes. */
export type NumberedFields = Readonly<ReturnType<typeof numberedFieldsSchema.parse>>;

export const numberedState = createState('numbered', {
  parse: (value): NumberedFields => numberedFieldsSchema.safeParse(value).data ?? { level: 0 },
});

/** Whether the block has a shape of its own and not its level's. */
export function hasKeptShape({ affix, format, follow }: NumberedFields): boolean {
  return affix !== undefined || format !== undefined || follow !== undefined;
}

/** The clause a block was inserted from. */
export const sourceState = createState('source', {
  parse: (value): Source | null => sourceSchema.safeParse(value).data ?? null,
});

/** First-line indent of a paragraph or numbered block in characters; `null` is the usual one. */
export const indentState = createState('firstLineIndent', {
  parse: (value) => (typeof value === 'number' && value >= 0 && value <= 20 ? value : null),
});

/** Direct formatting of a paragraph or numbered block. */
export const paragraphLookState = createState('paragraphLook', {
  parse: (value): ParagraphLook | null => paragraphLookSchema.safeParse(value).data ?? null,
});

/** Gives a block the indent and look of the one that it goes on from. */
export function $copyPlacing(from: LexicalNode, to: LexicalNode): void {
  $setState(to, indentState, $getState(from, indentState));
  $setState(to, paragraphLookState, $getState(from, paragraphLookState));
}

/** Draws what a block has of its own; `editor.css` knows the names. Nodes of both kinds do it where they are made and where it changes. */
export function drawPlacing(node: LexicalNode, element: HTMLElement): void {
  const indent = $getState(node, indentState);
  const { linePt, beforePt, afterPt, leftCharacters, rightCharacters } = $getState(node, paragraphLookState) ?? {};
  const toPt = (pt: number | undefined) => (pt === undefined ? null : `calc(${pt} * var(--zf-pt))`);
  const toCells = (cells: number | undefined) =>
    cells === undefined ? null : `calc(${cells} * var(--zf-body-size) * var(--zf-pt))`;
  const styles = {
    '--zf-indent': indent === null ? null : `${indent}em`,
    '--zf-first-line': indent === null ? null : String(indent),
    'line-height': toPt(linePt),
    'margin-top': toPt(beforePt),
    'margin-bottom': toPt(afterPt),
    'padding-left': toCells(leftCharacters),
    'padding-right': toCells(rightCharacters),
  };
  for (const [name, value] of Object.entries(styles)) {
    if (value === null) element.style.removeProperty(name);
    else element.style.setProperty(name, value);
  }
}

/** Whether what `drawPlacing` draws is another than before. */
export function $hasPlacingChanged(node: LexicalNode, before: LexicalNode): boolean {
  return (
    $getStateChange(node, before, indentState) !== null || $getStateChange(node, before, paragraphLookState) !== null
  );
}

/** Whether all of an attachment stands on pages across; kept at its title. */
export const landscapeState = createState('isLandscape', { parse: (value) => value === true });

const tableFieldsSchema = tableSchema.pick({ kind: true, caption: true, isLandscape: true, duty: true });
export type TableFields = Readonly<ReturnType<typeof tableFieldsSchema.parse>>;

export const tableState = createState('table', {
  parse: (value): TableFields => tableFieldsSchema.safeParse(value).data ?? { kind: 'plain' },
});

export function $getBlockId(node: LexicalNode): string {
  return $getState(node, blockIdState);
}

export function $getNumbered(node: LexicalNode): NumberedFields {
  return $getState(node, numberedState);
}

/** Gives a block its id and source; returns the node. */
export function $identify<Node extends LexicalNode>(node: Node, id: string, source?: Source | undefined): Node {
  $setState(node, blockIdState, id);
  return source === undefined ? node : $setState(node, sourceState, source);
}

/** Moves everything inside a block into another that takes its place. */
export function $replaceBlock<Node extends ElementNode>(block: ElementNode, replacement: Node): Node {
  replacement.setFormat(block.getFormatType());
  $setState(replacement, paragraphLookState, $getState(block, paragraphLookState));
  return block.replace(replacement, true);
}

/** A new id for a block that has none. */
export function $renewId<Node extends LexicalNode>(node: Node): Node {
  return $setState(node, blockIdState, newBlockId());
}
