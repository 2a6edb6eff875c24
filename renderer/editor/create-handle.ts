/** The editor as the rest of the renderer sees it. Each call that changes something is one undo step. */
import {
  $isElementNode,
  CLEAR_HISTORY_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { $planToEditor } from './convert/plan-to-editor.ts';
import type { PlanEditorCore } from './create-editor.ts';
import type { EditorEvents, EditorHandle } from './editor-api.ts';
import { $applyPlan } from './extensions/applying/apply-plan.ts';
import { registerComments } from './extensions/comments/register-comments.ts';
import { $deleteFigure, $selectFigure } from './extensions/figures/select-figure.ts';
import { createShowFigures } from './extensions/figures/show-figures.ts';
import { registerFind } from './extensions/find/register-find.ts';
import { registerBlockMarks } from './extensions/findings/register-block-marks.ts';
import { registerPainter } from './extensions/formatting/painter.ts';
import { $changeParagraphs, $clearParagraphs } from './extensions/formatting/paragraph-look.ts';
import { $changeLook, $setFormat, $stepSize } from './extensions/formatting/text-look.ts';
import { $findDropBlock, createDropLine } from './extensions/inserting/drop-place.ts';
import { $insertAttachment } from './extensions/inserting/insert-attachment.ts';
import { $appendAttachment, $insertBlocksBehind } from './extensions/inserting/insert-behind.ts';
import { $getInsertionBlock, $insertBlocks, $insertPageBreak } from './extensions/inserting/insert-blocks.ts';
import { $insertFigure, readImage } from './extensions/inserting/insert-image.ts';
import { $insertInlines } from './extensions/inserting/insert-inline.ts';
import { $setLandscape } from './extensions/landscape/landscape.ts';
import { $keepShape } from './extensions/levels/keep-shape.ts';
import { $changeLevel, $setLevel, $setStart } from './extensions/levels/levels.ts';
import { createCounterAt } from './extensions/markers/counter-at.ts';
import { $changeSectionLevel, $moveSection, $moveSectionTo } from './extensions/moving/move-section.ts';
import { $findBlockById } from './extensions/moving/sections.ts';
import { scrollToNode } from './extensions/page/scroll-to-node.ts';
import { $findPosition } from './extensions/selection/register-selection.ts';
import { $readSelectedBlocks } from './extensions/selection/selected-blocks.ts';
import { $changeTable, $insertTable, $setCaption } from './extensions/tables/change-table.ts';
import { registerTracking } from './extensions/tracking/register-tracking.ts';
import { LOAD_TAG, QUIET_TAG, REPLACE_TAG } from './load-tag.ts';
import { $isNumberedNode } from './nodes/NumberedNode.ts';
import { $isPlanParagraphNode } from './nodes/PlanParagraphNode.ts';
import { $getSettings, $setSettings } from './nodes/plan-settings.ts';
import { FORMAT_TYPES } from './nodes/text-format.ts';

/** Takes all formatting off the selection; levels and live members stay. */
function $clearFormatting(): void {
  $setFormat([], undefined);
  $clearParagraphs();
}

function $isEmptyBlock(block: LexicalNode): boolean {
  return ($isNumberedNode(block) || $isPlanParagraphNode(block)) && block.isEmpty();
}

/** The block with this id, or the current one. */
function $findTarget(id: string | null): LexicalNode | null {
  return (id === null ? null : $findBlockById(id)) ?? $getInsertionBlock();
}

export function createHandle(
  { editor, numbering, fields, pages, clipboard, readPlan, settleSelection }: PlanEditorCore,
  events: EditorEvents,
): EditorHandle {
  /** Updates at once; where another part of the window has the keyboard, it keeps it. */
  const update = ($change: () => void, tags: string[] = []): void => {
    const hasFocus = editor.getRootElement()?.contains(document.activeElement) === true;
    editor.update($change, { discrete: true, tag: hasFocus ? tags : [...tags, SKIP_DOM_SELECTION_TAG] });
  };
  /** A change as an undo step of its own. */
  const change = ($change: () => void): void => update($change, [HISTORY_PUSH_TAG]);
  const { find, replace, endFind } = registerFind(editor, numbering, readPlan);
  const { showDropPlace, hideDropPlace } = createDropLine(editor);
  const { showMarks } = registerBlockMarks(editor);
  const { showChanges } = registerTracking(editor);
  const { startComment, addThread, deleteThread, showThread, goToThread } = registerComments(editor, change, update);

  return {
    load(plan) {
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      editor.update(() => $planToEditor(plan), { discrete: true, tag: [LOAD_TAG, HISTORY_MERGE_TAG] });
      editor.getRootElement()?.parentElement?.scrollTo(0, 0);
    },
    readPlan,
    settleSelection,
    focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    setLevel: (level) => change(() => $setLevel(level)),
    changeLevel: (by) => change(() => $changeLevel(by)),
    setStart: (start) => change(() => $setStart(start)),
    keepShape: (isKept) => change(() => $keepShape(isKept)),
    toggleMark: (mark) => change(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMAT_TYPES[mark])),
    changeLook: (look) => change(() => $changeLook(look)),
    stepSize: (byPt) => change(() => $stepSize(byPt)),
    ...registerPainter(editor, change, events),
    changeParagraphs: (paragraph) => change(() => $changeParagraphs(paragraph)),
    clearFormatting: () => change($clearFormatting),
    insertTable: (table) => change(() => $insertTable(table)),
    changeTable: (action) => change(() => $changeTable(action)),
    setTableCaption: (caption) => change(() => $setCaption(caption)),
    selectFigure(blockId) {
      // Lexical moves the keyboard only to a caret, which a figure has not.
      editor.getRootElement()?.focus({ preventScroll: true });
      update(() => $selectFigure(blockId));
    },
    deleteFigure: () => change($deleteFigure),
    insertPageBreak: () => change($insertPageBreak),
    setLandscape: (isLandscape) => change(() => $setLandscape(isLandscape)),
    insertAttachment: (title) => change(() => $insertAttachment(title)),
    async insertImage(mediaType, base64, alternativeText, at) {
      const image = await readImage(mediaType, base64);
      if (image === null) events.onNotice('image-unreadable', {});
      else change(() => $insertFigure(image, alternativeText, at && $findDropBlock(editor, at.clientX, at.clientY)));
    },
    insertField: (inlines) => change(() => $insertInlines(inlines)),
    insertTypedField: fields.insertTypedField,
    dismissField: fields.dismissField,
    pasteTextNext: clipboard.pasteTextNext,
    repaste(mode) {
      clipboard.repaste(mode);
      editor.focus();
    },
    insertReference: (blockId, form) => change(() => $insertInlines([{ type: 'reference', blockId, form }])),
    insertBlank: (hint) => change(() => $insertInlines([{ type: 'blank', hint }])),
    insertSeriesMarker: (form, first) => change(() => $insertInlines([{ type: 'series', form, first }])),
    insertBlocks: (blocks, options) => change(() => $insertBlocks($getInsertionBlock(), blocks, options)),
    insertBlocksAt(clientX, clientY, blocks, options) {
      let hasPlace = false;
      hideDropPlace();
      change(() => {
        const block = $findDropBlock(editor, clientX, clientY);
        if (block === null) return;
        hasPlace = true;
        $insertBlocks(block, blocks, options);
      });
      return hasPlace;
    },
    insertBlocksBehind(blockId, blocks, options) {
      let first: string | null = null;
      change(() => {
        first = $insertBlocksBehind(blockId, blocks, options);
      });
      return first;
    },
    appendAttachment(title, blocks, facts) {
      let id = '';
      change(() => {
        id = $appendAttachment(title, blocks, facts);
      });
      return id;
    },
    showDropPlace,
    hideDropPlace,
    previewMarkers(blocks, after = null) {
      return editor.read(() => {
        const { scheme } = $getSettings();
        const { entries } = numbering.index;
        const block = $findTarget(after);
        const isCounted = $isNumberedNode(block) && !$isEmptyBlock(block);
        const position = block === null ? 0 : $findPosition(block, numbering) + (isCounted ? 1 : 0);
        const counter = createCounterAt(entries, position, scheme, numbering.counts);
        return blocks.map((input) => counter.next(input));
      });
    },
    readSelectedBlocks: () => editor.read($readSelectedBlocks),
    moveSection: (blockId, direction) => change(() => $moveSection(blockId, direction)),
    moveSectionTo: (blockId, targetId, place) => change(() => $moveSectionTo(blockId, targetId, place)),
    changeSectionLevel: (blockId, by) => change(() => $changeSectionLevel(blockId, by)),
    goTo(blockId) {
      let key: string | null = null;
      update(() => {
        const block = $findBlockById(blockId);
        key = block?.getKey() ?? null;
        if ($isElementNode(block)) block.selectStart();
        else block?.selectNext();
      });
      if (key !== null) scrollToNode(editor, key, 'start');
    },
    showPages: pages.showPages,
    goToPage(page) {
      let key: string | null = null;
      update(() => {
        key = pages.$goToPage(page);
      });
      if (key !== null) scrollToNode(editor, key, 'start');
    },
    changeSettings(revise) {
      change(() => {
        const settings = $getSettings();
        const next = revise(settings);
        if (next !== settings) $setSettings(next);
      });
    },
    applyPlan(next) {
      const before = readPlan();
      change(() => $applyPlan(before, next));
    },
    replacePlan: (next) => update(() => $planToEditor(next), [HISTORY_PUSH_TAG, REPLACE_TAG]),
    showMarks,
    showChanges,
    attributeChanges(attributions) {
      update(() => {
        const { tracked, ...settings } = $getSettings();
        if (tracked !== undefined)
          $setSettings({ ...settings, tracked: { ...tracked, attributions: [...attributions] } });
      }, [HISTORY_MERGE_TAG, QUIET_TAG]);
    },
    showFigures: createShowFigures(editor, numbering),
    find,
    replace,
    endFind,
    startComment,
    addThread,
    deleteThread,
    showThread,
    goToThread,
  };
}
