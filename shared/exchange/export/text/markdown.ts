/**
 * ResolvedPlan → Markdown (CommonMark with pipe tables). Numbers are written out, and nothing is a Markdown list, so that
 * every program shows them as the plan has them, and reading the text back finds them again.
 */

import type { Mark } from '../../../model/plan/inline.ts';
import { listGraphLines } from '../../../view/figures/describe.ts';
import type { Graph } from '../../../view/figures/graph.ts';
import { listFlowingFront, listFlowingImprint, listFlowingRemark } from '../../../view/layout/flowing-parts.ts';
import { listLinesAbove } from '../../../view/layout/header-lines.ts';
import { isHeading } from '../../../view/layout/heading.ts';
import { formatRecipients, SIGNER_LABEL } from '../../../view/layout/official-terms.ts';
import { layOutTable } from '../../../view/layout/table-grid.ts';
import {
  getRunsText,
  getTitleText,
  type ResolvedBlock,
  type ResolvedFigure,
  type ResolvedPlan,
  type ResolvedRun,
  type ResolvedTable,
} from '../../../view/resolve/resolved-plan.ts';
import { formatAttachmentNote } from './attachment-note.ts';

/** Levels that become Markdown headings; deeper ones are paragraphs. The title is `#`, so the first level is `##`. */
const HEADING_LEVELS = 3;

/** Escapes what Markdown would read as marks, wherever it stands in a line. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&');
}

/** Escapes what Markdown would read as a heading, quotation, rule or list at the beginning of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#>+=-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const DELIMITERS: Record<Mark, { readonly sign: string; readonly tag: string }> = {
  bold: { sign: '**', tag: 'strong' },
  italic: { sign: '*', tag: 'em' },
  strike: { sign: '~~', tag: 'del' },
  underline: { sign: '', tag: 'u' },
  superscript: { sign: '', tag: 'sup' },
  subscript: { sign: '', tag: 'sub' },
};

/** Marks around escaped text. Next to punctuation or spaces Markdown's own signs would not be read as marks. */
function emphasize(text: string, mark: Mark): string {
  const { sign, tag } = DELIMITERS[mark];
  const isPlain = sign !== '' && /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(text);
  return isPlain ? `${sign}${text}${sign}` : `<${tag}>${text}</${tag}>`;
}

function formatRuns(runs: readonly ResolvedRun[], lineBreak: string): string {
  return runs
    .map((run) => {
      if (run.type === 'line-break') return lineBreak;
      const lines = run.text.split('\n').map(escapeInline).join(lineBreak);
      // Signs of one kind may not touch: the innermost mark alone uses them.
      return run.marks.reduce((text, mark, index) => {
        const { tag } = DELIMITERS[mark];
        return index === 0 ? emphasize(text, mark) : `<${tag}>${text}</${tag}>`;
      }, lines);
    })
    .join('');
}

function formatTable(table: ResolvedTable): string {
  const rows = layOutTable(table).map((row) =>
    row.flatMap((slot) => {
      const text = slot.merge === 'continue' ? '' : formatRuns(slot.cell?.runs ?? [], '<br>');
      return [text, ...Array.from({ length: slot.colSpan - 1 }, () => '')];
    }),
  );
  // Markdown demands one header row and has room for no more.
  const header = table.rows[0]?.isHeader ? rows.shift() : undefined;
  const drawRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const caption = table.caption && `${escapeInline(`${table.caption.label}\u3000${table.caption.text}`)}\n\n`;
  const columns = table.columns;
  return (caption ?? '') + [header ?? columns.map(() => ''), columns.map(() => '---'), ...rows].map(drawRow).join('\n');
}

/** A drawing in words, a line for each of its boxes. */
function formatGraph(graph: Graph): string {
  return listGraphLines(graph)
    .map((line) => escapeLineStart(escapeInline(line)))
    .join('  \n');
}

/** The picture by name; its bytes stand at the end of the file, where they do not break up the text. */
function formatFigure(figure: ResolvedFigure): string {
  const alternative = escapeInline(figure.alternativeText.replaceAll('\n', ' '));
  const image =
    figure.graph !== null
      ? formatGraph(figure.graph)
      : figure.asset === null
        ? alternative
        : `![${alternative}][${figure.asset.id}]`;
  return figure.caption === null
    ? image
    : `${image}\n\n${escapeInline(`${figure.caption.label}\u3000${figure.caption.text}`)}`;
}

function formatBlock(block: ResolvedBlock): string {
  switch (block.type) {
    case 'numbered': {
      const text = escapeInline(block.marker.text) + block.marker.follow + formatRuns(block.runs, '  \n');
      return block.level < HEADING_LEVELS && isHeading(block)
        ? `${'#'.repeat(block.level + 2)} ${text}`
        : escapeLineStart(text);
    }
    case 'paragraph':
      return escapeLineStart(formatRuns(block.runs, '  \n'));
    case 'table':
      return formatTable(block);
    case 'figure':
      return formatFigure(block);
    case 'page-break':
      return '---';
  }
}

/** Definitions of the pictures in use. */
function formatAssets(blocks: readonly ResolvedBlock[]): string[] {
  const assets = new Map(
    blocks.flatMap((block) =>
      block.type === 'figure' && block.asset !== null ? [[block.asset.id, block.asset] as const] : [],
    ),
  );
  return [...assets.values()].map((asset) => `[${asset.id}]: data:${asset.mediaType};base64,${asset.data}`);
}

/** The plan as Markdown, paragraphs parted by empty lines. */
export function renderMarkdown(plan: ResolvedPlan): string {
  const { issuer, documentNumber, signer, recipients } = plan.header;
  const { signature } = plan;
  const title = getTitleText(plan.title);
  const lines = [
    ...listFlowingFront(plan).flatMap(({ title, blocks }) => [
      `# ${escapeInline(title.replaceAll('\n', ''))}`,
      ...blocks.map(formatBlock),
    ]),
    ...listLinesAbove(plan.header).map(({ text }) => escapeInline(text)),
    ...[issuer, documentNumber, signer ? SIGNER_LABEL + signer : ''].map((line) => escapeInline(line ?? '')),
    title === '' ? '' : `# ${escapeInline(title)}`,
    recipients ? escapeInline(formatRecipients(recipients)) : '',
    ...plan.blocks.map(formatBlock),
    ...formatAttachmentNote(plan).map((line) => escapeInline(line.trim())),
    ...(signature === null ? [] : [...signature.units, signature.date].map((runs) => escapeInline(getRunsText(runs)))),
    ...listFlowingRemark(plan).map(formatBlock),
    ...plan.attachments.flatMap((attachment) => [
      `# ${escapeInline(`${attachment.label}\u3000${getTitleText(attachment.title)}`)}`,
      ...attachment.blocks.map(formatBlock),
    ]),
    ...listFlowingImprint(plan).map(formatBlock),
    ...formatAssets([...plan.blocks, ...plan.attachments.flatMap(({ blocks }) => blocks)]),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}
