/** A page of the help as it is written: `# title`, `## heading`, `- ` and `1. ` lists, `![what it shows](file)`, **keys** and `menu ▸ entry`. */

/** Words, keys or a command's name. */
export type HelpSpan = { readonly kind: 'text' | 'strong' | 'command'; readonly text: string };

export type HelpBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly HelpSpan[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly HelpSpan[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly alternativeText: string };

export type HelpPage<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
};

const SPAN = /\*\*([^*]+)\*\*|`([^`]+)`/g;
const ITEM = /^(?:(-)|\d+\.) (.*)$/;
const PICTURE = /^!\[([^\]]*)\]\(([\w.-]+)\)$/;

function readSpans(text: string): HelpSpan[] {
  const spans: HelpSpan[] = [];
  let at = 0;
  const add = (kind: HelpSpan['kind'], words: string) => {
    if (words !== '') spans.push({ kind, text: words });
  };
  for (const match of text.matchAll(SPAN)) {
    const [whole, strong, command] = match;
    add('text', text.slice(at, match.index));
    add(strong === undefined ? 'command' : 'strong', strong ?? command ?? '');
    at = match.index + whole.length;
  }
  add('text', text.slice(at));
  return spans;
}

/** `null` for a text without a title, which is no page. */
export function parseHelpPage<Id extends string>(id: Id, source: string): HelpPage<Id> | null {
  const [first = '', ...lines] = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!first.startsWith('# ')) return null;
  const blocks: HelpBlock[] = [];
  let items: HelpSpan[][] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item !== null) {
      const isOrdered = item[1] === undefined;
      const last = blocks[blocks.length - 1];
      if (last?.kind !== 'list' || last.isOrdered !== isOrdered || last.items !== items) {
        items = [];
        blocks.push({ kind: 'list', isOrdered, items });
      }
      items.push(readSpans(item[2] ?? ''));
      continue;
    }
    items = [];
    const picture = PICTURE.exec(line);
    if (picture !== null) blocks.push({ kind: 'picture', alternativeText: picture[1] ?? '', file: picture[2] ?? '' });
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3).trim() });
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', spans: readSpans(line.trim()) });
  }
  return { id, title: first.slice(2).trim(), blocks };
}

/** Every line of a page as plain words, without its title. */
export function listHelpLines({ blocks }: HelpPage): string[] {
  const join = (spans: readonly HelpSpan[]) => spans.map(({ text }) => text).join('');
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [join(block.spans)];
      case 'list':
        return block.items.map(join);
      default:
        return [block.alternativeText];
    }
  });
}
