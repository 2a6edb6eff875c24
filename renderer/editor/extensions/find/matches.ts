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

/** What a match is about that stands inside of one fact or person: the field, what it reads, and the characters of it. */
export type FactMatch = {
  readonly target: FactTarget;
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

/** `null` for a match in text, in several members, or in one that counts: nothing changes what those say. */
export function $findFactMatch({ pieces }: Match, getNode: (key: NodeKey) => LexicalNode | null): FactMatch | null {
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
  match: Match,
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
    return { ...piece, key: text.getKey(), isText: true };
  });
  return $replaceMatch({ pieces }, replacement, getNode);
}
