/** ResolvedPlan → plain text, as it is typed in Chinese offices: paragraphs begin with two full-width spaces. */

import { measureTextCells } from '../../../base/units/text-width.ts';
import type { Alignment } from '../../../model/plan/block.ts';
import { listGraphLines } from '../../../view/figures/describe.ts';
import { listFlowingFront, listFlowingImprint, listFlowingRemark } from '../../../view/layout/flowing-parts.ts';
import { hasRedRule, listLinesAbove } from '../../../view/layout/header-lines.ts';
import { formatRecipients, SIGNER_LABEL } from '../../../view/layout/official-terms.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import {
  getRunsText,
  getTitleText,
  type ResolvedBlock,
  type ResolvedFigure,
  type ResolvedPlan,
} from '../../../view/resolve/resolved-plan.ts';
import { formatAttachmentNote } from './attachment-note.ts';
import { drawTable } from './text-table.ts';

const SPACE = '\u3000';
const FIRST_LINE_INDENT = 2;
/** Characters of a line on the page of official documents, over which single lines are centred or set to the right. */
const LINE_CELLS = 28;

/** A line whose end stands `fromRight` characters before the 28th. */
function alignRight(text: string, fromRight: number): string {
  return SPACE.repeat(Math.max(0, Math.round(LINE_CELLS - fromRight - measureTextCells(text)))) + text;
}

function alignCenter(text: string): string {
  return SPACE.repeat(Math.max(0, Math.floor((LINE_CELLS - measureTextCells(text)) / 2))) + text;
}

function alignText(text: string, align: Alignment | null, indentCells: number): string[] {
  return text.split('\n').map((line, index) => {
    if (align === 'center') return alignCenter(line);
    if (align === 'right') return alignRight(line, 0);
    return index === 0 ? SPACE.repeat(Math.round(indentCells)) + line : line;
  });
}

function formatFigure(figure: ResolvedFigure): string[] {
  const { caption, alternativeText, graph } = figure;
  const indent = SPACE.repeat(FIRST_LINE_INDENT);
  const lines =
    graph === null ? [alignCenter(`［${alternativeText}］`)] : listGraphLines(graph).map((line) => indent + line);
  return caption === null ? lines : [...lines, alignCenter(`${caption.label}${SPACE}${caption.text}`)];
}

function formatBlock(block: ResolvedBlock): string[] {
  switch (block.type) {
    case 'numbered':
      return alignText(
        block.marker.text + block.marker.follow + getRunsText(block.runs),
        block.align,
        FIRST_LINE_INDENT,
      );
    case 'paragraph':
      return alignText(getRunsText(block.runs), block.align, block.indent);
    case 'table': {
      const caption = block.caption && [alignCenter(`${block.caption.label}${SPACE}${block.caption.text}`)];
      return ['', ...(caption ?? []), ...drawTable(block), ''];
    }
    case 'figure':
      return ['', ...formatFigure(block), ''];
    case 'page-break':
      return [''];
  }
}

/** Cover, sheets and contents, an empty line behind each. */
function formatFrontParts(plan: ResolvedPlan): string[] {
  return listFlowingFront(plan).flatMap(({ title, blocks }) => [
    ...title.split('\n').map(alignCenter),
    '',
    ...blocks.flatMap(formatBlock),
    '',
    '',
  ]);
}

function formatFront(plan: ResolvedPlan): string[] {
  const { issuer, documentNumber, signer, recipients } = plan.header;
  const title = getRunsText(plan.title).trim();
  return [
    ...listLinesAbove(plan.header).map(({ text }) => text),
    ...(issuer ? [alignCenter(issuer)] : []),
    ...(documentNumber ? [alignCenter(documentNumber)] : []),
    ...(signer ? [alignCenter(SIGNER_LABEL + signer)] : []),
    ...(hasRedRule(plan.header) ? [''] : []),
    ...(title === '' ? [] : [...title.split('\n').map(alignCenter), '']),
    ...(recipients ? [formatRecipients(recipients)] : []),
  ];
}

function formatSignature({ signature }: ResolvedPlan): string[] {
  if (signature === null) return [];
  const units = signature.units.map(getTitleText);
  const date = getTitleText(signature.date);
  const place = placeSignature(units, date, signature.seal);
  const lines = units.map((unit, index) => alignRight(unit, place.unitsFromRight[index] ?? 0));
  return ['', ...lines, ...(date === '' ? [] : [alignRight(date, place.dateFromRight)])];
}

/** The plan as text, lines ending in `\n`; markers, facts and references as they print. */
export function renderText(plan: ResolvedPlan): string {
  const note = formatAttachmentNote(plan).map((line) => SPACE.repeat(FIRST_LINE_INDENT) + line);
  const lines = [
    ...formatFrontParts(plan),
    ...formatFront(plan),
    ...plan.blocks.flatMap(formatBlock),
    ...(note.length > 0 ? ['', ...note] : []),
    ...formatSignature(plan),
    ...listFlowingRemark(plan).flatMap(formatBlock),
    ...plan.attachments.flatMap(({ label, title, blocks }) => [
      '',
      '',
      label,
      '',
      ...getRunsText(title).split('\n').map(alignCenter),
      '',
      ...blocks.flatMap(formatBlock),
    ]),
    '',
    ...listFlowingImprint(plan).flatMap(formatBlock),
  ];
  // Blocks that set themselves off with empty lines may stand side by side; one empty line is enough.
  const text = lines.join('\n').replace(/\n{4,}/g, '\n\n\n');
  return `${text.replace(/^\n+|\n+$/g, '')}\n`;
}
