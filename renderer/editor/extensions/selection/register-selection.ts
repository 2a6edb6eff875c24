/** Tells toolbars and status bar what the cursor stands in, whenever something of it changed, behind the frame that shows the change itself. */
import {
  $computeTableMapSkipCellCheck,
  $findCellNode,
  $findTableNode,
  $isTableNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableSelection,
} from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { MARKS } from '../../../../shared/model/plan/inline.ts';
import { afterFrame } from '../../../ui/after-frame.ts';
import { $getAlign } from '../../convert/node-to-block.ts';
import type { EditorEvents, EditorSelection } from '../../editor-api.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, $getNumbered, hasKeptShape, tableState } from '../../nodes/block-state.ts';
import { $isFigureNode, figureState } from '../../nodes/FigureNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $isPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { FORMAT_TYPES } from '../../nodes/text-format.ts';
import { $getThreadsAtCaret } from '../comments/threads-at-caret.ts';
import { $describeParagraph } from '../formatting/paragraph-look.ts';
import { $describeLook } from '../formatting/text-look.ts';
import { $isLandscape } from '../landscape/landscape.ts';
import { createCounterAt } from '../markers/counter-at.ts';
import type { Numbering } from '../markers/register-markers.ts';
import { $getCurrentBlock, $getPreviousBlock } from './current-block.ts';
import { isSameData } from './is-same-data.ts';

function $getBlockType(block: LexicalNode | null): EditorSelection['blockType'] {
  if ($isTitleNode(block)) return 'title';
  if ($isNumberedNode(block)) return 'numbered';
  if ($isPlanParagraphNode(block)) return 'paragraph';
  if ($isTableNode(block)) return 'table';
  return $isAttachmentTitleNode(block) ? 'attachment' : 'other';
}

/** Where in the index a block stands, or would stand if it were numbered. */
export function $findPosition(block: LexicalNode, { index }: Numbering): number {
  for (let node: LexicalNode | null = block; node !== null; node = $getPreviousBlock(node)) {
    const key = node.getKey();
    const position = index.entries.findLastIndex((entry) => entry.kind !== 'live' && entry.key === key);
    if (position >= 0) return node.is(block) ? position : position + 1;
  }
  return 0;
}

function $getLevelMarkers(block: LexicalNode | null, numbering: Numbering): string[] {
  if (block === null) return [];
  const { scheme } = $getSettings();
  const counter = createCounterAt(numbering.index.entries, $findPosition(block, numbering), scheme, numbering.counts);
  return scheme.levels.map((_, level) => counter.peek({ level }).text);
}

function $describeTable(selection: BaseSelection | null): EditorSelection['table'] {
  const anchor = $isTableSelection(selection)
    ? selection.anchor.getNode()
    : $isRangeSelection(selection)
      ? selection.anchor.getNode()
      : null;
  const cell = anchor === null ? null : $findCellNode(anchor);
  const table = cell === null ? null : $findTableNode(cell);
  if (cell === null || table === null) return null;
  const fields = $getState(table, tableState);
  return {
    canMerge: $isTableSelection(selection) && countCells(selection) > 1,
    canUnmerge: cell.getColSpan() > 1 || cell.getRowSpan() > 1,
    hasHeaderRow: cell.hasHeaderState(TableCellHeaderStates.ROW),
    caption: fields.caption ?? '',
    kind: fields.kind,
    column: $computeTableMapSkipCellCheck(table, cell, cell)[1]?.startColumn ?? 0,
    hasDuty: fields.duty !== undefined,
  };
}

function $describeFigure(selection: BaseSelection | null): EditorSelection['figure'] {
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  const fields = $isFigureNode(node) && others.length === 0 ? $getState(node, figureState) : null;
  if (fields === null) return null;
  return { isDiagram: fields.kind === 'diagram', caption: fields.caption ?? '', widthMm: fields.widthMm };
}

function countCells(selection: TableSelection): number {
  const { fromX, toX, fromY, toY } = selection.getShape();
  return (toX - fromX + 1) * (toY - fromY + 1);
}

/** Selected text within one block; '' for longer selections, which nothing needs as one string. */
function $getSelectedText(selection: BaseSelection | null): string {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return '';
  const [anchor, focus] = [selection.anchor.getNode(), selection.focus.getNode()];
  return anchor.getParent()?.is(focus.getParent()) === true ? selection.getTextContent() : '';
}

export type SelectionTold = {
  /** Tells at once what was to be told behind the next frame. */
  settleSelection(): void;
  unregister(): void;
};

export function registerSelection(editor: LexicalEditor, numbering: Numbering, events: EditorEvents): SelectionTold {
  let last: EditorSelection | null = null;
  let levelMarkers: { block: string | null; entries: unknown; scheme: unknown; texts: string[] } | null = null;
  let canUndo = false;
  let canRedo = false;

  const $readLevelMarkers = (block: LexicalNode | null): string[] => {
    const { scheme } = $getSettings();
    const { entries } = numbering.index;
    const key = block?.getKey() ?? null;
    const known = levelMarkers;
    if (known === null || known.block !== key || known.entries !== entries || known.scheme !== scheme) {
      levelMarkers = { block: key, entries, scheme, texts: $getLevelMarkers(block, numbering) };
    }
    return levelMarkers?.texts ?? [];
  };

  const $describe = (): EditorSelection => {
    const selection = $getSelection();
    const block = $getCurrentBlock();
    return {
      blockId: block === null ? null : $getBlockId(block) || null,
      blockType: $getBlockType(block),
      level: $isNumberedNode(block) ? $getNumbered(block).level : null,
      levelMarkers: $readLevelMarkers(block),
      start: $isNumberedNode(block) ? ($getNumbered(block).start ?? null) : null,
      number: block === null ? null : (numbering.counts.markers.get(block.getKey())?.number ?? null),
      isShapeKept: $isNumberedNode(block) && hasKeptShape($getNumbered(block)),
      marks: $isRangeSelection(selection) ? MARKS.filter((mark) => selection.hasFormat(FORMAT_TYPES[mark])) : [],
      look: $describeLook(selection),
      align: ($isElementNode(block) ? $getAlign(block) : undefined) ?? 'left',
      paragraph: $describeParagraph(block),
      table: $describeTable(selection),
      figure: $describeFigure(selection),
      isLandscape: $isLandscape(),
      canUndo,
      canRedo,
      selectedText: $getSelectedText(selection),
      threadIds: $getThreadsAtCaret(block),
    };
  };

  let takeBack: (() => void) | null = null;
  const tell = (): void => {
    takeBack = null;
    const next = editor.getEditorState().read($describe, { editor });
    if (last !== null && isSameData(last, next)) return;
    last = next;
    events.onSelection(next);
  };

  const tellSoon = (): void => {
    takeBack ??= afterFrame(tell);
  };

  const settleSelection = (): void => {
    if (takeBack === null) return;
    takeBack();
    tell();
  };

  const unregister = mergeRegister(
    () => takeBack?.(),
    editor.registerUpdateListener(tellSoon),
    editor.registerCommand(
      CAN_UNDO_COMMAND,
      (value) => {
        canUndo = value;
        tellSoon();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CAN_REDO_COMMAND,
      (value) => {
        canRedo = value;
        tellSoon();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
  return { settleSelection, unregister };
}
