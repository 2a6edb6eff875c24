/** What a contents page lists: the headings that lead, down to its deepest level, and the attachments. */
import { getRunsText, getTitleText, type ResolvedBlock, type ResolvedPlan } from '../resolve/resolved-plan.ts';
import { getHeadingRole } from './heading.ts';

export type ContentsEntry = {
  /** The block or attachment it leads to. */
  readonly id: string;
  /** 0-based. */
  readonly depth: number;
  readonly text: string;
};

/** Stands between an attachment's label and its title, and on both sides of the words 目 录. */
const SPACE = '\u3000';
export const CONTENTS_TITLE = `目${SPACE}${SPACE}录`;

function readHeading(block: ResolvedBlock, next: ResolvedBlock | undefined, levels: number): ContentsEntry | null {
  if (block.type !== 'numbered' || block.level >= levels || !getHeadingRole(block, next).leads) return null;
  const text = `${block.marker.text}${block.marker.follow}${getRunsText(block.runs)}`;
  return { id: block.id, depth: block.level, text: text.replaceAll('\n', '') };
}

/** In document order; none where the plan has no contents page. */
export function listContents({ parts, blocks, attachments }: ResolvedPlan): readonly ContentsEntry[] {
  const levels = parts.contents?.levels;
  if (levels === undefined) return [];
  const headings = blocks.flatMap((block, index) => readHeading(block, blocks[index + 1], levels) ?? []);
  const listed = attachments.map(({ id, label, title }) => {
    const words = getTitleText(title).trim();
    return { id, depth: 0, text: words === '' ? label : `${label}${SPACE}${words}` };
  });
  return [...headings, ...listed];
}
