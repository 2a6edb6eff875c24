/** The look of what is selected: reading it, changing it, taking it off. Runs inside a read or an update. */
import { $forEachSelectedTextNode } from '@lexical/selection';
import { $findCellNode, TableCellHeaderStates } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { effectiveLevel } from '../../../../shared/model/numbering/number-blocks.ts';
import type { Level } from '../../../../shared/model/numbering/scheme.ts';
import { MARKS, type Mark } from '../../../../shared/model/plan/inline.ts';
import {
  changeTextLook,
  SIZE_LIMITS_PT,
  type TextLook,
  type TextLookChange,
} from '../../../../shared/model/plan/text-look.ts';
import { getLevelStyle, type TextStyle } from '../../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../../shared/view/layout/layouts.ts';
import type { SelectedLook } from '../../editor-api.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getNumbered } from '../../nodes/block-state.ts';
import { $isLiveNode, type LiveNode } from '../../nodes/LiveNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { FORMAT_TYPES, toFormat, toMarks } from '../../nodes/text-format.ts';
import { isBodyStyle, toLook, toStyle } from '../../nodes/text-style.ts';
import { $findBlock } from '../selection/current-block.ts';

type Formattable = TextNode | LiveNode;
const $isFormattable = (node: LexicalNode): node is Formattable => $isTextNode(node) || $isLiveNode(node);

/** What text without a look of its own is set in at a node. */
function $getBase(node: LexicalNode, isBody: boolean): TextStyle {
  const settings = $getSettings();
  const layout = getLayout(settings);
  const cell = $findCellNode(node);
  if (cell !== null) return cell.hasHeaderState(TableCellHeaderStates.ROW) ? layout.tableHeader : layout.tableText;
  const block = $findBlock(node);
  if ($isTitleNode(block) || $isAttachmentTitleNode(block)) return layout.title;
  if (!$isNumberedNode(block) || isBody) return layout.body;
  const { scheme } = settings;
  const level = effectiveLevel($getNumbered(block).level, scheme);
  return getLevelStyle(scheme.levels[level] as Level, level, layout);
}

const $getLook = (node: Formattable): TextLook | undefined =>
  $isLiveNode(node) ? node.getInline().look : toLook(node.getStyle());

/** Live members have no style: they run on where the text before them does. */
function $runsOn(node: Formattable): boolean {
  const text = $isTextNode(node) ? node : node.getPreviousSiblings().findLast($isTextNode);
  return text !== undefined && isBodyStyle(text.getStyle());
}

function $setLook(node: Formattable, look: TextLook | undefined): void {
  if ($isLiveNode(node)) node.setLook(look);
  else node.setStyle(toStyle(look, isBodyStyle(node.getStyle())));
}

/** The members that all looks share; `null` for one in which they differ. */
function mergeLooks(looks: readonly (TextLook | undefined)[]): SelectedLook['own'] {
  const [first = {}, ...others] = looks.map((look) => look ?? {});
  const merged: Record<string, unknown> = { ...first };
  for (const look of others) {
    for (const key of new Set([...Object.keys(merged), ...Object.keys(look)]) as Set<keyof TextLook>) {
      if (JSON.stringify(merged[key]) !== JSON.stringify(look[key])) merged[key] = null;
    }
  }
  return merged;
}

/** Nodes of which characters are selected. */
function $listSelected(selection: BaseSelection): Formattable[] {
  const nodes = selection.getNodes().filter($isFormattable);
  if (!$isRangeSelection(selection)) return nodes;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return nodes.filter((node) => {
    const isPassed = start.key === node.getKey() && start.offset === node.getTextContentSize();
    const isUntouched = end.key === node.getKey() && end.offset === 0;
    return !isPassed && !isUntouched;
  });
}

export function $describeLook(selection: BaseSelection | null): SelectedLook | null {
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    const { style } = selection;
    const { font, sizePt } = $getBase(selection.anchor.getNode(), isBodyStyle(style));
    return { own: toLook(style) ?? {}, base: { font, sizePt } };
  }
  const nodes = selection === null ? [] : $listSelected(selection);
  const [first] = nodes;
  if (first === undefined) return null;
  const { font, sizePt } = $getBase(first, $runsOn(first));
  return { own: mergeLooks(nodes.map($getLook)), base: { font, sizePt } };
}

type Change = (look: TextLook | undefined, base: TextStyle) => TextLook | undefined;

/** At a caret the change is for what is typed next. */
function $changeCaret(selection: RangeSelection, change: Change): void {
  const isBody = isBodyStyle(selection.style);
  const look = change(toLook(selection.style), $getBase(selection.anchor.getNode(), isBody));
  selection.setStyle(toStyle(look, isBody));
}

function $mapLooks(change: Change): void {
  const selection = $getSelection();
  if (selection === null) return;
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    $changeCaret(selection, change);
    return;
  }
  const $apply = (node: Formattable) => $setLook(node, change($getLook(node), $getBase(node, $runsOn(node))));
  for (const node of selection.getNodes()) if ($isLiveNode(node)) $apply(node);
  $forEachSelectedTextNode($apply);
}

export function $changeLook(change: TextLookChange): void {
  $mapLooks((look) => changeTextLook(look, change));
}

/** Every size larger or smaller by so many points, each from its own, as far as sizes go. */
export function $stepSize(byPt: number): void {
  $mapLooks((look, base) => {
    const stepped = (look?.sizePt ?? base.sizePt) + byPt;
    const sizePt = Math.min(SIZE_LIMITS_PT.most, Math.max(SIZE_LIMITS_PT.least, stepped));
    return changeTextLook(look, { sizePt: sizePt === base.sizePt ? null : sizePt });
  });
}

/** The marks that all of the selection has, or that what is typed next gets. */
export function $getMarks(selection: BaseSelection): Mark[] {
  if ($isRangeSelection(selection) && selection.isCollapsed()) return toMarks(selection.format) ?? [];
  const nodes = $listSelected(selection);
  return MARKS.filter((mark) => nodes.every((node) => node.hasFormat(FORMAT_TYPES[mark])));
}

/** Puts marks and look in the place of whatever the text has. */
export function $setFormat(marks: readonly Mark[], look: TextLook | undefined): void {
  $mapLooks(() => look);
  const selection = $getSelection();
  const format = toFormat(marks);
  for (const node of selection?.getNodes() ?? []) if ($isLiveNode(node)) node.setFormat(format);
  $forEachSelectedTextNode((text) => text.setFormat(format));
  if ($isRangeSelection(selection)) selection.setFormat(format);
}
