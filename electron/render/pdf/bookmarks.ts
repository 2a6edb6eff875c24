/** The outline of a PDF. Source: ISO 32000-1, 12.3.3 (document outline). */
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from 'pdf-lib';
import type { Bookmark } from '../../../shared/exchange/export/html/elements.ts';
import type { Place } from './destinations.ts';

export type PlacedBookmark = { readonly bookmark: Bookmark; readonly place: Place };

type Node = { readonly ref: PDFRef; readonly placed: PlacedBookmark | null; readonly children: Node[] };

/** Bookmarks as a tree: each under the nearest shallower one before it, whatever depths were skipped. */
function growTree(document: PDFDocument, bookmarks: readonly PlacedBookmark[]): Node {
  const root: Node = { ref: document.context.nextRef(), placed: null, children: [] };
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: -1 }];
  for (const placed of bookmarks) {
    const { depth } = placed.bookmark;
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const node: Node = { ref: document.context.nextRef(), placed, children: [] };
    open.at(-1)?.node.children.push(node);
    open.push({ node, depth });
  }
  return root;
}

function writeTarget(document: PDFDocument, { pageIndex, yPt }: Place): PDFArray {
  const target = PDFArray.withContext(document.context);
  const { context } = document;
  for (const part of [document.getPage(pageIndex).ref, PDFName.of('XYZ'), PDFNull, context.obj(yPt), PDFNull]) {
    target.push(part);
  }
  return target;
}

/** `Count` is negative for an entry that is closed at first: the deeper levels are. */
function writeChildren(document: PDFDocument, parent: Node): void {
  const { children } = parent;
  children.forEach((child, index) => {
    if (child.placed === null) return;
    const item = document.context.obj({
      Parent: parent.ref,
      ...(index > 0 && { Prev: (children[index - 1] as Node).ref }),
      ...(index < children.length - 1 && { Next: (children[index + 1] as Node).ref }),
      ...(child.children.length > 0 && {
        First: (child.children[0] as Node).ref,
        Last: (child.children.at(-1) as Node).ref,
        Count: -child.children.length,
      }),
    });
    item.set(PDFName.of('Title'), PDFHexString.fromText(child.placed.bookmark.title));
    item.set(PDFName.of('Dest'), writeTarget(document, child.placed.place));
    document.context.assign(child.ref, item);
    writeChildren(document, child);
  });
}

/** Gives the document an outline, and asks readers to show it. */
export function addBookmarks(document: PDFDocument, bookmarks: readonly PlacedBookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = growTree(document, bookmarks);
  const { children } = root;
  document.context.assign(
    root.ref,
    document.context.obj({
      Type: 'Outlines',
      First: (children[0] as Node).ref,
      Last: (children.at(-1) as Node).ref,
      Count: children.length,
    }),
  );
  writeChildren(document, root);
  document.catalog.set(PDFName.of('Outlines'), root.ref);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
