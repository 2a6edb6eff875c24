/** Occurrences of a text in the plan, in document order. Runs inside a read or an update. */
import {
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type FactTarget, toFactTarget, toPersonTarget } from '../../../../shared/content/facts/fact-target.ts';
import type { Finder } from '../../../../shared/language/words/find-text.ts';
import {
  getPlaceBlockId,
  HEADER_ID,
  PARTS_ID,
  SIGNATURE_ID,
  type WordsPlace,
} from '../../../../shared/model/plan/words.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';

/** A stretch of a block's text that stands in one node; only `text` is replaced by typing, never a live member or a marker. */
type Piece = {
  readonly key: NodeKey;
  readonly from: number;
  readonly to: number;
  readonly of: 'text' | 'live' | 'marker';
};

type Line = { readonly text: string; readonly from: number; readonly to: number };
/** One occurrence in the text: the pieces it touches, each with the part it covers, as offsets into that node. */
export type TextMatch = Line & { readonly kind: 'text'; readonly blockId: string; readonly pieces: readonly Piece[] };
/** One in words that stand outside of the text: header, signature, captions, what a figure says. */
export type OutsideMatch = Line & {
  readonly kind: 'outside';
  readonly place: WordsPlace;
  /** The node it is drawn at; `null` above the title. */
  readonly key: NodeKey | null;
};
/** `text` is the line it was found in, `from` and `to` which characters of it. */
export type Match = TextMatch | OutsideMatch;

/** What is looked through beside the nodes. */
export type FindScope = {
  /** `一、` by numbered node, `附件1` by attachment's title. */
  readonly markers: (key: NodeKey) => string;
  /** Words that stand outside of the text, and what they read. */
  readonly outside: readonly { readonly place: WordsPlace; readonly text: string }[];
  /** Ids of the blocks to keep to; `null` for the whole plan. */
  readonly within: ReadonlySet<string> | null;
};

function $collectTextBlocks(node: LexicalNode, found: ElementNode[]): void {
  if (!$isElementNode(node)) return;
  const first = node.getFirstChild();
  if ($isElementNode(first) && !first.isInline()) {
    for (const child of node.getChildren()) $collectTextBlocks(child, found);
  } else {
    found.push(node);
  }
}

function $readPieces(block: ElementNode, marker: string): { text: string; pieces: Piece[] } {
  let text = marker;
  const pieces: Piece[] = marker === '' ? [] : [{ key: block.getKey(), from: 0, to: marker.length, of: 'marker' }];
  for (const child of block.getChildren()) {
    if (!$isTextNode(child) && !$isLiveNode(child) && !$isLineBreakNode(child)) continue;
    const content = child.getTextContent();
    const of = $isTextNode(child) ? 'text' : 'live';
    pieces.push({ key: child.getKey(), from: text.length, to: text.length + content.length, of });
    text += content;
  }
  return { text, pieces };
}

function cutPieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return pieces
    .filter((piece) => piece.from < to && piece.to > from)
    .map((piece) => ({
      ...piece,
      from: Math.max(from, piece.from) - piece.from,
      to: Math.min(to, piece.to) - piece.from,
    }));
}

/** Occurrences that do not overlap. */
export function $findMatches(find: Finder, { markers, outside, within }: FindScope): Match[] {
  const matches: Match[] = [];
  const outsideByBlock = new Map<string, OutsideMatch[]>();
  for (const { place, text } of outside) {
    const found = find(text).map((stretch) => ({ kind: 'outside' as const, place, key: null, text, ...stretch }));
    const id = getPlaceBlockId(place);
    if (found.length > 0) outsideByBlock.set(id, [...(outsideByBlock.get(id) ?? []), ...found]);
  }
  const findOutside = (id: string, key: NodeKey | null) => {
    for (const match of outsideByBlock.get(id) ?? []) matches.push({ ...match, key });
  };
  const blocks: ElementNode[] = [];
  if (within === null) for (const id of [PARTS_ID, HEADER_ID]) findOutside(id, null);
  for (const node of $iterateBlocks()) {
    const blockId = $getBlockId(node);
    if (within !== null && !within.has(blockId)) continue;
    findOutside($isClosingNode(node) ? SIGNATURE_ID : blockId, node.getKey());
    blocks.length = 0;
    $collectTextBlocks(node, blocks);
    for (const block of blocks) {
      const { text, pieces } = $readPieces(block, markers(block.getKey()));
      for (const { from, to } of find(text)) {
        matches.push({ kind: 'text', blockId, text, from, to, pieces: cutPieces(pieces, from, to) });
      }
    }
  }
  return matches;
}

/** Replaces a match within text; answers false where it touches a live member or a marker. */
export function $replaceMatch(
  match: TextMatch,
  replacement: string,
  getNode: (key: NodeKey) => LexicalNode | null,
): boolean {
  if (!match.pieces.every((piece) => piece.of === 'text')) return false;
  match.pieces.forEach((piece, index) => {
    const node = getNode(piece.key);
    if ($isTextNode(node)) node.spliceText(piece.from, piece.to - piece.from, index === 0 ? replacement : '');
  });
  return true;
}

/** What a match is about that stands inside of one fact or person: the field, what it reads, and the characters of it. */
export type FactMatch = {
  readonly target: FactTarget;
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

/** `null` for a match in text, in several members, or in one that counts: nothing changes what those say. */
export function $findFactMatch({ pieces }: TextMatch, getNode: (key: NodeKey) => LexicalNode | null): FactMatch | null {
  const [piece, ...others] = pieces;
  const node = piece === undefined ? null : getNode(piece.key);
  if (piece === undefined || others.length > 0 || !$isLiveNode(node)) return null;
  const inline = node.getInline();
  if (inline.type !== 'fact' && inline.type !== 'person') return null;
  const target = inline.type === 'fact' ? toFactTarget(inline.key) : toPersonTarget(inline.personId, inline.field);
  return { target, value: node.getTextContent(), from: piece.from, to: piece.to };
}

/** Makes plain text of the facts and people that a match touches, and replaces it there. Answers false where it touches others. */
export function $replaceMention(
  match: TextMatch,
  replacement: string,
  getNode: (key: NodeKey) => LexicalNode | null,
): boolean {
  const nodes = match.pieces.map(({ key }) => getNode(key));
  const isReplaceable = nodes.every(
    (node) => $isTextNode(node) || ($isLiveNode(node) && ['fact', 'person'].includes(node.getInline().type)),
  );
  if (!isReplaceable) return false;
  const pieces = match.pieces.map((piece, index): Piece => {
    const node = nodes[index];
    if (!$isLiveNode(node)) return piece;
    const text = $createTextNode(node.getTextContent()).setFormat(node.getFormat());
    node.replace(text);
    return { ...piece, key: text.getKey(), of: 'text' };
  });
  return $replaceMatch({ ...match, pieces }, replacement, getNode);
}
