/** Whether two files of one document turn their pages at the same places: as many pages, and the same words first on each. */

/** The text of each page, its page number and other words in the margins among it. */
export type PageTexts = readonly string[];

export type PagesCompared = {
  readonly ours: number;
  readonly office: number;
  /** Pages that begin with the same words, of as many as the longer file has. */
  readonly same: number;
  /** The first page that does not, with what stands first on it in each. */
  readonly differs: { readonly page: number; readonly ours: string; readonly office: string } | null;
};

/** So many characters tell one beginning from another, and are the same in both whatever a line holds. */
const BEGINNING = 10;

/** How the lines of a page begin, white space aside. */
function readBeginnings(text: string | undefined): string[] {
  const lines = (text ?? '').split('\n').map((line) => [...line.replace(/\s/g, '')].slice(0, BEGINNING).join(''));
  return lines.filter((line) => line !== '');
}

const FIGURE_CAPTION = /^图\d/;

/** What stands first on both; words in a drawing are a picture in Word files, so that its caption stands for it. */
function readFirst(ours: string | undefined, office: string | undefined): readonly [string, string] {
  const [own, other] = [readBeginnings(ours), readBeginnings(office)];
  const first = other[0] ?? '';
  return [FIGURE_CAPTION.test(first) && own.includes(first) ? first : (own[0] ?? ''), first];
}

export function comparePages(ours: PageTexts, office: PageTexts): PagesCompared {
  const count = Math.max(ours.length, office.length);
  let same = 0;
  let differs: PagesCompared['differs'] = null;
  for (let index = 0; index < count; index++) {
    const [own, other] = readFirst(ours[index], office[index]);
    if (own === other) same += 1;
    else differs ??= { page: index + 1, ours: own, office: other };
  }
  return { ours: ours.length, office: office.length, same, differs };
}
