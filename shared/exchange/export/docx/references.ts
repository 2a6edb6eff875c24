/**
 * Cross-references as Word keeps them. Where Word, counting again, arrives at the same characters, a reference is a `REF`
 * field: to a paragraph's number (`\\n`: （二）, 3.2.1) or to a label (表1, 附件2). The other forms (第三部分第（二）项, a title) are words Word
 * cannot compute: they are text that leads to the place.
 *
 * Source: ECMA-376 Part 1, 17.16.5.51 REF.
 */
import type { ResolvedBlock, ResolvedPlan, ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import type { Carrier } from './carrier.ts';
import type { CommentMarker } from './comments.ts';
import { writeField } from './fields.ts';
import { writeTextRun } from './text-run.ts';

/** All that live members, and what they lead to, are written with. */
export type LiveWriter = ReferenceWriter & Carrier & CommentMarker;

export type ReferenceWriter = {
  /** A reference to a block, table, figure or attachment that shows `text`. */
  writeReference(targetId: string, text: string, properties: string): string;
  /** Encloses what a reference leads to in its bookmark, if anything refers to it. */
  writeTarget(id: string, content: string): string;
};

/** What a `REF` field gives: switches, and the characters Word would print. */
type FieldTarget = { readonly switches: string; readonly text: string };

function* readRuns(blocks: readonly ResolvedBlock[]): Generator<ResolvedRun> {
  for (const block of blocks) {
    if (block.type === 'numbered' || block.type === 'paragraph') yield* block.runs;
    else if (block.type === 'table') for (const row of block.rows) for (const cell of row.cells) yield* cell.runs;
  }
}

/** Ids that something in the plan refers to. */
function collectTargetIds(plan: ResolvedPlan): Set<string> {
  const ids = new Set<string>();
  for (const blocks of [plan.blocks, ...plan.attachments.map((attachment) => attachment.blocks)]) {
    for (const run of readRuns(blocks)) {
      if (run.type === 'text' && run.origin === 'reference' && typeof run.targetId === 'string') ids.add(run.targetId);
    }
  }
  return ids;
}

/** `numIds` says which blocks carry a list number that Word can repeat. */
function collectFieldTargets(plan: ResolvedPlan, numIds: ReadonlyMap<string, number>): Map<string, FieldTarget> {
  const targets = new Map<string, FieldTarget>();
  for (const attachment of plan.attachments) {
    targets.set(attachment.id, { switches: '\\h \\* MERGEFORMAT', text: attachment.label });
  }
  for (const block of [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)]) {
    if (block.type === 'numbered' && numIds.has(block.id) && block.marker.follow !== '\u3000') {
      // Word leaves out periods at a number's end; a full-width space would be part of the number.
      targets.set(block.id, { switches: '\\n \\h', text: block.marker.text.replace(/\.+$/, '') });
    } else if ((block.type === 'table' || block.type === 'figure') && block.caption !== null) {
      targets.set(block.id, { switches: '\\h \\* MERGEFORMAT', text: block.caption.label });
    }
  }
  return targets;
}

/** Words around a number that stay right whatever it becomes: 第2目, 表1《值班安排》. */
const AROUND = /^第?$/;

/** What stands before and behind the field in a reference's words, or `null` where Word could not keep them right. */
function findField(text: string, target: FieldTarget): { readonly before: string; readonly after: string } | null {
  const at = target.text === '' ? -1 : text.indexOf(target.text);
  if (at === -1 || !AROUND.test(text.slice(0, at))) return null;
  const after = text.slice(at + target.text.length);
  // A digit behind it would belong to the number.
  return /^\d/.test(after) ? null : { before: text.slice(0, at), after };
}

/** Prepares the bookmarks of a plan. `numIds` as planned for its blocks; empty where markers are text. */
export function createReferenceWriter(plan: ResolvedPlan, numIds: ReadonlyMap<string, number>): ReferenceWriter {
  const bookmarks = new Map([...collectTargetIds(plan)].map((id, index) => [id, index + 1]));
  const fieldTargets = bookmarks.size === 0 ? new Map<string, FieldTarget>() : collectFieldTargets(plan, numIds);
  // Names that begin with an underscore are hidden from Word's list of bookmarks.
  const getName = (index: number) => `_Ref${String(100000000 + index)}`;
  return {
    writeReference(targetId, text, properties) {
      const index = bookmarks.get(targetId);
      const run = writeTextRun(text, properties);
      if (index === undefined) return run;
      const target = fieldTargets.get(targetId);
      const field = target && findField(text, target);
      if (field) {
        const write = (part: string) => (part === '' ? '' : writeTextRun(part, properties));
        const live = writeField(`REF ${getName(index)} ${target.switches}`, target.text, properties);
        return write(field.before) + live + write(field.after);
      }
      return `<w:hyperlink w:anchor="${getName(index)}" w:history="1">${run}</w:hyperlink>`;
    },
    writeTarget(id, content) {
      const index = bookmarks.get(id);
      if (index === undefined) return content;
      return `<w:bookmarkStart w:id="${index}" w:name="${getName(index)}"/>${content}<w:bookmarkEnd w:id="${index}"/>`;
    },
  };
}
