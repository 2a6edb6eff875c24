/** Searching the text that a PDF itself holds: what is found is where it stands on paper. Lengths in points from a page's upper left. */
import { measureTextCells } from '../../shared/base/units/text-width.ts';

export type Box = {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
};
/** A piece of a line, as the PDF sets it. */
export type TextPiece = Box & { readonly text: string };

export type Hit = {
  /** 1-based. */
  readonly page: number;
  /** One for each piece of a line that it reaches over. */
  readonly boxes: readonly Box[];
};

/** A character that counts: spaces, which a PDF has wherever a line or a face ends, do not. */
type Letter = { readonly piece: TextPiece; readonly fromCells: number; readonly toCells: number };

function listLetters(pieces: readonly TextPiece[]): { folded: string; letters: Letter[] } {
  let folded = '';
  const letters: Letter[] = [];
  for (const piece of pieces) {
    let cells = 0;
    for (const character of piece.text) {
      const fromCells = cells;
      cells += measureTextCells(character);
      if (/\s/u.test(character)) continue;
      const fold = character.toLowerCase();
      folded += fold;
      // One entry a code unit, so that an index of the folded text is one of this list.
      for (let unit = 0; unit < fold.length; unit += 1) letters.push({ piece, fromCells, toCells: cells });
    }
  }
  return { folded, letters };
}

/** The box of some letters of one piece, by the width of their cells. */
function getBox({ piece }: Letter, fromCells: number, toCells: number): Box {
  const ptPerCell = piece.widthPt / Math.max(measureTextCells(piece.text), 0.5);
  const { topPt, heightPt } = piece;
  return {
    leftPt: piece.leftPt + fromCells * ptPerCell,
    topPt,
    widthPt: (toCells - fromCells) * ptPerCell,
    heightPt,
  };
}

function listBoxes(letters: readonly Letter[]): Box[] {
  const groups: Letter[][] = [];
  for (const letter of letters) {
    const group = groups.at(-1);
    if (group?.[0]?.piece === letter.piece) group.push(letter);
    else groups.push([letter]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first === undefined || last === undefined ? [] : [getBox(first, first.fromCells, last.toCells)];
  });
}

/** Every place where the words stand, in order; capitals and spaces make no difference, and the end of a line is none. */
export function findHits(pages: readonly (readonly TextPiece[])[], words: string): Hit[] {
  const wanted = words.toLowerCase().replace(/\s/gu, '');
  if (wanted === '') return [];
  return pages.flatMap((pieces, index) => {
    const { folded, letters } = listLetters(pieces);
    const hits: Hit[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      hits.push({ page: index + 1, boxes: listBoxes(letters.slice(at, at + wanted.length)) });
    return hits;
  });
}
