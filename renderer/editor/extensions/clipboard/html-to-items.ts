/** HTML from other programs as blocks, by Lexical's importers: marks and tables stay, everything else is text. */
import { $generateNodesFromDOM } from '@lexical/html';
import { $isTableNode } from '@lexical/table';
import { $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Block } from '../../../../shared/plan/block.ts';
import type { Inline } from '../../../../shared/plan/inline.ts';
import { $nodeToBlock } from '../../convert/node-to-block.ts';
import { $nodesToInlines, joinTexts } from '../../convert/nodes-to-inline.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { cleanText } from './text-to-items.ts';

/** Clean text, without white space at the ends of the block. */
function cleanContent(content: readonly Inline[]): Inline[] {
  const cleaned = joinTexts(
    content.map((inline) => (inline.type === 'text' ? { ...inline, text: cleanText(inline.text) } : inline)),
  );
  const last = cleaned.length - 1;
  return cleaned
    .map((inline, index) => {
      if (inline.type !== 'text') return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === last ? start.trimEnd() : start };
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function toParagraph(content: readonly Inline[]): Block[] {
  const cleaned = cleanContent(content);
  return cleaned.length === 0 ? [] : [{ type: 'paragraph', id: newBlockId(), content: cleaned }];
}

/** The blocks inside an element: paragraphs at any depth, tables whole. */
function $readBlocks(node: LexicalNode): Block[] {
  if ($isTableNode(node)) {
    const table = $nodeToBlock(node);
    if (table?.type !== 'table' || table.rows.length === 0) return [];
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: cleanContent(cell.content) })),
    }));
    return [{ ...table, id: newBlockId(), columns: table.columns.map(() => 1), rows }];
  }
  if (!$isElementNode(node)) return [];
  const hasBlocks = node.getChildren().some((child) => $isElementNode(child) && !child.isInline());
  return hasBlocks ? node.getChildren().flatMap($readBlocks) : toParagraph($nodesToInlines(node.getChildren()));
}

/** Reads HTML. Runs inside an update; its nodes are never attached. */
export function $htmlToBlocks(editor: LexicalEditor, html: string): Block[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const blocks: Block[] = [];
  let run: Inline[] = [];
  for (const node of $generateNodesFromDOM(editor, parsed)) {
    const isBlock = $isTableNode(node) || ($isElementNode(node) && !node.isInline());
    if (!isBlock) {
      run.push(...$nodesToInlines([node]));
      continue;
    }
    blocks.push(...toParagraph(run), ...$readBlocks(node));
    run = [];
  }
  return [...blocks, ...toParagraph(run)];
}
