/** A plan as HTML elements in the order in which they print. */
import { drawGraph } from '../../../view/figures/draw.ts';
import { listFlowingFront, listFlowingImprint, listFlowingRemark } from '../../../view/layout/flowing-parts.ts';
import { hasRedRule, isPresent, listLinesAbove } from '../../../view/layout/header-lines.ts';
import { getHeadingRole, hasHeadingWords } from '../../../view/layout/heading.ts';
import { getIssuerSizePt, getIssuerSpaceBeforePt, getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import { ATTACHMENT_NOTE_LABEL, formatRecipients, SIGNER_LABEL } from '../../../view/layout/official-terms.ts';
import { canTurn, partByOrientation, turnLayout } from '../../../view/layout/orientation.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import type {
  ResolvedAttachment,
  ResolvedBlock,
  ResolvedFigure,
  ResolvedNumbered,
  ResolvedPlan,
} from '../../../view/resolve/resolved-plan.ts';
import { getRunsText, getTitleText } from '../../../view/resolve/resolved-plan.ts';
import { escapeHtml } from './html.ts';
import { renderBlockRuns, renderRuns } from './runs.ts';
import { getCellPt, getLevelClass } from './style-sheet.ts';
import { renderCaption, renderTable } from './tables.ts';

const textElement = (className: string, text: string, style = '') =>
  `<p class="${className}"${style === '' ? '' : ` style="${style}"`}>${escapeHtml(text)}</p>`;

/** ` style="…"` of a paragraph that has formatting or an indent of its own, or ''. */
function renderPlacing({ look = {}, indent }: Pick<ResolvedNumbered, 'look' | 'indent'>, layout: Layout): string {
  const cellPt = getCellPt(layout);
  const lengths = {
    'text-indent': indent === undefined || indent === layout.firstLineCharacters ? undefined : indent * cellPt,
    'line-height': look.linePt,
    'margin-top': look.beforePt,
    'margin-bottom': look.afterPt,
    'padding-left': look.leftCharacters === undefined ? undefined : look.leftCharacters * cellPt,
    'padding-right': look.rightCharacters === undefined ? undefined : look.rightCharacters * cellPt,
  };
  const set = Object.entries(lengths).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}pt`]));
  if (look.keepsWithNext) set.push('break-after:avoid');
  return set.length === 0 ? '' : ` style="${set.join(';')}"`;
}

function renderNumbered(block: ResolvedNumbered, isKeptWithNext: boolean, layout: Layout): string {
  const { marker, runs, align } = block;
  const levelClass = getLevelClass(block.level);
  const markerClass = hasHeadingWords(block) ? ` class="${levelClass}"` : '';
  const printedMarker = `<span${markerClass}>${escapeHtml(marker.text + marker.follow)}</span>`;
  const className = `indent ${align ?? 'justify'}${isKeptWithNext ? ' heading' : ''}`;
  return `<p class="${className}"${renderPlacing(block, layout)}>${printedMarker}${renderRuns(runs, levelClass)}</p>`;
}

function renderFigure({ asset, graph, widthMm, alternativeText, caption }: ResolvedFigure, layout: Layout): string {
  const alternative = escapeHtml(alternativeText);
  // Drawings stand in the page itself, so that their words can be found in the PDF.
  const picture =
    graph !== null
      ? drawGraph(graph, Math.min(widthMm, getTextBlock(layout).widthMm), alternativeText).svg
      : asset === null
        ? `<p class="center">${alternative}</p>`
        : `<img src="data:${asset.mediaType};base64,${escapeHtml(asset.data)}" alt="${alternative}" style="width:${widthMm}mm">`;
  return `<figure>${picture}${renderCaption(caption)}</figure>`;
}

/** The red head down to its rule. */
function renderHeader({ header }: ResolvedPlan, layout: Layout): string[] {
  const { issuer, documentNumber, signer } = header;
  const above = listLinesAbove(header);
  const elements = above.map(({ field, text }) => textElement(field === 'copyNumber' ? 'left' : 'urgency', text));
  if (isPresent(issuer)) {
    const before = getIssuerSpaceBeforePt(layout, issuer, above.length);
    const style = `font-size:${getIssuerSizePt(layout, issuer)}pt;padding-top:${before}pt`;
    elements.push(textElement('issuer', issuer, style));
  }
  if (isPresent(signer)) {
    const number = `<span>${escapeHtml(documentNumber ?? '')}</span>`;
    elements.push(`<p class="signed-number">${number}<span>${escapeHtml(SIGNER_LABEL + signer)}</span></p>`);
  } else if (isPresent(documentNumber)) elements.push(textElement('document-number', documentNumber));
  if (hasRedRule(header)) elements.push('<div class="rule"></div>');
  return elements;
}

/** 附件说明: the attachments' names under the body, numbered where there are several; turned lines begin under the name. */
function renderAttachmentNote({ attachments }: ResolvedPlan, layout: Layout): string {
  if (attachments.length === 0) return '';
  const cellPt = getCellPt(layout);
  const labelCells = ATTACHMENT_NOTE_LABEL.length;
  const lines = attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}.`;
    const label = index === 0 ? ATTACHMENT_NOTE_LABEL : '';
    // Half-width digits and period take half a cell each.
    const numberCells = number.length / 2;
    const leftCells = layout.firstLineCharacters + labelCells + numberCells;
    const style = `padding-left:${leftCells * cellPt}pt;text-indent:${-(numberCells + label.length) * cellPt}pt`;
    const name = renderRuns(title.filter((run) => run.type === 'text'));
    return `<p style="${style}">${label}${number}${name}</p>`;
  });
  return `<div class="attachment-note">${lines.join('')}</div>`;
}

