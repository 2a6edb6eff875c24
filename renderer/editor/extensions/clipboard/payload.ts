/**
 * What copied text carries for another place of the plan or another plan of this program: blocks with their levels and
 * live members, and the facts and images they speak of. It is validated when it is pasted.
 */
import * as z from 'zod';
import { blockSchema } from '../../../../shared/model/plan/block.ts';
import { getContents } from '../../../../shared/model/plan/blocks.ts';
import { factsSchema } from '../../../../shared/model/plan/facts.ts';
import { type Inline, inlineSchema } from '../../../../shared/model/plan/inline.ts';
import { assetSchema } from '../../../../shared/model/plan/plan.ts';
import type { PlanSettings } from '../../editor-api.ts';

export const PAYLOAD_TYPE = 'application/x-zhangfa';

/** Titles travel beside blocks, so that an attachment or a whole plan can be moved. */
const itemSchema = z.discriminatedUnion('type', [
  ...blockSchema.options,
  z.object({ type: z.literal('attachment-title'), id: z.string().max(200), content: z.array(inlineSchema) }),
  z.object({ type: z.literal('title'), id: z.string().max(200), content: z.array(inlineSchema) }),
]);
export type CopiedItem = z.infer<typeof itemSchema>;

const payloadSchema = z.object({
  items: z.array(itemSchema),
  /** True where the copy began in the middle of its first block, whose text then joins the one it is pasted into. */
  isOpenStart: z.boolean(),
  /** The same for the end. */
  isOpenEnd: z.boolean(),
  facts: factsSchema,
  assets: z.array(assetSchema),
});
export type Payload = z.infer<typeof payloadSchema>;

function collectInlines(items: readonly CopiedItem[]): Inline[] {
  return items.flatMap((item) => {
    if (item.type === 'table' || item.type === 'figure') return getContents(item).flat();
    return 'content' in item ? item.content : [];
  });
}

/** A payload with the people, entries and images its items speak of. */
export function createPayload(
  items: readonly CopiedItem[],
  { isOpenStart, isOpenEnd }: Pick<Payload, 'isOpenStart' | 'isOpenEnd'>,
  { facts, assets }: PlanSettings,
): Payload {
  const inlines = collectInlines(items);
  return {
    items: [...items],
    isOpenStart,
    isOpenEnd,
    facts: {
      unit: facts.unit,
      people: facts.people.filter(({ id }) =>
        inlines.some((inline) => inline.type === 'person' && inline.personId === id),
      ),
      entries: facts.entries.filter(({ key }) =>
        inlines.some((inline) => inline.type === 'fact' && inline.key === key),
      ),
    },
    assets: assets.filter(({ id }) =>
      items.some((item) => item.type === 'figure' && item.kind === 'image' && item.assetId === id),
    ),
  };
}

/** The payload on a clipboard, or `null` where it is another program's or damaged. */
export function readPayload(text: string): Payload | null {
  if (text === '') return null;
  try {
    return payloadSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
