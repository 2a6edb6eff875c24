/**
 * One body out of two: as the document reads now, with everything that differs from before marked as a revision (花脸稿). Accepting all of it
 * gives the one, rejecting all the other. Contents pages are counted, not written: they stand as they are now, unmarked, and so do sections,
 * headers and footers.
 */
import { type MatchRow, matchRows } from '../../../../view/comparison/match-rows.ts';
import { type Pair, pairRows } from '../../../../view/comparison/pair-rows.ts';
import { STYLE } from '../styles-part.ts';
import { writeGhostParagraph, writeKeptParagraph, writeNewParagraph, writeOldParagraph } from './paragraphs.ts';
import { type Author, createReviser, type Reviser } from './revision.ts';
import { isSameGrid, writeKeptTable, writeNewTable, writeOldTable } from './tables.ts';
import { readText, readXml, writeXml, type XmlElement } from './xml-tree.ts';

/** Names the block whose content it stands before; no text of a plan can look like one. */
export const writeBlockMark = (id: string) => `<?b ${encodeURIComponent(id)}?>`;
const MARK = /<\?b ([^?]*)\?>/g;

type Row = MatchRow & {
  readonly element: XmlElement;
  /** Of the block it belongs to, `null` where it belongs to none. */
  readonly blockId: string | null;
  /** A line of a contents page. */
  readonly isContents: boolean;
};

const CONTENTS_LINE = /<w:pStyle w:val="TOC\d"/;

/** Paragraphs and tables in order, and what is neither: the last section. */
function readRows(body: string, side: string): { rows: Row[]; rest: string } {
  const rows: Row[] = [];
  let rest = '';
  for (const node of readXml(body)) {
    if (typeof node === 'string' || (node.name !== 'w:p' && node.name !== 'w:tbl')) {
      rest += writeXml([node]);
      continue;
    }
    const marked = writeXml([node]);
    const [, found] = MARK.exec(marked) ?? [];
    MARK.lastIndex = 0;
    const [element = node] = readXml(marked.replace(MARK, '')) as XmlElement[];
    const words = readText([element]).trim();
    rows.push({
      id: `${side}${rows.length}`,
      kind: node.name === 'w:tbl' ? 'table' : words === '' ? 'page-break' : 'text',
      words,
      element,
      isContents: CONTENTS_LINE.test(marked),
      blockId: found === undefined ? null : decodeURIComponent(found),
    });
  }
  return { rows, rest };
}

/** Both states' rows as one list. What belongs to no block does not move: it goes and comes. */
function pairBodies(was: readonly Row[], now: readonly Row[]): Pair<Row>[] {
  const byBlock = new Map(
    was.flatMap(({ id, blockId }) => (blockId === null ? [] : [[blockId, id]])) as [string, string][],
  );
  const identities = new Map(
    now.flatMap(({ id, blockId }) => {
      const old = blockId === null ? undefined : byBlock.get(blockId);
      return old === undefined ? [] : [[id, old] as const];
    }),
  );
  const matches = matchRows(was, now, identities);
  // An item without words is not what parts two sections or tables, which no block has: its number would go with it.
  const isSameOwner = (one: Row, other: Row) => one.words !== '' || (one.blockId === null) === (other.blockId === null);
  const isPair = (one: Row | undefined, other: Row) =>
    one !== undefined &&
    !other.isContents &&
    (one.kind !== 'table' || isSameGrid(one.element, other.element)) &&
    isSameOwner(one, other);
  const named = now.map((row, index) => {
    const old = was[matches[index] ?? -1];
    return old !== undefined && isPair(old, row) ? { ...row, id: old.id } : row;
  });
  return pairRows(was, named);
}