function renderSignature({ signature }: ResolvedPlan, layout: Layout): string {
  if (signature === null) return '';
  const cellPt = getCellPt(layout);
  const units = signature.units.map(getRunsText);
  const { unitsFromRight, dateFromRight } = placeSignature(units, getRunsText(signature.date), signature.seal);
  const line = (html: string, cells: number) => `<p style="padding-right:${cells * cellPt}pt">${html}</p>`;
  const lines = signature.units.map((unit, index) => line(renderBlockRuns(unit), unitsFromRight[index] ?? 0));
  if (getRunsText(signature.date).trim() !== '') lines.push(line(renderRuns(signature.date), dateFromRight));
  return `<div class="signature">${lines.join('')}</div>`;
}

/** Everything a plan prints, in order. Exporters decide nothing: texts and numbers come resolved. */
export function renderPrintElements(plan: ResolvedPlan): string[] {
  const layout = getLayout(plan);
  const titleCells = getTitleCells(layout);
  const elements: string[] = [];

  const addBlock = (block: ResolvedBlock, next: ResolvedBlock | undefined, page: Layout) => {
    if (block.type === 'numbered') {
      elements.push(renderNumbered(block, getHeadingRole(block, next).isKeptWithNext, layout));
    } else if (block.type === 'paragraph') {
      const className = `indent ${block.align ?? 'justify'}`;
      elements.push(`<p class="${className}"${renderPlacing(block, layout)}>${renderBlockRuns(block.runs)}</p>`);
    } else if (block.type === 'table') {
      elements.push(renderTable(block));
    } else if (block.type === 'figure') {
      elements.push(renderFigure(block, page));
    } else {
      elements.push('<div class="page-break"></div>');
    }
  };

  const addBlocks = (blocks: readonly ResolvedBlock[], page = layout) =>
    blocks.forEach((block, index) => void addBlock(block, blocks[index + 1], page));
  const turn = (add: (page: Layout) => void) => {
    elements.push('<div class="across">');
    add(turnLayout(layout));
    elements.push('</div>');
  };
  const addOriented = (blocks: readonly ResolvedBlock[]) => {
    for (const { isLandscape, blocks: own } of partByOrientation(blocks, layout)) {
      if (isLandscape) turn((page) => addBlocks(own, page));
      else addBlocks(own);
    }
  };

  for (const { title, blocks } of listFlowingFront(plan)) {
    elements.push(`<h1>${escapeHtml(title)}</h1>`);
    addBlocks(blocks);
    elements.push('<div class="page-break"></div>');
  }
  elements.push(...renderHeader(plan, layout));
  const titleClass = hasRedRule(plan.header) ? ' class="after-header"' : '';
  if (getRunsText(plan.title).trim() !== '') {
    elements.push(`<h1${titleClass}>${renderRuns(turnTitle(plan.title, titleCells))}</h1>`);
  }
  if (isPresent(plan.header.recipients)) {
    elements.push(textElement('recipients', formatRecipients(plan.header.recipients)));
  }
  addOriented(plan.blocks);
  const closing = renderAttachmentNote(plan, layout) + renderSignature(plan, layout);
  if (closing !== '') elements.push(closing);

  addBlocks(listFlowingRemark(plan));

  const addAttachmentHead = ({ label, title }: ResolvedAttachment, cells: number) => {
    elements.push(textElement('attachment-label', label));
    if (getTitleText(title) !== '') elements.push(`<h1>${renderRuns(turnTitle(title, cells))}</h1>`);
  };
  for (const attachment of plan.attachments) {
    if (attachment.isLandscape && canTurn(layout)) {
      turn((page) => {
        addAttachmentHead(attachment, getTitleCells(page));
        addBlocks(attachment.blocks, page);
      });
    } else {
      addAttachmentHead(attachment, titleCells);
      addOriented(attachment.blocks);
    }
  }
  const imprint = listFlowingImprint(plan);
  if (imprint.length > 0) {
    elements.push('<div class="imprint">');
    addBlocks(imprint);
    elements.push('</div>');
  }
  return elements;
}
