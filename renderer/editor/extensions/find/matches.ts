/** Occurrences of a text in the plan, in document order. Runs inside a read or an update. */
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';

/** A stretch of a block's text that stands in one node; `isText` is false for live members, which nothing replaces. */
type Piece = { readonly key: NodeKey; readonly from: number; readonly to: number; readonly isText: boolean };

/** One occurrence: the pieces it touches, each with the part it covers, as offsets into that node. */
export type Match = { readonly pieces: readonly Piece[] };

function $collectTextBlocks(node: LexicalNode, found: ElementNode[]): void {
  if (!$isElementNode(node)) return;
  const first = node.getFirstChild();
  if ($isElementNode(first) && !first.isInline()) {
    for (const child of node.getChildren()) $collectTextBlocks(child, found);
  } else {
    found.push(node);
  }
}

function $readPieces(block: ElementNode): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  for (const child of block.getChildren()) {
    if (!$isTextNode(child) && !$isLiveNode(child) && !$isLineBreakNode(child)) continue;
    const content = child.getTextContent();
    pieces.push({
      key: child.getKey(),
      from: text.length,
      to: text.length + content.length,
      isText: $isTextNode(child),
    });
    text += content;
  }
  return { text, pieces };
}

function toMatch(pieces: readonly Piece[], from: number, to: number): Match {
  return {
    pieces: pieces
      .filter((piece) => piece.from < to && piece.to > from)
      .map((piece) => ({
        ...piece,
        from: Math.max(from, piece.from) - piece.from,
        to: Math.min(to, piece.to) - piece.from,
      })),
  };
}

/** Finds without regard to letter case; occurrences do not overlap. An empty query finds nothing. */
export function $findMatches(query: string): Match[] {
  const wanted = query.toLowerCase();
  const matches: Match[] = [];
  if (wanted === '') return matches;
  const blocks: ElementNode[] = [];
  for (const block of $iterateBlocks()) $collectTextBlocks(block, blocks);
  for (const block of blocks) {
    const { text, pieces } = $readPieces(block);
    const haystack = text.toLowerCase();
    for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + wanted.length)) {
      matches.push(toMatch(pieces, at, at + wanted.length));
    }
  }
  return matches;
}

/** Replaces a match within text; answers false where it touches a live member. */
export function $replaceMatch(
  match: Match,
  replacement: string,
  getNode: (key: NodeKey) => LexicalNode | null,
): boolean {
  if (!match.pieces.every((piece) => piece.isText)) return false;
  match.pieces.forEach((piece, index) => {
    const node = getNode(piece.key);
    if ($isTextNode(node)) node.spliceText(piece.from, piece.to - piece.from, index === 0 ? replacement : '');
  });
  return true;
}
