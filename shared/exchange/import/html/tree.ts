/** HTML as browsers read it, and the questions asked of its elements. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Elements that begin and end paragraphs. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Windows puts a head of byte offsets before HTML on its clipboard: `StartHTML:0000000105`. */
const CLIPBOARD_HEAD = /^(?:\w+:[^\r\n<]*[\r\n]+)+(?=<)/;

/** The `body` of a page or of clipboard HTML. */
export function parseBody(html: string): HtmlElement {
  const document = parse(html.replace(CLIPBOARD_HEAD, ''));
  const root = document.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'html');
  const body = root?.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'body');
  // A page of frames has no body and no text.
  return body ?? { ...(root as HtmlElement), childNodes: [] };
}

export function getAttribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** A declaration of the element's own `style`, in lower case; '' where it has none. The last one counts. */
export function getStyle(element: HtmlElement, property: string): string {
  const style = getAttribute(element, 'style');
  if (style === null) return '';
  const pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'gi');
  return [...style.matchAll(pattern)].at(-1)?.[1]?.trim().toLowerCase() ?? '';
}

/** Every element of these names below, those inside a found one left out. */
export function findElements(element: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (test(node)) found.push(node);
    else open.push(...[...node.childNodes].reverse());
  }
  return found;
}

/** The characters below an element. */
export function getText(element: HtmlElement): string {
  let text = '';
  const open: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') text += 'value' in node ? node.value : '';
    else if (isElement(node)) open.push(...[...node.childNodes].reverse());
  }
  return text;
}
