/** The words of a plan as they print, each with the face's role and its place. */
import type { FontRole } from '../../model/numbering/scheme.ts';
import { visitParts } from '../../model/plan/parts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { HEADER_FIELDS, type WordsPlace } from '../../model/plan/words.ts';
import type { Layout } from '../layout/layout.ts';
import { getRunsText, type ResolvedBlock, type ResolvedPlan, type ResolvedRun } from '../resolve/resolved-plan.ts';

/** What of a document a face shows in; levels are counted from 0. */
export type FontUse =
  | 'title'
  | 'body'
  | 'table'
  | 'caption'
  | 'issuer'
  | 'attachment-label'
  | 'figure'
  | 'page-number'
  | { readonly level: number };

export type PrintedText = {
  readonly text: string;
  readonly role: FontRole;
  readonly use: FontUse;
  /** What is a place of its own, or the id of a block or attachment. */
  readonly place: WordsPlace | string;
};

/** The words of a numbered block: its heading in the level's face, the rest in the body's. */
function listNumbered(
  { id, level, marker, runs }: Extract<ResolvedBlock, { type: 'numbered' }>,
  { scheme }: ResolvedPlan,
  { body }: Layout,
): PrintedText[] {
  const isHeading = (run: ResolvedRun) => run.type === 'text' && run.isHeading;
  const heading = marker.text + getRunsText(runs.filter(isHeading));
  const rest = getRunsText(runs.filter((run) => !isHeading(run)));
  return [
    { text: heading, role: scheme.levels[level]?.font ?? body.font, use: { level }, place: id },
    { text: rest, role: body.font, use: 'body', place: id },
  ];
}

function listBlock(block: ResolvedBlock, plan: ResolvedPlan, layout: Layout): PrintedText[] {
  if (block.type === 'page-break') return [];
  if (block.type === 'numbered') return listNumbered(block, plan, layout);
  const { id: blockId } = block;
  if (block.type === 'paragraph')
    return [{ text: getRunsText(block.runs), role: layout.body.font, use: 'body', place: blockId }];
  const caption: PrintedText = {
    text: block.caption === null ? '' : block.caption.label + block.caption.text,
    role: layout.caption.font,
    use: 'caption',
    place: { in: 'caption', blockId },
  };
  if (block.type === 'figure') {
    // A drawing's words are in 宋体 and 黑体, whatever the layout.
    const words = block.graph === null ? '' : JSON.stringify(block.graph);
    return [
      caption,
      ...(['song', 'hei'] as const).map((role) => ({ text: words, role, use: 'figure', place: blockId }) as const),
    ];
  }
  let index = -1;
  const cells = block.rows.flatMap(({ isHeader, cells }) =>
    cells.map(({ runs }): PrintedText => {
      index += 1;
      const { font: role } = isHeader ? layout.tableHeader : layout.tableText;
      return { text: getRunsText(runs), role, use: 'table', place: { in: 'block', blockId, index } };
    }),
  );
  return [caption, ...cells];
}

/** `plan` and `resolved` are the same plan. Texts may be empty. */
export function listPrintedTexts(plan: Plan, resolved: ResolvedPlan, layout: Layout): PrintedText[] {
  const { header, signature } = resolved;
  const inBody = (text: string, place: WordsPlace): PrintedText => ({
    text,
    role: layout.body.font,
    use: 'body',
    place,
  });
  const parts: PrintedText[] = [];
  visitParts(plan.parts ?? {}, (content, place) => {
    const text = content.map((member) => (member.type === 'text' ? member.text : '')).join('');
    parts.push(inBody(text, { in: 'part', ...place }));
  });
  return [
    ...HEADER_FIELDS.map((field): PrintedText => {
      const place = { in: 'header', field } as const;
      const text = header[field] ?? '';
      return field === 'issuer' ? { text, role: layout.issuer.font, use: 'issuer', place } : inBody(text, place);
    }),
    { text: getRunsText(resolved.title), role: layout.title.font, use: 'title', place: { in: 'title' } },
    ...resolved.blocks.flatMap((block) => listBlock(block, resolved, layout)),
    ...(signature === null
      ? []
      : [
          ...signature.units.map((unit, index) => inBody(getRunsText(unit), { in: 'signature-unit', index })),
          inBody(getRunsText(signature.date), { in: 'signature-date' }),
        ]),
    ...resolved.attachments.flatMap(({ id, label, title, blocks }): PrintedText[] => [
      { text: label, role: layout.attachmentLabel.font, use: 'attachment-label', place: id },
      {
        text: getRunsText(title),
        role: layout.title.font,
        use: 'title',
        place: { in: 'attachment-title', blockId: id },
      },
      ...blocks.flatMap((block) => listBlock(block, resolved, layout)),
    ]),
    ...parts,
  ];
}
