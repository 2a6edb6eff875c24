/**
 * Comments (批注): threads on places of a plan, each a comment with its replies. A thread on words or cells stands where inlines and cells name its id, so
 * that it moves, splits and goes with them; one whose place is gone is kept, and says which words it was about.
 */
import * as z from 'zod';

const id = z.string().min(1).max(200);

/** A time by the clock of the writer's desk, without a zone, as Word keeps it: `2026-03-01T09:30:00`. */
export const TIME_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** This moment by the clock of the desk. */
export function toDeskTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** `2026-03-01 09:30`; '' where it is not known. */
export function showDeskTime(time = ''): string {
  return time.slice(0, 16).replace('T', ' ');
}

const commentFields = {
  id,
  /** As the commenter's program knew them; '' where a file does not say. */
  author: z.string().max(500),
  time: z.string().regex(TIME_PATTERN).optional(),
  /** Paragraphs are parted by line feeds. */
  text: z.string(),
};

const commentSchema = z.object(commentFields);
export type Comment = z.infer<typeof commentSchema>;

/**
 * `text`: wherever inlines or cells name the thread; `block`: the whole block or attachment; `fact`: one field of the facts (`unit.name`,
 * `person.ID.phone`, `entry.KEY`).
 */
const anchorSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('text') }),
  z.object({ in: z.literal('block'), blockId: id }),
  z.object({ in: z.literal('fact'), key: z.string().min(1).max(500) }),
]);
export type CommentAnchor = z.infer<typeof anchorSchema>;

/** The first comment with its replies. */
export const threadSchema = z.object({
  ...commentFields,
  anchor: anchorSchema,
  /** The words it was made about, as they read then. */
  quote: z.string().max(500),
  isResolved: z.boolean().optional(),
  replies: z.array(commentSchema),
});
export type CommentThread = z.infer<typeof threadSchema>;
/** A thread before it has a place. */
export type ThreadDraft = Omit<CommentThread, 'anchor' | 'quote'>;

/** Ids of the threads that inlines and cells belong to; in the order of the ids, so that equal sets are equal lists. */
export const threadIdsSchema = z.array(id).min(1).optional();
