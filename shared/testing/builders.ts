/** Plans in words: `plan(section('总则', item('对象'), text('说明')))`. Levels follow the nesting. */
import type { NumberingScheme } from '../model/numbering/scheme.ts';
import { official } from '../model/numbering/schemes/official.ts';
import type { Block, Numbered } from '../model/plan/block.ts';
import type { Inline } from '../model/plan/inline.ts';
import { createPlan } from '../model/plan/new-plan.ts';
import type { Attachment, Plan } from '../model/plan/plan.ts';

/** Blocks that know how deep they stand only once they are put into a plan; ids are given there too. */
export type Draft = (level: number, newId: () => string) => Block[];

type Content = string | readonly Inline[];
type NumberedOptions = Partial<Pick<Numbered, 'id' | 'start' | 'affix' | 'format' | 'follow'>>;

/** Ids `b1`, `b2`, … in document order. */
export function createIds(prefix = 'b'): () => string {
  let last = 0;
  return () => `${prefix}${++last}`;
}

/** Inlines of a string: one text, or none. */
export function inlines(content: Content): Inline[] {
  if (typeof content !== 'string') return [...content];
  return content === '' ? [] : [{ type: 'text', text: content }];
}

/** A numbered block with everything under it one level deeper. */
export function section(content: Content, ...children: Draft[]): Draft {
  return numbered({}, content, ...children);
}

/** A numbered block with nothing under it. */
export function item(content: Content, options: NumberedOptions = {}): Draft {
  return numbered(options, content);
}

/** A numbered block with a start, a deviating shape or an id of its own. */
export function numbered(options: NumberedOptions, content: Content, ...children: Draft[]): Draft {
  return (level, newId) => [
    { type: 'numbered', id: newId(), level, content: inlines(content), ...options },
    ...children.flatMap((child) => child(level + 1, newId)),
  ];
}

/** What it holds stands `by` levels deeper than its place says: `skip(1, item('对象'))` right under 一、 is 1. */
export function skip(by: number, ...children: Draft[]): Draft {
  return (level, newId) => children.flatMap((child) => child(level + by, newId));
}

/** A plain paragraph. */
export function text(content: Content, id?: string): Draft {
  return (_, newId) => {
    const ownId = newId();
    return [{ type: 'paragraph', id: id ?? ownId, content: inlines(content) }];
  };
}

/** Any block as it is, with an id of its own. */
export function block(ready: Block): Draft {
  return () => [ready];
}

export type AttachmentDraft = { readonly title: string; readonly children: readonly Draft[] };

export function attachment(title: string, ...children: Draft[]): AttachmentDraft {
  return { title, children };
}

type PlanOptions = {
  readonly scheme?: NumberingScheme;
  readonly title?: string;
  readonly attachments?: readonly AttachmentDraft[];
  readonly facts?: Plan['facts'];
};

/** A plan in the official scheme (or another: `planOf({ scheme }, …)`). */
export function plan(...children: Draft[]): Plan {
  return planOf({}, ...children);
}

export function planOf(options: PlanOptions, ...children: Draft[]): Plan {
  const newId = createIds();
  const blocks = children.flatMap((child) => child(0, newId));
  const attachments: Attachment[] = (options.attachments ?? []).map((draft) => ({
    id: newId(),
    title: inlines(draft.title),
    blocks: draft.children.flatMap((child) => child(0, newId)),
  }));
  const base = createPlan('plan', options.scheme ?? official);
  return { ...base, title: inlines(options.title ?? '预案'), blocks, attachments, facts: options.facts ?? base.facts };
}