/** Which move each row takes part in: a run of rows that stood one behind the other both before and now, as a section does. */
function nameMoves(pairs: readonly Pair<Row>[], canMove: (pair: Pair<Row>) => boolean): Map<string, number> {
  const moves = new Map<string, number>();
  const placesBefore = new Map<string, number>();
  let place = 0;
  for (const pair of pairs)
    if (pair.kind !== 'added' && pair.kind !== 'moved-to') placesBefore.set(pair.before.id, place++);
  let last: { readonly at: number; readonly place: number } | null = null;
  let move = 0;
  pairs.forEach((pair, at) => {
    if (pair.kind !== 'moved-to' || !canMove(pair)) return;
    const before = placesBefore.get(pair.before.id) ?? -1;
    if (last === null || last.at !== at - 1 || last.place !== before - 1) move += 1;
    moves.set(pair.before.id, move);
    last = { at, place: before };
  });
  return moves;
}

const isParagraph = ({ element }: Row) => element.name === 'w:p';

/** `by` says who changed a block, or what belongs to none. */
export function reviseBody(before: string, after: string, by: (blockId: string | null) => Author): string {
  const revise = createReviser();
  const { rows: old } = readRows(before, 'o');
  const { rows: now, rest } = readRows(after, 'n');
  const pairs = pairBodies(
    old.filter(({ isContents }) => !isContents),
    now,
  );
  const canMove = (pair: Pair<Row>) =>
    pair.kind === 'moved-to' && pair.after.blockId !== null && isParagraph(pair.before) && isParagraph(pair.after);
  const moves = nameMoves(pairs, canMove);
  const body = createBody(revise, by);
  for (const pair of pairs) {
    if (pair.kind === 'added') body.add(pair.after, pair.after.isContents ? 'plain' : 'new');
    else if (pair.kind === 'removed') body.add(pair.before, 'old');
    else if (pair.kind === 'kept') body.keep(pair.before, pair.after);
    else {
      const move = moves.get(pair.before.id) ?? null;
      body.add(pair.kind === 'moved-to' ? pair.after : pair.before, pair.kind === 'moved-to' ? 'new' : 'old', move);
    }
  }
  return body.finish() + rest;
}

function createBody(revise: Reviser, by: (blockId: string | null) => Author) {
  let xml = '';
  let open: { readonly move: number; readonly side: 'new' | 'old'; readonly end: string } | null = null;
  const closeMove = () => {
    xml += open?.end ?? '';
    open = null;
  };
  /** Begins, goes on with or ends the range of a move; both ranges of one bear one name. */
  const enterMove = (move: number | null, side: 'new' | 'old', author: Author) => {
    if (open?.move === move && open?.side === side) return;
    closeMove();
    if (move === null) return;
    const range = side === 'new' ? 'moveToRange' : 'moveFromRange';
    const attributes = revise(author);
    const id = /w:id="\d+"/.exec(attributes)?.[0];
    xml += `<w:${range}Start${attributes} w:name="move${move}"/>`;
    open = { move, side, end: `<w:${range}End ${id}/>` };
  };
  /** Word would make one table of two that touch. */
  const partTables = (row: Row, author: Author) => {
    if (row.element.name === 'w:tbl' && xml.endsWith('</w:tbl>'))
      xml += writeGhostParagraph(STYLE.parting, revise, author);
  };
  return {
    keep(was: Row, now: Row) {
      closeMove();
      const author = by(now.blockId);
      partTables(now, author);
      xml +=
        now.element.name === 'w:tbl'
          ? writeKeptTable(was.element, now.element, revise, author)
          : writeKeptParagraph(was.element, now.element, revise, author);
    },
    add(row: Row, side: 'new' | 'old' | 'plain', move: number | null = null) {
      const author = by(row.blockId);
      if (side === 'plain') {
        closeMove();
        xml += writeXml([row.element]);
        return;
      }
      enterMove(move, side, author);
      partTables(row, author);
      if (row.element.name === 'w:tbl') {
        xml += side === 'new' ? writeNewTable(row.element, revise, author) : writeOldTable(row.element, revise, author);
      } else if (side === 'new')
        xml += writeNewParagraph(row.element, move === null ? 'ins' : 'moveTo', revise, author);
      else xml += writeOldParagraph(row.element, move === null ? 'del' : 'moveFrom', revise, author);
    },
    finish() {
      closeMove();
      return xml;
    },
  };
}
