/**
 * Faint lines where pages break. They stand on the desk over the page and not in it, so that they are no text, no undo step and nothing an
 * input method meets. Only those near the screen are placed: an observer tells which blocks are, so that nothing far is laid out for them.
 */
import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { $findPlace } from './block-places.ts';

export type PageLine = { readonly key: NodeKey; readonly offset: number; readonly label: string };

const NEAR = '300px 0px';

/** The upper edge of the line of text, or row, that a page begins with, in CSS pixels of the window. */
function findTop(editor: LexicalEditor, element: HTMLElement, { key, offset }: PageLine): number {
  const { top, bottom } = element.getBoundingClientRect();
  if (offset === 0) return top;
  const place = editor.read(() => {
    const block = $getNodeByKey(key);
    return block === null ? null : $findPlace(block, offset);
  });
  const holder = place === null ? null : editor.getElementByKey(place.key);
  if (place === null || holder === null) return bottom;
  if (holder.tagName === 'TR') return holder.getBoundingClientRect().top;
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode() as Text | null;
  const range = document.createRange();
  if (text === null) range.selectNode(holder);
  else {
    const at = Math.min(place.at, text.length - 1);
    range.setStart(text, Math.max(at, 0));
    range.setEnd(text, Math.max(at, 0) + 1);
  }
  const [box] = range.getClientRects();
  if (box === undefined) return bottom;
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  return box.top - Math.max(0, lineHeight - box.height) / 2;
}

function groupByElement(editor: LexicalEditor, lines: readonly PageLine[]): Map<HTMLElement, PageLine[]> {
  const grouped = new Map<HTMLElement, PageLine[]>();
  for (const line of lines) {
    const element = editor.getElementByKey(line.key);
    if (element !== null) grouped.set(element, [...(grouped.get(element) ?? []), line]);
  }
  return grouped;
}

/** `drawLines` puts lines in the place of those drawn before. */
export function registerPageLines(editor: LexicalEditor): {
  drawLines(lines: readonly PageLine[]): void;
  unregister(): void;
} {
  const layer = document.createElement('div');
  layer.className = 'zf-page-lines';
  layer.setAttribute('aria-hidden', 'true');
  /** By the element that they break; a long block may have several. */
  let lines: ReadonlyMap<HTMLElement, readonly PageLine[]> = new Map();
  const near = new Set<Element>();
  let drawn = '';
  let frame = 0;

  const place = () => {
    frame = 0;
    const page = editor.getRootElement();
    const desk = page?.parentElement;
    if (!page || !desk) return;
    if (layer.parentElement !== desk) desk.append(layer);
    const shift = desk.scrollTop - desk.getBoundingClientRect().top;
    const tops = [...lines]
      .filter(([element]) => near.has(element) && element.isConnected)
      .flatMap(([element, some]) =>
        some.map((line) => ({
          label: line.label,
          top: `${findTop(editor, element, line) + shift}px`,
          left: `${page.offsetLeft}px`,
          width: `${page.offsetWidth}px`,
        })),
      );
    const next = JSON.stringify(tops);
    if (next === drawn) return;
    drawn = next;
    layer.replaceChildren(
      ...tops.map(({ label, ...place }) => {
        const line = document.createElement('div');
        line.className = 'zf-page-line';
        line.dataset.label = label;
        Object.assign(line.style, place);
        return line;
      }),
    );
  };
  const schedule = () => {
    if (lines.size > 0 || layer.childElementCount > 0) frame ||= requestAnimationFrame(place);
  };

  let observer: IntersectionObserver | null = null;
  const observe = () => {
    observer?.disconnect();
    near.clear();
    const desk = editor.getRootElement()?.parentElement;
    if (!desk) return;
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target);
          else near.delete(target);
        }
        schedule();
      },
      { root: desk, rootMargin: NEAR },
    );
    for (const element of lines.keys()) observer.observe(element);
  };
  const sizes = new ResizeObserver(schedule);
  const unregister = mergeRegister(
    editor.registerUpdateListener(schedule),
    editor.registerRootListener((root, before) => {
      if (before !== null) sizes.unobserve(before);
      if (root === null) return layer.remove();
      sizes.observe(root);
      observe();
    }),
    () => {
      cancelAnimationFrame(frame);
      observer?.disconnect();
      sizes.disconnect();
      layer.remove();
    },
  );
  return {
    drawLines(next) {
      lines = groupByElement(editor, next);
      observe();
      schedule();
    },
    unregister,
  };
}
